import type { Directive } from '../../model'
import type { Passage } from '../passage'
import { isActorEnd } from './head'
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
  const own = reading.actor ?? addressed(passage.norm, reading, unit.end)
  if (own) return { actor: { text: passage.text.slice(...own), span: own, inherited: false }, unit }
  if (last && (last.unit.block === unit.block || (last.unit.place !== null && isInside(unit, last.unit))))
    return { actor: { ...last.actor, inherited: true }, unit: last.unit }
  const { salutation } = passage.metadata
  return salutation && { actor: { text: salutation.value, span: salutation.span, inherited: true }, unit }
}

/** Whether `unit` stands in the point of `other`. */
function isInside(unit: Unit, other: Unit): boolean {
  for (let place = unit.place; place; place = place.parent) if (place === other.place) return true
  return false
}

/** 鼓励龙头企业…, 希望大家…, 请各单位…: whom the modal addresses. */
function addressed(norm: string, { modal }: Reading, end: number): [number, number] | undefined {
  if (!modal || (modal.kind !== 'encourage' && modal.kind !== 'ask')) return undefined
  for (let at = modal.end + 2; at <= Math.min(end, modal.end + 24); at++)
    if (isActorEnd(norm, modal.end, at)) return [modal.end, at]
  return undefined
}
