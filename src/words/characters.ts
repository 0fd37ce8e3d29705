import { doubleSurnames, foreignNameCharacters, givenNameCharacters, surnameCharacters } from '../lexicon/words'

/** What a character can be, as bits: one look tells whether a rule has to be asked. */
export const NUMERAL = 1
export const SURNAME = 2
export const GIVEN = 4
export const FOREIGN = 8
export const HAN = 16
export const DIGIT = 32
export const LETTER = 64
export const BLANK = 128
/** 第, before a numeral. */
export const ORDINAL = 512
/** What a place is: 县, 市 behind its name. */
export const PLACE = 256

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
mark([...doubleSurnames].map((surname) => surname[0]), SURNAME)
mark(givenNameCharacters, GIVEN)
mark(foreignNameCharacters, FOREIGN)
mark('0123456789', DIGIT)
markRange(0x41, 0x5a, LETTER)
markRange(0x61, 0x7a, LETTER)
markRange(0xc0, 0x24f, LETTER)
markRange(0x370, 0x3ff, LETTER)
markRange(0x400, 0x4ff, LETTER)
mark('第', ORDINAL)
mark('省市县区乡镇村州', PLACE)
mark(' \n\r\u0000\u200b\ufeff', BLANK)

/** The bits of UTF-16 unit `unit`. */
export const kindOf = (unit: number): number => table[unit]

/** Whether every character of `text` has `bit`. */
export function every(text: string, bit: number): boolean {
  for (let i = 0; i < text.length; i++) if ((table[text.charCodeAt(i)] & bit) === 0) return false
  return true
}

/** Whether the engine is asked about it: the characters of words, no digits, letters or marks. */
export const isHan = (unit: number): boolean => (table[unit] & HAN) !== 0
/** Everything else, in runs. */
export const NOT_HAN = /[^\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g
