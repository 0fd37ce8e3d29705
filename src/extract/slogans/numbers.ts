/** `五` of 五个好 and `两` of 两不误 with the word each counts; `counted` where 个 (大, 项) stands between. */
export interface Unit {
  readonly count: number
  readonly word: string
  readonly counted: boolean
}

/** What a number formula says: its units, and how many members a list of them may have, likeliest first. */
export interface NumberFormula {
  readonly units: readonly Unit[]
  readonly counts: readonly number[]
}

const DIGITS = '零一二三四五六七八九'
const NUMERAL = /[一二三四五六七八九十两双0-9]/
const HAN = /[\u3400-\u9fff]/
// behind these 一 is half of a word: 统一, 唯一, 万一
const BEFORE_BOUND_ONE = /[统唯惟第单专同合归逐划不之万]/
// before these 一 is half of a word: 一起抓, 一体化, 一批
const AFTER_BOUND_ONE = /^(?:体化|[起致流样直些般律批])/
const MOST_WORD = 9

/** The value of a small Chinese or Arabic number; NaN where the characters make none (三八, 五四). */
export function smallNumber(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  if (text === '两' || text === '双') return 2
  const tens = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text)
  if (tens) return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0)
  return text.length === 1 ? DIGITS.indexOf(text) || Number.NaN : Number.NaN
}

/**
 * Reads a whole text as units of number and word.
 *
 *     五讲四美三热爱   5 讲, 4 美, 3 热爱; 12 members (or 3)
 *     两不误、两促进   2 不误, 2 促进
 *     五个一           5 一
 *
 * Null where something else stands in it (党政同责、一岗双责), or the numerals make no number (三八红旗手).
 */
export function readUnits(text: string): NumberFormula | null {
  const units: Unit[] = []
  for (let i = 0; i < text.length; ) {
    let end = i
    while (end < text.length && NUMERAL.test(text[end]) && (text[end] !== '双' || end === i)) end++
    const count = smallNumber(text.slice(i, end))
    if (Number.isNaN(count)) return null
    // 三大战略, but 三大一强: what is counted is 大
    const counted = /[个大项种]/.test(text[end] ?? '') && end + 1 < text.length && wordEnd(text, end + 1) > end + 1
    const from = counted ? end + 1 : end
    const to = wordEnd(text, from)
    if (to === from || /[百千万亿零]/.test(text[from])) return null
    units.push({ count, word: text.slice(from, to), counted })
    i = to
    const joint = /^(?:[、,]|和|与|及|以及|\s)/.exec(text.slice(i, i + 2))
    if (joint && i + joint[0].length < text.length) i += joint[0].length
  }
  if (units.length === 0) return null
  const sum = units.reduce((n, unit) => n + unit.count, 0)
  return { units, counts: units.length > 1 ? [sum, units.length] : [sum] }
}

function wordEnd(text: string, from: number): number {
  let end = from
  for (; end < text.length && end - from < MOST_WORD; end++) {
    const c = text[end]
    if (!HAN.test(c)) break
    if (!NUMERAL.test(c)) {
      if (/[和与及]/.test(c) && NUMERAL.test(text[end + 1] ?? '') && end > from) break
      continue
    }
    // 四双: what is counted is pairs
    if (c === '双' && end === from) continue
    if (c !== '一') break
    // 五个一, 三个一批: 一 is the word
    if (end === from && text[from - 1] === '个') continue
    if (BEFORE_BOUND_ONE.test(text[end - 1] ?? '') || AFTER_BOUND_ONE.test(text.slice(end + 1, end + 3))) continue
    if (text.startsWith('位一体', end - 1)) continue
    break
  }
  return end
}

/**
 * A formula of figures alone: `1126` `8337` `1+5+X` `一二三四五`.
 * `isNamed`: what follows says what it is (发展思路), without which three or four figures may be anything.
 */
export function readFigures(text: string, isNamed: boolean): NumberFormula | null {
  if (/^\d{3,5}$/.test(text)) {
    if ((!isNamed && !'12345'.startsWith(text)) || /^(?:19|20)\d\d$/.test(text)) return null
    return figures([...text].map(Number))
  }
  if (/^[\dNX]{1,4}(?:\+(?:[\dNX]{1,4}|[\u3400-\u9fff]{1,6})){1,5}$/.test(text)) {
    const parts = text.split('+')
    if (parts.length < 3 && !isNamed && !/[NX]/.test(text)) return null
    return { units: [], counts: [parts.length] }
  }
  // “三三制”, “三三三”措施
  const same = /^([二三四五六七八九])\1{1,3}(制?)$/.exec(text)
  if (same && ((isNamed && text.length > 2) || same[2] !== ''))
    return figures(Array<number>(text.length - same[2].length).fill(DIGITS.indexOf(same[1])))
  // “百千万”工程, “双百”行动
  if (isNamed && /^[双百千万]{2,4}$/.test(text)) return { units: [], counts: [text.length] }
  if (/^[一二三四五六七八九]{3,9}$/.test(text)) {
    const values = [...text].map((c) => DIGITS.indexOf(c))
    const ascending = values.every((v, i) => i === 0 || v === values[i - 1] + 1)
    if (values.length > 3 ? ascending || isNamed : ascending && isNamed) return figures(values)
  }
  return null
}

const figures = (values: number[]): NumberFormula => ({
  units: [],
  counts: [...new Set([values.length, values.reduce((a, b) => a + b, 0)])],
})
