import { NumeralClass, numeralClass } from '../../lexicon/numerals'
import {
  changes,
  nounEnds,
  nounFlex,
  nounHeads,
  nounInner,
  nounMeasures,
  nounTails,
  nounVerbs,
  nounVerbsInside,
} from '../../lexicon/statistics'
import { isFigure, isHan, isLetter } from './characters'
import type { Mention } from './period'
import { among } from './sets'
import { unitWord } from './unit'

/** How long a subject may be. */
export const LONGEST = 24
const LEAST = 2
const BLANK = 32
/** Nouns of one character that are counted. */
const SINGLE = '路渠车船房树村镇乡县市区州省旗组站所点厂校队桥坝井库湖河岛国章镇班园'
/** Behind a verb these make a noun of the two: 出生率, 建成区, 培训班. */
const SUFFIX = '占率量额数者员费面点度值机线权区型力性物品班站期比'
const OTHER_PLACES = /^\((?:[县市区旗镇乡场、]|街道|办事处|开发区){1,12}\)/

/** Whether a word may begin so that ends a noun, or that holds what looks like one. */
const mayEnd = among('中里内上', nounEnds.begins, nounInner.begins, nounFlex.begins, changes.begins, numeralClass)
const maySay = among(nounInner.begins, nounVerbsInside.begins)

/**
 * Where the noun that begins at `start` ends: before the verb, the particle or the number that follows on it; `start` where none begins.
 *
 *     > | 小型水库要逐一明确   职工中只有11名   乡镇遭受强降雨   县(市、区)
 *         ^^^^^^^^             ^^^^             ^^^^             ^^^^^^^^^
 */
export function nounEnd(norm: string, start: number): number {
  let end = behindLatin(norm, start)
  while (end < start + LONGEST && isHan(norm.charCodeAt(end))) {
    if (!mayEnd(norm.charCodeAt(end))) {
      end++
      continue
    }
    const inner = nounInner.at(norm, end)
    if (inner) {
      end += inner.word.length
      continue
    }
    if (numeralClass[norm.charCodeAt(end)] !== NumeralClass.none || nounEnds.at(norm, end)) break
    if (isAmong(norm, end) && end > start) break
    const flex = nounFlex.at(norm, end)?.word.length ?? 0
    // 8个乡镇受灾, but 12个小区改造项目
    if (flex > 0 && end > start && !goesOn(norm, end + flex)) break
    if (end > start && (changes.at(norm, end)?.word.length ?? 0) > 1) break
    end += Math.max(1, flex)
  }
  // 1.2万人报到: a verb and no more
  if (end > start && nounFlex.at(norm, start)?.word.length === end - start) return start
  while (end > start && TRAILING.includes(norm[end - 1]) && !nounInner.before(norm, end)) end--
  const length = end - start
  if (length < LEAST && !(length === 1 && SINGLE.includes(norm[start]))) return start
  const places = norm[end] === '(' ? OTHER_PLACES.exec(norm.slice(end, end + 20)) : null
  return places ? end + places[0].length : end
}

/** Whether a noun may go on at `at`. */
const goesOn = (norm: string, at: number) =>
  isHan(norm.charCodeAt(at)) && numeralClass[norm.charCodeAt(at)] === NumeralClass.none && !nounEnds.at(norm, at)

/** Past the letters that a noun may begin with (5A级景区, AI企业, PPP项目), where Han follows them. */
function behindLatin(norm: string, start: number): number {
  let i = start
  let letters = 0
  while (i < start + 4 && (isLetter(norm.charCodeAt(i)) || isFigure(norm.charCodeAt(i))))
    if (isLetter(norm.charCodeAt(i++))) letters++
  return letters > 0 && isHan(norm.charCodeAt(i)) ? i : start
}

const TRAILING = '约逾超近到向往至赴就才只仅共均不未无没曾正逐各再又已且而以所则将被把对为'

/** 中, 里, 内 behind a noun of which some are meant: 14个市州中有9个. */
function isAmong(norm: string, at: number): boolean {
  const c = norm[at]
  if (c !== '中' && c !== '里' && c !== '内' && c !== '上') return false
  const next = norm.charCodeAt(at + 1)
  return !isHan(next) || '有只共的仅已占还就都'.includes(norm[at + 1]) || numeralClass[next] !== NumeralClass.none
}

/** 具备条件的乡镇, 未达标的村: what stands before 的 is said of the noun behind it. */
export function isSaidOf(norm: string, start: number, end: number): boolean {
  return (
    norm[end] === '的' &&
    (SAID.includes(norm[start]) || nounFlex.at(norm, start) !== undefined || nounVerbs.at(norm, start) !== undefined)
  )
}
const SAID = '未不没有被受已正在从经需具符获'

/** The noun in `[from, to)` without what leads in to it and what leads on to the figure; undefined where none is left. */
export function nounIn(
  norm: string,
  text: string,
  from: number,
  to: number,
  times: readonly Mention[],
): string | undefined {
  const bounds = nounBounds(norm, from, to, times)
  if (!bounds) return undefined
  const [start, end] = bounds
  const cut = Math.max(start, end - LONGEST)
  // not through the middle of a character of two units
  const trail = norm.charCodeAt(cut)
  return text.slice(trail >= 0xdc00 && trail < 0xe000 ? cut + 1 : cut, end)
}

/** 出口3.9亿美元, 立案467件: the verb that is all there is before a figure. */
export function verbIn(
  norm: string,
  text: string,
  from: number,
  to: number,
  times: readonly Mention[],
): string | undefined {
  const [start, end] = trim(norm, from, to, times)
  const verb = end - start < LEAST ? nounVerbs.before(norm, end)?.word : undefined
  if (verb && changes.at(norm, end - verb.length)) return undefined
  return verb && verb.length >= LEAST && end - verb.length >= from ? text.slice(end - verb.length, end) : undefined
}

function nounBounds(
  norm: string,
  from: number,
  to: number,
  times: readonly Mention[],
): readonly [number, number] | undefined {
  let [start, end] = trim(norm, behindNumber(norm, from), to, times)
  // 第十五条 建设单位
  for (let i = end - LEAST - 1; i > start; i--) {
    if (norm.charCodeAt(i) !== BLANK) continue
    ;[start, end] = trim(norm, i + 1, end, times)
    break
  }
  if (end - start < LEAST) return undefined
  const owner = start
  start = behindVerb(norm, start, end)
  if (start > owner) [start, end] = trim(norm, start, end, times)
  // 被省厅采用34条, 同一九七八年相比
  if (norm[start] === '被' || ('同与和跟'.includes(norm[start]) && norm[end - 1] === '年')) return undefined
  // 增速达11%: whose, an earlier clause tells
  const isBare = changes.at(norm, start)?.word.length === end - start
  return end - start >= LEAST && !isBare ? [start, end] : undefined
}

/** Behind the number of an item or of an article: 1.地区生产总值, 第四十条 处…. */
function behindNumber(norm: string, from: number): number {
  if (norm[from] === '第') return from + (ARTICLE.exec(norm.slice(from, from + 10))?.[0].length ?? 0)
  let i = from
  while (i < from + 2 && norm.charCodeAt(i) >= 48 && norm.charCodeAt(i) < 58) i++
  return i > from && (norm[i] === '.' || norm[i] === '、') && isHan(norm.charCodeAt(i + 1)) ? i + 1 : from
}

const ARTICLE = /^第[一二三四五六七八九十百零\d]{1,5}[条款章节] ?/

/** Leading and trailing words that are no part of the noun left out. */
export function trim(norm: string, from: number, to: number, times: readonly Mention[]): [number, number] {
  let [start, end] = [from, to]
  for (let last = -1; end > start && last !== end; ) {
    last = end
    const tail = nounTails.before(norm, end)
    const time = times.find((t) => t.end === end && t.start >= start)
    if (time) end = time.start
    else if (tail && end - tail.word.length >= start) end -= tail.word.length
    else if (!isHan(norm.charCodeAt(end - 1)) && !isWordCharacter(norm.charCodeAt(end - 1))) end--
    else end = beforeEach(norm, start, end)
  }
  for (let last = -1; start < end && last !== start; ) {
    last = start
    const time = times.find((t) => t.start === start && t.end <= end)
    if (time) {
      start = time.end
      while (start < end && '前后内末底初'.includes(norm[start])) start++
      continue
    }
    const inner = nounInner.at(norm, start)
    const head = nounHeads.at(norm, start)
    if (head && start + head.word.length <= end && (inner?.word.length ?? 0) <= head.word.length)
      start += head.word.length
    else if (!isHan(norm.charCodeAt(start)) && !isWordCharacter(norm.charCodeAt(start)) && norm[start] !== '“') start++
    else start = behindEach(norm, start, end) || behindHeadVerb(norm, start, end)
  }
  return [start, end]
}

const isWordCharacter = among('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789)”')

/** 化肥价格每吨, 部分产品价格涨: each unit, or a verb of change of one character, at the end. */
function beforeEach(norm: string, start: number, end: number): number {
  // 粮食总产量连续八年
  if ('年月天季周次'.includes(norm[end - 1]))
    for (let i = end - 3; i >= Math.max(start, end - 6); i--) if (norm.startsWith('连续', i)) return i
  for (let i = end - 2; i >= Math.max(start, end - 4); i--)
    if (norm[i] === '每' && i + 1 + (unitWord(norm, i + 1)?.word.length ?? 0) === end) return i
  return end - start > LEAST && CHANGED.includes(norm[end - 1]) && !nounInner.before(norm, end) ? end - 1 : end
}
const CHANGED = '增升涨翻降跌减缩'

/** 每支队伍: the noun begins behind the measure word; 0 where there is none. */
function behindEach(norm: string, start: number, end: number): number {
  if (norm[start] !== '每') return 0
  const past = start + 1 + (unitWord(norm, start + 1)?.word.length ?? 1)
  return past < end ? past : start + 1
}

/** 新建高标准农田, 预计实现…: the verb that the noun is the object of is no part of it; in 出生人口, 种植面积 it is. */
function behindHeadVerb(norm: string, start: number, end: number): number {
  // 新认证绿色食品
  const isNew = norm[start] === '新' && nounVerbs.at(norm, start) === undefined
  const verb = nounVerbs.at(norm, isNew ? start + 1 : start)
  const past = start + (isNew ? 1 : 0) + (verb?.word.length ?? 0)
  if (!verb || past > end) return start
  // a verb alone is no noun: 办结2987件
  if (past === end) return end
  return isOwn(norm, past, end) ? start : past
}

/** Whether what stands behind a verb makes one noun with it. */
const isOwn = (norm: string, at: number, end: number) =>
  end - at < LEAST || SUFFIX.includes(norm[at]) || nounMeasures.at(norm, at) !== undefined

const DONE = ['完成', '实现']

/** 某厂现有职工, 上半年共发生事故: of a clause that says what there is, the noun is what there is. */
function behindVerb(norm: string, start: number, end: number): number {
  let found = start
  for (let i = start; i < end - LEAST; ) {
    if (!maySay(norm.charCodeAt(i))) {
      i++
      continue
    }
    const verb = nounVerbsInside.at(norm, i)?.word
    const inner = nounInner.at(norm, i)?.word
    if (verb && (!inner || verb.length >= inner.length)) {
      i += verb.length
      // 工业企业实现利润: a short object needs its owner
      const least = DONE.includes(verb) ? LEAST * 2 : LEAST
      if (i <= end - least && !isOwn(norm, i, end)) found = i
    } else i += inner?.length ?? 1
  }
  return found
}
