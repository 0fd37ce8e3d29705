import {
  doubleSurnames,
  foreignNameCharacters,
  givenNameCharacters,
  measures,
  surnameCharacters,
} from '../lexicon/words'

/** What a character can be, as bits: one look tells whether a rule has to be asked. */
export const NUMERAL = 1
export const SURNAME = 2
export const GIVEN = 4
export const FOREIGN = 8
export const HAN = 16
export const DIGIT = 32
export const LETTER = 64
export const BLANK = 128
/** What a place is: 县, 市 behind its name. */
export const PLACE = 256
/** 第, before a numeral. */
export const ORDINAL = 512
/** The dot of foreign names: 卡尔·马克思. */
export const DOT = 1024
/** Marks that are drawn long: ——, ……. */
export const DRAWN = 2048
/** Begins, and ends, a word of two characters that has a shape of its own. */
export const HEAD = 4096
export const TAIL = 8192
/** Counts or measures, alone or as the beginning of a word that does: 个, 公(斤). */
export const MEASURE = 16384

const table = new Uint16Array(65536)
const mark = (characters: Iterable<string>, bit: number) => {
  for (const c of characters) table[c.charCodeAt(0)] |= bit
}
const markRange = (from: number, to: number, bit: number) => {
  for (let c = from; c <= to; c++) table[c] |= bit
}
markRange(0x3400, 0x4dbf, HAN)
markRange(0x4e00, 0x9fff, HAN)
markRange(0xf900, 0xfaff, HAN)
mark('〇一二三四五六七八九十百千万亿两几数零', NUMERAL)
mark('〇', HAN)
mark(surnameCharacters, SURNAME)
mark(
  [...doubleSurnames].map((surname) => surname[0]),
  SURNAME,
)
mark(givenNameCharacters, GIVEN)
mark(foreignNameCharacters, FOREIGN)
mark(
  [...measures].map((measure) => measure[0]),
  MEASURE,
)
mark('省市县区乡镇村州', PLACE)
mark('第', ORDINAL)
mark('·•∙⋅・‧', DOT)
mark('—─―━…-－=*_.．~～', DRAWN)
// in the width of print and of keyboards
for (const wide of [0, 0xfee0]) {
  markRange(0x30 + wide, 0x39 + wide, DIGIT)
  markRange(0x41 + wide, 0x5a + wide, LETTER)
  markRange(0x61 + wide, 0x7a + wide, LETTER)
}
markRange(0xc0, 0x24f, LETTER)
markRange(0x370, 0x3ff, LETTER)
markRange(0x400, 0x4ff, LETTER)
markRange(0, 0x20, BLANK)
markRange(0x2000, 0x200b, BLANK)
mark('\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', BLANK)

/** The bits of UTF-16 unit `unit`. */
export const kindOf = (unit: number): number => table[unit]

/** Whether every character of `text` has `bit`. */
export function every(text: string, bit: number): boolean {
  for (let i = 0; i < text.length; i++) if ((table[text.charCodeAt(i)] & bit) === 0) return false
  return true
}

/** Adds a bit to characters. */
export const markCharacters = mark
