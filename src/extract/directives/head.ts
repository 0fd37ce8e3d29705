import { agentEndings, isLevel } from '../../lexicon/actors'
import {
  adverbLength,
  isVerbalNoun,
  leadLength,
  OBJECT,
  openerKind,
  openerLength,
  verbLength,
} from '../../lexicon/deontic'
import { lastBefore } from '../look-back'
import type { Gloss } from './gloss'

/** None of a place. */
export const NONE = -1

/** How a clause begins. */
export interface Head {
  /** Behind the words that say nothing (同时, 下一步, 5月底前). */
  start: number
  /**
   * verb: 进一步完善…; object: 把…作为…; phrase: 按照…, 对…; actor: 各部门…; other: anything else.
   */
  kind: 'verb' | 'object' | 'phrase' | 'actor' | 'other'
  /** Where the verb stands: of a clause that begins with one, or behind the actor; or NONE. */
  verb: number
  /** Where the name of the one who acts ends, in a clause that names him; or NONE. */
  actorEnd: number
}

/** A time at the head of a clause: 到2020年底, 5月中旬, 3年内, 十二五时期. */
const time =
  /(?:(?:到|至|从|自|于|在|争取|力争)?(?:今年|明年|本世纪|“?十[一二三四五六]五”?|[12][\dxX×]{3}|二[〇○]|本|\d|[一二三四五六七八九十]{1,3})[年月日季度个周天小时分钟工作代末初上中下旬底前后之以内期间时起开始、和到至—\-\d]{1,14}|第[一二三四]季度|“[^”]{2,6}”(?:期间|时期|前后|前|后))/y

/** What may stand first and second in a time: bits that both must have. */
const timeBegins = new Uint8Array(65536)
const timeGoesOn = new Uint8Array(65536)
const pair = (firsts: string, seconds: string, bit: number) => {
  for (const unit of firsts) timeBegins[unit.charCodeAt(0)] |= bit
  for (const unit of seconds) timeGoesOn[unit.charCodeAt(0)] |= bit
}
const figures = '0123456789一二三四五六七八九十'
pair('到至从自于在', `${figures}今明本“`, 1)
pair(
  `${figures}本`,
  `${figures}xX×〇○世年月日季度个周天小时分钟工作代末初上中下旬底前后之以内期间时起开始、和到至—-`,
  2,
)
pair('今明', '年', 4)
pair('争力', '取争', 8)
pair('第', '一二三四', 16)
pair('“', '', 32)
for (let unit = 0; unit < 65536; unit++) timeGoesOn[unit] |= 32

/** What a code unit may be at the head of a clause. */
const traits = new Uint8Array(65536)
const mark = (units: string, trait: number) => {
  for (const unit of units) traits[unit.charCodeAt(0)] |= trait
}
/** A time may begin with it. */
const TIME = 1
mark('0123456789到至从自于在争力今明本年每“二十一三四五六七八九第', TIME)
/** Stands before the first word of a clause and belongs to none. */
const BLANK = 2
mark(' ,—', BLANK)
/** Joins an adverb to what follows. */
const JOINT = 4
mark('地、而', JOINT)
/** What comes of a verb before it. */
const RESULT = 8
mark('好住实牢紧', RESULT)
/** No verb with such a result behind it: 良好, 现实. */
const NO_VERB = 16
mark('良最友美更较很太不要只还正恰爱喜真现事诚充落严赶加忠结确其切核现老扎', NO_VERB)
for (let unit = 0; unit <= '一'.charCodeAt(0); unit++) traits[unit] |= NO_VERB
/** A predicate may begin with it. */
const PREDICATE = 32
mark('要应须必不可将把对按根依以在从与同向为负都也还均就既应特务切进并严一给结围通加今明,', PREDICATE)
/** Makes an actor of a level: 各县区, 每个村. */
const EACH = 64
mark('各全每本', EACH)
/** Joins two actors. */
const AND = 128
mark('和与及、以', AND)
const hasTrait = (norm: string, at: number, trait: number): boolean => (traits[norm.charCodeAt(at)] & trait) !== 0

/** Reads the head of the clause `[start, end)`. */
export function readHead(gloss: Gloss, start: number, end: number): Head {
  const at = behindLeads(gloss, start, end)
  const verb = verbAt(gloss, at, end)
  if (verb !== NONE) return { start: at, kind: 'verb', verb, actorEnd: NONE }
  const opener = anyOpenerAt(gloss, at, end)
  if (openerKind(opener) !== 0) {
    if (openerKind(opener) === OBJECT) return { start: at, kind: 'object', verb: NONE, actorEnd: NONE }
    if (
      openerLength(opener) > 1 ||
      governs.includes(gloss.norm[at]) ||
      !actorBefore(gloss.norm, at, Math.min(end, at + 12))
    )
      return { start: at, kind: 'phrase', verb: NONE, actorEnd: NONE }
  }
  const actorEnd = actorAt(gloss, at, end)
  if (actorEnd === NONE) return { start: at, kind: 'other', verb: NONE, actorEnd: NONE }
  const predicate = verbAt(gloss, behindLeads(gloss, actorEnd, end), end)
  // 中办转发的《意见》…: a relative clause
  if (predicate !== NONE && gloss.norm.charCodeAt(verbEnd(gloss, predicate, end)) === OF)
    return { start: at, kind: 'other', verb: NONE, actorEnd: NONE }
  return { start: at, kind: 'actor', verb: predicate, actorEnd }
}

/** What stands behind these is no subject. */
const governs = '对为向从在'

/** The code of the place where an opener stands: at `at` or behind an adverb there (着重围绕, 主要依托). */
function anyOpenerAt(gloss: Gloss, at: number, end: number): number {
  const code = gloss.at(at, end)
  const adverb = adverbLength(code)
  return openerKind(code) === 0 && adverb !== 0 ? gloss.at(at + adverb, end) : code
}

/** Whether a preposition stands at `at`, and not a word that begins like one (经济, 把握). */
export const isOpener = (gloss: Gloss, at: number, end: number): boolean => openerKind(gloss.at(at, end)) !== 0

/** Where the verb at `at` stands, adverbs before it passed over; or NONE. */
export function verbAt(gloss: Gloss, at: number, end: number): number {
  let here = at
  for (let i = 0; i < 5 && here < end; i++) {
    const code = gloss.at(here, end)
    const verb = verbLength(code)
    const adverb = adverbLength(code)
    if (verb === 0 && adverb === 0) return isResultative(gloss.norm, here, end) ? here : NONE
    if (verb >= adverb) return isVerbalNoun(code) ? NONE : here
    here += adverb
    if (here < end && hasTrait(gloss.norm, here, JOINT)) here++
  }
  return NONE
}

/** Where the verb at `verb`, a place that `verbAt` found, ends. */
export const verbEnd = (gloss: Gloss, verb: number, end: number): number =>
  verb + (verbLength(gloss.at(verb, end)) || RESULTATIVE)

const RESULTATIVE = 2
/** 修好, 盯住, 压实: a verb of one character with what comes of it. */
const isResultative = (norm: string, at: number, end: number): boolean =>
  at + RESULTATIVE < end && hasTrait(norm, at + 1, RESULT) && !hasTrait(norm, at, NO_VERB)

export function behindLeads(gloss: Gloss, start: number, end: number): number {
  const { norm } = gloss
  let at = start
  for (let i = 0; i < 4; i++) {
    while (at < end && hasTrait(norm, at, BLANK)) at++
    if (at >= end) break
    const lead = leadLength(gloss.at(at, end))
    if (lead !== 0) {
      at += lead
      continue
    }
    if (at + 1 >= end || (timeBegins[norm.charCodeAt(at)] & timeGoesOn[norm.charCodeAt(at + 1)]) === 0) break
    time.lastIndex = at
    if (!time.test(norm) || time.lastIndex > end) break
    at = time.lastIndex
  }
  return at
}

/** Where the noun phrase at `at` that acts ends, if the clause begins with one, before a verb, a modal or a phrase; or NONE. */
export function actorAt(gloss: Gloss, at: number, end: number): number {
  const { norm, firstEnd } = gloss
  const { list } = gloss.places
  const stop = Math.min(end, at + 60)
  let i = firstEnd
  while (list[i] < at + 2) i++
  for (let tries = 0; list[i] <= stop && tries < 4; i++) {
    const here = list[i]
    if (!isActorEnd(norm, at, here)) continue
    if (here === end || startsPredicate(gloss, here, end)) return joined(gloss, at, whole(gloss, at, here, end), end)
    // a list of bodies may be long: 市场监管部门、税务部门、…
    if (norm.charCodeAt(here) !== COMMA_OF_LISTS) tries++
  }
  return NONE
}

/** 市政府|督查室: where another body's name begins at `to`, its end. */
function whole(gloss: Gloss, start: number, to: number, end: number): number {
  for (let here = Math.min(end, to + 5); here >= to + 2; here--)
    if (agentLength(gloss.norm, start, here) === here - to && (here === end || startsPredicate(gloss, here, end)))
      return here
  return to
}

/** Where the name of the one addressed at `at` ends: 请|家长|看管好孩子; or NONE. His task need not begin with a known verb. */
export function addresseeAt(gloss: Gloss, at: number, end: number): number {
  const { norm } = gloss
  // 请速将名单报…, 请结合实际…: nobody is named
  if (norm[at] === '速' || isOpener(gloss, at, end) || adverbLength(gloss.at(at, end)) > 1) return NONE
  const actorEnd = actorAt(gloss, at, end)
  if (actorEnd !== NONE && (actorEnd < end || actorEnd - at <= 4)) return actorEnd
  for (let here = at + 2, stop = Math.min(end, at + 24); here < stop; here++)
    if (
      agentLength(norm, at, here) !== 0 &&
      !'、的和与及以等们兼长会员家区中内里'.includes(norm[here]) &&
      agentLength(norm, at, here + 1) === 0 &&
      agentLength(norm, at, Math.min(end, here + 2)) === 0
    )
      // 村(社区)
      return norm[here] === ')' ? here + 1 : here
  return actorEnd
}

/** 各级党委和政府: the end of what 和 or 、 joins to the actor that ends at `to`. */
function joined(gloss: Gloss, start: number, to: number, end: number): number {
  if (to >= end || !hasTrait(gloss.norm, to, AND)) return to
  const stop = Math.min(end, to + 24)
  for (let here = to + 2; here <= stop; here++)
    if (isActorEnd(gloss.norm, start, here) && (here === end || startsPredicate(gloss, here, end)))
      return joined(gloss, start, here, end)
  return to
}

const OF = '的'.charCodeAt(0)
const COMMA_OF_LISTS = '、'.charCodeAt(0)
const CLOSE = ')'.charCodeAt(0)
const WILL = '会'.charCodeAt(0)

/** 准备, 打算, 计划 */
const meansTo = (norm: string, at: number): boolean => {
  const unit = norm.charCodeAt(at)
  return (
    (unit === 0x51c6 && norm.startsWith('准备', at)) ||
    (unit === 0x6253 && norm.startsWith('打算', at)) ||
    (unit === 0x8ba1 && norm.startsWith('计划', at))
  )
}

/** Whether what follows an actor may be a predicate. */
const startsPredicate = (gloss: Gloss, at: number, end: number): boolean =>
  hasTrait(gloss.norm, at, PREDICATE) ||
  // 署方会…, not 委员|会
  (gloss.norm.charCodeAt(at) === WILL && '方局署们府司厅门'.includes(gloss.norm[at - 1])) ||
  verbAt(gloss, at, end) !== NONE ||
  isOpener(gloss, at, end) ||
  meansTo(gloss.norm, at) ||
  // 各街道办事处|年底前新建…
  (hasTrait(gloss.norm, at, TIME) && verbAt(gloss, behindLeads(gloss, at, end), end) !== NONE)

/** The length of the ending of an agent's name that `[start, end)` ends with, or 0. */
function agentLength(norm: string, start: number, end: number): number {
  const room = end - start
  if (room <= 0) return 0
  const unit = norm.charCodeAt(end - 1)
  const before = room > 1 ? norm.charCodeAt(end - 2) : 0
  return agentEndings.may(unit, before) ? agentEndings.find(norm, end - 1, room, unit, before) : 0
}

/** Whether the noun phrase `[start, end)` ends as the name of somebody who acts. */
export function isActorEnd(norm: string, start: number, end: number): boolean {
  if (agentLength(norm, start, end) !== 0) return true
  const room = end - start
  const unit = norm.charCodeAt(end - 1)
  if (!isLevel(unit)) return false
  if (room <= 8 && hasTrait(norm, start, EACH)) return true
  if (unit !== CLOSE) return false
  const open = lastBefore(norm, '(', end, 40)
  return open > start && isActorEnd(norm, start, open)
}

const actorBefore = (norm: string, start: number, end: number): boolean => {
  for (let at = start + 2; at <= end; at++) if (isActorEnd(norm, start, at)) return true
  return false
}
