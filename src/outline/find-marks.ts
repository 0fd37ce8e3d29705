import type { DraftBlock } from '../blocks/types'
import { bindsNumeral, freeClauseVerbs } from '../lexicon/clause-verbs'
import { canBeginMark, isHanNumeral, type Mark, readMark } from '../marks'
import type { MarkerStyle } from '../model'
import type { Draft } from '../text'
import type { Candidate } from './candidate'
import { isVetoed } from './veto'

/** How near a boundary a mark must stand. */
const ANY = 1 // behind any punctuation or blank
const SENTENCE = 2 // behind a sentence end, a colon, a closing quote or bracket, a blank
const boundary = new Uint8Array(65536)
for (const c of ',、') boundary[c.charCodeAt(0)] = ANY
for (const c of '。;!?:”’)》… \n') boundary[c.charCodeAt(0)] = SENTENCE

const needs: Record<MarkerStyle, number> = {
  part: SENTENCE,
  chapter: SENTENCE,
  section: SENTENCE,
  article: SENTENCE,
  han: SENTENCE,
  'paren-han': ANY,
  arabic: SENTENCE,
  decimal: SENTENCE,
  letter: SENTENCE,
  'paren-arabic': ANY,
  circled: 0,
  ordinal: ANY,
  sequence: ANY,
  qi: ANY,
  clause: ANY,
}

/** …;及(三)… */
const joiners = new Set('及和与并或')
/** 第三条(一): a reference */
const numbered = new Set('第条款项目')
const OPEN = '('.charCodeAt(0)

/** Blocks in which a point may begin. */
export const holdsPoints = ({ kind }: DraftBlock): boolean => kind === 'paragraph' || kind === 'heading'

/**
 * Every place in the running text where an enumerator stands at a boundary and nothing forbids it. The first of a list
 * of clauses may be glued to what announces it (原因一是…;二是…), where the next one stands at a boundary.
 */
export function findMarks({ norm, units }: Draft, blocks: readonly DraftBlock[]): Candidate[] {
  const found: Candidate[] = []
  const glued: Candidate[] = []
  const candidate = (mark: Mark, atLineStart: boolean, block: number): Candidate => ({
    start: mark.start,
    end: mark.end,
    style: mark.style,
    ordinal: mark.ordinal,
    verb: mark.verb,
    atLineStart,
    isAlone: atLineStart && blocks[block].kind === 'heading',
    block,
    next: -1,
    breaker: -1,
    run: 1,
  })
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]
    if (!holdsPoints(block)) continue
    for (let i = markBegin(units, block.start, block.end); i >= 0; i = markBegin(units, i + 1, block.end)) {
      const c = units[i]
      const atLineStart = i === block.start
      const near = atLineStart ? SENTENCE : c === OPEN && joiners.has(norm[i - 1]) ? ANY : boundary[units[i - 1]]
      if (near === 0 && c < 0x2460 && c !== OPEN) continue
      if (near === 0 && c !== OPEN && !(isHanNumeral(c) || c < 0x2500)) continue
      const mark = readMark(norm, i)
      if (!mark || mark.end > block.end) continue
      if (near < needs[mark.style]) {
        if (
          near === 0 &&
          mark.style === 'clause' &&
          mark.ordinal === 1 &&
          freeClauseVerbs.has(mark.verb!) &&
          !bindsNumeral.has(norm[i - 1])
        )
          glued.push(candidate(mark, false, b))
        // 突出重点(一)抓好备种。…(二)抓好备肥。
        else if (near === 0 && mark.style === 'paren-han' && mark.ordinal === 1 && !numbered.has(norm[i - 1]))
          glued.push(candidate(mark, false, b))
        continue
      }
      if (isVetoed(norm, mark, atLineStart, block)) continue
      found.push(candidate(mark, atLineStart, b))
      i = mark.end - 1
    }
  }
  return glued.length === 0 ? found : withGlued(found, glued)
}

/** The first place in `[from, to)` where a mark may begin, or -1. */
function markBegin(units: Uint16Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (canBeginMark[units[i]] !== 0) return i
  return -1
}

/** How far the second item of a list may be from a glued first one. */
const REACH: Partial<Record<MarkerStyle, number>> = { clause: 600, 'paren-han': 3000 }

/** Adds the glued first items whose second item follows, in the same block, as the next mark of their style. */
function withGlued(found: Candidate[], glued: Candidate[]): Candidate[] {
  const merged = [...found]
  for (const style of ['clause', 'paren-han'] as const) {
    const fellows = found.filter((m) => m.style === style)
    let k = 0
    for (const mark of glued) {
      if (mark.style !== style) continue
      while (k < fellows.length && fellows[k].start <= mark.start) k++
      const second = fellows[k]
      if (second && second.ordinal === 2 && second.block === mark.block && second.start - mark.start < REACH[style]!)
        merged.push(mark)
    }
  }
  return merged.sort((a, b) => a.start - b.start)
}
