import type { Figure } from './figure'

/**
 * Makes one range of a lower bound and an upper bound that follow each other; false where they are two figures.
 *
 *     > | 处五万元以上二十万元以下罚款
 *           ^^^^^^^^^^^^^^^^^^^^^^ 50000…200000 元
 */
export function joinBounds(norm: string, lower: Figure, upper: Figure): boolean {
  if (lower.approximation !== 'over' || upper.approximation !== 'under' || lower.isRange || upper.isRange) return false
  if (lower.unit !== upper.unit || lower.kind !== upper.kind || lower.low >= upper.low) return false
  const gap = upper.start - lower.end
  if (gap > 1 || (gap === 1 && !'、,至到'.includes(norm[lower.end]))) return false
  lower.high = upper.low
  lower.isRange = true
  lower.end = upper.end
  lower.approximation = 'exact'
  return true
}
