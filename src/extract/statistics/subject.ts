import { bases, boundsBefore, changeNouns, changes, noLabels, nounAbstract, rankVerbs } from '../../lexicon/statistics'
import { lastBefore } from '../look-back'
import { clauseStart, isHan } from './characters'
import type { Figure, Source } from './figure'
import { isLink } from './link'
import { isSaidOf, LONGEST, nounEnd, nounIn, trim, verbIn } from './noun'
import type { Mention } from './period'
import { among } from './sets'

const REACH = 40
const isTo = (c: string | undefined) => c === '到' || c === '至' || c === '为'
const DISTRIBUTES = '分别'
const FIRST_OF_DISTRIBUTES = DISTRIBUTES.charCodeAt(0)

/**
 * The noun that each figure of a sentence measures, as written: behind a counted number, else before it.
 *
 *     > | 45个村级党组织          村级党组织
 *     > | 财政收入增长9.3%        财政收入
 *     > | 一、二、三产业分别增长4.2%、11.5%和9.8%      一产业, 二产业, 三产业
 *
 * `times` are the times that the sentence names: they are no part of a noun.
 */
export function findSubjects(
  source: Source,
  figures: readonly Figure[],
  floor: number,
  times: readonly Mention[],
): (string | undefined)[] {
  const { norm } = source
  const found: (string | undefined)[] = []
  const done: boolean[] = []
  for (let i = 0; i < figures.length; i++) {
    if (done[i]) continue
    const shared = distribute(source, figures, i, floor, times) ?? inTurn(source, figures, i, floor, times, found)
    if (shared) {
      shared.forEach((subject, k) => {
        found[i + k] = subject
        done[i + k] = true
      })
      continue
    }
    const figure = figures[i]
    // 14个市州中有9个
    if (isAmong(norm, figures[i - 1]?.end ?? figure.start, figure.start)) {
      found[i] = found[i - 1]
      continue
    }
    const counts = figure.kind === 'count' || figure.kind === 'percent' || (figure.kind === 'ratio' && !figure.parts)
    found[i] =
      (counts ? behind(source, figure) : undefined) ??
      perUnit(source, figure, times) ??
      (isObject(source, figures, i, floor) ? behind(source, figure) : undefined) ??
      before(source, figures, i, floor, times) ??
      aside(source, figures, i, floor, times) ??
      (figure.kind === 'measure' || figure.kind === 'money' ? behind(source, figure) : undefined) ??
      (countsLike(figures, i)
        ? undefined
        : verbIn(norm, source.text, clauseOf(norm, figures, i, floor), figure.start, times)) ??
      (goesOn(source, figures, i, floor, times) ? found[likeBefore(figures, i)] : undefined)
  }
  return found
}

/** 中, 中有, 中只有 behind the noun of the figure before. */
function isAmong(norm: string, from: number, at: number): boolean {
  let i = at
  if (norm[i - 1] === '有') i -= '只仅还已就'.includes(norm[i - 2] ?? ' ') ? 2 : 1
  return i - 1 > from && norm[i - 1] === '中' && !'其当'.includes(norm[i - 2]) && at - from < LONGEST
}

function behind({ norm, text }: Source, figure: Figure): string | undefined {
  let start = figure.end
  if (norm[start] === '的') {
    start++
    // 按0.5‰的标准组建…
    if (nounAbstract.at(norm, start)) return undefined
  } else if (figure.kind === 'percent' && figure.approximation === 'exact') return undefined
  // 三百五十个发展到今年的…: a verb, no noun
  if (verbAt(norm, start, norm.length) > 0) return undefined
  let end = nounEnd(norm, start)
  if (end > start && isSaidOf(norm, start, end)) {
    const past = nounEnd(norm, end + 1)
    if (past > end + 1) [start, end] = [end + 1, past]
  }
  if (end === start) return undefined
  // 3.3%的低水平, 突破2000人大关
  const abstract = nounAbstract.before(norm, end)?.word
  if (abstract && (norm[start - 1] === '的' || abstract.length === end - start)) return undefined
  return text.slice(start, end)
}

/** 再种三百亩烤烟, 对个人处五百元罚款: what is measured stands behind, where a verb or a person stands before. */
function isObject({ norm }: Source, figures: readonly Figure[], i: number, floor: number): boolean {
  const { kind, start } = figures[i]
  if (kind !== 'measure' && kind !== 'money') return false
  if ('种栽养修铺挖盖买卖办拿花投捐罚收交欠借贷了'.includes(norm[start - 1] ?? ' ')) return true
  const from = clauseOf(norm, figures, i, floor)
  return '对向给'.includes(norm[from] ?? ' ') || (norm[start - 1] === '得' && start - from < LONGEST)
}

/** 每千人口拥有床位6.8张: 床位, between what is counted per and the figure. */
function perUnit({ norm, text }: Source, figure: Figure, times: readonly Mention[]): string | undefined {
  if (norm[figure.start] !== '每' || figure.number - figure.start < 5 || !figure.per) return undefined
  const bound = boundsBefore.before(norm, figure.number)?.word.length ?? 0
  const from = figure.start + figure.per.length
  // 每万人口
  return nounIn(norm, text, norm[from] === '口' ? from + 1 : from, figure.number - bound, times)
}

/** Whether a word that the noun before a figure ends at may begin so. */
const mayCut = among('由从比较', bases.begins, changes.begins, rankVerbs.begins)

function before(
  { norm, text }: Source,
  figures: readonly Figure[],
  i: number,
  floor: number,
  times: readonly Mention[],
): string | undefined {
  const figure = figures[i]
  const start = clauseOf(norm, figures, i, floor)
  if (compares(norm, start)) return undefined
  const share =
    figure.kind === 'percent' || figure.kind === 'multiple' || figure.kind === 'ratio'
      ? ownerAt(norm, start, figure.start)
      : -1
  if (share >= 0) {
    const of = norm[share] === '占' ? nounIn(norm, text, share + 1, figure.start, times) : undefined
    return of ?? nounIn(norm, text, start, share, times)
  }
  for (let k = start; k < figure.start; k++) {
    if (!mayCut(norm.charCodeAt(k))) continue
    const basis = basisAt(norm, k, figure.start)
    const cut =
      basis || isLink(norm, k) ? 1 : (figure.kind === 'rank' && rankAt(norm, k)) || verbAt(norm, k, figure.start)
    if (!cut) continue
    // 新增就业2.3万人: the noun stands behind the verb
    const noun =
      cut > 1 && figure.kind !== 'rank' && !isTo(norm[k + cut]) && !isTo(norm[k + cut - 1])
        ? nounIn(norm, text, k + cut, figure.start, times)
        : undefined
    return noun ?? nounIn(norm, text, start, k, times)
  }
  return nounIn(norm, text, start, figure.start, times)
}

/** 高于全县平均水平5个百分点: the clause before says what. */
function compares(norm: string, start: number): boolean {
  const at = norm[start] === ',' ? start + 1 : start
  return norm[at + 1] === '于' && '高低好快优多少大小'.includes(norm[at])
}

/** 是, 为 or 占 of 是2015年的1.8倍, 仅为全省平均水平的83%, 占党员总数的27%; -1 where there is none. */
function ownerAt(norm: string, start: number, at: number): number {
  if (norm[at - 1] !== '的') return -1
  for (let k = at - 2; k >= start; k--) {
    if (isLink(norm, k)) return -1
    if (
      (norm[k] === '占' && norm[k + 1] !== '比' && norm[k + 1] !== '地') ||
      norm[k] === '是' ||
      (norm[k] === '为' && norm[k - 1] !== '行') ||
      norm.startsWith('相当于', k) ||
      norm.startsWith('恢复到', k)
    )
      return k
  }
  return -1
}

/**
 * The noun stands before a bracket, before the verb of the clause before, or is a label.
 *
 *     > | 采购经理指数(PMI)为51.5%   > | 民间投资增速回落,由16.8%降到5.2%   > | 固定资产投资:增长12.3%
 */
function aside(
  { norm, text }: Source,
  figures: readonly Figure[],
  i: number,
  floor: number,
  times: readonly Mention[],
): string | undefined {
  const clause = clauseOf(norm, figures, i, floor)
  let end = clause - 1
  if (end <= floor || (figures[i - 1]?.end ?? 0) >= clause) return undefined
  let label = false
  if (norm[end] === ')') end = lastBefore(norm, '(', end, REACH)
  else if (norm[end] === ':') label = true
  else if (norm[end] !== ',' || !isLink(norm, clause)) return undefined
  else {
    const verb = changes.before(norm, end)?.word
    if (!verb || verb.length < 2) return undefined
    end -= verb.length
  }
  let previous = i - 1
  while (previous >= 0 && figures[previous].end > end) previous--
  const start = Math.max(clauseStart(norm, end, REACH, floor), figures[previous]?.end ?? 0)
  if (end <= start || (label && (end - start > LONGEST || noLabels.before(norm, end)))) return undefined
  return nounIn(norm, text, start, end, times)
}

/** How long the basis at `at` is; 0 for none, and for 年均 of 年均浓度. */
function basisAt(norm: string, at: number, end: number): number {
  const word = bases.at(norm, at)?.word
  if (!word) return 0
  const past = at + word.length
  return past >= end || norm[past - 1] !== '均' || changes.at(norm, past) || !isHan(norm.charCodeAt(past))
    ? word.length
    : 0
}

/** Where the figure's clause, or what stands in it behind the figure before, begins. */
function clauseOf(norm: string, figures: readonly Figure[], i: number, floor: number): number {
  const clause = clauseStart(norm, figures[i].start, REACH, floor)
  const previous = figures[i - 1]
  if (previous && previous.end > clause) return previous.end
  // “三公”经费
  const open = norm[clause - 1] === '”' ? lastBefore(norm, '“', clause, QUOTED) : -1
  return open >= 0 && open >= floor ? clauseStart(norm, open, QUOTED, previous?.end ?? floor) : clause
}
const QUOTED = 14

/** How long the word of placing at `at` is; 0 for none, and in 居民, 排放, 系列. */
function rankAt(norm: string, at: number): number {
  const word = rankVerbs.at(norm, at)?.word
  if (!word) return 0
  return word.length === 1 &&
    ('民住家室留放查水污涝名车举'.includes(norm[at + 1] ?? ' ') || '系安'.includes(norm[at - 1] ?? ' '))
    ? 0
    : word.length
}

/** How long the verb of change at `at` is; 0 for none, and for 增长率. */
function verbAt(norm: string, at: number, end: number): number {
  const verb = changes.at(norm, at)
  const past = at + (verb?.word.length ?? 0)
  if (!verb || past > end || changeNouns.at(norm, past)) return 0
  // 增速, 降幅 are nouns
  if ('速幅'.includes(norm[past - 1])) return 0
  return verb.word.length > 1 ? verb.word.length : isTo(norm[past]) ? 1 : 0
}

/**
 * Whether a clause without a noun speaks of what the figure before it measures: it begins with a verb of change, a share or
 * the like (增长8.2%; 占…; 是上年的2倍), or counts the same things (采纳1890条).
 */
function goesOn(
  { norm }: Source,
  figures: readonly Figure[],
  i: number,
  floor: number,
  times: readonly Mention[],
): boolean {
  const previous = figures[i - 1]
  if (!previous) return false
  const figure = figures[i]
  if (figure.unit !== undefined && figure.unit === previous.unit) return true
  const start = clauseOf(norm, figures, i, floor)
  // 亩均增产三成 tells of something else than the sentence did
  for (let k = start; k < figure.start; k++)
    if (norm[k] === '均' && '亩户人'.includes(norm[k - 1] ?? ' ')) return figure.start - k < 2
  if (isLink(norm, start) || compares(norm, start) || norm.startsWith('其中', norm[start] === ',' ? start + 1 : start))
    return true
  const [from, to] = trim(norm, start, figure.start, times)
  return to - from < 2 || mayCut(norm.charCodeAt(from)) || !isHan(norm.charCodeAt(from))
}

/** Whether the figure has the unit of the one before: 征集建议2765条,采纳1890条. */
const countsLike = (figures: readonly Figure[], i: number) =>
  i > 0 && figures[i].unit !== undefined && figures[i].unit === figures[i - 1].unit

/** The figure before that counts the same things: 事故17起,死亡225人,同比增加1起; else the one right before. */
function likeBefore(figures: readonly Figure[], i: number): number {
  const { kind, unit } = figures[i]
  if (kind === 'count') for (let k = i - 1; k >= 0 && k > i - 6; k--) if (figures[k].unit === unit) return k
  return i - 1
}

/** The figures from `i` on that follow each other with a comma or 和 between: how many. */
function rowFrom(norm: string, figures: readonly Figure[], i: number): number {
  let last = i
  while (figures[last + 1] && /^[、和及与,]{1,2}$/.test(norm.slice(figures[last].end, figures[last + 1].start))) last++
  return last - i + 1
}

/** Where 分别 stands before a figure, in its clause; -1 where it does not. */
function distributesAt(norm: string, clause: number, at: number): number {
  for (let k = at - DISTRIBUTES.length; k >= clause; k--)
    if (norm.charCodeAt(k) === FIRST_OF_DISTRIBUTES && norm.startsWith(DISTRIBUTES, k)) return k
  return -1
}

/** Where the first verb of change or basis of comparison stands before a figure, in its clause; -1 where none does. */
function changesAt(norm: string, clause: number, at: number): number {
  for (let k = clause; k < at; k++)
    if (mayCut(norm.charCodeAt(k)) && (basisAt(norm, k, at) > 0 || verbAt(norm, k, at) > 0)) return k
  return -1
}

/** 甲、乙和丙分别为…、…和…, 起数和人数下降3%和5%: as many nouns as figures, a shared end completed. */
function distribute(
  { norm, text }: Source,
  figures: readonly Figure[],
  i: number,
  floor: number,
  times: readonly Mention[],
): string[] | undefined {
  const clause = clauseStart(norm, figures[i].start, REACH, floor)
  const count = rowFrom(norm, figures, i)
  if (count < 2) return undefined
  let at = distributesAt(norm, clause, figures[i].start)
  if (at < 0) at = changesAt(norm, clause, figures[i].start)
  if (at < 0) return undefined
  const [from, to] = trim(norm, clause, at, times)
  const nouns: string[] = []
  let begin = from
  for (let k = from; k <= to; k++) {
    if (k < to && !'、和及与'.includes(norm[k])) continue
    if (k > begin) nouns.push(text.slice(begin, k))
    begin = k + 1
  }
  if (nouns.length !== count) return undefined
  const [first, final] = [nouns[0], nouns[nouns.length - 1]]
  const tail =
    final.length > first.length + 1 && nouns.slice(0, -1).every((noun) => noun.length <= 4)
      ? final.slice(first.length)
      : ''
  return nouns.map((noun, k) => (k < nouns.length - 1 ? noun + tail : noun))
}

/** 事故23起,死亡4人,同比分别下降15.2%和33.3%: without nouns of their own the figures tell of those before, in turn. */
function inTurn(
  { norm }: Source,
  figures: readonly Figure[],
  i: number,
  floor: number,
  times: readonly Mention[],
  found: readonly (string | undefined)[],
): (string | undefined)[] | undefined {
  const clause = clauseOf(norm, figures, i, floor)
  const at = distributesAt(norm, clause, figures[i].start)
  if (at < 0) return undefined
  const count = rowFrom(norm, figures, i)
  if (count < 2 || i < count) return undefined
  const [from, to] = trim(norm, clause, at, times)
  return to - from < 2 ? found.slice(i - count, i) : undefined
}
