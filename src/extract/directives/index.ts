import type { Attribution, Directive, Statistic } from '../../model'
import type { Passage } from '../passage'

export function findDirectives(
  _passage: Passage,
  _known: { statistics: readonly Statistic[]; attributions: readonly Attribution[] },
): Directive[] {
  return []
}
