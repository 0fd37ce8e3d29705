import { Converter, Locale } from 'opencc-js/t2cn'
import { Affixes } from '../lexicon/affixes'
import { unitsOf } from '../text'
import { stringOf } from './units'

/** What a unit asks for besides a look at its row in `simplified`. */
const PHRASE = 1
const ODD = 2

interface Tables {
  /** By UTF-16 unit: what stands for it in simplified script. */
  readonly simplified: Uint16Array
  /** By unit: whether a phrase may begin with it, and whether only the converter itself knows what becomes of it. */
  readonly asks: Uint8Array
  readonly phrases: Affixes<string>
}

let tables: Tables | undefined
let converter: ((text: string) => string) | undefined

/** OpenCC's t2s as columns: its characters, and the phrases in which a character has another reading than alone. */
function readTables(): Tables {
  const { conversionChain } = Locale.configs!.t2s
  const [phraseList, characterList] = conversionChain[0] as [string, string]
  const simplified = Uint16Array.from({ length: 65536 }, (_, unit) => unit)
  const asks = new Uint8Array(65536)
  for (const entry of characterList.split('|')) {
    const [hant, hans] = entry.split(' ')
    if (hant.length > 1) continue
    const unit = hant.charCodeAt(0)
    simplified[unit] = hans.length === 1 ? hans.charCodeAt(0) : 0
    if (hans.length > 1) asks[unit] = ODD
  }
  // Hong Kong's form of 衛, which t2s passes over
  simplified['衞'.charCodeAt(0)] = '卫'.charCodeAt(0)
  const phrases: [string, string][] = []
  for (const entry of phraseList.split('|')) {
    const [hant, hans] = entry.split(' ')
    if (hant.length === hans.length) {
      asks[hant.charCodeAt(0)] |= PHRASE
      phrases.push([hant, hans])
    } else asks[hant.charCodeAt(1)] |= ODD // 二噁英: the unit that tells it
  }
  // signs that describe a character, halves of pairs, compatibility characters
  asks.fill(ODD, 0x2ff0, 0x3000).fill(ODD, 0xd800, 0xe000).fill(ODD, 0xf900, 0xfb00)
  return { simplified, asks, phrases: new Affixes('begin', phrases) }
}

/** Whether t2s changes the unit where it stands alone. */
export function changesAlone(unit: number): boolean {
  tables ??= readTables()
  return tables.simplified[unit] !== unit
}

/**
 * Writes the simplified form of `text`, from `start` to `end`, to the same places of `units`; false where a unit stands
 * in it that only the converter knows (nothing is written then). `text` and `units` need to be alike in their Han characters only.
 */
export function simplifyUnits(text: string, units: Uint16Array, start: number, end: number): boolean {
  tables ??= readTables()
  const { simplified, asks, phrases } = tables
  for (let i = start; i < end; i++) if (asks[units[i]] >= ODD) return false
  for (let i = start; i < end; i++) {
    const unit = units[i]
    if (asks[unit] !== 0) {
      const phrase = phrases.match(text, i, end)
      if (phrase !== undefined) {
        const hans = phrase[1]
        for (let k = 0; k < hans.length; k++) units[i + k] = hans.charCodeAt(k)
        i += hans.length - 1
        continue
      }
    }
    units[i] = simplified[unit]
  }
  return true
}

/** `text` in simplified characters (OpenCC t2s). */
export function toHans(text: string): string {
  tables ??= readTables()
  const { simplified, asks } = tables
  let stays = true
  for (let i = 0; i < text.length && stays; i++) {
    const unit = text.charCodeAt(i)
    stays = simplified[unit] === unit && asks[unit] === 0
  }
  if (stays) return text
  const units = unitsOf(text)
  return simplifyUnits(text, units, 0, units.length) ? stringOf(units) : convert(text)
}

/** OpenCC itself, built for the few texts that need it. */
export function convert(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' })
  return converter(text)
}
