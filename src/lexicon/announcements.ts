import announcementNounList from '../../dict/announcement-nouns.txt'
import type { Role } from '../model'
import { Affixes } from './affixes'
import { rows } from './list'

/** What a speaker announces by number, with the role its items then have. */
export const announcementNouns = new Affixes(
  'begin',
  rows(announcementNounList).map(([noun, role]): [string, Role | undefined] => [
    noun,
    (role || undefined) as Role | undefined,
  ]),
)
