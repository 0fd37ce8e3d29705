import type { Script } from '../model'
import { simplifyLines } from './script'
import { roomFor, wellFormed } from './units'
import { foldUnits } from './width'

export { toHans } from './hans'

/** A text as rules read it, unit for unit as long as the original, and the script it is written in. */
export function normalise(source: string): { norm: string; script: Script } {
  const units = roomFor(source.length)
  foldUnits(source, units)
  const script = simplifyLines(source, units)
  return { norm: wellFormed(units), script }
}
