import { loadFormulas } from '../../lexicon/formulas'
import { vetoes } from '../../lexicon/slogans'
import { type Hit, longest } from '../../text/automaton'
import type { Passage } from '../passage'
import type { Places } from '../places'
import type { Finding } from './finding'
import { type NumberFormula, readUnits } from './numbers'

const LEAST_BARE_NUMERIC = 4

/** The dictionary's formulas, longest first, in one pass; shorter ones inside a longer go with it as `nested`. */
export function findPhrases({ norm, start }: Passage, { units, length }: Places): Finding[] {
  const { search, byForm } = loadFormulas()
  const findings: Finding[] = []
  for (const hit of longest(search(units, length, start))) {
    const { standard, kind } = byForm[hit.form]
    if (kind === 'numeric') {
      const formula = formulaOf(norm, hit)
      if (isNumeric(norm, hit, formula)) findings.push({ start: hit.start, end: hit.end, kind, standard, formula })
      continue
    }
    let nested: Finding[] | undefined
    for (const inner of hit.nested) {
      const of = byForm[inner.form]
      // a number formula is one wherever it stands; only formulas of the same kind fold into the longer
      if (of.kind === 'formula') {
        nested ??= []
        nested.push({ start: inner.start, end: inner.end, kind: 'formula', standard: of.standard })
      } else {
        const formula = formulaOf(norm, inner)
        if (isNumeric(norm, inner, formula))
          findings.push({ start: inner.start, end: inner.end, kind: 'numeric', standard: of.standard, formula })
      }
    }
    findings.push({ start: hit.start, end: hit.end, kind, standard, nested })
  }
  return inOrder(findings)
}

/** Of two that begin together the longer goes first. They are hardly ever out of order. */
function inOrder(findings: Finding[]): Finding[] {
  for (let i = 1; i < findings.length; i++) if (compare(findings[i - 1], findings[i]) > 0) return findings.sort(compare)
  return findings
}

const compare = (a: Finding, b: Finding) => a.start - b.start || b.end - a.end

const read = new Map<string, NumberFormula | undefined>()

/** What the words of a form say, read once: forms of the dictionary are few. */
function formulaOf(norm: string, { start, end }: Hit): NumberFormula | undefined {
  const text = norm.slice(start, end)
  if (!read.has(text)) read.set(text, readUnits(text) ?? undefined)
  return read.get(text)
}

/**
 * In quotes any number formula of the dictionary is one. Without them those that might be ordinary words are left out:
 * short ones (三农), one of each (一事一议), counts of 项 or 种 (三项制度), categories (五保户).
 */
function isNumeric(norm: string, { start, end }: Hit, formula: NumberFormula | undefined): boolean {
  if (/[“‘]/.test(norm[start - 1] ?? '') && /[”’]/.test(norm[end] ?? '')) return true
  if (end - start < LEAST_BARE_NUMERIC || vetoes.has(norm.slice(start, end))) return false
  if (formula?.units.every((unit) => unit.count === 1)) return false
  if (/[项种条级次]/.test(norm[start + 1])) return false
  // 第三个代表, 十三个代表
  return !(
    /[一二两三四五六七八九十\d]/.test(norm[start]) && /[第一二三四五六七八九十百千万零\d.+]/.test(norm[start - 1] ?? '')
  )
}
