import roleContextList from '../../dict/role-contexts.txt'
import roleCueList from '../../dict/role-cues.txt'
import type { Role } from '../model'
import { rows } from './list'

/** Words of a lead that tell the role of its point. */
export const roleCues = rows(roleCueList).map(([word, role, place]) => ({
  word,
  role: role as Role,
  isEnd: place === 'end',
}))

const contexts = rows(roleContextList).map(([word, role, place]) => ({ word, role: role as Role, place }))
/** Words of the sentence before a list that tell the role of its items. */
export const roleLeads = contexts.filter(({ place }) => place !== 'title')
/** Words of a section's title that tell the role of the points in it. */
export const roleTitles = contexts.filter(({ place }) => place !== 'lead')
