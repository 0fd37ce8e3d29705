import counterList from '../../dict/slogan-counters.txt'
import cueList from '../../dict/slogan-cues.txt'
import leadInList from '../../dict/slogan-leadins.txt'
import mottoList from '../../dict/slogan-mottoes.txt'
import verbList from '../../dict/slogan-verbs.txt'
import vetoList from '../../dict/slogan-vetoes.txt'
import { type Affixes, beginnings, endings } from './affixes'
import { rows } from './list'

const split = (joined: string) => joined.split('|').filter((word) => word !== '')

function bySide(list: string): Map<string, string[]> {
  const sides = new Map<string, string[]>()
  for (const [side, joined] of rows(list)) sides.set(side, [...(sides.get(side) ?? []), ...split(joined)])
  return sides
}

/** Words that are looked for at one place of a text, before it or behind it. */
export class Ends {
  private readonly words: ReadonlySet<string>
  private readonly first: Affixes
  private readonly last: Affixes
  constructor(words: readonly string[]) {
    this.words = new Set(words)
    this.first = beginnings(this.words)
    this.last = endings(this.words)
  }
  /** The longest word that begins at `at`, or ''. */
  from(text: string, at = 0): string {
    return this.first.match(text, at)?.[0] ?? ''
  }
  /** The longest word that ends at `at`, or ''. */
  upTo(text: string, at = text.length): string {
    return this.last.match(text, at)?.[0] ?? ''
  }
  has(word: string): boolean {
    return this.words.has(word)
  }
}

const cues = bySide(cueList)
const leadIns = bySide(leadInList)
const ends = (sides: Map<string, string[]>, side: string) => new Ends(sides.get(side) ?? [])

export const cueBefore = ends(cues, 'before')
export const cueAfter = ends(cues, 'after')
export const cueAttribute = ends(cues, 'attribute')
export const cueAgainst = ends(cues, 'against')
export const nameAfter = ends(cues, 'name')
export const clauseCues = cues.get('clause') ?? []
export const saidBefore = ends(cues, 'said')

export const leadInHead = ends(leadIns, 'head')
export const leadInInner = leadIns.get('inner') ?? []
export const leadInTail = ends(leadIns, 'tail')
export const expansionLink = ends(leadIns, 'link')
export const expansionTrigger = ends(leadIns, 'trigger')

const mottoes = bySide(mottoList)
const mottoWords = (name: string): ReadonlySet<string> => new Set(mottoes.get(name))
export const mottoVerbs = mottoWords('verb')
export const mottoThings = mottoWords('thing')
export const mottoKin = mottoWords('kin')
export const mottoQualities = mottoWords('quality')
export const mottoTails = ends(mottoes, 'tail')
export const mottoMiddles = mottoWords('middle')
export const mottoHalves = mottoWords('half')
export const mottoIdioms = mottoWords('idiom')

export const callVerbs = new Ends(rows(verbList).flatMap(([joined]) => split(joined)))
export const counters = new Ends(rows(counterList).flatMap(([joined]) => split(joined)))
export const vetoes: ReadonlySet<string> = new Set(rows(vetoList).flatMap(([joined]) => split(joined)))
