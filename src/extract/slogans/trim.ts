import { leadInHead, leadInInner, leadInTail } from '../../lexicon/slogans'
import type { Member } from './finding'

/**
 * Cuts what leads in to the first member and what follows on the last.
 *
 *     要求广大党员带头学习提高、带头争创佳绩、…      → 带头学习提高 (all others begin so)
 *     与开展个人形象一面旗、工作热情一团火、…        → 个人形象一面旗 (all others are as long)
 *     …、工作业绩好、群众反映好的总体要求            → 群众反映好 (all others end so)
 */
export function trimEnds(norm: string, members: readonly Member[], anchors: readonly string[]): Member[] {
  const texts = members.map((m) => norm.slice(m.start, m.end))
  const first = outsidePair(norm, members[0].start + leadInLength(texts[0], texts.slice(1), anchors), -1)
  const last = members[members.length - 1]
  const body = bodyLength(texts[texts.length - 1], texts.slice(0, -1), first - members[0].start, anchors)
  const end = outsidePair(norm, last.start + body, 1)
  return members.map((m, i) => ({ start: i === 0 ? first : m.start, end: i === members.length - 1 ? end : m.end }))
}

/** `at`, or the end of the surrogate pair on the side of `step` where `at` falls inside one: lengths count code units. */
function outsidePair(norm: string, at: number, step: -1 | 1): number {
  const [lead, trail] = [norm.charCodeAt(at - 1), norm.charCodeAt(at)]
  return lead >= 0xd800 && lead < 0xdc00 && trail >= 0xdc00 && trail < 0xe000 ? at + step : at
}

function leadInLength(text: string, others: readonly string[], anchors: readonly string[]): number {
  // the last of them may drag something behind it
  const whole = others.length > 1 ? others.slice(0, -1) : others
  const head = commonHead(others)
  if (head !== '' && (head.length > 1 || anchors.includes(head))) {
    const at = nearest(text, head, whole, (i) => text.length - i)
    if (at >= 0) return at
  }
  const length = equalLength(whole)
  const tail = commonTail(whole)
  if (others.length > 1 && length > 0 && text.length > length && (tail === '' || text.endsWith(tail))) {
    // 推行产业链链长制、项目专班制: one character longer than the others, and not cut inside a word
    const verb = leadInHead.from(text).length
    return verb > 1 && text.length - verb === length + 1 ? verb : text.length - length
  }
  return leadInWords(text, others)
}

/** Words of leading in, taken off the head one after the other; of a first member much too long, all up to the last of them. */
function leadInWords(text: string, others: readonly string[]): number {
  const usual = Math.max(...others.map((o) => o.length))
  let at = 0
  if (text.length > usual * 1.5) {
    for (const word of leadInInner) {
      const behind = text.lastIndexOf(word) + word.length
      if (behind >= word.length && text.length - behind >= 2 && behind > at) at = behind
    }
  }
  for (;;) {
    const word = leadInHead.from(text, at)
    if (word === '' || text.length - at - word.length < 2) return at
    // a verb that the others may have in their place is a member's own
    if (text.length - at <= usual && word.length > 1) return at
    // 为上级服务和为游客服务
    if (others.every((other) => other.startsWith(word))) return at
    at += word.length
  }
}

function bodyLength(text: string, others: readonly string[], cutFromFirst: number, anchors: readonly string[]): number {
  const rest = others.map((o, i) => (i === 0 ? o.slice(cutFromFirst) : o))
  const tail = commonTail(rest)
  if (tail !== '' && !text.endsWith(tail) && (tail.length > 1 || anchors.includes(tail) || rest.length > 1)) {
    const at = nearest(text, tail, rest, (i) => i + tail.length)
    if (at >= 0) return at + tail.length
  }
  const length = equalLength(rest)
  if (length > 0 && text.length > length && leadInTail.from(text, length) !== '') return length
  const usual = Math.min(...rest.map((o) => o.length))
  for (let i = Math.max(2, usual - 1); i < text.length; i++) if (leadInTail.from(text, i) !== '') return i
  return text.length > 2 && /[^平同均高中初对]等$/.test(text) ? text.length - 1 : text.length
}

/** The place of `word` in `text` that leaves a member of about the others' length. */
function nearest(text: string, word: string, others: readonly string[], lengthAt: (i: number) => number): number {
  const usual = others.reduce((n, o) => n + o.length, 0) / others.length
  let best = -1
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1))
    if (best < 0 || Math.abs(lengthAt(i) - usual) < Math.abs(lengthAt(best) - usual)) best = i
  return best
}

function equalLength(texts: readonly string[]): number {
  return texts.every((t) => t.length === texts[0].length) ? texts[0].length : 0
}

function commonHead(texts: readonly string[]): string {
  let n = 0
  while (n < texts[0].length && texts.every((t) => t[n] === texts[0][n])) n++
  return texts.length > 1 ? texts[0].slice(0, n) : ''
}

function commonTail(texts: readonly string[]): string {
  let n = 0
  while (n < texts[0].length && texts.every((t) => t[t.length - 1 - n] === texts[0][texts[0].length - 1 - n])) n++
  return texts.length > 1 && n > 0 ? texts[0].slice(-n) : ''
}
