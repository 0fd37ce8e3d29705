import type { Slogan, Statistic } from '../../model'
import type { Passage } from '../passage'

export function findStatistics(_passage: Passage, _slogans: readonly Slogan[]): Statistic[] {
  return []
}
