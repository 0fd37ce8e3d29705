/** Columns a terminal gives a character: two for Han, kana, hangul, full-width forms and pictographs. */
const columns = (codePoint: number): number =>
  (codePoint >= 0x1100 && codePoint < 0x1160) ||
  (codePoint >= 0x2e80 && codePoint < 0xa4d0) ||
  (codePoint >= 0xac00 && codePoint < 0xd7a4) ||
  (codePoint >= 0xf900 && codePoint < 0xfb00) ||
  (codePoint >= 0xfe30 && codePoint < 0xfe70) ||
  (codePoint >= 0xff01 && codePoint < 0xff61) ||
  (codePoint >= 0x1f300 && codePoint < 0x1fb00) ||
  (codePoint >= 0x20000 && codePoint < 0x40000)
    ? 2
    : 1

/** `text`, cut to `width` columns with an ellipsis where it is longer. */
export function shorten(text: string, width: number): string {
  let used = 0
  let fits = 0
  let offset = 0
  for (const character of text) {
    used += columns(character.codePointAt(0)!)
    offset += character.length
    if (used <= width - 1) fits = offset
    if (used > width) return `${text.slice(0, fits)}…`
  }
  return text
}
