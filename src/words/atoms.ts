import { BLANK, DIGIT, DOT, DRAWN, HAN, kindOf, LETTER } from './characters'
import { DOT_MARK, LATIN, MARK, NUMBER, type Tape } from './tape'

const DI = '第'.charCodeAt(0)
const ZHI = '之'.charCodeAt(0)
const codes = (characters: string) => new Set([...characters].map((c) => c.charCodeAt(0)))
/** What stands inside a number: 8.7, 3:0; and a comma before three digits. */
const joinsDigits = codes('.．:：∶')
const joinsLetters = codes('.-_@&+/')
const afterDigits = codes('%％﹪‰')
const COMMA = ','.charCodeAt(0)

/**
 * Reads what the engine was not shown, from `at` up to the next thing it was shown or `end`: numbers and runs of letters whole, marks one
 * by one (dashes and dots as they are drawn, ——), blanks. Returns where it stopped.
 *
 *     > | 增长8.7%,GDP——
 *           ^^^^  ^^^^^
 */
export function readAtoms(tape: Tape, at: number, end: number): number {
  const { norm } = tape.reading
  while (at < end) {
    const unit = norm.charCodeAt(at)
    const bits = kindOf(unit)
    if (bits & HAN) break
    let stop = at + 1
    if (bits & (DIGIT | LETTER)) {
      stop = runEnd(norm, at, end)
      const isNumber = (bits & DIGIT) !== 0 && !hasLetter(norm, at, stop)
      if (isNumber && goesOn(tape, norm, at)) tape.replace(1, tape.start, stop, NUMBER)
      else tape.push(at, stop, isNumber ? NUMBER : LATIN)
    } else if (bits & BLANK) {
      while (stop < end && kindOf(norm.charCodeAt(stop)) & BLANK) stop++
      tape.pushSpace(at)
    } else {
      if (unit >= 0xd800 && unit < 0xdc00 && stop < end) stop++
      else if (bits & DRAWN) while (stop < end && norm.charCodeAt(stop) === unit) stop++
      tape.push(at, stop, bits & DOT ? DOT_MARK : MARK)
    }
    at = stop
  }
  return at
}

/** 第|30 and 百分之|30 are one. */
function goesOn(tape: Tape, norm: string, at: number): boolean {
  const unit = norm.charCodeAt(at - 1)
  return unit === DI ? tape.start === at - 1 : unit === ZHI && tape.kind === NUMBER
}

function runEnd(norm: string, at: number, end: number): number {
  let stop = at + 1
  let letters = (kindOf(norm.charCodeAt(at)) & LETTER) !== 0
  while (stop < end) {
    const unit = norm.charCodeAt(stop)
    const bits = kindOf(unit)
    if (bits & (DIGIT | LETTER)) {
      letters ||= (bits & LETTER) !== 0
      stop++
      continue
    }
    const next = stop + 1 < end ? kindOf(norm.charCodeAt(stop + 1)) : 0
    const afterDigit = (kindOf(norm.charCodeAt(stop - 1)) & DIGIT) !== 0
    if (afterDigit && next & DIGIT && joinsDigits.has(unit)) stop += 2
    else if (afterDigit && unit === COMMA && digits(norm, stop + 1) === 3) stop += 4
    else if (letters && next & (DIGIT | LETTER) && joinsLetters.has(unit)) stop += 2
    else break
  }
  if (!letters && stop < end && afterDigits.has(norm.charCodeAt(stop))) stop++
  return stop
}

/** How many digits stand at `at`; four at most are counted. */
function digits(norm: string, at: number): number {
  let n = 0
  while (n < 4 && kindOf(norm.charCodeAt(at + n)) & DIGIT) n++
  return n
}

function hasLetter(norm: string, at: number, stop: number): boolean {
  for (let i = at; i < stop; i++) if (kindOf(norm.charCodeAt(i)) & LETTER) return true
  return false
}
