import type { Mark } from '../marks'
import type { MarkerStyle } from '../model'

/**
 * Marks that can follow one another in a list. Those of a sentence (第一, 首先 其一 一是) may change style midway:
 * 首先是…其次是…三是… is one list.
 */
export type Family = MarkerStyle

export const floating: ReadonlySet<Family> = new Set<Family>(['ordinal', 'sequence', 'qi', 'clause'])

/** A mark found in its place. */
export interface Candidate extends Mark {
  /** Whether it begins its block. */
  atLineStart: boolean
  /** Whether it is alone with its title on its line. */
  isAlone: boolean
  /** Number of the block it stands in. */
  block: number
  /** The next candidate of its family, or -1. */
  next: number
  /** The first candidate behind its run (1, 2, 3 …) that does not go on with it, or -1. */
  breaker: number
  /** How many candidates its run has, itself included. */
  run: number
}
