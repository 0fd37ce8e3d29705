import type { Attribution, Directive, Statistic } from '../../model'
import type { Passage } from '../passage'
import { findAction } from './action'
import { findActor, type NamedActor } from './actor'
import { findDeadline } from './deadline'
import { Gloss } from './gloss'
import { judge, threshold } from './judge'
import type { ReadUnit } from './units'

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
  gloss.open(passage)
  const judged = judge(gloss, passage, statistics, attributions)
  // where hardly anything is sure, the doubtful is none: no policy text
  const sober = judged.length >= 4 && judged.filter(({ score }) => score >= 3).length < judged.length * 0.05 ? 1.2 : 0
  const directives = describe(
    passage,
    judged.filter(({ score }) => score - sober > threshold),
    statistics,
  )
  gloss.close()
  return directives
}

/** One for all documents: its room is used again. */
const gloss = new Gloss()

function describe(passage: Passage, judged: ReadUnit[], statistics: readonly Statistic[]): Directive[] {
  const { text } = passage
  let last: NamedActor | undefined
  let statistic = 0
  return judged.map((unit) => {
    const { start, end, place, reading } = unit
    gloss.firstEnd = unit.firstEnd
    while (statistic < statistics.length && statistics[statistic].span[0] < start) statistic++
    const deadline = findDeadline(passage, start, end)
    const target: Statistic[] = []
    for (let i = statistic; i < statistics.length && statistics[i].span[0] < end; i++) {
      const { span } = statistics[i]
      if (!deadline || span[0] >= deadline.span[1] || span[1] <= deadline.span[0]) target.push(statistics[i])
    }
    const named = findActor(gloss, passage, unit, last)
    if (named) last = named
    const action = findAction(gloss, passage, reading, end)
    const directive: Directive = {
      text: text.slice(start, end),
      span: [start, end],
      point: place?.path ?? null,
      modality: reading.modality,
    }
    if (named) directive.actor = named.actor
    if (action) directive.action = action
    if (deadline) directive.deadline = deadline
    if (target.length > 0) directive.target = target
    return directive
  })
}
