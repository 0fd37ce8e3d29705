import { adverbLength, deonticKind, directiveVerbs, isVerbalNoun, kindSet, verbLength } from '../../lexicon/deontic'
import { lastBefore } from '../look-back'
import { evidence } from './evidence'
import type { Gloss } from './gloss'
import { type Head, NONE, readHead, verbAt, verbEnd } from './head'

export const OF = '的'.charCodeAt(0)
export const BY = '由'.charCodeAt(0)
export const TO = '对'.charCodeAt(0)
export const WITH = '以'.charCodeAt(0)

export const decides = (norm: string, start: number, to: number): boolean =>
  '会经研'.includes(norm[start]) && decision.test(norm.slice(start, Math.min(to, start + 12)))
const decision = /^(?:会议|经研究|研究|经讨论)(?:还|并|一致)?(?:决定|议定|确定|商定)$/
export const reaches = (gloss: Gloss, start: number, verb: number, to: number): boolean =>
  /^(?:力争|力求|争取|务求)$/.test(gloss.norm.slice(verb, verbEnd(gloss, verb, to))) ||
  (gloss.norm.startsWith('确保', verb) && isThisYear(gloss.norm, start))

/** 以…态度惩治…: the verb behind the manner. */
export function inManner(gloss: Gloss, start: number, end: number): boolean {
  const found = manner.exec(gloss.norm.slice(start, Math.min(end, start + 30)))
  return found !== null && verbAt(gloss, start + found[0].length, end) !== NONE
}
const manner = /^以[^,]{2,20}(?:态度|精神|姿态|作风|力度|标准|决心|勇气|劲头|手段|方式|行动|担当|状态|干劲|举措|措施)/

/** 压减产能,企业效益稳步提高: what came of it closes the unit. */
export function endsInState(gloss: Gloss, end: number): boolean {
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
export const isThisYear = (norm: string, start: number): boolean =>
  (norm.startsWith('今年', start) || norm.startsWith('明年', start)) && '确继力再新'.includes(norm[start + 2])

/** 县财政安排…: whoever holds the purse undertakes. */
export const undertakes = (norm: string, actor: [number, number] | undefined): boolean =>
  actor !== undefined && norm.startsWith('财政', actor[1] - 2)

/** 市财政局负责…, 教育局牵头…. */
export const takesCharge = (norm: string, at: number): boolean =>
  norm.startsWith('负责', at) || norm.startsWith('牵头', at)

/** 防止…: a verb that forbids opens the unit. */
export function prevents(gloss: Gloss, head: Head | undefined, end: number): boolean {
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
export function isNominal(norm: string, end: number, head: Head | undefined): number {
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
export function hasPredicate(gloss: Gloss, start: number, end: number): boolean {
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
export function handles(gloss: Gloss, start: number, end: number): boolean {
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
