import type { Member } from './finding'
import type { NumberFormula, Unit } from './numbers'

/** What a member of the unit is likely to hold: 好 of 五个好, 型 of 六型机关. */
export const anchorsOf = ({ word }: Unit) => (word.length > 1 ? [word, word[0]] : [word])

/**
 * Whether the members hold the words that the formula counts: all of them 到位 in 三个到位; in 三严三实 the first three
 * 严 and the next three 实.
 */
export function holdWords(norm: string, members: readonly Member[], { units }: NumberFormula): boolean {
  if (units.length === 1) return holdUnit(norm, members, 0, members.length, units[0])
  let at = 0
  for (const unit of units) {
    if (at + unit.count > members.length || !holdUnit(norm, members, at, at + unit.count, unit)) return false
    at += unit.count
  }
  return true
}

function holdUnit(norm: string, members: readonly Member[], first: number, last: number, unit: Unit): boolean {
  return anchorsOf(unit).some((anchor) => {
    for (let i = first; i < last; i++) if (!norm.slice(members[i].start, members[i].end).includes(anchor)) return false
    return true
  })
}

/** The same more strictly: each begins or ends with the whole word. */
export function endInWords(norm: string, members: readonly Member[], { units }: NumberFormula): boolean {
  let at = 0
  return units.every(({ word, count }) => {
    const own = members.slice(at, (at += count))
    return own.length === count && own.every((m) => norm.startsWith(word, m.start) || norm.endsWith(word, m.end))
  })
}
