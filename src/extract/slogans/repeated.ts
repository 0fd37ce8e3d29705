import type { Finding } from './finding'
import type { NumberFormula } from './numbers'

const LEAST_KNOWN = 3

/** The document's quoted number formulas, by their first two characters. */
export function quotedForms(norm: string, known: readonly Finding[]): QuotedForms {
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
export type QuotedForms = Map<number, QuotedForm[]>
const pair = (norm: string, at: number) => (norm.charCodeAt(at) << 16) | norm.charCodeAt(at + 1)

/** The longest form that stands at `at`; of equal ones the last. */
export function repeated(norm: string, at: number, limit: number, quoted: QuotedForms): Finding | null {
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
