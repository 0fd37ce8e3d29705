export { type ConcordanceLine, type ConcordanceOptions, concordance } from './concordance'
export { type SlogansOptions, type SloganUse, slogans } from './slogans'
