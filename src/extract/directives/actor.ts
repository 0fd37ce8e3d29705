import { isLevel } from '../../lexicon/actors'
import { deonticKind } from '../../lexicon/deontic'
import type { Directive, Span } from '../../model'
import type { Passage } from '../passage'
import type { Gloss } from './gloss'
import { actorAt, addresseeAt, behindLeads, isActorEnd, NONE } from './head'
import type { Modal } from './modal'
import { type ReadUnit, readWhole, type Unit } from './units'

/** An actor, and the unit that names him. */
export interface NamedActor {
  actor: NonNullable<Directive['actor']>
  unit: Unit
}

/** Who is to act: named in the unit, in a sentence before it of the same paragraph or point, or addressed by the salutation. */
export function findActor(
  gloss: Gloss,
  passage: Passage,
  unit: ReadUnit,
  last: NamedActor | undefined,
): NamedActor | undefined {
  const own = namedIn(gloss, unit)
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

function namedIn(gloss: Gloss, unit: ReadUnit): Span | undefined {
  const { modal, start } = unit.reading
  const { norm } = gloss
  if (!modal) {
    const { actor } = unit.reading
    if (!actor) return charged(gloss, unit)
    // 规模以上工业企业达到150家: it does nothing
    return norm.startsWith('达到', actor[1]) ? undefined : withoutVerb(norm, actor)
  }
  // 鼓励龙头企业…, 希望大家…, 请各单位…: whom the modal addresses
  if (norm.startsWith('我们', modal.end - 2)) return [modal.end - 2, modal.end]
  // 我们一定…
  if (norm.startsWith('我们', modal.start)) return [modal.start, modal.start + 2]
  if (modal.kind === deonticKind.encourage || modal.kind === deonticKind.ask) {
    const end = addresseeAt(gloss, modal.end, clauseEnd(norm, modal.end, unit.end))
    return end === NONE ? undefined : [modal.end, end]
  }
  const before = beforeModal(gloss, modal)
  if (before || modal.start - start < 2) return before
  const { actor } = readWhole(gloss, unit)
  return actor && actor[1] <= modal.start ? withoutVerb(norm, actor) : undefined
}

/** 各支部|一定要…: the noun before the modal, in its clause or, where the modal opens it, in the one before. */
function beforeModal(gloss: Gloss, { start: modal, clauseStart, clauseBefore }: Modal): Span | undefined {
  const { norm } = gloss
  const start = behindVerb(norm, behindLeads(gloss, clauseStart, modal), modal)
  let end = modal
  while (end > start && fillers.includes(norm[end - 1])) end--
  if (end - start >= 2)
    return isActor(gloss, start, end) || (isBound(norm, start, end) && binds.test(norm.slice(modal, modal + 2)))
      ? [start, end]
      : undefined
  if (clauseBefore === NONE) return undefined
  const before = behindLeads(gloss, clauseBefore, clauseStart - 1)
  // 各乡镇长是第一责任人,要…
  const to = Math.min(clauseStart - 1, before + 80)
  for (let at = before + 2; at < to; at++)
    if (norm[at] === '是') return isActor(gloss, before, at) ? [before, at] : undefined
  // 各县接到通知后,应…
  if ('后时前'.includes(norm[clauseStart - 2])) {
    const actorEnd = addresseeAt(gloss, before, to)
    return actorEnd === NONE ? undefined : [before, actorEnd]
  }
  return isActor(gloss, before, to) ? [before, to] : undefined
}

/** 逾期不拆的,由镇综合执法队强制拆除: who is charged, in a later clause. */
function charged(gloss: Gloss, { start, end }: Unit): Span | undefined {
  const { norm } = gloss
  for (let at = start + 1, tries = 0; at < end && tries < 3; at++) {
    if (norm.charCodeAt(at) !== BY || !',先并'.includes(norm[at - 1])) continue
    tries++
    const actorEnd = actorAt(gloss, at + 1, clauseEnd(norm, at, end))
    if (actorEnd !== NONE) return [at + 1, actorEnd]
  }
  return undefined
}

const BY = '由'.charCodeAt(0)

function clauseEnd(norm: string, at: number, end: number): number {
  let here = at
  while (here < end && norm[here] !== ',' && norm[here] !== ':') here++
  return here
}

/** Adverbs of one character between actor and modal. */
const fillers = '都也还更均则就既又再先必定一特别尤其'

/** A list of bodies may be long; another noun is short. */
const isActor = (gloss: Gloss, start: number, end: number): boolean =>
  end - start >= 2 &&
  (isActorEnd(gloss.norm, start, end) || (end - start <= 8 && isLevel(gloss.norm.charCodeAt(end - 1)))) &&
  (end - start <= 30 || gloss.norm.slice(start, start + 20).includes('、')) &&
  !/[把将对为]/.test(gloss.norm.slice(start, Math.min(end, start + 12)))

/** 养犬人应当…, 用户不得…: whom a rule binds. */
const isBound = (norm: string, start: number, end: number): boolean =>
  end - start <= 8 && '人者户方主'.includes(norm[end - 1]) && !/[的把将对为在]/.test(norm.slice(start, end))
const binds = /^(?:应|不得|必须|须)/

/** 由教育局, 就是要求全体党员, 我认为政府: the actor without what hands him the task. */
const withoutVerb = (norm: string, [start, end]: Span): Span => [behindVerb(norm, start, end), end]

function behindVerb(norm: string, start: number, end: number): number {
  verb.lastIndex = start
  const found = verb.exec(norm)
  return found && start + found[0].length < end ? start + found[0].length : start
}

const verb = /(?:由|让|请|责令|使|就是要求|要求|希望|鼓励|(?:我们?|本会)(?:认为|建议|要求|希望|促请|相信))/y
