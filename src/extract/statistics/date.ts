import { boundsAfter, boundsBefore, lasting } from '../../lexicon/statistics'
import { highOf, lowOf, type NumberReading, readNumber } from '../../number'
import { isFigure, isHan, skipBlanks } from './characters'
import { among } from './sets'

const DOT = 46
const HYPHEN = 45
const SLASH = 47
const MIDDLE_DOT = 0xb7
// behind 年: a part of a year, or a time that passed
const SEASONS = '底初末春夏秋冬'
const PASSED = '来间内以的多历光风奋时期前后左'

/**
 * Where the date, clock time or ordinal ends that number `n` is part of; 0 where it is none.
 *
 *     > | 2011年   98年5月   12月底   15日   9:30   14时20分   12·21   2010-05-07   第三季度   90年代
 *
 * Not dates: 5年, 3个月, 15日内, 9时 of 小时 (a unit of its own).
 */
export function dateEnd(norm: string, n: NumberReading): number {
  const at = skipBlanks(norm, n.end)
  if (at >= norm.length) return 0
  if (isSign(norm.charCodeAt(at))) return signEnd(norm, n, at)
  return n.form === 'arabic' ? figuresOfDateEnd(norm, n) : 0
}

const isSign = among('年学级届版月日号號世季周时点:')

function signEnd(norm: string, n: NumberReading, at: number): number {
  switch (norm[at]) {
    case '年':
    case '学':
    case '级':
    case '届':
    case '版':
      return isYear(norm, n, at) ? at + 1 : 0
    case '月':
      return n.over || n.scale > 0 || lowOf(n) > 12 ? 0 : at + 1
    case '日':
      if (norm[at + 1] === '元' || norm[at + 1] === '均') return 0
      return (isExtent(norm, at + 1) || isLasting(norm, n.start)) && norm[n.start - 1] !== '月' ? 0 : at + 1
    case '号':
    case '號':
      return n.scale > 0 ? 0 : at + 1
    case '世':
      return norm[at + 1] === '纪' ? at + 2 : 0
    case '季':
      return norm[at + 1] === '度' ? at + 2 : 0
    case '周':
      return norm[at + 1] === '年' ? at + 2 : 0
    case '时':
      return n.scale === 0 && highOf(n) <= 24 ? clockEnd(norm, at + 1) : 0
    case '点':
      return isOClock(norm, n, at) ? clockEnd(norm, at + 1) : 0
    case ':':
      return isClock(norm, n) ? n.end + 3 : 0
  }
  return 0
}

/** 12·21, 2010-05-07: figures behind figures. */
function figuresOfDateEnd(norm: string, n: NumberReading): number {
  const c = norm.charCodeAt(n.end)
  if ((c === DOT || c === MIDDLE_DOT) && isFigure(norm.charCodeAt(n.end + 1))) return figuresEnd(norm, n.end)
  // 2010-05-07, 0459-6181234-2, 10/24/2010
  if ((c === HYPHEN || c === SLASH) && n.scale === 0) {
    const second = isFigure(norm.charCodeAt(n.end + 1)) ? readNumber(norm, n.end + 1) : undefined
    if (!second) return 0
    const d = norm.charCodeAt(second.end)
    if (d === c && isFigure(norm.charCodeAt(second.end + 1))) return figuresEnd(norm, n.end)
    if (second.leadingZero && n.width > 2) return figuresEnd(norm, n.end)
  }
  return 0
}

/** 不少于30日, 满30日, 提前7日 count days. */
export function isLasting(norm: string, start: number): boolean {
  const bound = boundsBefore.before(norm, start)?.value.value
  return bound === 'over' || bound === 'under' || norm[start - 1] === '满' || lasting.before(norm, start) !== undefined
}

/** 15日内 counts days, 15日左右 names one. */
export function isExtent(norm: string, at: number): boolean {
  const bound = boundsAfter.at(norm, at)
  return bound !== undefined && bound.value.value !== 'about' && bound.word !== '多'
}

function isYear(norm: string, n: NumberReading, at: number): boolean {
  if (n.over || n.scale > 0 || n.grouped) return false
  if (norm[at] === '年' && norm[at + 1] === '代') return true
  if (norm.startsWith('民国', n.start - 2)) return true
  const value = lowOf(n)
  if (n.width === 4) return value >= 1000 && value < 2200
  // 114年国庆, 104年10月: years of the Republic
  if (n.width === 3) return value > 90 && value < 140 && /^(?:国庆|元旦|\d{1,2}月)/.test(norm.slice(at + 1, at + 4))
  if (n.width !== 2 || norm[at] !== '年') return false
  const next = norm[at + 1] ?? ' '
  if (n.form === 'han' || n.leadingZero || isFigure(norm.charCodeAt(at + 1))) return true
  // 98年抗洪; 80年来 is a time that passed
  return (value >= 60 && SEASONS.includes(next)) || (value > 76 && isHan(next.charCodeAt(0)) && !PASSED.includes(next))
}

/** 三点, 9点半: the hour of a day, where something says so. */
function isOClock(norm: string, n: NumberReading, at: number): boolean {
  if (n.scale > 0 || n.low.power < 0 || highOf(n) > 24) return false
  if ('钟半整多许前后'.includes(norm[at + 1] ?? ' ')) return true
  if (isFigure(norm.charCodeAt(at + 1)) || norm[at + 2] === '十' || norm[at + 1] === '十') return true
  return '午晚晨早上日'.includes(norm[n.start - 1] ?? ' ')
}

/** Past the minutes of 9时30分. */
function clockEnd(norm: string, at: number): number {
  const minutes = readNumber(norm, at)
  return minutes && norm[minutes.end] === '分' ? minutes.end + 1 : at
}

function isClock(norm: string, n: NumberReading): boolean {
  const at = n.end + 1
  return (
    n.width > 0 &&
    n.width <= 2 &&
    lowOf(n) <= 24 &&
    isFigure(norm.charCodeAt(at)) &&
    isFigure(norm.charCodeAt(at + 1)) &&
    !isFigure(norm.charCodeAt(at + 2))
  )
}

/** Past figures, points, hyphens and slashes. */
function figuresEnd(norm: string, at: number): number {
  let i = at
  for (; ; i++) {
    const c = norm.charCodeAt(i)
    if (!isFigure(c) && c !== DOT && c !== HYPHEN && c !== SLASH && c !== MIDDLE_DOT) return i
  }
}
