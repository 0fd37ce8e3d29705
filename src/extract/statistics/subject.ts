import { numeralClass } from '../../lexicon/numerals'
import { bases, changeNouns, changes, nounEnds, nounHeads, nounTails, rankVerbs } from '../../lexicon/statistics'
import { clauseStart, isHan } from './characters'
import type { Figure, Source } from './figure'
import { among } from './sets'

const REACH = 40
const LONGEST = 24
const isTo = (c: string | undefined) => c === '到' || c === '至' || c === '为'
const DISTRIBUTES = '分别'
const FIRST_OF_DISTRIBUTES = DISTRIBUTES.charCodeAt(0)

/**
 * The noun that each figure of a sentence measures, as written: behind a counted number, else before it.
 *
 *     > | 45个村级党组织          村级党组织
 *     > | 财政收入增长9.3%        财政收入
 *     > | 一、二、三产业分别增长4.2%、11.5%和9.8%      一产业, 二产业, 三产业
 */
export function findSubjects(source: Source, figures: readonly Figure[], floor: number): (string | undefined)[] {
  const found: (string | undefined)[] = []
  for (let i = 0; i < figures.length; i++) {
    if (found[i] !== undefined) continue
    const clause = clauseStart(source.norm, figures[i].start, REACH, floor)
    const shared = distribute(source, figures, i, clause)
    if (shared) {
      shared.forEach((subject, k) => {
        found[i + k] = subject
      })
      continue
    }
    found[i] = behind(source, figures[i]) ?? before(source, figures, i, clause) ?? found[i - 1]
  }
  return found
}

function behind({ norm, text }: Source, figure: Figure): string | undefined {
  const counts = figure.kind === 'count' || figure.kind === 'ratio' || figure.kind === 'percent'
  if (!counts) return undefined
  let start = figure.end
  if (norm[start] === '的') start++
  else if (figure.kind === 'percent' && figure.approximation === 'exact') return undefined
  // 三百五十个发展到今年的…: a verb, no noun
  if ((changes.at(norm, start)?.word.length ?? 0) > 1) return undefined
  let end = start
  while (end < start + LONGEST && isNoun(norm, end)) end++
  return end - start >= 2 ? text.slice(start, end) : undefined
}

/** A word may begin so that ends a noun. */
const mayEnd = among(nounEnds.begins)
const isNumeral = among(numeralClass)

function isNoun(norm: string, at: number): boolean {
  if (at >= norm.length) return false
  const c = norm.charCodeAt(at)
  return isHan(c) && !isNumeral(c) && !(mayEnd(c) && nounEnds.at(norm, at))
}

/** Whether a word that the noun before a figure ends at may begin so. */
const mayCut = among('由从比较', bases.begins, changes.begins, rankVerbs.begins)

function before({ norm, text }: Source, figures: readonly Figure[], i: number, clause: number): string | undefined {
  const figure = figures[i]
  const previous = figures[i - 1]
  const start = previous && previous.end > clause ? previous.end : clause
  for (let k = start; k < figure.start; k++) {
    if (!mayCut(norm.charCodeAt(k))) continue
    const c = norm[k]
    const basis = bases.at(norm, k)?.word.length
    const cut =
      c === '由' || c === '从' || c === '比' || c === '较' || basis
        ? 1
        : (figure.kind === 'rank' && rankVerbs.at(norm, k)?.word.length) || verbAt(norm, k, figure.start)
    if (!cut) continue
    // 新增就业2.3万人: the noun stands behind the verb
    const noun =
      cut > 1 && figure.kind !== 'rank' && !isTo(norm[k + cut]) && !isTo(norm[k + cut - 1])
        ? nounIn(norm, text, k + cut, figure.start)
        : undefined
    return noun ?? nounIn(norm, text, start, k)
  }
  return nounIn(norm, text, start, figure.start)
}

/** How long the verb of change at `at` is; 0 for none, and for 增长率. */
function verbAt(norm: string, at: number, end: number): number {
  const verb = changes.at(norm, at)
  const past = at + (verb?.word.length ?? 0)
  if (!verb || past > end || changeNouns.at(norm, past)) return 0
  return verb.word.length > 1 ? verb.word.length : isTo(norm[past]) ? 1 : 0
}

function nounIn(norm: string, text: string, from: number, to: number): string | undefined {
  const [start, end] = trim(norm, from, to)
  return end - start >= 2 ? text.slice(Math.max(start, end - LONGEST), end) : undefined
}

/** Leading and trailing words that are no part of the noun left out. */
function trim(norm: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  for (;;) {
    const tail = nounTails.before(norm, end)
    if (end <= start) break
    if (tail && end - tail.word.length >= start) end -= tail.word.length
    else if (!isHan(norm.charCodeAt(end - 1)) && !isWordCharacter(norm.charCodeAt(end - 1))) end--
    else break
  }
  for (; start < end; ) {
    const head = nounHeads.at(norm, start)
    if (head && start + head.word.length <= end) start += head.word.length
    else if (!isHan(norm.charCodeAt(start)) && !isWordCharacter(norm.charCodeAt(start))) start++
    else break
  }
  return [start, end]
}

const isWordCharacter = among('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789)”')

/** 甲、乙和丙分别为…、…和…: as many nouns as figures, a shared end completed. */
function distribute(
  { norm, text }: Source,
  figures: readonly Figure[],
  i: number,
  clause: number,
): string[] | undefined {
  const figure = figures[i]
  let at = figure.start - DISTRIBUTES.length
  while (at >= clause && (norm.charCodeAt(at) !== FIRST_OF_DISTRIBUTES || !norm.startsWith(DISTRIBUTES, at))) at--
  if (at < clause) return undefined
  let last = i
  while (figures[last + 1] && /^[、和及与,]{1,2}$/.test(norm.slice(figures[last].end, figures[last + 1].start))) last++
  const count = last - i + 1
  if (count < 2) return undefined
  const [from, to] = trim(norm, clause, at)
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
