import type { Script } from '../model'
import { simplify } from './script'
import { foldWidth } from './width'

export { toHans } from './script'

/** A text as rules read it, unit for unit as long as the original, and the script it is written in. */
export function normalise(source: string): { norm: string; script: Script } {
  return simplify(foldWidth(source))
}
