import measureWords from '../../dict/measure-words.txt'
import unitList from '../../dict/units.txt'
import type { StatisticKind } from '../model'
import { rows } from './list'
import { type Phrases, phrases } from './phrases'

export interface UnitEntry {
  kind: StatisticKind
  /** Behind Arabic figures and large Chinese numerals only. */
  arabic: boolean
  /** Counted without a classifier: 8省区. */
  noun: boolean
  /** Written in Latin letters. */
  latin: boolean
  /** 八成 is 80 %. */
  tenths: boolean
  /** Before 以内 以上 以下 only: 15日内. */
  bounded: boolean
  /** 周年, 年代: what looks like a unit and is none. */
  never: boolean
  currency?: string
  /** No unit where one of these follows. */
  notBefore: string
}

function entry([, kind, ...flags]: string[]): UnitEntry {
  const noun = kind === 'noun'
  return {
    kind: noun ? 'count' : (kind as StatisticKind),
    arabic: noun || flags.includes('arabic'),
    noun,
    latin: flags.includes('latin'),
    tenths: flags.includes('tenths'),
    bounded: flags.includes('bounded'),
    never: flags.includes('never'),
    currency: flags.find((flag) => /^[A-Z]{3}$/.test(flag)),
    notBefore: flags.find((flag) => flag.startsWith('!'))?.slice(1) ?? '',
  }
}

/** Units and measure words, asked by place. */
export const units: Phrases<UnitEntry> = phrases(
  [...rows(unitList), ...rows(measureWords)].map((row) => [row[0], entry(row)] as const),
)
