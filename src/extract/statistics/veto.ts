import { anniversaries, announced, announces, idiomSeconds, idioms, lasting } from '../../lexicon/statistics'
import { lowOf, type NumberReading } from '../../number'
import { isStop } from './characters'
import type { Figure, Source } from './figure'
import { among } from './sets'
import type { UnitReading } from './unit'

/** Announcements and slogans count no more than this. */
const FEW = 20
const LIST_REACH = 24

/** Whether what reads like a figure is none: an anniversary, an announcement, a slogan, a way of speaking. */
export function isVetoed(
  { norm }: Source,
  figure: Figure,
  n: NumberReading,
  unit: UnitReading | undefined,
  before: string | undefined,
): boolean {
  // 每3天, 每10万人: what a rate counts per
  if (norm[figure.start - 1] === '每') return true
  if (!unit) return false
  const value = lowOf(n)
  const isCount = figure.kind === 'count' || figure.kind === 'frequency' || figure.kind === 'score'
  if (figure.kind === 'duration') return isAnniversary(norm, figure, n, unit) || isPastSpan(norm, figure, n, before)
  if (isCount && n.low.power === 0 && value <= FEW && n.scale === 0) {
    if (isAnnouncement(norm, figure) || isQuoted(norm, figure)) return true
    // 十八大
    if (unit.word === '大' && value > 10) return true
    // 3点 is an hour or a point of a list
    if (unit.word === '点') return true
  }
  return false
}

/** 建党90年. */
function isAnniversary(norm: string, figure: Figure, n: NumberReading, unit: UnitReading): boolean {
  if (unit.word !== '年' || figure.approximation !== 'exact' || n.low.power !== 0 || lowOf(n) < 10) return false
  return anniversaries.before(norm, figure.number) !== undefined
}

/** 近三年来: a span of time that things happened in; 历时近三年 is a figure. */
function isPastSpan(norm: string, figure: Figure, n: NumberReading, before: string | undefined): boolean {
  return n.form === 'han' && before === '近' && !lasting.before(norm, figure.start)
}

/** 讲3点意见; 以下5个方面; 4项:一是… */
function isAnnouncement(norm: string, figure: Figure): boolean {
  const noun = nounBehind(norm, figure.end)
  if (noun > 0 && announces.before(norm, figure.start)) return true
  for (let i = figure.end; i < figure.end + LIST_REACH && i < norm.length; i++) {
    const c = norm[i]
    if (c === ':' || c === '。' || c === ',' || c === ';') return opensList(norm, i + 1)
    if (c === '\n') return opensList(norm, i + 1)
  }
  return false
}

/** An announced noun (意见, 方面) within a few characters; its end. */
function nounBehind(norm: string, at: number): number {
  for (let i = at; i < at + 4 && !isStop(norm.charCodeAt(i)); i++) {
    const found = announced.at(norm, i)
    if (found) return i + found.word.length
  }
  return 0
}

const FIRST_ITEM = /^[\s“]*(?:一是|一要|一、|第一[,、:是]|首先|其一|\(一\)|\(1\)|1[、.)](?!\d)|①|⑴)/
const opensList = (norm: string, at: number) => FIRST_ITEM.test(norm.slice(at, at + 8))

/** “3个确保”: a few words in quotes with a number at their head are a name. */
function isQuoted(norm: string, figure: Figure): boolean {
  if (norm[figure.start - 1] !== '“') return false
  const close = norm.slice(figure.end, figure.end + 12).indexOf('”')
  return close > 0
}

const isSecond = among(idiomSeconds)

/** The end of the idiom that begins at `at` or before it and covers it; 0 for none. */
export function idiomEnd(norm: string, at: number, floor: number): number {
  for (let i = at; i >= Math.max(floor, at - 3); i--) {
    const found = isSecond(norm.charCodeAt(i + 1)) ? idioms.at(norm, i) : undefined
    if (found && i + found.word.length > at) return i + found.word.length
  }
  return 0
}
