import type { Span } from '../model'

/** The parts of `span` that none of the sorted, disjoint `holes` covers; looking begins at hole `firstHole`. */
export function without(span: Span, holes: readonly Span[], firstHole = 0): Span[] {
  const rest: Span[] = []
  let here = span[0]
  for (let i = firstHole; i < holes.length && holes[i][0] < span[1]; i++) {
    if (holes[i][1] <= here) continue
    if (holes[i][0] > here) rest.push([here, holes[i][0]])
    here = Math.max(here, holes[i][1])
  }
  if (here < span[1]) rest.push([here, span[1]])
  return rest
}
