import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highOf, lowOf, readNumber } from '../../src/number'

const value = (text: string) => {
  const n = readNumber(text, 0)
  return n && n.end === text.length ? lowOf(n) : `stopped at ${n?.end}`
}

const DIGITS = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

/** Writes `n` (below 10¹²) in Chinese, as print does. */
function writeHan(n: number, digits = DIGITS, places = '十百千', scales = ['', '万', '亿']): string {
  const sections: number[] = []
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10000)) sections.push(rest % 10000)
  let out = ''
  let gap = false
  for (let s = sections.length - 1; s >= 0; s--) {
    const section = sections[s]
    if (section === 0) {
      gap = true
      continue
    }
    if (out !== '' && (gap || section < 1000)) out += digits[0]
    gap = false
    out += writeSection(section, digits, places) + scales[s]
  }
  return out
}

function writeSection(section: number, digits: string, places: string): string {
  let out = ''
  let gap = false
  for (let p = 3; p >= 0; p--) {
    const d = Math.floor(section / 10 ** p) % 10
    if (d === 0) gap = out !== ''
    else {
      out += (gap ? digits[0] : '') + digits[d] + (p > 0 ? places[p - 1] : '')
      gap = false
    }
  }
  return out
}

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
const fullWidth = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

describe('a number written in any form reads back the same', () => {
  const whole = fc.integer({ min: 1, max: 999_999_999_999 })
  test('Chinese positional', () => fc.assert(fc.property(whole, (n) => void expect(value(writeHan(n))).toBe(n))))
  test('formal', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 99_999_999 }),
        (n) => void expect(value(writeHan(n, FORMAL, '拾佰仟'))).toBe(n),
      ),
    ))
  test('traditional', () =>
    fc.assert(fc.property(whole, (n) => void expect(value(writeHan(n, DIGITS, '十百千', ['', '萬', '億']))).toBe(n))))
  test('Arabic, with and without commas', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => void expect(value(String(n))).toBe(n)))
    fc.assert(fc.property(whole, (n) => void expect(value(grouped(n))).toBe(n)))
  })
  test('decimals with 千, 万, 亿: no figure is lost or added', () => {
    const scale = fc.constantFrom(
      ['', 0],
      ['千', 3],
      ['万', 4],
      ['百万', 6],
      ['千万', 7],
      ['亿', 8],
      ['万亿', 12],
    ) as fc.Arbitrary<[string, number]>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 4 }),
        scale,
        (n, places, [word, power]) => {
          const digits = String(n).padStart(places + 1, '0')
          const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`
          expect(value(text + word)).toBe(Number(`${n}e${power - places}`))
        },
      ),
    )
  })
  test('Chinese decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.stringMatching(/^[0-9]{1,3}[1-9]$/), (n, fraction) => {
        const text = `${writeHan(n)}点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}`
        expect(value(text)).toBe(Number(`${n}.${fraction}`))
      }),
    )
  })
  test('strings of figures', () => {
    const write = (n: number) => [...String(n)].map((d) => (d === '0' ? '〇' : DIGITS[Number(d)])).join('')
    fc.assert(fc.property(fc.integer({ min: 1000, max: 2199 }), (n) => void expect(value(write(n))).toBe(n)))
  })
  test('never throws, and always moves on', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0129,.一二十百千万亿〇零几数多余来两点廿壹拾 '), minLength: 1 }),
        (text) => {
          const n = readNumber(text, 0)
          if (n) expect(n.end).toBeGreaterThan(0)
        },
      ),
    ))
})

describe('forms', () => {
  test.each([
    ['一万零五十', 10050],
    ['三万二', 32000],
    ['一千六百', 1600],
    ['二十万亿', 20_000_000_000_000],
    ['两百零三', 203],
    ['兩萬三千', 23000],
    ['廿三', 23],
    ['卅', 30],
    ['壹佰贰拾', 120],
    ['7.2万', 72000],
    ['2.54千', 2540],
    ['4百余', 400],
    ['二〇一〇', 2010],
    ['三点一', 3.1],
    ['3亿5千万', 350_000_000],
    ['1兆2,000億元', 'stopped at 8'],
    ['两千多万', 20_000_000],
    ['5 200人', 'stopped at 1'],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected))

  test.each([
    ['七八百', 700, 800],
    ['十七八', 17, 18],
    ['三五', 3, 5],
    ['两三千', 2000, 3000],
    ['十几', 11, 19],
    ['二十几', 21, 29],
    ['几千万', 20_000_000, 99_000_000],
  ])('%s', (text, low, high) => {
    const n = readNumber(text, 0)!
    expect([lowOf(n), highOf(n), n.end]).toEqual([low, high, text.length])
  })

  test('full-width figures read alike, with commas of their own width', () => {
    const text = fullWidth('1,046人').replace(',', '，')
    const norm = '1,046人'
    expect(lowOf(readNumber(norm, 0, text)!)).toBe(1046)
    expect(lowOf(readNumber('46,300人', 0, '46，300人')!)).toBe(46)
  })
})
