import { agentEndings, isLevel, mayEndActor } from '../../lexicon/actors'
import { directiveAdverbs, directiveLeads, directiveVerbs, phraseOpeners } from '../../lexicon/deontic'
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

/** What a time may begin with. */
const mayBeTime = new Uint8Array(65536)
for (const unit of '0123456789到至从自于在争力今明本年每“二十一三四五六七八九第') mayBeTime[unit.charCodeAt(0)] = 1

/** Reads the head of the clause `[start, end)`. */
export function readHead(norm: string, start: number, end: number): Head {
  const at = behindLeads(norm, start, end)
  const verb = verbAt(norm, at, end)
  if (verb) return { start: at, kind: 'verb', verb }
  const opener = openerAt(norm, at, end) ?? openerAt(norm, behindAdverb(norm, at, end), end)
  if (opener) {
    if (opener[1] === 'object') return { start: at, kind: 'object' }
    if (opener[0].length > 1 || !actorBefore(norm, at, Math.min(end, at + 12))) return { start: at, kind: 'phrase' }
  }
  const actor = actorAt(norm, at, end)
  if (actor) return { start: at, kind: 'actor', actor, verb: verbAt(norm, behindLeads(norm, actor[1], end), end) }
  return { start: at, kind: 'other' }
}

/** The preposition at `at`, if one stands there and not a word that begins like one (经济, 把握). */
export function openerAt(
  norm: string,
  at: number,
  end: number,
): [word: string, kind: 'phrase' | 'object' | 'none'] | undefined {
  const opener = phraseOpeners.match(norm, at, end)
  return opener && opener[1] !== 'none' ? opener : undefined
}

/** 着重围绕, 主要依托. */
const behindAdverb = (norm: string, at: number, end: number): number =>
  at + (directiveAdverbs.match(norm, at, end)?.[0].length ?? 0)

/** The verb at `at`, adverbs before it passed over. */
export function verbAt(norm: string, at: number, end: number): [number, number] | undefined {
  let here = at
  for (let i = 0; i < 5; i++) {
    const verb = directiveVerbs.match(norm, here, end)
    const adverb = directiveAdverbs.match(norm, here, end)
    if (verb && (!adverb || verb[0].length >= adverb[0].length))
      return verb[1] ? [here, here + verb[0].length] : undefined
    if (!adverb) return isResultative(norm, here, end) ? [here, here + 2] : undefined
    here += adverb[0].length
    if (norm[here] === '地' || norm[here] === '、' || norm[here] === '而') here++
  }
  return undefined
}

/** 修好, 盯住, 压实: a verb of one character with what comes of it. */
const isResultative = (norm: string, at: number, end: number): boolean =>
  at + 2 < end &&
  '好住实牢紧'.includes(norm[at + 1]) &&
  !'良最友美更较很太不要只还正恰爱喜真现事诚充落严赶加忠结确其切核现老扎'.includes(norm[at]) &&
  norm[at] > '一'

export function behindLeads(norm: string, start: number, end: number): number {
  let at = start
  for (let i = 0; i < 4; i++) {
    while (at < end && (norm[at] === ' ' || norm[at] === ',' || norm[at] === '—')) at++
    const lead = directiveLeads.match(norm, at, end)
    if (lead) {
      at += lead[0].length
      continue
    }
    if (mayBeTime[norm.charCodeAt(at)] !== 1) break
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
  for (let here = at + 2, tries = 0; here <= stop && tries < 4; here++) {
    if (!mayEndActor(norm.charCodeAt(here - 1)) || !isActorEnd(norm, at, here)) continue
    if (here === end || startsPredicate(norm, here, end)) return [at, joined(norm, at, here, end)]
    // a list of bodies may be long: 市场监管部门、税务部门、…
    if (norm[here] !== '、') tries++
  }
  return undefined
}

/** 各级党委和政府: the end of what 和 or 、 joins to the actor that ends at `to`. */
function joined(norm: string, start: number, to: number, end: number): number {
  if (!'和与及、以'.includes(norm[to])) return to
  const stop = Math.min(end, to + 24)
  for (let here = to + 2; here <= stop; here++)
    if (
      mayEndActor(norm.charCodeAt(here - 1)) &&
      isActorEnd(norm, start, here) &&
      (here === end || startsPredicate(norm, here, end))
    )
      return joined(norm, start, here, end)
  return to
}

const CLOSE = ')'.charCodeAt(0)

const predicates = '要应须必不可将把对按根依以在从与同向为负都也还均就既应特务切进并严一给结围通加今明'

/** Whether what follows an actor may be a predicate. */
const startsPredicate = (norm: string, at: number, end: number): boolean =>
  predicates.includes(norm[at]) ||
  norm[at] === ',' ||
  // 署方会…, not 委员|会
  (norm[at] === '会' && '方局署们府司厅门'.includes(norm[at - 1])) ||
  verbAt(norm, at, end) !== undefined ||
  openerAt(norm, at, end) !== undefined ||
  // 各街道办事处|年底前新建…
  (mayBeTime[norm.charCodeAt(at)] === 1 && verbAt(norm, behindLeads(norm, at, end), end) !== undefined)

/** Whether the noun phrase `[start, end)` ends as the name of somebody who acts. */
export function isActorEnd(norm: string, start: number, end: number): boolean {
  const unit = norm.charCodeAt(end - 1)
  if (agentEndings.match(norm, end, start)) return true
  if (isLevel(unit) && end - start <= 8 && '各全每本'.includes(norm[start])) return true
  if (unit !== CLOSE) return false
  const open = lastBefore(norm, '(', end, 40)
  return open > start && isActorEnd(norm, start, open)
}

const actorBefore = (norm: string, start: number, end: number): boolean => {
  for (let at = start + 2; at <= end; at++) if (isActorEnd(norm, start, at)) return true
  return false
}
