import siteList from '../../dict/sites.txt'
import watermarkList from '../../dict/watermarks.txt'
import { wordTable } from './furniture-table'
import { rows } from './list'

/** A name's end that tells a web site; `store` is one that hands out documents. */
export const siteWords = wordTable(rows(siteList).map(([word, use]) => [word, use as 'store' | 'site'] as const))

/** What a word does in an injected line; see the head of `dict/watermarks.txt`. */
export interface WatermarkWord {
  opens?: boolean
  asks?: boolean
  word?: boolean
  leads?: boolean
  glue?: boolean
}

const uses = new Map<string, WatermarkWord>()
for (const [word, use] of rows(watermarkList)) uses.set(word, { ...uses.get(word), [use]: true })

/** The words injected lines are made of. */
export const watermarkWords = wordTable(uses)
