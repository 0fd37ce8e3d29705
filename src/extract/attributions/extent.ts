import { narratorLeads } from '../../lexicon/saying'
import { endsSentence } from './clause'

/** How far a quotation may run. */
const reach = 2000

/** Where the quotation that opens at `open` ends, behind its mark; undefined where it does not. */
export function quotationEnd(norm: string, open: number, end: number): number | undefined {
  let depth = 0
  for (let at = open, stop = Math.min(end, open + reach); at < stop; at++) {
    if (norm[at] === '“') depth++
    else if (norm[at] === '”' && --depth === 0) return at + 1
  }
  return undefined
}

/** The end of the sentence that goes on at `start`, its stop included; what is quoted in it counts as one. */
export function sentenceEnd(norm: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (norm[at] === '“') at = (quotationEnd(norm, at, end) ?? at + 1) - 1
    else if (norm[at] !== ';' && endsSentence(norm, at)) return at + 1
  }
  return end
}

/** The end of a speaker's turn: sentence by sentence until the narrator takes the word back. */
export function turnEnd(norm: string, start: number, end: number): number {
  let at = sentenceEnd(norm, start, end)
  while (at < end) {
    let next = at
    while (next < end && norm[next] === ' ') next++
    if (narratorLeads.match(norm, next, end)) return at
    at = sentenceEnd(norm, next, end)
  }
  return end
}
