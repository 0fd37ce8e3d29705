import { deonticKind } from '../../lexicon/deontic'
import { sayingModality } from '../../lexicon/saying'
import type { Attribution, Statistic } from '../../model'
import { toHans } from '../../normalise'
import type { Passage } from '../passage'
import { NEVER } from '../word-places'
import { told } from './account'
import { isHeading, nearness, toneOfHeading, toneOfHeadline, toneOfPlace } from './context'
import type { Gloss } from './gloss'
import { glanceAt, mostOf, type Reading, readUnit } from './reading'
import { vows } from './undertaking'
import { cutUnits, type Place, type ReadUnit, readWhole, type Unit } from './units'

/** Above it a unit is a directive. */
export const threshold = 1.9

/** Weighs every unit of a document: its words, its places and its neighbours. */
export function judge(
  gloss: Gloss,
  passage: Passage,
  statistics: readonly Statistic[],
  attributions: readonly Attribution[],
): ReadUnit[] {
  const { norm } = passage
  const judged: ReadUnit[] = []
  /** Of the last heading without a number. */
  let sectionTone = 0
  /** Of the neighbours: above zero behind directives, below behind accounts. */
  let drift = 0
  let lastBlock = -1
  let introduced: { at: Place | null; block: number; tone: number } = { at: null, block: NEVER, tone: 0 }
  const headline = toneOfHeadline(gloss, passage)
  const units = readUnits(gloss, passage, statistics, attributions)
  for (const { mood, reading, figures } of units) if (reading) mood.add(reading, figures)
  for (const unit of units) {
    const { figures } = unit
    let { reading } = unit
    if (unit.block !== lastBlock) drift *= 0.6
    lastBlock = unit.block
    if (!reading) {
      if (!unit.place) sectionTone = toneOfHeading(gloss, unit.start, unit.end)
      continue
    }
    const near = nearness(unit, passage)
    const listed = unit.isTitle && unit.place?.point.role === 'component' ? -0.8 : 0
    const isIntroduced =
      unit.place === introduced.at ? unit.block > introduced.block && unit.block <= introduced.block + 8 : unit.isTitle
    const promised = isIntroduced ? introduced.tone : 0
    const tone = toneOfPlace(gloss, unit.place) * near + sectionTone * 0.5 + listed + promised + headline
    if (
      !reading.isWhole &&
      (reading.modal ? tone < low || unit.place?.point.role === 'problem' : mayReach(reading, unit, tone, drift))
    )
      reading = readWhole(gloss, unit as ReadUnit)
    // a demand inside a problem is mostly part of it
    const isTold =
      near === 1 &&
      unit.place?.point.role === 'problem' &&
      reading.modal?.kind === deonticKind.require &&
      !reading.actor
    const floor = isTold ? -2 : reading.actor ? -0.5 : -1
    if (reading.demand < 1 && figures > 0 && tone > 0.6 && drift > 0 && reading.aims) reading.demand = 1.6
    const own = reading.demand - reading.account
    const score =
      own +
      (reading.modal || reading.demand >= 3
        ? Math.max(floor, Math.min(tone, 0.6) * 0.7) + drift * 0.3
        : reading.demand >= 0.6
          ? tone + drift - (tone > 0.6 ? 0.2 : 0.6) * figures - unit.mood.gloom(tone)
          : -1)
    unit.score = score
    judged.push(unit as ReadUnit)
    // 会议议定以下事项: says of the list behind it what a heading would
    if (norm.charCodeAt(unit.end - 1) === COLON)
      introduced = { at: unit.place, block: unit.block, tone: toneOfHeading(gloss, unit.start, unit.end) * 0.5 }
    if (reading.modal && score > 3 && unit.place && unit.place.point.role !== 'problem')
      unit.place.tone = Math.max(unit.place.tone ?? 0, 0.4) // what asks once is no account
    drift = clamp(drift * 0.5 + (score > threshold ? 0.5 : reading.account >= told ? -0.6 : -0.1))
  }
  return judged
}

/** Below it a tone weighs so much that it matters whether somebody is named. */
const low = -0.7

/** Whether a unit that has had a glance may be a directive. */
function mayReach({ clauses, account }: Reading, { figures, mood }: Unit, tone: number, drift: number): boolean {
  const asPrevented = Math.max(-0.5, Math.min(tone, 0.6) * 0.7) + drift * 0.3
  const asBare = tone + drift - (tone > 0.6 ? 0.2 : 0.6) * figures - mood.gloom(tone)
  return mostOf(clauses) - account + Math.max(asPrevented, asBare) > threshold - 0.01
}

/** The units of a document, all but headings read. */
function readUnits(
  gloss: Gloss,
  passage: Passage,
  statistics: readonly Statistic[],
  attributions: readonly Attribution[],
): Unit[] {
  let statistic = 0
  let attribution = 0
  const units = cutUnits(passage, gloss.places)
  for (const unit of units) {
    if (isHeading(unit, passage)) continue
    while (attribution < attributions.length && saidAt(attributions[attribution]) <= unit.start) attribution++
    const said = attribution < attributions.length ? saidAt(attributions[attribution]) : NEVER
    const start = said < unit.end ? said : unit.start
    while (statistic < statistics.length && statistics[statistic].span[1] <= unit.start) statistic++
    for (let i = statistic; i < statistics.length && statistics[i].span[0] < unit.end && unit.figures < 3; i++)
      if (statistics[i].kind !== 'duration') unit.figures++
    gloss.firstEnd = unit.firstEnd
    const isSaid = said < unit.end
    const isDemanded = unit.isTitle && unit.isAsked
    const reading =
      isSaid || isDemanded
        ? readUnit(gloss, unit.firstPlace, start, unit.end)
        : glanceAt(gloss, unit.firstPlace, start, unit.end)
    if (isSaid && vows(passage.norm, said)) {
      reading.modality = 'plan'
      reading.demand = Math.max(reading.demand, 3.6)
    } else if (isSaid && !reading.modal) takeVerb(reading, attributions[attribution].verb)
    // 一要…: the marker is the modal
    if (isDemanded) {
      reading.demand = Math.max(reading.demand, 4)
      if (reading.modality !== 'forbid') reading.modality = 'require'
    }
    unit.reading = reading
  }
  return units
}

/** 李某希望各部门…: the verb of saying is the modal. */
function takeVerb(reading: Reading, verb: string): void {
  const modality = sayingModality.get(verb) ?? sayingModality.get(toHans(verb))
  if (!modality) return
  reading.modality = modality
  reading.demand = Math.max(reading.demand, 3.6)
}

const saidAt = ({ said, span }: Attribution): number => said?.span[0] ?? span[0]
const COLON = ':'.charCodeAt(0)
const clamp = (value: number): number => Math.max(-1, Math.min(1, value))
