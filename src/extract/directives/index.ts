import type { Attribution, Directive, Statistic } from '../../model'
import type { Passage } from '../passage'
import { findAction } from './action'
import { findActor, type NamedActor } from './actor'
import { isHeading, toneOfHeading, toneOfPlace } from './context'
import { findDeadline } from './deadline'
import { readEvidence } from './evidence'
import { type Reading, readUnit } from './reading'
import { cutUnits, type Place, type Unit } from './units'

/** A unit with what is known of it. */
interface Judged {
  unit: Unit
  reading: Reading
  score: number
}

/** Above it a unit is a directive. */
const threshold = 1.9

/**
 * The stretches that tell somebody to do something, or undertake that it will be done.
 *
 *     一要明确责任。各支部要在5月底前制定方案;严禁走过场。
 *         ^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^ forbid
 *                 actor 各支部, deadline 5月底前
 *
 * Every unit between two of 。;! is weighed: what its words demand, what they tell as done or so, what the points and
 * headings around it promise, and what its neighbours are.
 */
export function findDirectives(
  passage: Passage,
  { statistics, attributions }: { statistics: readonly Statistic[]; attributions: readonly Attribution[] },
): Directive[] {
  const judged = judge(passage, statistics, attributions)
  const sober = judged.length >= 8 && judged.filter(({ score }) => score >= 3).length < judged.length * 0.04 ? 1.2 : 0
  return describe(
    passage,
    judged.filter(({ score }) => score - sober > threshold),
    statistics,
  )
}

function judge(passage: Passage, statistics: readonly Statistic[], attributions: readonly Attribution[]): Judged[] {
  const { norm, blocks } = passage
  const judged: Judged[] = []
  const tones = new Map<Place, number>()
  /** Of the last heading without a number. */
  let sectionTone = 0
  /** Of the neighbours: above zero behind directives, below behind accounts. */
  let drift = 0
  let lastBlock = -1
  let statistic = 0
  let attribution = 0
  for (const unit of cutUnits(passage)) {
    if (unit.block !== lastBlock) drift *= 0.6
    lastBlock = unit.block
    if (isHeading(unit, passage)) {
      if (!unit.place && blocks[unit.block].kind === 'heading') sectionTone = toneOfHeading(norm, unit.start, unit.end)
      continue
    }
    while (attribution < attributions.length && saidAt(attributions[attribution]) <= unit.start) attribution++
    const said = attribution < attributions.length ? saidAt(attributions[attribution]) : Infinity
    const start = said < unit.end ? said : unit.start
    while (statistic < statistics.length && statistics[statistic].span[1] <= unit.start) statistic++
    let figures = 0
    for (let i = statistic; i < statistics.length && statistics[i].span[0] < unit.end && figures < 3; i++)
      if (statistics[i].kind !== 'duration') figures++

    const evidence = readEvidence(norm, start, unit.end)
    const reading = readUnit(norm, start, unit.end, evidence)
    if (unit.isTitle && /[要]$/.test(unit.marker)) reading.demand = Math.max(reading.demand, 4)
    const tone = unit.place ? toneOfPlace(norm, unit.place, tones) + sectionTone * 0.5 : sectionTone
    const own = reading.demand - reading.account
    const score =
      own + (reading.modal ? Math.min(tone, 0.6) * 0.7 + drift * 0.3 : reading.demand > 0 ? tone + drift - figures * 0.6 : -1)
    judged.push({ unit, reading, score })
    drift = clamp(drift * 0.5 + (score > threshold ? 0.5 : reading.account >= 1.4 ? -0.6 : -0.1))
  }
  return judged
}

const saidAt = ({ said, span }: Attribution): number => said?.span[0] ?? span[0]
const clamp = (value: number): number => Math.max(-1, Math.min(1, value))

function describe(passage: Passage, judged: Judged[], statistics: readonly Statistic[]): Directive[] {
  const { text } = passage
  let last: NamedActor | undefined
  let statistic = 0
  return judged.map(({ unit, reading }) => {
    const { start, end, place } = unit
    while (statistic < statistics.length && statistics[statistic].span[0] < start) statistic++
    const deadline = findDeadline(passage, start, end)
    const target: Statistic[] = []
    for (let i = statistic; i < statistics.length && statistics[i].span[0] < end; i++) {
      const { span } = statistics[i]
      if (!deadline || span[0] >= deadline.span[1] || span[1] <= deadline.span[0]) target.push(statistics[i])
    }
    const named = findActor(passage, unit, reading, last)
    if (named) last = named
    const action = findAction(passage, reading, end)
    return {
      text: text.slice(start, end),
      span: [start, end],
      point: place?.path ?? null,
      modality: reading.modality,
      ...(named && { actor: named.actor }),
      ...(action && { action }),
      ...(deadline && { deadline }),
      ...(target.length > 0 && { target }),
    }
  })
}
