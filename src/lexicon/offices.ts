import surnameList from '../../dict/surnames.txt'
import list from '../../dict/titles.txt'
import { Affixes } from './affixes'
import { rows, words } from './list'

export const titleRows = rows(list)

/** Offices (`office`, before or behind a name) and forms of address (`honorific`, behind it), where they end. */
export const officeEndings = new Affixes(
  'end',
  titleRows.map(([word, kind]): [string, 'office' | 'honorific'] => [
    word,
    kind === 'honorific' ? 'honorific' : 'office',
  ]),
)

const lines = words(surnameList)
const compound = new Set(lines.filter((line) => line.length === 2))
const single = new Set(lines.filter((line) => line.length !== 2).join(''))

/** What a family name may begin with: 1 one unit, 2 two. */
const beginnings = new Uint8Array(65536)
for (const name of single) beginnings[name.charCodeAt(0)] |= 1
for (const name of compound) beginnings[name.charCodeAt(0)] |= 2

/** The length of the family name that begins at `at`, or 0. */
export function surnameAt(text: string, at: number): number {
  const begins = beginnings[text.charCodeAt(at)]
  return (begins & 2) !== 0 && compound.has(text.slice(at, at + 2)) ? 2 : begins & 1
}
