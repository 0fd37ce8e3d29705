import { callVerbs, cueAfter, cueAgainst, cueBefore, nameAfter, saidBefore } from '../../lexicon/slogans'
import type { Surroundings } from './numeric'

const LEAST_SEGMENT = 2
const MOST_SEGMENT = 26
const MOST = 80
const SINGLE_LEAST = 6
const SINGLE_MOST = 20
const ENOUGH = 2
const MOST_OF_SURROUNDINGS = 2

/**
 * Whether a quotation is a call or a motto: two or more segments that keep step, or a call of one segment that the text
 * sets up as one.
 *
 *     “强素质、讲团结、树形象” “关注民生,和谐发展” · 抓实“高效办成一件事”
 *
 * Not one: “发动机” (a metaphor), “他律” (a word), “……。” (somebody's sentence), “水、电、路” (things).
 */
export function isCall(text: string, around: Surroundings): boolean {
  if (text.length > MOST || /[。?:…《》%]|!./.test(text)) return false
  const body = text.replace(/[!,、;]+$/, '')
  if (!/^[\u3400-\u9fff]/.test(body)) return false
  const segments = segmentsOf(body)
  const weight = segments.length > 1 ? ofSegments(segments, body) : ofOne(body)
  return weight + MOST_OF_SURROUNDINGS >= ENOUGH && weight + ofSurroundings(around) >= ENOUGH
}

export function segmentsOf(body: string): string[] {
  if (!hasParting(body)) return [body]
  const segments = body.split(/[、,;]/).map((s) => s.trim())
  if (segments.length > 1) return segments
  // 万名干部下基层 创先争优惠民生: a blank parts two of one length; any other blank is an accident
  const parts = body.split(/ +/)
  return parts.length > 1 && parts[0].length > 3 && parts.every((p) => p.length === parts[0].length) ? parts : [body]
}

const PARTINGS = '、,; '

function hasParting(body: string): boolean {
  for (let i = 0; i < body.length; i++) if (PARTINGS.includes(body[i])) return true
  return false
}

const startsWithVerb = (segment: string) => callVerbs.from(segment) !== ''

function ofSegments(segments: string[], body: string): number {
  const lengths = segments.map((s) => s.length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  if (least < LEAST_SEGMENT || most > MOST_SEGMENT) return Number.NEGATIVE_INFINITY
  let weight = 0
  if (least === most && most > LEAST_SEGMENT) weight += 2
  else if (most - least <= 1 && most > LEAST_SEGMENT) weight += 1
  else if (most > least * 2.5) weight -= 1
  if (segments.length > 2) weight += 1
  if (body.length / segments.length <= 10) weight += 1
  if (shareAnEnd(segments)) weight += 1
  if (segments.filter(startsWithVerb).length * 2 >= segments.length) weight += 1
  if (/[吗呢吧啊呀嘛你您咱]|我们|他们|什么|怎么/.test(body)) weight -= 2
  if (body.length > 40 && least !== most) weight -= 1
  return weight
}

/** 抓铁有痕、踏石留痕: all begin, or all end, with one character. */
const shareAnEnd = (segments: string[]) =>
  segments.every((s) => s[0] === segments[0][0]) || segments.every((s) => s.at(-1) === segments[0].at(-1))

/** A call of one segment begins with its verb, or ends in a number of things (办成一件事); the text must call it so too. */
function ofOne(body: string): number {
  if (body.length < SINGLE_LEAST || body.length > SINGLE_MOST || /[的了]/.test(body)) return Number.NEGATIVE_INFINITY
  return startsWithVerb(body) || /一[件次窗网张站][\u3400-\u9fff]{1,3}$/.test(body) ? 0 : -1
}

function ofSurroundings({ before, after }: Surroundings): number {
  const bare = before.trimEnd()
  let weight = 0
  const isApart = /[:,]$/.test(bare)
  const said = saidBefore.upTo(isApart ? bare.slice(0, -1) : bare)
  const cue = cueBefore.upTo(bare)
  if (said !== '') weight -= isApart ? 4 : 1
  else if (cue !== '') weight += 1
  else if (bare.endsWith(':')) weight -= 2
  const of = after[0] === '的' ? 1 : 0
  const rest = after.replace(/^的?(?:这一|这个|总|主要|基本|重要|具体)?/, '')
  const cued = Math.max(cueAfter.from(rest).length, cueAfter.from(after, of).length)
  if (cueAgainst.from(rest).length > cued) weight -= 2
  else if (nameAfter.from(after) !== '') weight -= 1
  else if (cued > 0) weight += 1
  return weight
}
