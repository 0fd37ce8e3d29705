import { clauseCues, counters, cueAfter, cueBefore, vetoes } from '../../lexicon/slogans'
import type { Passage } from '../passage'
import { Budget } from './budget'
import { behind, inBracket } from './expansion'
import { isFigure, named } from './figures'
import type { Finding } from './finding'
import { type NumberFormula, readUnits } from './numbers'
import { startsMeasure } from './numeric'
import { quotedForms, repeated } from './repeated'
import { holdWords } from './wording'

const AHEAD = 32
const BEFORE = 8
const CLAUSE = 30
const MOST_WORD = 4
const IDIOM = 4

/**
 * Number formulas without quotes. Ordinary counts look much the same (三个方面, 两个月), so one of these must hold:
 * the document has it in quotes elsewhere; it is of two units or more and a call's verb stands before it or its kind
 * behind it (做到两不误、两促进; 一岗双责制度); its members follow, each with its word (三个到位:思想到位、…).
 */
export function findBareNumerics(passage: Passage, numerals: readonly number[], known: readonly Finding[]): Finding[] {
  const { norm, end } = passage
  const quoted = quotedForms(norm, known)
  const budget = new Budget()
  const findings: Finding[] = []
  let next = 0
  let covered = passage.start
  let chainEnd = 0
  for (const at of numerals) {
    if (at < covered || (at > 0 && hasTrait(norm, at - 1, NO_FORMULA_BEHIND))) continue
    while (next < known.length && known[next].end <= at) next++
    const taken = known[next]
    if (taken && taken.start <= at) continue
    const limit = Math.min(end, at + AHEAD, taken ? taken.start : end)
    const startsFigures = isFigure(norm.charCodeAt(at))
    const heads = startsFigures || at < chainEnd || !hasCompany(norm, at, limit) ? NONE : headsOf(norm, at, limit)
    const finding =
      (quoted.size > 0 ? repeated(norm, at, limit, quoted) : null) ??
      (startsFigures ? named(norm, at, limit) : paired(norm, at, limit, heads)) ??
      (norm[at + 1] === '个' ? spelledOut(passage, at, limit, budget) : null)
    if (!finding) {
      // what is no chain from its first numeral is none from its second
      if (heads.length > 3) chainEnd = heads[heads.length - 1].word
      continue
    }
    findings.push(finding)
    covered = finding.end
  }
  return findings
}

const HAN_NUMERAL = 1
const NO_FORMULA_BEHIND = 2
const traits = new Uint8Array(65536)
for (const c of '一两双三四五六七八九十') traits[c.charCodeAt(0)] |= HAN_NUMERAL
for (const c of '第其每这那前后几零百千万') traits[c.charCodeAt(0)] |= NO_FORMULA_BEHIND
const hasTrait = (norm: string, at: number, trait: number) => (traits[norm.charCodeAt(at)] & trait) !== 0
const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff

/**
 * `两不误、两促进`, `一岗双责`: units that keep step, where a verb or a kind says that they are a rule. The last word is as
 * long as the one before it, or goes on to the next punctuation.
 */
function paired(norm: string, at: number, limit: number, heads: readonly Head[]): Finding | null {
  if (heads.length < 2) return null
  const last = heads[heads.length - 1]
  const before = heads[heads.length - 2]
  const wordLength = before.wordEnd - before.word
  const end = last.word + wordLength
  if (end > limit || !/^[\u3400-\u9fff]+$/.test(norm.slice(last.word, end))) return null
  const rest = norm.slice(end, end + 8)
  const isClosed = !/^[\u3400-\u9fffA-Za-z0-9]/.test(rest)
  const isNamed = cueAfter.from(rest) !== ''
  if (!isClosed && !isNamed) return null
  if (!isNamed && cueBefore.upTo(norm.slice(Math.max(0, at - BEFORE), at)) === '' && !isAskedFor(norm, at)) return null
  const text = norm.slice(at, end)
  const formula = readUnits(text)
  // 三令五申,一再…
  if (!formula || vetoes.has(text) || isInIdiom(norm, at) || !keepStep(formula)) return null
  return { start: at, end, kind: 'numeric', formula }
}

const isInIdiom = (norm: string, at: number) =>
  vetoes.has(norm.slice(at, at + IDIOM)) || (at > 1 && vetoes.has(norm.slice(at - 2, at - 2 + IDIOM)))

/** 实现党的建设和业务工作两不误、两促进: the verb stands further ahead in the clause. */
function isAskedFor(norm: string, at: number): boolean {
  const clause = /[^,。;:!?\n]*$/.exec(norm.slice(Math.max(0, at - CLAUSE), at))![0]
  return clauseCues.some((verb) => clause.includes(verb))
}

/** Whether another numeral stands within reach of the one at `at`. */
function hasCompany(norm: string, at: number, limit: number): boolean {
  const end = Math.min(limit, at + MOST_WORD + 3)
  for (let i = at + 2; i < end; i++) if (hasTrait(norm, i, HAN_NUMERAL)) return true
  return false
}

interface Head {
  readonly word: number
  readonly wordEnd: number
}
const NONE: readonly Head[] = []

/** Numerals one character long with up to four characters behind each; the last head's word is left open. */
function headsOf(norm: string, at: number, limit: number): Head[] {
  const heads: Head[] = []
  for (let i = at; i < limit; ) {
    if (!hasTrait(norm, i, HAN_NUMERAL)) break
    const word = i + 1
    let end = word
    const longest = Math.min(limit, word + MOST_WORD)
    while (end < longest && isHan(norm.charCodeAt(end)) && !hasTrait(norm, end, HAN_NUMERAL)) end++
    if (end === word) break
    heads.push({ word, wordEnd: end })
    i = '、,'.includes(norm[end] ?? ' ') ? end + 1 : end
  }
  return heads
}

/** All of one number (两不误、两促进), or of different numbers the last of which is two at least (一岗双责); no measures. */
function keepStep({ units }: NumberFormula): boolean {
  if (
    units.some(
      ({ word }) =>
        startsMeasure(word) ||
        /[个名位人户家次种项条只头瓶张把件对块片座辆台部本支枝朵根颗粒碗杯盘桶箱袋筐套间幢栋室厅卫厨菜汤胜负死伤]/.test(
          word[0],
        ),
    )
  )
    return false
  const counts = units.map((unit) => unit.count)
  if (counts.every((count) => count === counts[0])) return counts[0] === 2 || (counts[0] > 2 && units.length > 1)
  return units.length > 2 || counts[1] === 2 ? counts.some((count) => count > 1) : counts[0] > 2 && counts[1] === 1
}

/** `三个到位:思想到位、措施到位、责任到位`, `四个清(底数清、…)`: each member holds the word that is counted. */
function spelledOut(passage: Passage, at: number, limit: number, budget: Budget): Finding | null {
  const { norm } = passage
  // 有三个不准:… announces a list
  if (norm[at - 1] === '有') return null
  const window = norm.slice(at, limit)
  const match = /^(?:[两三四五六七八九十]|[2-9])个([\u3400-\u9fff]{1,5}?)(?=[,:(。]|是指|就是|即)/.exec(window)
  if (!match) return null
  const end = at + match[0].length
  const formula = readUnits(match[0])
  if (!formula || startsMeasure(match[1]) || counters.has(`个${match[1]}`) || !budget.spend(at)) return null
  const finding: Finding = { start: at, end, kind: 'numeric', formula }
  const members = inBracket(passage, finding, formula) ?? behind(passage, finding, formula)
  return members && holdWords(norm, members, formula) ? finding : null
}
