import siteList from '../../dict/sites.txt'
import watermarkList from '../../dict/watermarks.txt'
import { wordTable } from './furniture-table'
import { rows } from './list'

/** A name's end that tells a web site; `store` is one that hands out documents. */
export const siteWords = wordTable(rows(siteList).map(([word, use]) => [word, use as 'store' | 'site'] as const))

const uses = new Map<string, { opens: boolean; word: boolean; glue: boolean }>()
for (const [word, use] of rows(watermarkList)) {
  const entry = uses.get(word) ?? { opens: false, word: false, glue: false }
  entry[use as 'opens' | 'word' | 'glue'] = true
  uses.set(word, entry)
}

/** The words injected lines are made of. */
export const watermarkWords = wordTable(uses)
