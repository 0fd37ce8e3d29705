import type { Attribution, CitedWork, Directive, Slogan, Statistic } from '../model'
import { findAttributions, findCitedWorks } from './attributions'
import { findDirectives } from './directives'
import type { Passage } from './passage'
import { findSlogans } from './slogans'
import { findStatistics } from './statistics'

export interface Extracts {
  slogans: Slogan[]
  statistics: Statistic[]
  attributions: Attribution[]
  citedWorks: CitedWork[]
  directives: Directive[]
}

/**
 * Slogans go first: a number inside a slogan is no statistic. Directives go last: what is said by others is known then,
 * and a directive's targets are its statistics.
 */
export function extract(passage: Passage): Extracts {
  const slogans = findSlogans(passage)
  const statistics = findStatistics(passage, slogans)
  const attributions = findAttributions(passage)
  const directives = findDirectives(passage, { statistics, attributions })
  return { slogans, statistics, attributions, citedWorks: findCitedWorks(passage), directives }
}
