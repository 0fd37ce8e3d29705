import boundList from '../../dict/statistics-bounds.txt'
import changeList from '../../dict/statistics-change.txt'
import contextList from '../../dict/statistics-context.txt'
import vetoList from '../../dict/statistics-veto.txt'
import type { Approximation } from '../model'
import { rows, words } from './list'
import { type Phrases, phrases } from './phrases'

export interface Bound {
  /** null: looks like an approximator and is none (节约3万元). */
  value: Approximation | null
  /** None where one of these follows: 内 in 内容. */
  notBefore: string
}

const boundRows = rows(boundList)
const boundsAt = (place: string) =>
  phrases<Bound>(
    boundRows
      .filter((row) => row[1] === place)
      .map(
        ([word, , value, notBefore = '']) =>
          [word, { value: value === '-' ? null : (value as Approximation), notBefore }] as const,
      ),
  )

export const boundsBefore = boundsAt('before')
export const boundsRemote = boundsAt('remote')
export const boundsOfScale = boundsAt('scale')
export const boundsAfter = boundsAt('after')

export interface ChangeVerb {
  direction: 'increase' | 'decrease'
  /** Behind 比 or 较 only: 比上年多3个. */
  than: boolean
}

export const changes: Phrases<ChangeVerb> = phrases(
  rows(changeList).map(
    ([word, direction, need]) =>
      [word, { direction: direction as ChangeVerb['direction'], than: need === 'than' }] as const,
  ),
)

/** Idioms, by their first numeral: where a numeral at `at` begins or continues one. */
const idiomList = words(vetoList)
export const idioms = phrases(idiomList.map((word) => [word, true] as const))
/** By character code: 1 for what stands second in an idiom. Two tables rule out almost every place. */
export const idiomSeconds = new Uint8Array(65536)
for (const word of idiomList) idiomSeconds[word.charCodeAt(1)] = 1

const context = new Map(rows(contextList).map(([name, list]) => [name, list.split(' ')] as const))
const contextPhrases = (name: string) => phrases((context.get(name) ?? []).map((word) => [word, true] as const))

export const rankVerbs = contextPhrases('rank')
export const rankFields = contextPhrases('rank-field')
export const indexNouns = contextPhrases('index')
export const equalsVerbs = contextPhrases('equals')
export const announced = contextPhrases('announced')
export const announces = contextPhrases('announces')
export const anniversaries = contextPhrases('anniversary')
export const lasting = contextPhrases('lasting')
export const statusWords: Phrases<'target' | 'achieved' | 'neither'> = phrases(
  (['target', 'achieved', 'neither'] as const).flatMap((name) =>
    (context.get(name) ?? []).map((word) => [word, name] as const),
  ),
)
export const changeNouns = contextPhrases('change-noun')
export const numberNouns = contextPhrases('number-noun')
export const tableHeads: ReadonlySet<string> = new Set(context.get('table-head'))
export const bases = contextPhrases('basis')
export const basisEnds = contextPhrases('basis-end')
export const nounEnds = contextPhrases('noun-end')
export const nounTails = contextPhrases('noun-tail')
export const nounHeads = contextPhrases('noun-head')
export const nounFlex = contextPhrases('noun-flex')
export const nounInner = contextPhrases('noun-inner')
export const nounVerbs = contextPhrases('noun-verb')
export const nounVerbsInside = contextPhrases('noun-verb-inside')
export const nounMeasures = contextPhrases('noun-measure')
export const nounAbstract = contextPhrases('noun-abstract')
export const noCells = contextPhrases('no-cell')
export const noLabels = contextPhrases('no-label')
export const wordsOfBefore = contextPhrases('before')
export const ratioWords = contextPhrases('ratio')
export const firstPlaces = contextPhrases('first')
export const leadingPlaces = contextPhrases('leading')
