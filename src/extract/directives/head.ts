import { agentEndings, isLevel } from '../../lexicon/actors'
import { directiveAdverbs, directiveLeads, phraseOpeners, predicateWords } from '../../lexicon/deontic'
import { lastBefore } from '../look-back'

/** How a clause begins. */
export interface Head {
  /** Behind the words that say nothing (同时, 下一步, 5月底前). */
  start: number
  /**
   * verb: 进一步完善…; object: 把…作为…; phrase: 按照…, 对…; actor: 各部门…; other: anything else.
   */
  kind: 'verb' | 'object' | 'phrase' | 'actor' | 'other'
  /** The verb of a clause that begins with one. */
  verb?: [start: number, end: number]
  /** Who acts, in a clause that names him. */
  actor?: [start: number, end: number]
}

/** A time at the head of a clause: 到2020年底, 5月中旬, 3年内, 十二五时期. */
const time =
  /(?:(?:到|至|从|自|于|在|争取|力争)?(?:今年|明年|本世纪|“?十[一二三四五六]五”?|[12][\dxX×]{3}|二[〇○]|本|\d|[一二三四五六七八九十]{1,3})[年月日季度个周天小时分钟工作代末初上中下旬底前后之以内期间时起开始、和到至—\-\d]{1,14}|第[一二三四]季度|“[^”]{2,6}”(?:期间|时期|前后|前|后))/y

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
export function readHead(norm: string, start: number, end: number): Head {
  const at = behindLeads(norm, start, end)
  const verb = verbAt(norm, at, end)
  if (verb) return { start: at, kind: 'verb', verb }
  const opener = openerAt(norm, at, end) ?? openerBehindAdverb(norm, at, end)
  if (opener) {
    if (opener[1] === 'object') return { start: at, kind: 'object' }
    if (opener[0].length > 1 || !actorBefore(norm, at, Math.min(end, at + 12))) return { start: at, kind: 'phrase' }
  }
  const actor = actorAt(norm, at, end)
  if (actor) return { start: at, kind: 'actor', actor, verb: verbAt(norm, behindLeads(norm, actor[1], end), end) }
  return { start: at, kind: 'other' }
}

/** The preposition at `at`, if one stands there and not a word that begins like one (经济, 把握). */
export function openerAt(norm: string, at: number, end: number): ReturnType<typeof phraseOpeners.match> {
  const opener = phraseOpeners.match(norm, at, end)
  return opener && opener[1] !== 'none' ? opener : undefined
}

/** 着重围绕, 主要依托. */
function openerBehindAdverb(norm: string, at: number, end: number): ReturnType<typeof openerAt> {
  const adverb = directiveAdverbs.match(norm, at, end)
  return adverb && openerAt(norm, at + adverb[0].length, end)
}

/** The verb at `at`, adverbs before it passed over. */
export function verbAt(norm: string, at: number, end: number): [number, number] | undefined {
  let here = at
  for (let i = 0; i < 5; i++) {
    const word = predicateWords.match(norm, here, end)
    if (!word) return isResultative(norm, here, end) ? [here, here + 2] : undefined
    const behind = here + word[0].length
    if (word[1] !== 'adverb') return word[1] === 'verb' ? [here, behind] : undefined
    here = behind < end && hasTrait(norm, behind, JOINT) ? behind + 1 : behind
  }
  return undefined
}

/** 修好, 盯住, 压实: a verb of one character with what comes of it. */
const isResultative = (norm: string, at: number, end: number): boolean =>
  at + 2 < end && hasTrait(norm, at + 1, RESULT) && !hasTrait(norm, at, NO_VERB)

export function behindLeads(norm: string, start: number, end: number): number {
  let at = start
  for (let i = 0; i < 4; i++) {
    while (at < end && hasTrait(norm, at, BLANK)) at++
    if (at >= end) break
    const lead = directiveLeads.match(norm, at, end)
    if (lead) {
      at += lead[0].length
      continue
    }
    if (!hasTrait(norm, at, TIME)) break
    time.lastIndex = at
    const found = time.exec(norm)
    if (found && at + found[0].length <= end) at += found[0].length
    else break
  }
  return at
}

/** The noun phrase at `at` that acts, if the clause begins with one: it ends before a verb, a modal or a phrase. */
export function actorAt(norm: string, at: number, end: number): [number, number] | undefined {
  const stop = Math.min(end, at + 60)
  if (stop < at + 2) return undefined
  const isEach = hasTrait(norm, at, EACH)
  let unit = norm.charCodeAt(at)
  for (let here = at + 2, tries = 0; here <= stop && tries < 4; here++) {
    const before = unit
    unit = norm.charCodeAt(here - 1)
    if (!agentEndings.may(unit, before) && !(isEach && isLevel(unit)) && unit !== CLOSE) continue
    if (!isActorEnd(norm, at, here)) continue
    if (here === end || startsPredicate(norm, here, end)) return [at, joined(norm, at, here, end)]
    // a list of bodies may be long: 市场监管部门、税务部门、…
    if (norm[here] !== '、') tries++
  }
  return undefined
}

/** 各级党委和政府: the end of what 和 or 、 joins to the actor that ends at `to`. */
function joined(norm: string, start: number, to: number, end: number): number {
  if (!hasTrait(norm, to, AND)) return to
  const stop = Math.min(end, to + 24)
  for (let here = to + 2; here <= stop; here++)
    if (isActorEnd(norm, start, here) && (here === end || startsPredicate(norm, here, end)))
      return joined(norm, start, here, end)
  return to
}

const CLOSE = ')'.charCodeAt(0)

/** Whether what follows an actor may be a predicate. */
const startsPredicate = (norm: string, at: number, end: number): boolean =>
  hasTrait(norm, at, PREDICATE) ||
  // 署方会…, not 委员|会
  (norm[at] === '会' && '方局署们府司厅门'.includes(norm[at - 1])) ||
  verbAt(norm, at, end) !== undefined ||
  openerAt(norm, at, end) !== undefined ||
  // 各街道办事处|年底前新建…
  (hasTrait(norm, at, TIME) && verbAt(norm, behindLeads(norm, at, end), end) !== undefined)

/** Whether the noun phrase `[start, end)` ends as the name of somebody who acts. */
export function isActorEnd(norm: string, start: number, end: number): boolean {
  const unit = norm.charCodeAt(end - 1)
  if (agentEndings.match(norm, end, start)) return true
  if (isLevel(unit) && end - start <= 8 && hasTrait(norm, start, EACH)) return true
  if (unit !== CLOSE) return false
  const open = lastBefore(norm, '(', end, 40)
  return open > start && isActorEnd(norm, start, open)
}

const actorBefore = (norm: string, start: number, end: number): boolean => {
  for (let at = start + 2; at <= end; at++) if (isActorEnd(norm, start, at)) return true
  return false
}
