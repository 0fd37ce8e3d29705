import { statusWords } from '../../lexicon/statistics'
import type { Statistic } from '../../model'

/**
 * Whether a figure is reached or aimed at: the last word before it, in its sentence, that says so.
 *
 *     > | 今年要实现增长8%，力争9%      target, target
 *     > | 完成投资2.6亿元               achieved
 */
export function findStatuses(norm: string, from: number, places: readonly number[]): Statistic['status'][] {
  const found: Statistic['status'][] = []
  let status: Statistic['status']
  let i = from
  for (const place of places) {
    while (i < place) {
      const word = statusWords.at(norm, i)
      if (!word) {
        i++
        continue
      }
      if (word.value !== 'neither') status = word.value
      i += word.word.length
    }
    found.push(status)
  }
  return found
}
