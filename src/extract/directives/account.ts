import { type DeonticKind, deonticKind, kindSet } from '../../lexicon/deontic'
import { evidence, isAny } from './evidence'
import { type Modal, soft } from './modal'

/** What is told as done with so much weight is an account. */
export const told = 1.4

/** Later clauses say less of what a bare verb at the head does. */
const later = 0.7

const weightOf: { readonly [kind in DeonticKind]?: number } = {
  finished: 1.6,
  past: 1.4,
  weakpast: 0.4,
  copula: 1,
  result: 1.2,
  weakresult: 0.6,
  reason: 2.5,
  problem: 1.2,
  weakproblem: 0.4,
  condition: 0.8,
  question: 1.2,
  purpose: 3,
  thanks: 3,
  weakthanks: 1,
}
/** By the number of a kind. */
const weights = new Float64Array(32)
const against = Object.keys(weightOf) as DeonticKind[]
for (const kind of against) weights[deonticKind[kind]] = weightOf[kind]!
const accounts = kindSet(...against)

/** What tells against: most of all before the modal or, where none speaks, anywhere; each kind twice at most. */
export function accountOf(modal: Modal | undefined, cases: number): number {
  let sum = evidence.asks ? 2 : 0
  if (!evidence.has(accounts)) return sum
  const { hits, kinds, starts, clauseOf } = evidence
  const isWeak = !modal || isAny(modal.kind, soft)
  let once = 0
  let twice = 0
  for (let i = 0; i < hits; i++) {
    const kind = kinds[i]
    const clause = clauseOf[i]
    if (!isAny(kind, accounts) || clause < cases) continue
    if (kind === deonticKind.result && kinds[0] === deonticKind.prevent) continue
    // 只要…,就…: what follows is no demand
    if (kind === deonticKind.condition && clause === 0 && !modal) sum += 1.2
    if (isAny(kind, twice)) continue
    if (isAny(kind, once)) twice |= 1 << kind
    else once |= 1 << kind
    const weight = weights[kind]
    if (isWeak) sum += clause > cases ? weight * later : weight
    else if (clause === modal.clause) sum += weight * (starts[i] < modal.start ? 0.6 : 0.4)
    else sum += weight * 0.25
  }
  return sum
}
