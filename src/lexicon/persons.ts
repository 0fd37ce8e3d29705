import noNameList from '../../dict/no-names.txt'
import officeList from '../../dict/offices.txt'
import predicateList from '../../dict/person-predicates.txt'
import surnameList from '../../dict/surnames.txt'
import foreignNameList from '../../dict/words/foreign-names.txt'
import givenNameList from '../../dict/words/given-names.txt'
import { beginnings, endings } from './affixes'
import { words } from './list'

/** By unit: a surname of one character, and the first of a surname of two. */
const SINGLE = 1
const DOUBLE = 2
const surnameStarts = new Uint8Array(65536)
const doubles = new Set<string>()
for (const entry of words(surnameList)) {
  if (entry.length === 2) {
    doubles.add(entry)
    surnameStarts[entry.charCodeAt(0)] |= DOUBLE
  } else for (const c of entry) surnameStarts[c.charCodeAt(0)] |= SINGLE
}
const noNames = beginnings(words(noNameList))

/** Offices and titles, longest first. */
export const offices: readonly string[] = words(officeList).sort((a, b) => b.length - a.length)

/** What directly behind a name shows that it is the subject of a clause. */
export const personPredicates = beginnings(words(predicateList))

/** Whether a surname may begin with the unit. */
export const beginsSurname = (unit: number): boolean => surnameStarts[unit] !== 0

export const isSurname = (c: string): boolean => (surnameStarts[c.charCodeAt(0)] & SINGLE) !== 0

const givenNames = new Set(words(givenNameList).join(''))
/** Whether the character is common in given names and rare elsewhere. */
export const isGivenName = (c: string): boolean => givenNames.has(c)
const foreignNames = new Set(words(foreignNameList).join(''))
/** Whether foreign names are written with the character. */
export const isForeignName = (c: string): boolean => foreignNames.has(c)

/** The offices where they end. */
export const officeEnds = endings(offices)

const officeSet = new Set(offices)

/** Whether `[start, end)` can be a person's full name: a surname and one or two characters, no common word. */
export function isName(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2 || length > 4) return false
  const kind = surnameStarts[text.charCodeAt(start)]
  if (kind === 0) return false
  if ((kind & DOUBLE) !== 0 && doubles.has(text.slice(start, start + 2))) {
    if (length < 3) return false
  } else if ((kind & SINGLE) === 0 || length > 3) return false
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x4e00 || unit > 0x9fff) return false
  }
  // 王书记 is no full name
  return noNames.match(text, start, end) === undefined && !(length === 3 && officeSet.has(text.slice(start + 1, end)))
}

/** Whether `word` can be a person's full name. */
export const looksLikeName = (word: string): boolean => isName(word, 0, word.length)

/** Whether `word` can be a name written by its sounds: four characters and more, or parts with a dot between. */
export const looksLikeForeignName = (word: string): boolean =>
  /^(?:[\u4e00-\u9fff]{4,6}|[\u4e00-\u9fff]{1,8}[·•・][\u4e00-\u9fff]{1,8})$/.test(word)
