import { Converter } from 'opencc-js/t2cn'
import type { Script } from '../model'

// The converter is built on first use: a third of a text's readers never meet a traditional character.
let convert: ((text: string) => string) | undefined
let changed: Uint8Array | undefined

/** `text` in simplified characters (OpenCC t2s). */
export function toHans(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' })
  return convert(text)
}

/** Which BMP characters t2s changes when they stand alone. */
function traditionalOnly(): Uint8Array {
  if (changed) return changed
  changed = new Uint8Array(65536)
  const all: string[] = []
  for (let c = 0x3400; c < 0xa000; c++) all.push(String.fromCharCode(c))
  toHans(all.join('\n'))
    .split('\n')
    .forEach((hans, i) => {
      if (hans !== all[i]) changed![all[i].charCodeAt(0)] = 1
    })
  return changed
}

/** A line is traditional where this share of its Han characters changes (20–30 % in traditional text, < 0.5 % in simplified). */
const TRADITIONAL_SHARE = 0.04

/**
 * Converts the traditional lines of `norm` to simplified characters without moving an offset, and tells the script:
 * a line counts by its Han characters; 90 % of one kind make a text of that kind.
 */
export function simplify(norm: string): { norm: string; script: Script } {
  const isTraditional = traditionalOnly()
  const out: string[] = []
  let copied = 0
  let hant = 0
  let hans = 0
  for (let start = 0; start < norm.length; ) {
    let end = norm.indexOf('\n', start)
    if (end < 0) end = norm.length
    let han = 0
    let traditional = 0
    for (let i = start; i < end; i++) {
      const c = norm.charCodeAt(i)
      if (c >= 0x3400 && c < 0xa000) {
        han++
        traditional += isTraditional[c]
      }
    }
    if (traditional > han * TRADITIONAL_SHARE) {
      hant += han
      out.push(norm.slice(copied, start), sameLength(norm.slice(start, end)))
      copied = end
    } else hans += han
    start = end + 1
  }
  const all = hant + hans
  const script: Script = all === 0 ? 'none' : hant >= all * 0.9 ? 'hant' : hant <= all * 0.1 ? 'hans' : 'mixed'
  if (copied === 0 && out.length === 0) return { norm, script }
  out.push(norm.slice(copied))
  return { norm: out.join(''), script }
}

/** t2s keeps the number of code points; where a UTF-16 length differs (rare characters outside the BMP) the original stays. */
function sameLength(text: string): string {
  const hans = toHans(text)
  if (hans.length === text.length) return hans
  const [from, to] = [[...text], [...hans]]
  if (from.length !== to.length) return text
  return from.map((c, i) => (to[i].length === c.length ? to[i] : c)).join('')
}
