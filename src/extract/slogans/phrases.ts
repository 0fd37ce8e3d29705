import { loadFormulas } from '../../lexicon/formulas'
import { longest, search } from '../../text/automaton'
import type { Passage } from '../passage'
import type { Finding } from './finding'
import { readUnits } from './numbers'

const LEAST_BARE_NUMERIC = 3

/** The dictionary's formulas, longest first, in one pass; shorter ones inside a longer go with it as `nested`. */
export function findPhrases({ norm, start, end }: Passage): Finding[] {
  const { automaton, byForm } = loadFormulas()
  const findings: Finding[] = []
  for (const hit of longest(search(automaton, norm, start, end))) {
    const { standard, kind } = byForm[hit.form]
    if (kind === 'numeric') {
      if (hit.end - hit.start < LEAST_BARE_NUMERIC && !isQuoted(norm, hit.start, hit.end)) continue
      if (isInsideNumber(norm, hit.start)) continue
      findings.push({ ...numeric(norm, hit.start, hit.end), standard })
      continue
    }
    const nested = hit.nested.map((inner): Finding => {
      const of = byForm[inner.form]
      const place = { start: inner.start, end: inner.end, standard: of.standard }
      return of.kind === 'numeric'
        ? { ...numeric(norm, inner.start, inner.end), ...place }
        : { ...place, kind: 'formula' }
    })
    // a number formula is one wherever it stands; only formulas of the same kind fold into the longer
    findings.push(
      ...nested.filter((inner) => inner.kind === 'numeric' && inner.end - inner.start >= LEAST_BARE_NUMERIC),
    )
    const phrases = nested.filter((inner) => inner.kind === 'formula')
    findings.push({
      start: hit.start,
      end: hit.end,
      kind: 'formula',
      standard,
      ...(phrases.length > 0 && { nested: phrases }),
    })
  }
  return findings.sort((a, b) => a.start - b.start || b.end - a.end)
}

function numeric(norm: string, start: number, end: number): Finding {
  const formula = readUnits(norm.slice(start, end)) ?? undefined
  return { start, end, kind: 'numeric', formula }
}

const isQuoted = (norm: string, start: number, end: number) =>
  /[“‘]/.test(norm[start - 1] ?? '') && /[”’]/.test(norm[end] ?? '')

/** 第三个代表, 十三个代表 */
const isInsideNumber = (norm: string, start: number) =>
  /[一二两三四五六七八九十0-9]/.test(norm[start]) && /[第一二三四五六七八九十百千万零0-9.+]/.test(norm[start - 1] ?? '')
