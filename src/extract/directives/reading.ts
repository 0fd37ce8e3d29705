import {
  adverbLength,
  type DeonticKind,
  deonticKind,
  directiveVerbs,
  isVerbalNoun,
  kindSet,
  verbLength,
} from '../../lexicon/deontic'
import type { Modality, Span } from '../../model'
import { lastBefore } from '../look-back'
import { Evidence } from './evidence'
import type { Gloss } from './gloss'
import { behindLeads, type Head, isActorEnd, isOpener, NONE, readHead, verbAt, verbEnd } from './head'
import { intends, isIntention, paysFrom } from './undertaking'

/** A word that demands. */
export interface Modal {
  kind: number
  start: number
  end: number
  /** Index of its clause, where that begins, and the one before it; NONE where it stands in the first. */
  clause: number
  clauseStart: number
  clauseBefore: number
}

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

const evidence = new Evidence()
const ensures = /^(?:确保|力争|力求|争取|务求)$/

/** 所需经费由省财政承担: who is charged stands behind the thing. */
const charged =
  /由[^,。;]{2,30}(?:负责|解决|承担|负担|分担|牵头|统筹|安排|列支|审批|审定|核定|制定|组织实施|监督使用|列入计划)/

/** How many clauses are read. */
const depth = 7

/** What is told as done with so much weight is an account. */
export const told = 1.4

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

const OF = '的'.charCodeAt(0)
const BY = '由'.charCodeAt(0)
const TO = '对'.charCodeAt(0)
const WITH = '以'.charCodeAt(0)

const decides = (norm: string, start: number, to: number): boolean =>
  '会经研'.includes(norm[start]) && decision.test(norm.slice(start, Math.min(to, start + 12)))
const decision = /^(?:会议|经研究|研究|经讨论)(?:还|并|一致)?(?:决定|议定|确定|商定)$/
const reaches = (gloss: Gloss, start: number, verb: number, to: number): boolean =>
  /^(?:力争|力求|争取|务求)$/.test(gloss.norm.slice(verb, verbEnd(gloss, verb, to))) ||
  (gloss.norm.startsWith('确保', verb) && isThisYear(gloss.norm, start))

/** 以…态度惩治…: the verb behind the manner. */
function inManner(gloss: Gloss, start: number, end: number): boolean {
  const found = manner.exec(gloss.norm.slice(start, Math.min(end, start + 30)))
  return found !== null && verbAt(gloss, start + found[0].length, end) !== NONE
}
const manner = /^以[^,]{2,20}(?:态度|精神|姿态|作风|力度|标准|决心|勇气|劲头|手段|方式|行动|担当|状态|干劲|举措|措施)/

/** 压减产能,企业效益稳步提高: what came of it closes the unit. */
function endsInState(gloss: Gloss, end: number): boolean {
  if (evidence.clauses < 2) return false
  const last = evidence.clauseStarts[evidence.clauses - 1]
  return (
    end - last <= 20 &&
    '高升强善转大加化降好长固'.includes(gloss.norm[end - 1]) &&
    rises.test(gloss.norm.slice(last, end)) &&
    readHead(gloss, last, end).kind === 'other'
  )
}
const rises =
  /^[^要须应将把使让,]{2,12}?(?:不断|持续|显著|明显|稳步|日益|大幅|较快)(?:提高|提升|增强|改善|好转|壮大|增加|扩大|优化|上升|下降|向好|增长|完善|巩固)$/

/** 今年确保…: what the year is to bring. */
const isThisYear = (norm: string, start: number): boolean =>
  (norm.startsWith('今年', start) || norm.startsWith('明年', start)) && '确继力再新'.includes(norm[start + 2])

/** 县财政安排…: whoever holds the purse undertakes. */
const undertakes = (norm: string, actor: [number, number] | undefined): boolean =>
  actor !== undefined && norm.startsWith('财政', actor[1] - 2)

/** 市财政局负责…, 教育局牵头…. */
const takesCharge = (norm: string, at: number): boolean => norm.startsWith('负责', at) || norm.startsWith('牵头', at)

/** 防止…: a verb that forbids opens the unit. */
function prevents(gloss: Gloss, head: Head | undefined, end: number): boolean {
  if (!head || head.verb === NONE) return false
  // 不信谣、不传谣
  if (gloss.norm.charCodeAt(head.verb) === NOT) return true
  if (!evidence.has(preventing)) return false
  const { hits, kinds, starts, ends } = evidence
  const behind = verbEnd(gloss, head.verb, end)
  for (let i = 0; i < hits; i++)
    if (kinds[i] === deonticKind.prevent && ends[i] === behind && starts[i] <= head.verb) return true
  return false
}

const NOT = '不'.charCodeAt(0)
const preventing = kindSet('prevent')

/** A noun that takes up the verb before it, and its own predicate: 学习活动覆盖…. */
const nominal =
  /(?:活动|工作|建设|任务|力度|水平|能力|管理|改革|体系|制度)(?:是|重在|作为|既|覆盖|取得|成为|进展|已|还|仍|正|能|就能|就会|在于|有利|有助|关系|直接|涉及|成效|事关|不断|明显|稳步|扎实推进$|有力)/

/** What tells that the verb at the head is no predicate: 开展活动是…, 开展活动,是…, 虚挂床位的. */
function isNominal(norm: string, end: number, head: Head | undefined): number {
  if (norm.charCodeAt(end - 1) === OF) return 2.5
  // 新建成的广场成为…
  if (head?.kind === 'verb' && norm.startsWith('成的', head.verb + 2)) return 1.5
  const { clauseStarts } = evidence
  if ((evidence.clauses === 1 || clauseStarts[1] === end) && isLabel(norm, clauseStarts[0], end)) return 2
  // 组织领导到位: no more than a state
  if (evidence.clauses === 1 && end - clauseStarts[0] <= 12 && state.test(norm.slice(end - 2, end))) return 1.6
  if (head?.kind === 'verb' && nominal.test(norm.slice(head.start, Math.min(clauseStarts[1], head.start + 40))))
    return 1.5
  if ((head?.kind !== 'verb' && head?.kind !== 'actor') || !evidence.has(copulas)) return 0
  const { hits, kinds, starts, clauseOf } = evidence
  for (let i = 0; i < hits && clauseOf[i] < 3; i++)
    if (kinds[i] === deonticKind.copula && (clauseOf[i] === 0 || starts[i] - clauseStarts[clauseOf[i]] < 3)) return 1.5
  return 0
}

/** 集中攻坚阶段(3月11日—5月20日), 办理单位答复意见: what names its text. */
function isLabel(norm: string, start: number, end: number): boolean {
  if (!')段节:'.includes(norm[end - 1])) return false
  const to = norm[end - 1] === ')' ? Math.max(start, lastBefore(norm, '(', end, 40)) : end
  if (to - start > 16) return false
  return norm[end - 1] === ':'
    ? /(?:意见|情况|时间|地点|电话|方式|名单|建议|单位|人员|结果|说明|如下):$/.test(norm.slice(start, end))
    : /(?<!进入|转入)(?:阶段|环节)$/.test(norm.slice(start, to))
}

const state = /(?:到位|有力|显著|明显|有序|扎实|突出|良好|顺利)$/
const copulas = kindSet('copula')

/** Whether a verb that disposes stands somewhere in the phrase `[start, end)`. */
function hasPredicate(gloss: Gloss, start: number, end: number): boolean {
  const stop = Math.min(end, start + 90)
  return gloss.norm.charCodeAt(start) === IN
    ? verbInPlace(gloss, start + 2, stop)
    : hasVerb(gloss.norm, start + 1, stop)
}

const IN = '在'.charCodeAt(0)

/** Whether a verb of dict/directive-verbs.txt begins anywhere in `[start, end)`. */
function hasVerb(norm: string, start: number, end: number): boolean {
  for (let at = directiveVerbs.seek(norm, start, end); at < end; at = directiveVerbs.seek(norm, at + 1, end))
    if (directiveVerbs.match(norm, at, end)?.[1]) return true
  return false
}

const isVerb = (code: number): boolean => verbLength(code) !== 0 && !isVerbalNoun(code)

/** 对…依法加大…, 对…坚决查处: an adverb and a verb behind what is handled. */
function handles(gloss: Gloss, start: number, end: number): boolean {
  for (let at = start, stop = Math.min(end, start + 60); at < stop; at++) {
    const adverb = adverbLength(gloss.at(at, end))
    if (adverb > 1 && isVerb(gloss.at(at + adverb, end))) return true
  }
  return false
}

/** 在党员中开展…: a verb behind the place. */
function verbInPlace(gloss: Gloss, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if ('中上内下里前后时间期'.includes(gloss.norm[at]) && verbAt(gloss, at + 1, end) !== NONE) return true
  return false
}

const isAny = (kind: number, kinds: number): boolean => ((1 << kind) & kinds) !== 0

const asking = kindSet('require', 'forbid', 'hold', 'encourage', 'ask', 'plan', 'define', 'weak')
/** Those of them that a fact told in the same unit can outweigh. */
const soft = kindSet('define', 'weak', 'hold')
const aims = kindSet('aim')

/** The first word that demands, where it stands as a modal does. */
function findModal(gloss: Gloss, start: number, end: number): Modal | undefined {
  if (!evidence.has(asking)) return undefined
  const { hits, kinds, clauseOf } = evidence
  let weak = NONE
  for (let i = 0; i < hits; i++) {
    const kind = kinds[i]
    if (!isAny(kind, asking)) continue
    const clause = clauseOf[i]
    if (!isModal(gloss, i, start, evidence.clauseStarts[clause], evidence.clauseEnd(clause, end))) continue
    if (
      !isAny(kind, soft) &&
      !(kind === deonticKind.plan && isIntention(gloss.norm, evidence.starts[i], evidence.ends[i]))
    )
      return modalOf(i)
    if (weak === NONE) weak = i
  }
  return weak === NONE ? undefined : modalOf(weak)
}

/** 三个要, 五项不准: named, not said. */
const counters: ReadonlySet<number> = new Set([...'个项条'].map((unit) => unit.charCodeAt(0)))

function modalOf(i: number): Modal {
  const { kinds, starts, ends, clauseOf, clauseStarts } = evidence
  const clause = clauseOf[i]
  return {
    kind: kinds[i],
    start: starts[i],
    end: ends[i],
    clause,
    clauseStart: clauseStarts[clause],
    clauseBefore: clause > 0 ? clauseStarts[clause - 1] : NONE,
  }
}

/** What is forbidden right behind a modal: 要|坚决防止, 要|严禁. */
const forbidding = kindSet('prevent', 'forbid')
function forbidsBehind(gloss: Gloss, { kind, end }: Modal): boolean {
  if (kind !== deonticKind.require || !evidence.has(forbidding)) return false
  const { hits, kinds, starts } = evidence
  for (let i = 0; i < hits; i++)
    if (isAny(kinds[i], forbidding) && starts[i] >= end)
      return starts[i] === end || (starts[i] <= end + 6 && verbAt(gloss, end, starts[i] + 4) === starts[i])
  return false
}

/** Whether the word of evidence `i`, in the clause `[from, to)` of the unit at `unit`, stands as a modal does. */
function isModal(gloss: Gloss, i: number, unit: number, from: number, to: number): boolean {
  const { norm } = gloss
  const { require, encourage, ask, plan, hold } = deonticKind
  const kind = evidence.kinds[i]
  const start = evidence.starts[i]
  const end = evidence.ends[i]
  if (isAsked(i) || (start > 0 && counters.has(norm.charCodeAt(start - 1)))) return false
  if (kind === require)
    // 经验告诉我们,必须…: what was learnt
    return (
      !(
        from > unit &&
        '们明到知'.includes(norm[from - 2]) &&
        learnt.test(norm.slice(Math.max(unit, from - 6), from))
      ) && requires(norm, start, end, from, to)
    )
  if (kind === plan) return isPlan(gloss, start, end, unit, from, to)
  if (kind === hold) return !/我[^们国省市县区局]{0,3}$/.test(norm.slice(Math.max(from, start - 5), start))
  if (kind !== ask && kind !== encourage) return true
  if (evidence.clauseOf[i] > 0) {
    // 加上…,让我们一次又一次站起来: what came of it; 同志们,让我们…
    if (
      kind === ask &&
      norm.startsWith('让我们', start) &&
      !together.test(norm.slice(end, end + 3)) &&
      !called.test(norm.slice(unit, from - 1))
    )
      return false
    // 县财政安排500万元,支持…: what the deed before is for
    if (kind === encourage && norm.startsWith('支持', start) && (evidence.has(plans) || acts(gloss, unit))) return false
    if (kind === encourage && /^我[^们]/.test(norm.slice(unit, unit + 2))) return false
  }
  // 请组织放心
  if (kind === ask && norm.startsWith('放心', to - 2)) return false
  return leads(gloss, start, end, from, to)
}

/** Whether the first clause tells a deed. */
function acts(gloss: Gloss, unit: number): boolean {
  const { kind, verb } = readHead(gloss, unit, evidence.clauseStarts[1] - 1)
  return kind === 'verb' || (kind === 'actor' && verb !== NONE)
}

const plans = kindSet('plan')
const called = /^(?:同志们|朋友们|乡亲们|同学们|老师们|各位[^,]{1,8})$/
const learnt = /(?:告诉我们|启示我们|昭示我们|证明|表明|体会到|深知|感到|认识到)[,:]$/

const together = /^(?:一起|立即|立刻|迅速|携手|共同|齐心|紧密|更加紧|高举|继续|团结|行动|为|以|在|向|从|不|把)/

/** 怎么要, 如果要: asked or supposed in the same clause. */
function isAsked(i: number): boolean {
  if (!evidence.has(supposing)) return false
  const { kinds, clauseOf } = evidence
  for (let k = i - 1; k >= 0 && clauseOf[k] === clauseOf[i]; k--) if (isAny(kinds[k], supposing)) return true
  return false
}

const supposing = kindSet('question', 'condition')

/** 云岭县, 我市: a place that acts. */
const place = /^[\u4e00-\u9fff]{1,5}[省市县区州镇乡村局委院校署]$/

/** 县财政将安排…: somebody will; not 将…作为…, where it marks the object. */
function isPlan(gloss: Gloss, start: number, end: number, unit: number, from: number, to: number): boolean {
  const { norm } = gloss
  if (norm[start] === '我') return true
  const isMeant = isIntention(norm, start, end)
  if (isMeant && !intends(gloss, end, to)) return false
  let at = start
  for (let i = 0; i < 3 && '还也就继都均则并亦又仍'.includes(norm[at - 1]); i++) at--
  // 我将恪尽职守; not 我将他
  if (at > from && (norm[at - 1] === '我' || norm.startsWith('本人', at - 2)) && verbAt(gloss, end, to) !== NONE)
    return true
  // 下一步,将加大…; 今年计划投资…: nobody is named
  if (at > unit && behindLeads(gloss, unit, at) >= at && (isMeant || verbAt(gloss, end, to) !== NONE)) return true
  if (at - from < 2) return false
  for (const time of ['今年', '明年', '今后', '近期']) if (norm.startsWith(time, at - 2)) at -= 2
  if ('他她它'.includes(norm[at - 1]) || '他她它'.includes(norm[at - 2])) return false
  if (
    norm.slice(at - 2, at) !== '我们' &&
    !isActorEnd(norm, Math.max(from, at - 30), at) &&
    !place.test(norm.slice(from, at).trim())
  )
    return false
  // 将把这项工作纳入考核: 把 marks the object
  return (
    norm[end] === '把' || !/作为|纳入|列入|列为|融入|转化|定位|归集|分解/.test(norm.slice(end, Math.min(to, end + 60)))
  )
}

const will = /(?:今年|明年|亦|也|还|都|均|随后|稍后)*会(?![议上后前场展员长费期址计见谈同商签师审诊])/y
const willing = /(?:我们|团队|方|局|署|部|厅|处|中心|政府|财政|公司)$/

/** 署方今年会做好四项工作, 我们会…: an actor who will. */
function willDo(gloss: Gloss, actor: Span | undefined): Modal | undefined {
  const { norm } = gloss
  if (!actor) return undefined
  will.lastIndex = actor[1]
  const found = will.exec(norm)
  if (!found || !willing.test(norm.slice(actor[0], actor[1]))) return undefined
  const end = actor[1] + found[0].length
  const { clauses, clauseStarts } = evidence
  let clause = 0
  while (clause < clauses && clauseStarts[clause + 1] <= actor[0]) clause++
  if (clause === clauses) clause = 0
  return verbAt(gloss, end, end + 20) !== NONE || isOpener(gloss, end, end + 20)
    ? {
        kind: deonticKind.plan,
        start: actor[1],
        end,
        clause,
        clauseStart: clauseStarts[clause],
        clauseBefore: clause > 0 ? clauseStarts[clause - 1] : NONE,
      }
    : undefined
}

/** 鼓励, 支持, 希望, 请 open their clause, or stand behind a short subject. */
function leads(gloss: Gloss, start: number, end: number, from: number, to: number): boolean {
  const { norm } = gloss
  let at = from
  while (at < start && ' ,—同时也亦并还更我们又'.includes(norm[at])) at++
  // 帮扶单位的倾力支持,…: a noun
  if (at < start && (end >= to || '的、率者力下度和与'.includes(norm[end]))) return false
  return (
    at >= start ||
    norm[start] === '我' ||
    (start - at <= 16 &&
      ((isActorEnd(norm, at, start) && !'的、,'.includes(norm[end])) ||
        /(?:[地年度继续积极大力坚决还要定等]|在此|再次|郑重|诚挚)$/.test(norm.slice(at, start))))
  )
}

/** How far around 要, 应 and the like one looks. */
const around = 12

/** What may stand right before them and tell against: 往往要等, 便要出门; 我要, 你应该. */
const tellers = new Uint8Array(65536)
for (const unit of '便往常总却而我你他她它谁您') tellers[unit.charCodeAt(0)] = 1

/** Whether 要, 应 and the like are modals where they stand. */
function requires(norm: string, start: number, end: number, from: number, to: number): boolean {
  const begin = Math.max(from, start - around)
  const stop = Math.min(to, end + around)
  const room = stop - end
  if (room <= 0) return false
  // 就要结束了
  if (room <= 6 && norm[stop - 1] === '了') return false
  const after = norm.slice(end, stop)
  // 比…要高, 抓得要紧
  if (room < 6 && /^.{0,2}[好高低快多大少强严难重轻紧]/.test(after) && /比|得$/.test(norm.slice(begin, start)))
    return false
  // 看到, 认识到: a thought, no deed
  if (/^.{0,6}(?:看到|认识到|承认)/.test(after)) return false
  if (after.includes('的')) {
    // 必须打赢的三大攻坚战之一
    if (end - start > 1 && /^[^,]{1,6}的.*(?:之一|任务|问题|课题|环节|条件|要求)$/.test(after)) return false
    // 是党的十七大提出要开展的活动
    if (/是.+$/.test(norm.slice(begin, start))) return false
  }
  if (start === begin || tellers[norm.charCodeAt(start - 1)] !== 1) return true
  const before = norm.slice(begin, start)
  // 往往要等, 便要出门: how things go
  if (end - start === 1 && /(?:便|往往|常常|时常|总|却|而)$/.test(before)) return false
  // 我要, 你应该: two people talking
  return !/(?:^|[^自])[我你他她它谁您]$/.test(before)
}

function strength(gloss: Gloss, { kind, end: at }: Modal, end: number): number {
  if (isAny(kind, mild)) return 2
  if (kind === deonticKind.hold) return 2.6
  if (kind !== deonticKind.require) return 3.6
  const code = gloss.at(at, end)
  return verbLength(code) !== 0 || adverbLength(code) !== 0 || isOpener(gloss, at, end) ? 4 : 2.8
}

const mild = kindSet('weak', 'define')

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
function accountOf(modal: Modal | undefined, cases: number): number {
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

function modalityOf(kind: number): Modality {
  if (kind === deonticKind.forbid || kind === deonticKind.hold) return 'forbid'
  if (kind === deonticKind.encourage) return 'encourage'
  return kind === deonticKind.plan ? 'plan' : 'require'
}
