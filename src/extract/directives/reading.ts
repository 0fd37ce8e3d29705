import { directiveAdverbs, directiveVerbs } from '../../lexicon/deontic'
import type { Modality } from '../../model'
import { type Evidence, type Hit, hasVerb } from './evidence'
import { type Head, isActorEnd, openerAt, readHead, verbAt } from './head'

/** What the words of a unit say for and against a directive. */
export interface Reading {
  /** The modal word; without one a bare verb speaks. */
  modal?: Hit
  modality: Modality
  /** For: how strongly a modal, or a verb without a subject, demands. */
  demand: number
  /** Against: what is told as done, as so, as wrong or as a reason. */
  account: number
  /** The head of the first clause that is no phrase. */
  head: Head
  evidence: Evidence
  /** Who is named before the predicate. */
  actor?: [number, number]
}

const ensures = /^(?:确保|力争|力求|争取|务求)$/

/** 所需经费由省财政承担: who is charged stands behind the thing. */
const charged =
  /由[^,。;]{2,30}(?:负责|解决|承担|负担|分担|牵头|统筹|安排|列支|审批|审定|核定|制定|组织实施|监督使用|列入计划)/

/** How many clauses are read. */
const depth = 7

export function readUnit(norm: string, start: number, end: number, evidence: Evidence): Reading {
  const { clauses } = evidence
  const said = findModal(norm, start, end, evidence)
  const isSure = said !== undefined && !soft.has(said.kind)
  let head: Head | undefined
  let actor: [number, number] | undefined
  let bare = 0
  /** A clause has named the actor and no more: 各级党委,… */
  let named = false
  /** Clauses that set a case. */
  let cases = 0
  for (let i = 0, most = isSure ? 2 : depth; i < clauses.length - 1 && i < most && !(head && isSure); i++) {
    const from = clauses[i]
    const to = i < clauses.length - 2 ? clauses[i + 1] - 1 : end
    if (to - from < 2) continue
    const found = readHead(norm, from, to)
    actor ??= found.actor
    if (head) {
      // 社区针对…,分别提出…: the actor's verb
      if (found.kind === 'verb' || found.kind === 'object') bare = head.actor && bare < 1.4 ? 1.4 : bare + 0.25
      // 经济稳定发展,确保…: what the noun before is to come to
      if (head.kind === 'other' && found.verb && ensures.test(norm.slice(...found.verb))) bare = Math.max(bare, 1.7)
      continue
    }
    // 已建工程没有消毒设备的,…: a case, what is to be done in it follows
    if (norm[to - 1] === '的' && i < clauses.length - 2) {
      cases = i + 1
      continue
    }
    // 到2020年底,…: a time alone
    if (found.kind === 'other' && found.start >= to - 1) {
      bare = Math.max(bare, norm.startsWith('力争', from) ? 1.6 : 0.6)
      continue
    }
    if (found.kind === 'phrase') {
      // 对…依法处理, 按照…核定…: the verb stands behind the phrase in its own clause
      if (bare < 2 && norm[found.start] === '由' && found.start + 4 < to && !norm.startsWith('由于', found.start))
        bare = 2
      else if (bare < 2 && norm[found.start] === '对' && handles(norm, found.start + 2, to)) bare = 2
      else if (bare < 1.3 && hasPredicate(norm, found.start, to)) bare = 1.3
      continue
    }
    if (found.actor && found.actor[1] >= to) {
      named = true
      continue
    }
    head = found
    if (found.kind === 'verb' || found.kind === 'object') bare = Math.max(bare, named ? 1.8 : 2.2)
    else if (found.actor && (found.verb || hasPredicate(norm, found.actor[1] - 1, to)))
      bare = Math.max(bare, found.verb && takesCharge(norm, found.verb) ? 2.1 : 1.6)
  }
  if (!isSure && bare < 1.9 && charged.test(norm.slice(start, Math.min(end, start + 120)))) bare = 1.9
  const modal = said ?? willDo(norm, actor, evidence)
  return {
    modal,
    modality: modal
      ? modalityOf(modal)
      : prevents(norm, evidence, head)
        ? 'forbid'
        : undertakes(norm, actor)
          ? 'plan'
          : 'require',
    demand:
      !modal && prevents(norm, evidence, head)
        ? Math.max(bare, 3)
        : modal
          ? Math.max(strength(norm, modal, end), bare)
          : bare,
    account: accountOf(evidence, modal, cases) + (modal ? 0 : isNominal(norm, end, evidence, head)),
    head: head ?? { start, kind: 'other' },
    evidence,
    actor,
  }
}

/** 县财政安排…: whoever holds the purse undertakes. */
const undertakes = (norm: string, actor: [number, number] | undefined): boolean =>
  actor !== undefined && norm.startsWith('财政', actor[1] - 2)

/** 市财政局负责…, 教育局牵头…. */
const takesCharge = (norm: string, [at]: [number, number]): boolean =>
  norm.startsWith('负责', at) || norm.startsWith('牵头', at)

/** 防止…: a verb that forbids opens the unit. */
const prevents = (norm: string, { hits }: Evidence, head: Head | undefined): boolean =>
  head?.verb !== undefined &&
  // 不信谣、不传谣
  (norm[head.verb[0]] === '不' ||
    hits.some(({ kind, start, end }) => kind === 'prevent' && end === head.verb![1] && start <= head.verb![0]))

/** A noun that takes up the verb before it, and its own predicate: 学习活动覆盖…. */
const nominal =
  /(?:活动|工作|建设|任务|力度|水平|能力|管理|改革|体系|制度)(?:是|重在|作为|既|覆盖|取得|成为|进展|已|还|仍|正|能|就能|就会|在于|有利|有助|关系|直接|涉及|成效|事关|不断|明显|稳步|扎实推进$|有力)/

/** What tells that the verb at the head is no predicate: 开展活动是…, 开展活动,是…, 虚挂床位的. */
function isNominal(norm: string, end: number, { hits, clauses }: Evidence, head: Head | undefined): number {
  if (norm[end - 1] === '的') return 2.5
  // 组织领导到位: no more than a state
  if (
    clauses.length === 2 &&
    end - clauses[0] <= 12 &&
    /(?:到位|有力|显著|明显|有序|扎实|突出|良好|顺利)$/.test(norm.slice(end - 2, end))
  )
    return 1.6
  if (head?.kind === 'verb' && nominal.test(norm.slice(head.start, Math.min(clauses[1], head.start + 40)))) return 1.5
  if (head?.kind !== 'verb' && head?.kind !== 'actor') return 0
  return hits.some(
    ({ kind, clause, start }) => kind === 'copula' && (clause === 0 || start - clauses[clause] < 3) && clause < 3,
  )
    ? 1.5
    : 0
}

/** Whether a verb that disposes stands somewhere in the phrase `[start, end)`. */
function hasPredicate(norm: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + 90)
  return norm[start] === '在' ? verbInPlace(norm, start + 2, stop) : hasVerb(norm, start + 1, stop)
}

/** 对…依法加大…, 对…坚决查处: an adverb and a verb behind what is handled. */
function handles(norm: string, start: number, end: number): boolean {
  for (let at = start, stop = Math.min(end, start + 60); at < stop; at++) {
    const adverb = directiveAdverbs.match(norm, at, end)
    if (adverb && adverb[0].length > 1 && directiveVerbs.match(norm, at + adverb[0].length, end)?.[1]) return true
  }
  return false
}

/** 在党员中开展…: a verb behind the place. */
function verbInPlace(norm: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if ('中上内下里前后时间期'.includes(norm[at]) && verbAt(norm, at + 1, end)) return true
  return false
}

const asking = new Set(['require', 'forbid', 'hold', 'encourage', 'ask', 'plan', 'define', 'weak'])
/** Those of them that a fact told in the same unit can outweigh. */
const soft = new Set(['define', 'weak', 'hold'])

/** The first word that demands, where it stands as a modal does. */
function findModal(norm: string, start: number, end: number, { hits, clauses }: Evidence): Hit | undefined {
  let weak: Hit | undefined
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]
    if (!asking.has(hit.kind)) continue
    const from = clauses[hit.clause]
    const to = hit.clause < clauses.length - 2 ? clauses[hit.clause + 1] - 1 : end
    if (isAsked(hits, i) || '个项条'.includes(norm[hit.start - 1])) continue
    // 加上…,让我们一次又一次站起来: what came of it
    if (
      hit.kind === 'ask' &&
      hit.clause > 0 &&
      norm.startsWith('让我们', hit.start) &&
      !together.test(norm.slice(hit.end, hit.end + 3))
    )
      continue
    if (hit.kind === 'plan' && !isPlan(norm, hit, from, to)) continue
    if (hit.kind === 'encourage' && /^我[^们]/.test(norm.slice(start, start + 2)) && hit.clause > 0) continue
    if ((hit.kind === 'ask' || hit.kind === 'encourage') && !leads(norm, hit, from)) continue
    if (hit.kind === 'require' && !requires(norm, hit, from, to)) continue
    if (hit.kind === 'hold' && /我[^们国省市县区局]{0,3}$/.test(norm.slice(Math.max(from, hit.start - 5), hit.start)))
      continue
    if (soft.has(hit.kind)) {
      weak ??= hit
      continue
    }
    return hit
  }
  return weak
}

const together = /^(?:一起|立即|立刻|迅速|携手|共同|齐心|紧密|更加紧|高举|继续|团结|行动|为|以|在|向|从|不|把)/

/** 怎么要, 如果要: asked or supposed in the same clause. */
const isAsked = (hits: Hit[], i: number): boolean => {
  for (let k = i - 1; k >= 0 && hits[k].clause === hits[i].clause; k--)
    if (hits[k].kind === 'question' || hits[k].kind === 'condition') return true
  return false
}

/** 云岭县, 我市: a place that acts. */
const place = /^[\u4e00-\u9fff]{1,5}[省市县区州镇乡村局委院校署]$/

/** 县财政将安排…: somebody will; not 将…作为…, where it marks the object. */
function isPlan(norm: string, hit: Hit, from: number, to: number): boolean {
  if (norm[hit.start] === '我') return true
  let at = hit.start
  if (at - from < 2) return false
  for (let i = 0; i < 3 && '还也就继都均则'.includes(norm[at - 1]); i++) at--
  for (const time of ['今年', '明年', '今后', '近期']) if (norm.startsWith(time, at - 2)) at -= 2
  if ('他她它'.includes(norm[at - 1]) || '他她它'.includes(norm[at - 2])) return false
  if (
    norm.slice(at - 2, at) !== '我们' &&
    !isActorEnd(norm, Math.max(from, at - 30), at) &&
    !place.test(norm.slice(from, at).trim())
  )
    return false
  return !/作为|纳入|列入|列为|融入|转化|定位|归集|分解/.test(norm.slice(hit.end, Math.min(to, hit.end + 60)))
}

const will = /(?:今年|明年|亦|也|还|都|均|随后|稍后)*会(?![议上后前场展员长费期址计见谈同商签师审诊])/y

/** 署方今年会做好四项工作, 我们会…: an actor who will. */
function willDo(norm: string, actor: [number, number] | undefined, { clauses }: Evidence): Hit | undefined {
  if (!actor || !/(?:我们|团队|方|局|署|部|厅|处|中心|政府|财政|公司)$/.test(norm.slice(actor[0], actor[1])))
    return undefined
  will.lastIndex = actor[1]
  const found = will.exec(norm)
  if (!found) return undefined
  const end = actor[1] + found[0].length
  const clause = Math.max(0, clauses.findIndex((from) => from > actor[0]) - 1)
  return verbAt(norm, end, end + 20) || openerAt(norm, end, end + 20)
    ? { kind: 'plan', start: actor[1], end, clause }
    : undefined
}

/** 鼓励, 支持, 希望, 请 open their clause, or stand behind a short subject. */
function leads(norm: string, hit: Hit, from: number): boolean {
  let at = from
  while (at < hit.start && ' ,—同时也亦并还更我们又'.includes(norm[at])) at++
  return (
    at >= hit.start ||
    norm[hit.start] === '我' ||
    (hit.start - at <= 16 &&
      ((isActorEnd(norm, at, hit.start) && !'的、,'.includes(norm[hit.end])) ||
        /[地年度继续积极大力坚决还要定等]$/.test(norm.slice(at, hit.start))))
  )
}

/** Whether 要, 应 and the like are modals where they stand. */
function requires(norm: string, hit: Hit, from: number, to: number): boolean {
  const before = norm.slice(Math.max(from, hit.start - 12), hit.start)
  const after = norm.slice(hit.end, Math.min(to, hit.end + 12))
  if (after === '') return false
  // 比…要高, 抓得要紧
  if (after.length < 6 && /比|得$/.test(before) && /^.{0,2}[好高低快多大少强严难重轻紧]/.test(after)) return false
  // 就要结束了
  if (after.length <= 6 && after.endsWith('了')) return false
  // 看到, 认识到: a thought, no deed
  if (/^.{0,6}(?:看到|认识到|承认)/.test(after)) return false
  // 往往要等, 便要出门: how things go
  if (hit.end - hit.start === 1 && /(?:便|往往|常常|时常|总|却|而)$/.test(before)) return false
  // 必须打赢的三大攻坚战之一
  if (hit.end - hit.start > 1 && /^[^,]{1,6}的.*(?:之一|任务|问题|课题|环节|条件|要求)$/.test(after)) return false
  // 是党的十七大提出要开展的活动
  if (after.includes('的') && /是.+$/.test(before)) return false
  // 我要, 你应该: two people talking
  return !/(?:^|[^自])[我你他她它谁您]$/.test(before)
}

function strength(norm: string, { kind, end: at }: Hit, end: number): number {
  if (kind === 'weak' || kind === 'define') return 2
  if (kind === 'hold') return 2.6
  if (kind === 'forbid' || kind === 'encourage' || kind === 'ask' || kind === 'plan') return 3.6
  const isSure = directiveVerbs.match(norm, at, end) || directiveAdverbs.match(norm, at, end) || openerAt(norm, at, end)
  return isSure ? 4 : 2.8
}

/** Later clauses say less of what a bare verb at the head does. */
const later = 0.7

const weights: Partial<Record<Hit['kind'], number>> = {
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

/** What tells against: most of all before the modal or, where none speaks, anywhere; each kind twice at most. */
function accountOf({ hits, asks }: Evidence, modal: Hit | undefined, cases: number): number {
  let sum = asks ? 2 : 0
  const seen = new Map<string, number>()
  for (const hit of hits) {
    const weight = weights[hit.kind]
    if (weight === undefined || hit.clause < cases || (hit.kind === 'result' && hits[0].kind === 'prevent')) continue
    // 只要…,就…: what follows is no demand
    if (hit.kind === 'condition' && hit.clause === 0 && !modal) sum += 1.2
    const times = (seen.get(hit.kind) ?? 0) + 1
    seen.set(hit.kind, times)
    if (times > 2) continue
    if (!modal || soft.has(modal.kind)) sum += hit.clause > cases ? weight * later : weight
    else if (hit.clause === modal.clause) sum += weight * (hit.start < modal.start ? 0.6 : 0.4)
    else sum += weight * 0.25
  }
  return sum
}

function modalityOf({ kind }: Hit): Modality {
  if (kind === 'forbid' || kind === 'hold') return 'forbid'
  if (kind === 'encourage') return 'encourage'
  return kind === 'plan' ? 'plan' : 'require'
}
