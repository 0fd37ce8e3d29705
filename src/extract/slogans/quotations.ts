import type { Passage } from '../passage'
import { isCall, segmentsOf } from './calls'
import type { Finding } from './finding'
import { numericQuotation } from './numeric'
import type { Quotation } from './scan'

const AROUND = 16
const COMPANY = 120
const LEAST = 2

/**
 * The quotations that are slogans; what stands between the quotes, no more. One inside another that is a slogan is part of it.
 * `phrases` in order of place: a quotation of the dictionary keeps its standard form, and one of a single segment is left to it.
 */
export function findQuotedSlogans(
  { norm }: Passage,
  quotes: readonly Quotation[],
  phrases: readonly Finding[],
): Finding[] {
  const findings: Finding[] = []
  const lone: Finding[] = []
  let covered = -1
  let next = 0
  for (const quote of byOpening(quotes)) {
    if (quote.close <= covered) continue
    let [start, end] = [quote.open + 1, quote.close]
    while (start < end && norm[start] === ' ') start++
    while (end > start && norm[end - 1] === ' ') end--
    if (end - start < LEAST) continue
    const text = norm.slice(start, end)
    const around = {
      before: norm.slice(Math.max(0, quote.open - AROUND), quote.open),
      after: norm.slice(quote.close + 1, quote.close + 1 + AROUND),
    }
    // of those that begin here the last, the shortest
    while (next < phrases.length && phrases[next].start <= start) next++
    const phrase = next > 0 ? phrases[next - 1] : undefined
    const known = phrase?.start === start && phrase.end === end ? phrase : undefined
    const formula = known?.kind === 'numeric' ? known.formula : numericQuotation(text, around)
    if (known?.kind === 'numeric' || formula) {
      const finding: Finding = { start, end, kind: 'numeric', formula: formula ?? undefined, standard: known?.standard }
      if (!known && formula?.units.length === 1 && formula.units[0].count === 1) lone.push(finding)
      else findings.push(finding)
    } else if (quote.isSure && (known ? segmentsOf(text).length > 1 : isCall(text, around))) {
      findings.push({ start, end, kind: 'quoted', standard: known?.standard })
    } else continue
    covered = end
  }
  return lone.length === 0 ? findings : withCompany(norm, findings, lone)
}

/** In order of their opening marks; without nesting they are so already. */
function byOpening(quotes: readonly Quotation[]): readonly Quotation[] {
  for (let i = 1; i < quotes.length; i++)
    if (quotes[i].open <= quotes[i - 1].open) return [...quotes].sort((a, b) => a.open - b.open || b.close - a.close)
  return quotes
}

/** “一个定位” is a formula where “两个争先” or “三大战略” stands near. Both lists in order of place. */
function withCompany(norm: string, findings: readonly Finding[], lone: readonly Finding[]): Finding[] {
  const all = [...findings]
  let i = 0
  for (const one of lone) {
    while (i < findings.length && findings[i].start < one.start) i++
    const near = [findings[i - 1], findings[i]].some(
      (f) => f?.kind === 'numeric' && Math.abs(f.start - one.start) < COMPANY,
    )
    if (near && norm.startsWith('一个', one.start)) all.push(one)
  }
  return all.sort((a, b) => a.start - b.start)
}
