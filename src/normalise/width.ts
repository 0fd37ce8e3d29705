import { UnitTable } from '../text'
import { wellFormed } from './units'

/**
 * One width, one form: what print, keyboards and converters write differently and rules read alike.
 * Every replacement is one UTF-16 unit for one, so no offset moves.
 *
 * - full-width ASCII (U+FF01–FF5E) → ASCII; half-width 。、「」 (U+FF61–FF64) → 。、“”
 * - corner brackets 「」『』﹁﹂ → curly quotes; straight quotes → curly, by turns within a line
 * - every kind of blank → U+0020, every kind of line end → U+000A (the CR of a CRLF → blank)
 */
/** By unit: what is added to it. */
const shifts = new Uint16Array(65536)
for (let c = 0xff01; c <= 0xff5e; c++) shifts[c] = -0xfee0
const pairs: Record<string, string> = {
  '。': '｡',
  '、': '､﹑',
  ',': '﹐',
  ';': '﹔',
  ':': '﹕︰∶',
  '?': '﹖',
  '!': '﹗',
  '“': '「『﹁﹃〝｢＂',
  '”': '」』﹂﹄〞｣',
  '(': '﹙',
  ')': '﹚',
  '%': '﹪',
  '·': '•∙⋅・‧〃',
  '—': '―─–‒━',
  '~': '～∼〜',
  '-': '−﹣‐‑',
  ' ': '\t\u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u1680',
  '\n': '\u000b\u000c\u2028\u2029',
}
for (const [to, froms] of Object.entries(pairs))
  for (const from of froms) shifts[from.charCodeAt(0)] = to.charCodeAt(0) - from.charCodeAt(0)

const LF = 10
const CR = 13
const QUOTE = 0x22
const OPEN = 0x201c
const CLOSE = 0x201d

const REPLACEMENT = 0xfffd

/** What these become depends on what stands about them. */
const SEE = 0x8000
for (const unit of [LF, CR, QUOTE]) shifts[unit] = SEE
shifts.fill(SEE, 0xd800, 0xe000)
for (const from of pairs['\n']) shifts[from.charCodeAt(0)] = SEE
const table = new UnitTable(shifts)

/** Writes the units of `text`, folded, to `units`; lone surrogates come out as U+FFFD. */
export function foldUnits(text: string, units: Uint16Array): void {
  const { length } = text
  let inQuotes = false
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    const shift = table.at(unit)
    // sums are cut to 16 bits
    if (shift !== SEE) units[i] = unit + shift
    else if (unit === QUOTE) {
      units[i] = inQuotes ? CLOSE : OPEN
      inQuotes = !inQuotes
    } else if (unit === CR && i + 1 < length && text.charCodeAt(i + 1) === LF) units[i] = 0x20
    else if (unit >= 0xd800) {
      const isPair = unit < 0xdc00 && i + 1 < length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
      units[i] = isPair ? unit : REPLACEMENT
      if (isPair) units[i + 1] = text.charCodeAt(++i)
    } else {
      units[i] = LF
      inQuotes = false
    }
  }
}

/** `text` folded; the result has the same length. */
export function foldWidth(text: string): string {
  const units = new Uint16Array(text.length)
  foldUnits(text, units)
  return wellFormed(units)
}
