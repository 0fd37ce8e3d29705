import siteList from '../../dict/sites.txt'
import watermarkList from '../../dict/watermarks.txt'
import { Affixes } from './affixes'
import { rows } from './list'

type Site = 'store' | 'site'
const sites = rows(siteList).map(([word, use]): [string, Site] => [word, use as Site])

/** What names of web sites end with, found where it begins; `store` is a site that hands out documents … */
export const siteWords = new Affixes('begin', sites)
/** … and where it ends. */
export const siteEndings = new Affixes('end', sites)

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
export const watermarkWords = new Affixes('begin', uses)
/** Those with which such a line begins. */
export const watermarkOpenings = new Affixes(
  'begin',
  [...uses].filter(([, use]) => use.opens || use.asks),
)
