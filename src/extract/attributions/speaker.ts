import { type ActorKind, actorEndings } from '../../lexicon/actors'
import { officeEndings, surnameAt } from '../../lexicon/offices'
import { isForeignName, looksLikeName } from '../../lexicon/persons'
import { speechCuts } from '../../lexicon/saying'
import { lastBefore } from '../look-back'

/** A noun phrase that can speak; offsets into the text. */
export interface Speaker {
  start: number
  end: number
  kind: ActorKind
  /** What is reported as the speaker: the name without office, else the noun. */
  names: [start: number, end: number][]
  position?: [start: number, end: number]
  /** A name that stands alone, with no office to vouch for it. */
  bare: boolean
  /** Somebody without a name: 有街坊. */
  vague?: boolean
}

/**
 * The speaker whose name ends at `end`, not reaching before `start`.
 *
 *     市水利局局长郑海波  → 郑海波, 市水利局局长
 *     胡锦涛总书记        → 胡锦涛, 总书记
 *     北京友谊医院的护士长 → 护士长
 *     《决定》, 会议, 他
 */
export function readSpeaker(norm: string, start: number, end: number): Speaker | undefined {
  const to = behindParenthesis(norm, start, end)
  if (to - start < 1) return undefined
  if (norm[to - 1] === '》') return readTitle(norm, start, to)
  return readTitled(norm, start, to) ?? readNoun(norm, start, to) ?? readNamed(norm, start, to)
}

/** Where the phrase ends without a parenthesis behind it: 朗佛契(Ron Froehlich). */
function behindParenthesis(norm: string, start: number, end: number): number {
  if (norm[end - 1] !== ')') return end
  const open = lastBefore(norm, '(', end, 40)
  return open > start ? open : end
}

function readTitle(norm: string, start: number, end: number): Speaker | undefined {
  const open = lastBefore(norm, '《', end, 60)
  if (open < start) return undefined
  return { start, end, kind: 'document', names: [[open + 1, end - 1]], bare: false }
}

/** An office or a form of address at the end: 胡锦涛总书记, 跃跃同志, 徐局长, 分管副省长. */
function readTitled(norm: string, start: number, end: number): Speaker | undefined {
  const title = officeEndings.match(norm, end, start)
  if (!title) return undefined
  const at = end - title[0].length
  const nameEnd = behindParenthesis(norm, start, at)
  if (nameEnd > start && !actorEndings.match(norm, nameEnd, start)) {
    const name =
      nameStart(norm, start, nameEnd) ??
      (title[1] === 'honorific' ? (foreignName(norm, start, nameEnd) ?? givenName(norm, start, nameEnd)) : undefined)
    if (name !== undefined) {
      const names: [number, number][] = [[name, nameEnd]]
      const other = coordinated(norm, start, name)
      if (other) names.unshift(...other.names)
      const position: [number, number] | undefined =
        !other && name > start ? [start, name] : title[1] === 'office' ? [at, end] : undefined
      return { start, end, kind: 'person', names, position, bare: false }
    }
    // 徐局长: the family name is no name without the office
    if (surnameAt(norm, nameEnd - 1) === 1 && (nameEnd - 1 === start || isBoundary(norm, start, nameEnd - 1)))
      return { start, end, kind: 'person', names: [[nameEnd - 1, end]], bare: false }
  }
  if (at === start && title[1] === 'honorific') return undefined
  return { start, end, kind: 'person', names: [[tail(norm, start, end), end]], bare: false }
}

/** A name at the end, behind an office or alone: 局长郑海波, 村民王秀兰, 黄霓. */
function readNamed(norm: string, start: number, end: number): Speaker | undefined {
  // 赖指出: the family name of somebody named before
  if (end - start === 1 && surnameAt(norm, start) === 1 && isSurnameKnown(norm, start))
    return { start, end, kind: 'person', names: [[start, end]], bare: true }
  const name = nameStart(norm, start, end) ?? foreignName(norm, start, end) ?? rareName(norm, start, end)
  if (name === undefined) return undefined
  const other = coordinated(norm, start, name)
  const position: [number, number] | undefined = !other && name > start ? [tail(norm, start, name), name] : undefined
  return {
    start,
    end,
    kind: 'person',
    names: [...(other?.names ?? []), [name, end]],
    position,
    bare: name === start,
  }
}

function readNoun(norm: string, start: number, end: number): Speaker | undefined {
  // 村民们
  const noun =
    actorEndings.match(norm, end, start) ??
    (norm[end - 1] === '们' ? actorEndings.match(norm, end - 1, start) : undefined)
  if (!noun) return anonymous(norm, start, end)
  const [word, kind] = noun
  if (kind === 'pronoun' && end - word.length !== start) return undefined
  const name = kind === 'person' ? tail(norm, start, end) : start
  return { start, end, kind, names: [[name, end]], bare: false }
}

/** 有街坊, 一位老船工: somebody without a name. */
function anonymous(norm: string, start: number, end: number): Speaker | undefined {
  if (
    end - start > 10 ||
    !someone.test(norm.slice(start, start + 3)) ||
    !isHan(norm, start, end) ||
    hasWord(norm, start, end)
  )
    return undefined
  return { start, end, kind: 'person', names: [[start, end]], bare: false, vague: true }
}
const someone = /^(?:有|许多|很多|不少|一[位名个]|几[位名个])/

/** 胡锦涛总书记和习近平同志: the one before, where the name at `name` is the second of two. */
function coordinated(norm: string, start: number, name: number): Speaker | undefined {
  if (!'和与、及'.includes(norm[name - 1] ?? ' ')) return undefined
  const other = readTitled(norm, start, name - 1) ?? readNamed(norm, start, name - 1)
  return other?.kind === 'person' ? other : undefined
}

/** Where the family name begins of the name that ends at `end`: three characters, two, or four with a double one. */
function nameStart(norm: string, start: number, end: number): number | undefined {
  for (const size of [3, 2, 4]) {
    const at = end - size
    if (at < start) continue
    if (surnameAt(norm, at) === 0) continue
    if ((at === start || isBoundary(norm, start, at)) && looksLikeName(norm.slice(at, end))) return at
  }
  // 村民老杨
  if (
    end - start > 2 &&
    '老小'.includes(norm[end - 2]) &&
    surnameAt(norm, end - 1) === 1 &&
    isBoundary(norm, start, end - 2)
  )
    return end - 2
  // 林郑月娥: her husband's family name before her own
  const at = end - 4
  return at >= start &&
    surnameAt(norm, at) === 1 &&
    (at === start || isBoundary(norm, start, at)) &&
    looksLikeName(norm.slice(at + 1, end))
    ? at
    : undefined
}

/** 跃跃同志: a given name alone is at home only before a form of address. */
const givenName = (norm: string, start: number, end: number): number | undefined =>
  end - start <= 3 &&
  end - start >= 2 &&
  isHan(norm, start, end) &&
  !'有各全许不一这那多哪某该本几众广老新的些位'.includes(norm[start]) &&
  norm[end - 1] !== '的'
    ? start
    : undefined

/** A name of no Chinese family behind an office: 主席朗佛契, 总统奥巴马. */
function foreignName(norm: string, start: number, end: number): number | undefined {
  for (let at = end - 2; at >= Math.max(start + 2, end - 8); at--)
    if (officeEndings.match(norm, at, start)) return isStrangeName(norm, at, end) ? at : undefined
  return undefined
}

/** Three characters may be a name of a rare family (副秘书长区静怡), others are written by their sound. */
function isStrangeName(norm: string, start: number, end: number): boolean {
  if (end - start === 3 && isHan(norm, start, end) && !hasWord(norm, start, end)) return true
  for (let at = start; at < end; at++) if (norm[at] !== '·' && !isForeignName(norm[at])) return false
  return true
}

/** 总统赖清德 stands not far before. */
function isSurnameKnown(norm: string, at: number): boolean {
  const before = norm.slice(Math.max(0, at - 600), at)
  for (
    let i = before.lastIndexOf(norm[at]), tries = 0;
    i > 1 && tries < 4;
    i = before.lastIndexOf(norm[at], i - 1), tries++
  )
    if (officeEndings.match(before, i) && looksLikeName(before.slice(i, i + 3))) return true
  return false
}

/** A name of a rare family alone: told by an office before it at an earlier place (二级巡视员苌永欣 … 苌永欣强调). */
function rareName(norm: string, start: number, end: number): number | undefined {
  if (end - start > 3 || end - start < 2 || !isHan(norm, start, end) || hasWord(norm, start, end)) return undefined
  const before = norm.slice(Math.max(0, start - 3000), start)
  const earlier = before.indexOf(norm.slice(start, end))
  return earlier > 1 && officeEndings.match(before, earlier) ? start : undefined
}

/** What no name has: 主席在同一场合, 书记多次作出. */
function hasWord(norm: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (speechCuts.match(norm, at, end)) return true
  return false
}

/** Whether a name may begin at `at`: behind an office, a body, a noun for people, 、 or 的. */
const isBoundary = (norm: string, start: number, at: number): boolean =>
  '和与、及的)》”'.includes(norm[at - 1]) ||
  officeEndings.match(norm, at, start) !== undefined ||
  actorEndings.match(norm, at, start) !== undefined

/** Where the noun begins that the phrase is about: behind the last 的; 有的同志 is one. */
function tail(norm: string, start: number, end: number): number {
  if (norm.startsWith('有的', start) && end - start <= 8) return start
  const of = lastBefore(norm, '的', end - 1, 16)
  return of >= start ? of + 1 : start
}

function isHan(norm: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = norm.charCodeAt(i)
    if ((unit < 0x4e00 || unit > 0x9fff) && unit !== 0xb7) return false
  }
  return true
}
