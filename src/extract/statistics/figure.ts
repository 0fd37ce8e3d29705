import type { Approximation, StatisticKind } from '../../model'

/** A figure as it is read, before its surroundings (change, subject, period) are asked. Offsets into the passage. */
export interface Figure {
  start: number
  end: number
  /** Where the number itself begins: behind approximators and 每万人. */
  number: number
  kind: StatisticKind
  low: number
  /** Equal to `low`, but for ranges. */
  high: number
  isRange: boolean
  /** As written. */
  unit?: string
  currency?: string
  approximation: Approximation
  vague?: boolean
  per?: string
  /** The terms of a ratio. */
  parts?: number[]
  /** It has no value: 位居前列. */
  noValue?: boolean
}

/** What a reader made of a place: a figure or none, and where to read on. */
export interface Reading {
  figure?: Figure
  next: number
}

/** What the readers read: the passage's text (as written) and norm (folded), within one block. */
export interface Source {
  readonly text: string
  readonly norm: string
  readonly start: number
  readonly end: number
}
