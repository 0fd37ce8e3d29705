import { UnitTable } from '../text'

/**
 * Signs without which a pass has nothing to find in a line. One walk over the text gathers them, line by line, and most
 * passes then need not look.
 */
export const Has = {
  /** What machine residue begins with, but for dashes. */
  residue: 1,
  /** What a date has. */
  digit: 2,
  /** What a button or a counter is written with: 打印 字体 共3页 [ 大 中 小 ]. */
  button: 4,
  /** 版 编 页: notes of the page. */
  note: 8,
  dash: 32,
  /** What a label ends with. */
  colon: 64,
  /** The last characters of site names, and what addresses begin with. */
  site: 16,
} as const

const table = new Uint16Array(65536)
const mark = (units: string, bit: number) => {
  for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] |= bit
}
for (let c = 0; c < 0xa0; c++) if ((c < 0x20 && (c < 9 || c > 13)) || (c > 0x7e && c !== 0x85)) table[c] = Has.residue
for (let c = 0x200b; c <= 0x2064; c++)
  if (c < 0x2010 || (c > 0x2029 && c < 0x202f) || c > 0x205f) table[c] = Has.residue
for (let c = 0xfff9; c <= 0xfffc; c++) table[c] = Has.residue
mark('-', Has.dash)
mark('&<\u00ad\ufeff', Has.residue)
mark('0123456789', Has.digit)
mark(':', Has.colon)
mark('字页印闭享藏载护景扫纠大', Has.button)
mark('版编页', Has.note)
mark('网库站吧号hw', Has.site)

/** By UTF-16 unit of a normalised text: its bits. */
export const holds = new UnitTable(table).reader()
