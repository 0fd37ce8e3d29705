import type { Statistic } from '../../model'
import { findChanges } from './change'
import { isSentenceStop } from './characters'
import type { Figure, Source } from './figure'
import { findTimes, lastsOn, type Mention, periodOf, type Years } from './period'
import { findStatuses } from './status'
import { findSubjects } from './subject'

const SENTENCE = 400

/** Adds to `found` the figures of one block with what their sentences say of them: change, subject, period, status. */
export function describe(source: Source, figures: readonly Figure[], years: Years, found: Statistic[]): void {
  const { norm, text } = source
  let reached = source.start
  let times: Mention[] = []
  for (let i = 0; i < figures.length; ) {
    const start = sentenceStart(norm, figures[i].start, reached)
    const end = sentenceEnd(norm, figures[i].start, source.end)
    let next = i + 1
    while (next < figures.length && figures[next].start < end) next++
    const own = i === 0 && next === figures.length ? figures : figures.slice(i, next)
    const changes = findChanges(source, own, start)
    const named = findTimes(norm, start, own[own.length - 1].start, years)
    const subjects = findSubjects(source, own, start, named)
    const statuses = findStatuses(norm, start, own)
    // a sentence that names no time speaks of the time of the one before it
    times = times.length > 0 && lastsOn(norm, times[times.length - 1]) ? [times[times.length - 1], ...named] : named
    for (let k = 0; k < own.length; k++) {
      const statistic = toStatistic(text, own[k])
      if (subjects[k]) statistic.subject = subjects[k]
      const change = changes[k]
      if (change) statistic.change = change
      const period = periodOf(text, times, own[k])
      // what is asked for is asked for the time that its own sentence names
      if (period && (statuses[k] !== 'target' || period.span[0] >= start)) statistic.period = period
      if (statuses[k]) statistic.status = statuses[k]
      found.push(statistic)
    }
    reached = end
    i = next
  }
}

/** A figure by itself. */
function toStatistic(text: string, figure: Figure): Statistic {
  const statistic: Statistic = {
    text: text.slice(figure.start, figure.end),
    span: [figure.start, figure.end],
    kind: figure.kind,
    approximation: figure.approximation,
  }
  if (figure.isRange) statistic.range = [figure.low, figure.high]
  else if (!figure.noValue) statistic.value = figure.low
  if (figure.unit) statistic.unit = figure.unit
  if (figure.currency) statistic.currency = figure.currency
  if (figure.vague) statistic.vague = true
  if (figure.parts) statistic.parts = figure.parts
  if (figure.per) statistic.per = figure.per
  return statistic
}

/** Where the sentence around `at` begins, at most some hundred characters back … */
function sentenceStart(norm: string, at: number, floor: number): number {
  const least = Math.max(floor, at - SENTENCE)
  let start = at
  while (start > least && !isSentenceStop(norm.charCodeAt(start - 1))) start--
  return start
}

/** … and where it ends, at most as far ahead. */
function sentenceEnd(norm: string, at: number, ceiling: number): number {
  const most = Math.min(ceiling, at + SENTENCE)
  let end = at
  while (end < most && !isSentenceStop(norm.charCodeAt(end))) end++
  return Math.max(end, at + 1)
}
