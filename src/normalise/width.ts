/**
 * One width, one form: what print, keyboards and converters write differently and rules read alike.
 * Every replacement is one UTF-16 unit for one, so no offset moves.
 *
 * - full-width ASCII (U+FF01–FF5E) → ASCII; half-width 。、「」 (U+FF61–FF64) → 。、“”
 * - corner brackets 「」『』﹁﹂ → curly quotes; straight quotes → curly, by turns within a line
 * - every kind of blank → U+0020, every kind of line end → U+000A (the CR of a CRLF → blank)
 */
const table = new Uint16Array(65536)
for (let c = 0; c < 65536; c++) table[c] = c
for (let c = 0xff01; c <= 0xff5e; c++) table[c] = c - 0xfee0
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
for (const [to, froms] of Object.entries(pairs)) for (const from of froms) table[from.charCodeAt(0)] = to.charCodeAt(0)

const LF = 10
const CR = 13
const QUOTE = 0x22
const OPEN = 0x201c
const CLOSE = 0x201d

/** `text` folded; the result has the same length. Lone surrogates come out as U+FFFD. */
export function foldWidth(text: string): string {
  const units = new Uint16Array(text.length)
  let inQuotes = false
  for (let i = 0; i < text.length; i++) {
    let c = table[text.charCodeAt(i)]
    if (c === QUOTE) {
      c = inQuotes ? CLOSE : OPEN
      inQuotes = !inQuotes
    } else if (c === CR) c = text.charCodeAt(i + 1) === LF ? 0x20 : LF
    if (c === LF) inQuotes = false
    units[i] = c
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
}
