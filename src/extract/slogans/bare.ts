import { clauseCues, counters, cueAfter, cueBefore, vetoes } from '../../lexicon/slogans'
import type { Passage } from '../passage'
import { Budget } from './budget'
import { behind, inBracket } from './expansion'
import type { Finding } from './finding'
import { holdWords } from './members'
import { type NumberFormula, readFigures, readUnits } from './numbers'
import { startsMeasure } from './numeric'

const AHEAD = 32
const BEFORE = 8
const CLAUSE = 30
const LEAST_KNOWN = 3
const MOST_WORD = 4

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
const NO_FIGURE_BEHIND = 4
const FIGURE_GOES_ON = 8
const traits = new Uint8Array(65536)
for (const c of '一两双三四五六七八九十') traits[c.charCodeAt(0)] |= HAN_NUMERAL
for (const c of '第其每这那前后几零百千万') traits[c.charCodeAt(0)] |= NO_FORMULA_BEHIND
for (const c of '0123456789.+-/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  traits[c.charCodeAt(0)] |= NO_FIGURE_BEHIND
for (const c of '.,%+') traits[c.charCodeAt(0)] |= FIGURE_GOES_ON
const hasTrait = (norm: string, at: number, trait: number) => (traits[norm.charCodeAt(at)] & trait) !== 0
const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff

/** The document's quoted number formulas, by their first two characters. */
function quotedForms(norm: string, known: readonly Finding[]): QuotedForms {
  const forms: QuotedForms = new Map()
  for (const { kind, formula, start, end } of known) {
    if (kind !== 'numeric' || !formula || end - start < LEAST_KNOWN || formula.units.length === 0) continue
    const key = pair(norm, start)
    const form = { text: norm.slice(start, end), formula }
    const others = forms.get(key)
    if (others) others.push(form)
    else forms.set(key, [form])
  }
  return forms
}

interface QuotedForm {
  readonly text: string
  readonly formula: NumberFormula
}
type QuotedForms = Map<number, QuotedForm[]>
const pair = (norm: string, at: number) => (norm.charCodeAt(at) << 16) | norm.charCodeAt(at + 1)

/** The longest form that stands at `at`; of equal ones the last. */
function repeated(norm: string, at: number, limit: number, quoted: QuotedForms): Finding | null {
  const forms = quoted.get(pair(norm, at))
  if (!forms) return null
  let best: QuotedForm | undefined
  for (const form of forms)
    if (
      at + form.text.length <= limit &&
      form.text.length >= (best?.text.length ?? 0) &&
      norm.startsWith(form.text, at)
    )
      best = form
  return best ? { start: at, end: at + best.text.length, kind: 'numeric', formula: best.formula } : null
}

const PLUS = '+'.charCodeAt(0)
const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39
const WITH_PLUS = /^\d{1,4}(?:\+(?:\d{1,3}|[NX])){1,4}(?![\d.,%+])/

/** `8337发展思路`, `1+5+X工作体系`: figures with the name of what they are; the name is no part of it. */
function named(norm: string, at: number, limit: number): Finding | null {
  const end = figuresEnd(norm, at, limit)
  if (end < 0 || cueAfter.from(norm, end) === '' || (at > 0 && hasTrait(norm, at - 1, NO_FIGURE_BEHIND))) return null
  const text = norm.slice(at, end)
  const formula = vetoes.has(text) ? null : readFigures(text, true)
  return formula && { start: at, end, kind: 'numeric', formula }
}

/** Where three to five figures end, or figures that are joined by plus signs; -1 where neither stands. */
function figuresEnd(norm: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && isFigure(norm.charCodeAt(end))) end++
  if (end < limit && norm.charCodeAt(end) === PLUS) {
    const joined = WITH_PLUS.exec(norm.slice(at, limit))
    return joined ? at + joined[0].length : -1
  }
  if (end - at < 3 || end - at > 5) return -1
  return end < limit && hasTrait(norm, end, FIGURE_GOES_ON) ? -1 : end
}

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
  if (!formula || vetoes.has(text) || !keepStep(formula)) return null
  return { start: at, end, kind: 'numeric', formula }
}

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
