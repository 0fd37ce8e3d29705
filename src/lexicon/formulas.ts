import numericList from '../../dict/formulas/numeric.txt'
import phraseList from '../../dict/formulas/phrases.txt'
import { buildSearch, type Search } from '../text/automaton'
import { rows } from './list'

/** A fixed policy phrase (提法). */
export interface Formula {
  readonly standard: string
  readonly kind: 'numeric' | 'formula'
  /** The year it is first attested, where the list knows it. */
  readonly since?: number
  /** What a number formula stands for. */
  readonly members?: readonly string[]
}

export interface FormulaLexicon {
  /** By the number of a form that `search` finds: the formula that it is a form of. */
  readonly byForm: readonly Formula[]
  readonly search: Search
}

let lexicon: FormulaLexicon | undefined

/** The formulas of `dict/formulas`, standard forms and variants; read on first use. */
export function loadFormulas(): FormulaLexicon {
  lexicon ??= build()
  return lexicon
}

function build(): FormulaLexicon {
  const forms: string[] = []
  const byForm: Formula[] = []
  const add = (formula: Formula, variants: string) => {
    for (const form of new Set([formula.standard, ...variants.split('|')])) {
      if (form.length < 2) continue
      forms.push(form)
      byForm.push(formula)
    }
  }
  const year = (text: string | undefined) => (text && /^\d{4}/.test(text) ? { since: Number(text.slice(0, 4)) } : {})
  for (const [standard, variants = '', since, members = ''] of rows(numericList))
    add({ standard, kind: 'numeric', ...year(since), ...(members !== '' && { members: members.split('|') }) }, variants)
  for (const [standard, variants = '', since] of rows(phraseList))
    add({ standard, kind: 'formula', ...year(since) }, variants)
  return { byForm, search: buildSearch(forms) }
}
