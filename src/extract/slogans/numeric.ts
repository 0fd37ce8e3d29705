import { counters, cueAfter, cueAttribute, nameAfter, vetoes } from '../../lexicon/slogans'
import { type NumberFormula, readFigures, readUnits } from './numbers'

const MOST = 40
const MOST_MEMBERS = 20

const begins = new Uint8Array(65536)
for (const c of '百千万一二两三四五六七八九十双0123456789NX清破反治纠查打除防禁戒') begins[c.charCodeAt(0)] = 1

/** What stands around a quotation, as `norm` has it. */
export interface Surroundings {
  /** Up to 16 characters before the opening quote. */
  readonly before: string
  /** Up to 16 characters behind the closing quote. */
  readonly after: string
}

/** The name of what a quotation stands for: `”思路`, `”发展战略`, `”的要求` → true. */
export const isNamedAs = (after: string) => {
  const at = after[0] === '的' ? 1 : 0
  if (cueAfter.from(after, at) !== '') return true
  const attribute = cueAttribute.from(after, at).length
  return attribute > 0 && cueAfter.from(after, at + attribute) !== ''
}

/**
 * Whether a quotation is a number formula.
 *
 *     “五带头” “六型机关” “四有一化” “1126”发展思路
 *
 * Not one: “一把手” (metaphor), “十二五” “七一” (no word is counted, or no number), “三个月” (a measure), “三八”红旗手.
 * One member alone makes no list: “一网通办” is none, “一岗双责” is.
 */
export function numericQuotation(text: string, { after }: Surroundings): NumberFormula | null {
  if (text.length < 2 || text.length > MOST || begins[text.charCodeAt(0)] === 0 || vetoes.has(text)) return null
  if (nameAfter.from(after) !== '') return null
  const formula = readFigures(text, isNamedAs(after)) ?? namedFigures(text) ?? readUnits(withoutVerb(text))
  if (!formula) return null
  const { units } = formula
  if (units.length === 0) return formula
  if (units.length === 1) {
    const [{ count, word, counted }] = units
    if (text[0] === '二' || count > MOST_MEMBERS) return null
    if (!counted && (word.length > 5 || counters.has(word) || startsMeasure(word))) return null
    if (counted && counters.has(`个${word}`)) return null
    return formula
  }
  if (units.some(({ word, counted }) => !counted && startsMeasure(word))) return null
  // 一切为了群众、一切依靠群众 is a call; 一村一品 is a formula
  if (units.every(({ count, word }) => count === 1 && word.length > 3)) return null
  return formula
}

/** `清四乱` `防三违`: a verb before a number of vices. */
const withoutVerb = (text: string) =>
  /^[清破反治纠查打除防禁戒][两三四五六七八九十][\u3400-\u9fff]{1,3}$/.test(text) ? text.slice(1) : text

/** `8337发展思路` `135工程`, quoted with the name. */
function namedFigures(text: string): NumberFormula | null {
  const figures = /^\d{3,5}(?=[\u3400-\u9fff]{2,6}$)/.exec(text)
  return figures && cueAfter.has(text.slice(figures[0].length)) ? readFigures(figures[0], true) : null
}

/** 年, 小时, 公里 …: a measure whatever follows. One-character nouns (人, 户, 家) count only alone. */
const MEASURE =
  /^(?:年|月|日|天|小时|分钟|周年|周岁|岁|季度|世纪|元|万|亿|倍|成|吨|公斤|千克|公里|千米|平方|立方|亩|公顷|届|分之|百分点|时|点|几|多|余)/
export const startsMeasure = (word: string) => MEASURE.test(word)
