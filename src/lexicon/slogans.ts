import counterList from '../../dict/slogan-counters.txt'
import cueList from '../../dict/slogan-cues.txt'
import leadInList from '../../dict/slogan-leadins.txt'
import verbList from '../../dict/slogan-verbs.txt'
import vetoList from '../../dict/slogan-vetoes.txt'
import { rows } from './list'

const split = (joined: string) => joined.split('|')

function bySide(list: string): Map<string, string[]> {
  const sides = new Map<string, string[]>()
  for (const [side, joined] of rows(list)) sides.set(side, [...(sides.get(side) ?? []), ...split(joined)])
  return sides
}

/** Words that are looked for at the head or the tail of a short stretch. */
export class Ends {
  private readonly words: Set<string>
  private readonly longest: number
  constructor(words: readonly string[]) {
    this.words = new Set(words)
    this.longest = Math.max(...words.map((w) => w.length))
  }
  /** The longest word that begins at `at`, or ''. */
  from(text: string, at = 0): string {
    for (let n = Math.min(this.longest, text.length - at); n > 0; n--) {
      const word = text.substr(at, n)
      if (this.words.has(word)) return word
    }
    return ''
  }
  /** The longest word that ends at `at`, or ''. */
  upTo(text: string, at = text.length): string {
    for (let n = Math.min(this.longest, at); n > 0; n--) {
      const word = text.slice(at - n, at)
      if (this.words.has(word)) return word
    }
    return ''
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
export const cueAgainst = ends(cues, 'against')
export const nameAfter = ends(cues, 'name')
export const clauseCues = cues.get('clause') ?? []
export const saidBefore = ends(cues, 'said')

export const leadInHead = ends(leadIns, 'head')
export const leadInInner = leadIns.get('inner') ?? []
export const leadInTail = ends(leadIns, 'tail')
export const expansionLink = ends(leadIns, 'link')
export const expansionTrigger = ends(leadIns, 'trigger')

export const callVerbs = new Ends(rows(verbList).flatMap(([joined]) => split(joined)))
export const counters = new Ends(rows(counterList).flatMap(([joined]) => split(joined)))
export const vetoes: ReadonlySet<string> = new Set(rows(vetoList).flatMap(([joined]) => split(joined)))
