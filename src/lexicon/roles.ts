import roleContextList from '../../dict/role-contexts.txt'
import roleCueList from '../../dict/role-cues.txt'
import type { Role } from '../model'
import { Affixes } from './affixes'
import { rows } from './list'

type Entry = [word: string, role: Role]
const cues = rows(roleCueList)
const contexts = rows(roleContextList)
const entries = (list: string[][]): Entry[] => list.map(([word, role]): Entry => [word, role as Role])

/** Words anywhere in a point's lead that tell its role. */
export const cuesInside = new Affixes('begin', entries(cues.filter(([, , place]) => place === 'in')))
/** Words at the lead's end, or its first clause's, that tell its role. */
export const cuesAtEnd = new Affixes('end', entries(cues.filter(([, , place]) => place === 'end')))
/** Words of the sentence before a list that tell the role of its items. */
export const roleLeads = new Affixes('begin', entries(contexts.filter(([, , place]) => place !== 'title')))
/** Words of a section's title that tell the role of the points in it. */
export const roleTitles = new Affixes('begin', entries(contexts.filter(([, , place]) => place !== 'lead')))
