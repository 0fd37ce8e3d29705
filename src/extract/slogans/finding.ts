import type { SloganKind } from '../../model'
import type { NumberFormula } from './numbers'

/** A stretch of a text that is a member of a formula. */
export interface Member {
  readonly start: number
  readonly end: number
}

/** A slogan before it is written out; offsets of the passage. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly kind: SloganKind
  /** The dictionary's standard form. */
  readonly standard?: string
  /** What a numeric formula says. */
  readonly formula?: NumberFormula
  /** Dictionary formulas inside a longer one. */
  readonly nested?: readonly Finding[]
  expansion?: readonly Member[]
}
