import { mottoHalves, mottoIdioms, mottoQualities, mottoThings, mottoVerbs } from '../../lexicon/slogans'
import { surnameCharacters } from '../../lexicon/words'

/**
 * Whether a segment of a row calls for something by itself.
 *
 *     讲党性   a verb of one character and its object (not 防护服, a thing)
 *     真抓实干, 提质增效, 从严从紧   an idiom, two verbs with an object each, one character twice
 */
export function isMotto(norm: string, at: number, length: number): boolean {
  if (length === 3) return mottoVerbs.has(norm[at]) && !mottoThings.has(norm[at + 2])
  if (length !== 4) return false
  if (norm[at] === norm[at + 2] || norm[at + 1] === norm[at + 3]) return norm[at] !== norm[at + 1]
  return (
    (mottoVerbs.has(norm[at]) && mottoVerbs.has(norm[at + 2]) && !isHalf(norm, at) && !isHalf(norm, at + 2)) ||
    isIdiom(norm, at)
  )
}

const isHalf = (norm: string, at: number) => mottoHalves.has(norm.slice(at, at + 2))
const isIdiom = (norm: string, at: number) => mottoIdioms.has(norm.slice(at, at + 4))

/** 政治强, 底数清: three characters, the last of which tells how the thing is. */
const isQuality = (norm: string, at: number, length: number) => length === 3 && mottoQualities.has(norm[at + 2])

/** Whether the segment at `at` is of the row that the one at `inner` is of. */
export const isOfRow = (norm: string, inner: number, at: number, length: number): boolean =>
  (isMotto(norm, inner, length) && isMotto(norm, at, length)) ||
  (isQuality(norm, inner, length) && isQuality(norm, at, length))

/** Whether `count` segments are a row of mottoes: of three characters, all are; of four, all, or most with an idiom among them. */
export function areMottoes(norm: string, from: number, count: number, length: number): boolean {
  if (length !== 3 && length !== 4) return false
  let mottoes = 0
  let idioms = 0
  let qualities = 0
  let surnames = 0
  for (let k = 0; k < count; k++) {
    const at = from + k * (length + 1)
    if (isMotto(norm, at, length)) mottoes++
    if (length === 4 && isIdiom(norm, at)) idioms++
    if (isQuality(norm, at, length)) qualities++
    if (surnameCharacters.has(norm[at])) surnames++
  }
  if (length === 3) return (mottoes === count || qualities === count) && surnames < count
  return mottoes === count || idioms * 2 >= count || (idioms > 0 && mottoes * 3 >= count * 2)
}
