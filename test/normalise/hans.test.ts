import { Converter, Locale } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import { normalise, toHans } from '../../src/normalise'
import { simplify } from '../../src/normalise/script'

const opencc = Converter({ from: 't', to: 'cn' })
const entries = (list: unknown) => String(list).split('|')
const words = Locale.configs!.t2s.conversionChain[0].flatMap(entries).map((entry) => entry.split(' ')[0])

describe('toHans', () => {
  test('gives what OpenCC gives: every unit but Hong Kong’s form of 衛', () => {
    const others = Array.from({ length: 65536 }, (_, unit) => `一${String.fromCharCode(unit)}國`).filter(
      (text) => toHans(text) !== opencc(text),
    )
    expect(others).toEqual(['一衞國'])
    expect(toHans('衞生')).toBe('卫生')
  })

  test('every word of its dictionaries, also beside and inside of each other', () => {
    words.forEach((word, i) => {
      const other = words[(i * 7919 + 13) % words.length]
      for (const text of [word, word + other, word.slice(0, -1) + other, word.slice(0, 1) + other + word.slice(1)])
        expect(toHans(text)).toBe(opencc(text))
    })
  })

  test('halves of pairs and signs that describe characters', () => {
    for (const text of ['\ud800乾隆', '乾\udc00隆', '⿰乾隆乾隆', '⿲國', '𠀀乾隆', '二噁英與國', '饘粥與國'])
      expect(toHans(text)).toBe(opencc(text))
  })
})

describe('normalise', () => {
  test('moves no offset, where a character has its simplified form outside the BMP', () => {
    expect(normalise('學習貫徹饘乾隆').norm).toBe('学习贯彻饘乾隆')
    expect(normalise('學習貫徹二噁英').norm).toHaveLength(7)
  })

  test('converts traditional lines only', () => {
    expect(normalise('学习贯彻,瞭望\n學習貫徹,瞭望')).toMatchObject({
      norm: '学习贯彻,瞭望\n学习贯彻,瞭望',
      script: 'mixed',
    })
  })

  test('lone surrogates: as they are, or well-formed', () => {
    expect(simplify('學\ud800').norm).toBe('学\ud800')
    expect(normalise('学\ud800').norm).toBe('学\ufffd')
  })
})
