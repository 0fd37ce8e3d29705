import { HAN, kindOf } from './characters'

/** As many characters are cut at a time: engines are at their best with that. */
const CHUNK = 16384

/** All but Han characters: of these each engine has its own notions. */
const OTHERS = /[^\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g

/** What an engine is shown of `norm`: its Han characters, and one line feed for all that stands between them. */
export const shown = (norm: string, at: number, end: number): string => norm.slice(at, end).replace(OTHERS, '\n')

/** Where a chunk that begins at `at` ends: right before Han characters that follow something else, where there are such. */
export function chunkEnd(norm: string, at: number, end: number): number {
  if (end - at <= CHUNK) return end
  for (let stop = at + CHUNK; stop > at + CHUNK / 2; stop--)
    if (isHan(norm, stop) && !isHan(norm, stop - 1)) return stop
  const low = norm.charCodeAt(at + CHUNK)
  return low >= 0xdc00 && low < 0xe000 ? at + CHUNK - 1 : at + CHUNK
}

const isHan = (norm: string, i: number): boolean => (kindOf(norm.charCodeAt(i)) & HAN) !== 0
