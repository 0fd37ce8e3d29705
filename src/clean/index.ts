import type { Noise } from '../model'
import type { Draft } from '../text'

export function clean(draft: Draft): { draft: Draft; noise: Noise[] } {
  return { draft, noise: [] }
}
