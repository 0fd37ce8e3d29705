import announcementNounList from '../../dict/announcement-nouns.txt'
import type { Role } from '../model'
import { rows } from './list'

/** What a speaker announces by number, with the role its items then have; longest first. */
export const announcementNouns: readonly [string, Role | undefined][] = rows(announcementNounList)
  .map(([noun, role]): [string, Role | undefined] => [noun, (role || undefined) as Role | undefined])
  .sort((a, b) => b[0].length - a[0].length)
