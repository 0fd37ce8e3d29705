import { deonticKind, kindSet } from '../../lexicon/deontic'
import type { Modality, Span } from '../../model'
import { accountOf, told } from './account'
import {
  BY,
  decides,
  endsInState,
  handles,
  hasPredicate,
  inManner,
  isNominal,
  isThisYear,
  OF,
  prevents,
  reaches,
  TO,
  takesCharge,
  undertakes,
  WITH,
} from './clause'
import { evidence, isAny } from './evidence'
import type { Gloss } from './gloss'
import { type Head, NONE, readHead, verbEnd } from './head'
import { findModal, forbidsBehind, type Modal, modalityOf, soft, strength, willDo } from './modal'
import { paysFrom } from './undertaking'

/** What the words of a unit say for and against a directive. */
export interface Reading {
  /** The modal word; without one a bare verb speaks. */
  modal: Modal | undefined
  modality: Modality
  /** For: how strongly a modal, or a verb without a subject, demands. */
  demand: number
  /** Against: what is told as done, as so, as wrong or as a reason. */
  account: number
  /** It tells of something to be reached. */
  aims: boolean
  /** Behind what says nothing in the first clause that is no phrase. */
  head: number
  /** Who is named before the predicate. */
  actor: Span | undefined
  /** Where the reading begins: behind a verb of saying, or with the unit. */
  start: number
  /** Or only a glance: `actor` is not known yet and, where no modal speaks, `demand` neither. */
  isWhole: boolean
  /** How many clauses it has. */
  clauses: number
}

const ensures = /^(?:确保|力争|力求|争取|务求)$/

/** 所需经费由省财政承担: who is charged stands behind the thing. */
const charged =
  /由[^,。;]{2,30}(?:负责|解决|承担|负担|分担|牵头|统筹|安排|列支|审批|审定|核定|制定|组织实施|监督使用|列入计划)/

/** How many clauses are read. */
const depth = 7

/**
 * A look at the words of a unit. Their clauses are read only where they may change what is made of it: a modal that is
 * sure needs no verb, and what is told as done is hardly asked for.
 */
export function glanceAt(gloss: Gloss, firstPlace: number, start: number, end: number): Reading {
  evidence.read(gloss.norm, gloss.places.list, firstPlace, start, end)
  const modal = findModal(gloss, start, end)
  const isClear = modal ? isAny(modal.kind, outright) : !evidence.mayWill
  if (!isClear || end - start > near || setsCase(gloss.norm)) return readClauses(gloss, start, end, modal)
  const account = accountOf(modal, 0)
  if (!modal && account < told) return readClauses(gloss, start, end, modal)
  const demand = modal ? strength(gloss, modal, end) : 0
  return {
    modal,
    modality: modal ? (forbidsBehind(gloss, modal) ? 'forbid' : modalityOf(modal.kind)) : 'require',
    demand,
    account,
    aims: evidence.has(aims),
    head: start,
    actor: undefined,
    start,
    isWhole: false,
    clauses: evidence.clauses,
  }
}

/** In a longer unit it matters where its head stands. */
const near = 300

/** Those that demand whatever else is said, and whose verb is not sought before them. */
const outright = kindSet('require', 'forbid', 'plan')

/** A clause but the last may set a case: 已建工程没有消毒设备的,…. */
function setsCase(norm: string): boolean {
  const { clauses, clauseStarts } = evidence
  for (let i = 1; i < clauses; i++) if (norm.charCodeAt(clauseStarts[i] - 2) === OF) return true
  return false
}

export function readUnit(gloss: Gloss, firstPlace: number, start: number, end: number): Reading {
  evidence.read(gloss.norm, gloss.places.list, firstPlace, start, end)
  return readClauses(gloss, start, end, findModal(gloss, start, end))
}

/** What a unit demands that opens with a verb, each verb behind it adds, and one that prevents demands. */
const HEADED = 2.2
const ANOTHER = 0.25
const PREVENTED = 3

/** What a unit without a modal may demand at most. */
export const mostOf = (clauses: number): number =>
  Math.max(PREVENTED, HEADED + (Math.min(clauses, depth) - 1) * ANOTHER)

function readClauses(gloss: Gloss, start: number, end: number, said: Modal | undefined): Reading {
  const { norm } = gloss
  const isSure = said !== undefined && !isAny(said.kind, soft)
  let head: Head | undefined
  let actor: Span | undefined
  let bare = 0
  /** A clause has named the actor and no more: 各级党委,… */
  let named = false
  /** Clauses that set a case. */
  let cases = 0
  for (let i = 0, most = isSure ? 2 : depth; i < evidence.clauses && i < most && !(head && isSure); i++) {
    const from = evidence.clauseStarts[i]
    const to = evidence.clauseEnd(i, end)
    if (to - from < 2) continue
    const found = readHead(gloss, from, to)
    // 办公室设在商务局: behind the first predicate a whole clause names nobody
    if (!actor && found.actorEnd !== NONE && !(head && found.actorEnd >= to)) actor = [found.start, found.actorEnd]
    if (head) {
      // 社区针对…,分别提出…: the actor's verb
      if (found.kind === 'verb' || found.kind === 'object')
        bare = head.actorEnd !== NONE && bare < 1.4 ? 1.4 : bare + ANOTHER
      // 经济稳定发展,确保…: what the noun before is to come to
      if (
        head.kind === 'other' &&
        found.verb !== NONE &&
        ensures.test(norm.slice(found.verb, verbEnd(gloss, found.verb, to)))
      )
        bare = Math.max(bare, 1.7)
      continue
    }
    // 已建工程没有消毒设备的,…: a case, what is to be done in it follows
    if (norm.charCodeAt(to - 1) === OF && i < evidence.clauses - 1) {
      cases = i + 1
      continue
    }
    // 到2020年底,…: a time alone
    if (found.kind === 'other' && found.start >= to - 1) {
      bare = Math.max(bare, norm.startsWith('力争', from) ? 1.6 : 0.6)
      continue
    }
    if (found.kind === 'phrase') {
      const opener = norm.charCodeAt(found.start)
      // 对…依法处理, 按照…核定…: the verb stands behind the phrase in its own clause
      if (bare < 2 && opener === BY && found.start + 4 < to && !norm.startsWith('由于', found.start)) bare = 2
      else if (bare < 2 && opener === TO && handles(gloss, found.start + 2, to)) bare = 2
      else if (bare < 2.1 && opener === WITH && inManner(gloss, found.start, to)) bare = 2.1
      else if (bare < 1.3 && hasPredicate(gloss, found.start, to)) bare = 1.3
      continue
    }
    if (found.actorEnd >= to) {
      named = true
      continue
    }
    // 会议决定,成立…: what is decided follows
    if (found.kind === 'other' && i < evidence.clauses - 1 && decides(norm, found.start, to)) continue
    head = found
    if (found.kind === 'verb' || found.kind === 'object') bare = Math.max(bare, named ? 1.8 : HEADED)
    else if (found.kind === 'actor') {
      if (norm.startsWith('财政', found.actorEnd - 2) && paysFrom(norm, found.actorEnd)) bare = Math.max(bare, 2.7)
      else if (found.verb !== NONE && takesCharge(norm, found.verb)) bare = Math.max(bare, 2.5)
      else if (found.verb !== NONE || hasPredicate(gloss, found.actorEnd - 1, to))
        bare = Math.max(bare, norm.charCodeAt(found.start) === BY ? 2 : 1.6)
    }
    // 力争…增长10%, 今年确保…: a figure that is aimed at
    if (found.verb !== NONE && '力争务确'.includes(norm[found.verb]) && reaches(gloss, start, found.verb, to))
      bare = Math.max(bare, PREVENTED)
  }
  if (
    !isSure &&
    bare < 1.9 &&
    evidence.charge < end &&
    charged.test(norm.slice(evidence.charge, Math.min(end, start + 120)))
  )
    bare = 1.9
  const will = said === undefined || said.kind === deonticKind.encourage ? willDo(gloss, actor) : undefined
  const modal = will && said && said.start < will.start ? said : (will ?? said)
  const isPrevented = !modal && prevents(gloss, head, end)
  const demand = isPrevented ? Math.max(bare, PREVENTED) : modal ? Math.max(strength(gloss, modal, end), bare) : bare
  return {
    modal,
    modality: modal
      ? forbidsBehind(gloss, modal)
        ? 'forbid'
        : modalityOf(modal.kind)
      : isPrevented
        ? 'forbid'
        : undertakes(norm, actor) || isThisYear(norm, start)
          ? 'plan'
          : 'require',
    demand,
    account: accountOf(modal, cases) + (modal ? 0 : isNominal(norm, end, head) + (endsInState(gloss, end) ? 1 : 0)),
    aims: evidence.has(aims),
    head: head ? head.start : start,
    actor,
    start,
    isWhole: true,
    clauses: evidence.clauses,
  }
}

const aims = kindSet('aim')
