import { isLevel } from '../../lexicon/actors'
import type { Directive, Span } from '../../model'
import type { Passage } from '../passage'
import type { Evidence } from './evidence'
import { actorAt, behindLeads, isActorEnd } from './head'
import type { Reading } from './reading'
import type { Unit } from './units'

/** An actor, and the unit that names him. */
export interface NamedActor {
  actor: NonNullable<Directive['actor']>
  unit: Unit
}

/** Who is to act: named in the unit, in a sentence before it of the same paragraph or point, or addressed by the salutation. */
export function findActor(
  passage: Passage,
  unit: Unit,
  reading: Reading,
  last: NamedActor | undefined,
): NamedActor | undefined {
  const own = namedIn(passage.norm, unit, reading)
  if (own) return { actor: { text: passage.text.slice(own[0], own[1]), span: own, inherited: false }, unit }
  if (last && (last.unit.block === unit.block || (last.unit.place !== null && isInside(unit, last.unit))))
    return { actor: { text: last.actor.text, span: last.actor.span, inherited: true }, unit: last.unit }
  const { salutation } = passage.metadata
  return salutation && { actor: { text: salutation.value, span: salutation.span, inherited: true }, unit }
}

/** Whether `unit` stands in the point of `other`. */
function isInside(unit: Unit, other: Unit): boolean {
  for (let place = unit.place; place; place = place.parent) if (place === other.place) return true
  return false
}

function namedIn(norm: string, unit: Unit, { modal, evidence, actor }: Reading): Span | undefined {
  if (!modal) return actor && withoutVerb(norm, actor)
  // 鼓励龙头企业…, 希望大家…, 请各单位…: whom the modal addresses
  if (norm.startsWith('我们', modal.end - 2)) return [modal.end - 2, modal.end]
  if (modal.kind === 'encourage' || modal.kind === 'ask') return actorAt(norm, modal.end, unit.end)
  return (
    beforeModal(norm, evidence, modal.start, modal.clause) ??
    (actor && actor[1] <= modal.start ? withoutVerb(norm, actor) : undefined)
  )
}

/** 各支部|一定要…: the noun before the modal, in its clause or, where the modal opens it, in the one before. */
function beforeModal(norm: string, { clauses }: Evidence, modal: number, clause: number): Span | undefined {
  const start = behindVerb(norm, behindLeads(norm, clauses[clause], modal), modal)
  let end = modal
  while (end > start && fillers.includes(norm[end - 1])) end--
  if (end - start >= 2) return isActor(norm, start, end) ? [start, end] : undefined
  if (clause === 0) return undefined
  const before = behindLeads(norm, clauses[clause - 1], clauses[clause] - 1)
  // 各乡镇长是第一责任人,要…
  const to = Math.min(clauses[clause] - 1, before + 80)
  for (let at = before + 2; at < to; at++)
    if (norm[at] === '是') return isActor(norm, before, at) ? [before, at] : undefined
  return isActor(norm, before, to) ? [before, to] : undefined
}

/** Adverbs of one character between actor and modal. */
const fillers = '都也还更均则就既又再先必定一特别尤其'

/** A list of bodies may be long; another noun is short. */
const isActor = (norm: string, start: number, end: number): boolean =>
  end - start >= 2 &&
  (isActorEnd(norm, start, end) || (end - start <= 8 && isLevel(norm.charCodeAt(end - 1)))) &&
  (end - start <= 30 || norm.slice(start, start + 20).includes('、')) &&
  !/[把将对为]/.test(norm.slice(start, Math.min(end, start + 12)))

/** 由教育局, 就是要求全体党员, 我认为政府: the actor without what hands him the task. */
const withoutVerb = (norm: string, [start, end]: Span): Span => [behindVerb(norm, start, end), end]

function behindVerb(norm: string, start: number, end: number): number {
  verb.lastIndex = start
  const found = verb.exec(norm)
  return found && start + found[0].length < end ? start + found[0].length : start
}

const verb = /(?:由|让|请|责令|使|就是要求|要求|希望|鼓励|(?:我们?|本会)(?:认为|建议|要求|希望|促请|相信))/y
