import { adverbLength, deonticKind, kindSet, verbLength } from '../../lexicon/deontic'
import type { Modality, Span } from '../../model'
import { evidence, isAny } from './evidence'
import type { Gloss } from './gloss'
import { behindLeads, isActorEnd, isOpener, NONE, readHead, verbAt } from './head'
import { intends, isIntention } from './undertaking'

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

const asking = kindSet('require', 'forbid', 'hold', 'encourage', 'ask', 'plan', 'define', 'weak')

/** Those of them that a fact told in the same unit can outweigh. */
export const soft = kindSet('define', 'weak', 'hold')

/** The first word that demands, where it stands as a modal does. */
export function findModal(gloss: Gloss, start: number, end: number): Modal | undefined {
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
export function forbidsBehind(gloss: Gloss, { kind, end }: Modal): boolean {
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
export function willDo(gloss: Gloss, actor: Span | undefined): Modal | undefined {
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

export function strength(gloss: Gloss, { kind, end: at }: Modal, end: number): number {
  if (isAny(kind, mild)) return 2
  if (kind === deonticKind.hold) return 2.6
  if (kind !== deonticKind.require) return 3.6
  const code = gloss.at(at, end)
  return verbLength(code) !== 0 || adverbLength(code) !== 0 || isOpener(gloss, at, end) ? 4 : 2.8
}

const mild = kindSet('weak', 'define')

export function modalityOf(kind: number): Modality {
  if (kind === deonticKind.forbid || kind === deonticKind.hold) return 'forbid'
  if (kind === deonticKind.encourage) return 'encourage'
  return kind === deonticKind.plan ? 'plan' : 'require'
}
