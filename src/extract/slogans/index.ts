import type { Slogan } from '../../model'
import type { Passage } from '../passage'
import { placesOf } from '../places'
import { findBareNumerics } from './bare'
import { expand } from './expansion'
import type { Finding } from './finding'
import { findParallels } from './parallel'
import { findPhrases } from './phrases'
import { findQuotedSlogans } from './quotations'
import { scan } from './scan'
import { write } from './write'

/**
 * The slogans of one document, in reading order.
 *
 * Dictionary first: what a quotation holds may be a known formula. Quotations next: a formula the text once puts in
 * quotes is one without them too. Then what stands bare, and last the members, which need all formulas known.
 */
export function findSlogans(passage: Passage): Slogan[] {
  const places = placesOf(passage)
  const marks = scan(places)
  const phrases = findPhrases(passage, places)
  const quoted = findQuotedSlogans(passage, marks.quotes, phrases)
  const known = merge(quoted, outside(phrases, quoted))
  const bare = findBareNumerics(passage, marks.numerals, known)
  const parallel = findParallels(passage.norm, marks.stops, known)
  const findings = merge(merge(known, bare), parallel)
  expand(passage, findings)
  return write(passage, findings)
}

/** Two lists in order as one; of two that begin together the longer goes first. */
function merge(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (others.length === 0) return some
  const all: Finding[] = []
  let i = 0
  for (const other of others) {
    while (
      i < some.length &&
      (some[i].start < other.start || (some[i].start === other.start && some[i].end >= other.end))
    )
      all.push(some[i++])
    all.push(other)
  }
  while (i < some.length) all.push(some[i++])
  return all
}

/** Phrases but for those that are a quotation, and number formulas that are a piece of one. */
function outside(phrases: readonly Finding[], quoted: readonly Finding[]): readonly Finding[] {
  if (quoted.length === 0) return phrases
  let i = 0
  return phrases.filter((phrase) => {
    while (i < quoted.length && quoted[i].end <= phrase.start) i++
    const around = quoted[i]
    if (around === undefined || around.start > phrase.start || around.end < phrase.end) return true
    return phrase.kind === 'formula' && phrase.end - phrase.start < around.end - around.start
  })
}
