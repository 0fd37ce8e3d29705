import { actorEndings } from '../../lexicon/actors'
import { officeEndings } from '../../lexicon/offices'
import { looksLikeName } from '../../lexicon/persons'
import {
  type SayingFrame,
  type SayingVerb,
  sayingAdverbs,
  sayingVerbs,
  speechCuts,
  speechVetoes,
} from '../../lexicon/saying'
import { lastBefore } from '../look-back'
import { behindOffice } from './actors'
import { behindLeads, clauseBefore, clauseStart } from './clause'
import { readSpeaker, type Speaker } from './speaker'

/** A saying before its end is known; offsets into the text. */
export interface Saying {
  start: number
  speaker: Speaker
  verb: [start: number, end: number]
  /** Where what is said begins; behind the verb, or the quotation that goes first. */
  said: number
  /** The end of a quotation that goes first. */
  quoted?: number
}

/**
 * The verbs of saying in `[start, end)` that have somebody who speaks and something that is said; where they may stand is
 * told by `places`, from index `first` on.
 */
export function findSayings(
  norm: string,
  places: Int32Array,
  first: number,
  start: number,
  end: number,
  isName: (name: string) => boolean,
): Saying[] {
  const sayings: Saying[] = []
  let free = start
  for (let i = first; places[i] < end; i++) {
    const at = places[i]
    if (at < free) continue
    const found = sayingVerbs.match(norm, at, end)
    if (!found) continue
    const [word, verb] = found
    const behind = at + word.length
    if (verb.frame === 'none') {
      free = behind
      continue
    }
    const saying = quotedBefore(norm, at, behind, start, end) ?? saidBehind(norm, at, behind, verb, start, end, isName)
    if (saying) sayings.push(saying)
    if (saying || verb.frame === 'act') free = behind
  }
  return sayings
}

/** 王某强调,… with the subject in the verb's clause or, behind a comma, in the one before. */
function saidBehind(
  norm: string,
  verb: number,
  behind: number,
  { frame, modality }: SayingVerb,
  floor: number,
  end: number,
  isName: (name: string) => boolean,
): Saying | undefined {
  const said = contentStart(norm, verb, behind, frame, modality !== undefined, end)
  if (said === undefined) return undefined
  const clause = clauseStart(norm, verb, floor)
  if (clause === undefined) return undefined
  const subjectEnd = beforeAdverbs(norm, verb, clause)
  const head = behindLeads(norm, clause, subjectEnd)
  const inClause = head < subjectEnd
  const speaker = inClause
    ? (findSubject(norm, head, subjectEnd) ?? sage(norm, head, subjectEnd, behind))
    : frame === 'pause'
      ? undefined
      : subjectBefore(norm, clause, floor)
  if (!speaker) return undefined
  const word = norm.slice(verb, behind)
  if (speaker.bare && !vouched(norm, speaker, word, isName)) return undefined
  // 很多新措施希望透过…: nobody
  if (speaker.vague && modality !== undefined) return undefined
  // 有的单位认为…: a mind described, nothing said; 有的同志认为,…: an opinion
  if (
    word === '认为' &&
    /^(?:有的|有些|一些|个别|少数|部分|不少)/.test(norm.slice(speaker.start, speaker.start + 2)) &&
    !(speaker.kind === 'person' && norm[behind] === ',')
  )
    return undefined
  return { start: quotationBefore(norm, clause, floor) ?? speaker.start, speaker, verb: [verb, behind], said }
}

/** A name with no office is believed where the document knows it, or the verb is one that only people have. */
const vouched = (norm: string, speaker: Speaker, verb: string, isName: (name: string) => boolean): boolean =>
  isName(norm.slice(...speaker.names[0])) ||
  speaker.end - speaker.start === 1 ||
  (speaker.end - speaker.start > 1 && /指出|强调|说|表示|告诉|介绍|道$|坦言|感慨|要求|希望|提出/.test(verb)) ||
  // a name of three characters is rarely a word
  (speaker.end - speaker.start > 2 &&
    /认为|提到|谈到|讲到|直言|透露|重申|呼吁|号召|叮嘱|嘱咐|勉励|回应|回忆|感叹|补充|解释|写|赞|^[讲问指称曰]$/.test(
      verb,
    ))

/** 歌德说:“…”: before a quotation a short subject is somebody's name, unless it ends as 比如说, 换句话说 do. */
const sage = (norm: string, start: number, end: number, behind: number): Speaker | undefined =>
  end - start >= 2 &&
  end - start <= 4 &&
  /^[说讲曰云]$/.test(norm.slice(end, behind)) &&
  /^[:,]“/.test(norm.slice(behind, behind + 2)) &&
  /^[\u4e00-\u9fff]+(?<![来是地话的如可能会要不就也还都常们样])$/.test(norm.slice(start, end))
    ? { start, end, kind: 'person', names: [[start, end]], bare: false }
    : undefined

/** `“…”李大林说。`: the quotation goes first. */
function quotedBefore(norm: string, verb: number, behind: number, floor: number, end: number): Saying | undefined {
  if (behind < end && !'。!;\n'.includes(norm[behind])) return undefined
  const clause = clauseStart(norm, verb, floor)
  const open = clause === undefined ? undefined : quotationBefore(norm, clause, floor)
  if (clause === undefined || open === undefined) return undefined
  const subjectEnd = beforeAdverbs(norm, verb, clause)
  const speaker = findSubject(norm, clause, subjectEnd)
  if (!speaker) return undefined
  return { start: open, speaker, verb: [verb, behind], said: open, quoted: clause }
}

/** Where the quotation opens that ends before `at`: “…。”李大林说. */
function quotationBefore(norm: string, at: number, floor: number): number | undefined {
  if (norm[at - 1] !== '”') return undefined
  const open = lastBefore(norm, '“', at - 1, 600)
  // 郑某接过话头:“…。”她建议,…: said by the one before
  return open < floor || norm[open - 1] === ':' || /[说道称],$/.test(norm.slice(Math.max(floor, open - 2), open))
    ? undefined
    : open
}

/** The subject in `[start, end)`: what ends there, or what stands before 在…上, 就…, 对…. */
function findSubject(norm: string, start: number, end: number, acts = false): Speaker | undefined {
  // 省里 is no phrase
  const isPhrase = '上中时后里间际前'.includes(norm[end - 1]) && !actorEndings.match(norm, end, start)
  // 王勇主持会议, 王勇出席并讲话: what an act ends with is no speaker
  const actor = acts ? beforeCut(norm, start, end, true) : undefined
  if (actor?.kind === 'person') return isSubject(norm, actor) ? actor : undefined
  if (!isPhrase) {
    // 焦书记对大家说
    const to = Math.max(lastBefore(norm, '对', end, 8), lastBefore(norm, '向', end, 8), lastBefore(norm, '跟', end, 5))
    const teller = to > start ? readSpeaker(norm, start, to) : undefined
    if (teller && norm[end - 1] !== '的' && isSubject(norm, teller)) return teller
    const speaker = readSpeaker(norm, start, end)
    if (speaker && !(acts && speaker.kind === 'document')) return isSubject(norm, speaker) ? speaker : undefined
  }
  // 主持会议时强调: in a phrase of time an act may stand
  const speaker = acts ? actor : beforeCut(norm, start, end, '时后间'.includes(norm[end - 1]))
  // 对…的要求: behind 的 the verb is a noun
  if (speaker) return isSubject(norm, speaker) && norm[end - 1] !== '的' ? speaker : undefined
  // 报告中指出
  if (isPhrase) {
    const document = readSpeaker(norm, start, end - 1)
    if (document?.kind === 'document' && isSubject(norm, document)) return document
  }
  return isPhrase || acts ? introduced(norm, start, end) : undefined
}

/** 总统赖清德接见访团时表示: the person at the head, whatever he did. */
function introduced(norm: string, start: number, end: number): Speaker | undefined {
  const actor = behindOffice(norm, start, end)
  if (!actor) return undefined
  const [from, to] = actor.name
  return { start, end: to, kind: 'person', names: [[from, to]], position: [start, from], bare: false }
}

/** The speaker who stands before the first phrase (在…, 就…) or act (主持, 听取) of `[start, end)`. */
function beforeCut(norm: string, start: number, end: number, acts: boolean): Speaker | undefined {
  let tries = 0
  for (let at = start + 1; at < end && tries < 8; at++) {
    const cut = speechCuts.match(norm, at, end)
    if (cut ? cut[1] === 'act' && !acts : !startsNumber(norm, at)) continue
    // 人大代表李春燕: an office, no act
    if (cut?.[0] === '代表' && looksLikeName(norm.slice(at + 2, at + 5))) continue
    tries++
    const speaker = readSpeaker(norm, start, at)
    // 一位70多岁的老人: no end yet
    if (speaker && !(speaker.vague && !cut)) return speaker
  }
  return undefined
}

/** 王某5日下午在…: a date. */
const startsNumber = (norm: string, at: number): boolean =>
  isDigit(norm.charCodeAt(at)) && !isDigit(norm.charCodeAt(at - 1))
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** 习近平同志在…会议上,要求…; 李某出席会议并讲话,强调…: the verb's subject stands up to three clauses before. */
function subjectBefore(norm: string, clause: number, floor: number): Speaker | undefined {
  let here = clause
  for (let i = 0; i < 3; i++) {
    const before = clauseBefore(norm, here, floor)
    if (before === undefined) return undefined
    const head = behindLeads(norm, before, here - 1)
    const speaker = findSubject(norm, head, here - 1, true)
    // 同志们,…: called, not telling
    if (speaker?.kind === 'person' && speaker.end === here - 1 && norm[speaker.end - 1] === '们') return undefined
    if (speaker?.kind === 'pronoun') return speaker
    if (speaker && (speaker.kind === 'person' ? !speaker.bare || speaker.names.length > 0 : speaker.kind === 'meeting'))
      return speaker
    here = before
  }
  return undefined
}

/** Nothing before the name makes it an object: 按照中央要求, 听取了市长汇报. */
function isSubject(norm: string, speaker: Speaker): boolean {
  // 我和大家说
  if (norm[speaker.start] === '我' && '和与跟对向'.includes(norm[speaker.start + 1])) return false
  for (let at = speaker.start; at < speaker.end; at++) {
    const veto = speechVetoes.match(norm, at, speaker.end)
    if (veto?.[1]) return false
    if (veto) at += veto[0].length - 1
  }
  return true
}

/** Where what is said begins, if what follows the verb is something said. */
function contentStart(
  norm: string,
  verb: number,
  behind: number,
  frame: SayingFrame,
  isModal: boolean,
  end: number,
): number | undefined {
  let at = behind
  while (at < end && norm[at] === ' ') at++
  if (at >= end) return undefined
  const next = norm[at]
  if (next === ',' || next === ':') {
    if (frame === 'act' && /^(?:其中|为|对|这|并|给|要求|强调|指出|希望)/.test(norm.slice(at + 1, at + 4)))
      return undefined
    return at + 1
  }
  if (next === '“') return at
  // 正如某总书记所强调的:“…”
  if (next === '的' && ',:'.includes(norm[at + 1]) && (norm.startsWith('“', at + 2) || norm[verb - 1] === '所'))
    return at + 2
  if (next === '的' && norm.startsWith('那样,', at + 1)) return at + 4
  if (frame === 'open') {
    const ends = isModal
      ? '了过着的和与及、。;!?)》”相更越高严很较以上下是为进转变不低得来多少有'
      : '了过着的和与及、。;!?)》”'
    return ends.includes(next) ? undefined : at
  }
  if (frame === 'list')
    return /^(?:[一二三四五六七八九十两几\d]{1,3}(?:点|条|项|个|方面|大)|要(?!求)|必须|应|在|把|将|到|力争|争取|从)/.test(
      norm.slice(at, at + 6),
    ) || /^了[一二三四五六七八九十两几\d]{1,3}(?:点|条|项|个|方面)[^,。;]{1,20}:/.test(norm.slice(at, at + 32))
      ? at
      : undefined
  // 他坦言此举…, 局长说系统…: a pronoun or an office right before the verb needs no pause
  return frame === 'pause' &&
    (norm[verb - 1] === '他' || norm[verb - 1] === '她' || officeEndings.match(norm, verb) !== undefined) &&
    /^(?:表示|坦言|直言|透露|称|说)$/.test(norm.slice(verb, behind)) &&
    !'了过着的和与及、。;!?)》”感谢欢迎同支赞满肯衷祝敬慰理遗歉不认号为起得'.includes(next)
    ? at
    : undefined
}

function beforeAdverbs(norm: string, end: number, start: number): number {
  let at = end
  for (let i = 0; i < 4 && at > start; i++) {
    const adverb = sayingAdverbs.match(norm, at, start)
    if (adverb) at -= adverb[0].length
    else if ((norm[at - 1] === '地' || (norm[at - 1] === '的' && '“:,'.includes(norm[end + 1]))) && at - 3 >= start)
      // 语重心长地, 乐呵呵地, 感性的说“…”
      at -= 1 + (sayingAdverbs.match(norm, at - 1, start)?.[0].length ?? (norm[at - 2] === norm[at - 3] ? 3 : 2))
    else break
  }
  return at
}
