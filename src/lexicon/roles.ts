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

/** Words of the sentence before a list that tell the role of its items. */
export const roleContexts = rows(roleContextList).map(([word, role]) => ({ word, role: role as Role }))
