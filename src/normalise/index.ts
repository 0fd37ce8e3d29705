import type { Script } from '../model'
import { simplifyLines } from './script'
import { roomFor, wellFormed } from './units'
import { foldUnits } from './width'

export { toHans } from './hans'

/** A text as rules read it. */
export interface Normalised {
  /** Unit for unit as long as the original. */
  norm: string
  /** The units of `norm`, in a room that the next text is written to. */
  units: Uint16Array
  script: Script
}

export function normalise(source: string): Normalised {
  const units = roomFor(source.length)
  foldUnits(source, units)
  const script = simplifyLines(source, units)
  return { norm: wellFormed(units), units, script }
}
