import noNameList from '../../dict/no-names.txt'
import officeList from '../../dict/offices.txt'
import predicateList from '../../dict/person-predicates.txt'
import surnameList from '../../dict/surnames.txt'
import { beginnings, endings } from './affixes'
import { words } from './list'

const singles = new Set<string>()
const doubles = new Set<string>()
for (const entry of words(surnameList)) {
  if (entry.length === 2) doubles.add(entry)
  else for (const c of entry) singles.add(c)
}
const noNames = words(noNameList)

/** Offices and titles, longest first. */
export const offices: readonly string[] = words(officeList).sort((a, b) => b.length - a.length)

/** What directly behind a name shows that it is the subject of a clause. */
export const personPredicates = beginnings(words(predicateList))

export const isSurname = (c: string): boolean => singles.has(c)

/** The offices where they end. */
export const officeEnds = endings(offices)

/** Whether `word` can be a person's full name: a surname and one or two characters, no common word. */
export function looksLikeName(word: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(word) || noNames.some((no) => word.startsWith(no))) return false
  // 王书记 is no full name
  if (word.length === 3 && offices.includes(word.slice(1))) return false
  return doubles.has(word.slice(0, 2)) ? word.length >= 3 : singles.has(word[0]) && word.length <= 3
}
