import { Sign, signOf } from './line-signs'

const LONGEST_TITLE = 90
/** How the first sentence of a news report begins: 本报讯 (记者… */
const DISPATCH = /^[(【]?(?:本报|本台|本网|本刊|新华社|中新社|中新网|中央社|人民网|新华网)[^,。]{0,16}?[讯电][ (】)]/
const dispatchStarts = new Uint8Array(65536)
for (const c of '(【本新中人') dispatchStarts[c.charCodeAt(0)] = 1

/** What stands behind no title … */
const CLOSES = Sign.fullStop | Sign.semicolon | Sign.colon | Sign.comma | Sign.pause
/** … and within none. */
const STOPS = Sign.fullStop | Sign.semicolon | Sign.tone

/** No sentence end in it, none at its end, and short enough for a title; no question or answer. `signs`: what it holds. */
export function isTitleLike(norm: string, start: number, end: number, signs: number): boolean {
  const length = end - start
  if (length > LONGEST_TITLE || length < 2) return false
  if (norm[start + 1] === ':' && (norm[start] === '问' || norm[start] === '答')) return false
  if (dispatchStarts[norm.charCodeAt(start)] === 1 && DISPATCH.test(norm.slice(start, end))) return false
  const last = signOf(norm.charCodeAt(end - 1))
  if ((last & Sign.tone) !== 0) return length < 30 && (signs & (Sign.fullStop | Sign.semicolon | Sign.colon)) === 0
  return (last & CLOSES) === 0 && (signs & STOPS) === 0 && (signs & Sign.han) !== 0
}
