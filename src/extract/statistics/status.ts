import { statusWords } from '../../lexicon/statistics'
import type { Statistic } from '../../model'
import type { Figure } from './figure'
import { among } from './sets'

const mayBegin = among(statusWords.begins)

/**
 * Whether a figure is reached or aimed at: the last word before it, in its sentence, that says so.
 *
 *     > | 今年要实现增长8%，力争9%      target, target
 *     > | 完成投资2.6亿元               achieved
 */
export function findStatuses(norm: string, from: number, figures: readonly Figure[]): Statistic['status'][] {
  const found: Statistic['status'][] = []
  let status: Statistic['status']
  let i = from
  for (const { start } of figures) {
    while (i < start) {
      const word = mayBegin(norm.charCodeAt(i)) ? statusWords.at(norm, i) : undefined
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
