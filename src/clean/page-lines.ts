import type { Lines } from './lines'
import type { Marker } from './page-markers'
import { isEven } from './page-sequence'

/** Fewer numbers than this prove nothing. */
const FEWEST = 3
/** Pages hold more text than items of a table. */
const SHORTEST_PAGE = 200
/** A line of running text, no heading under its number. */
const RUNNING = 25

/**
 * Page numbers that cut no sentence: bare numbers, alone on their lines, that go up one by one at even distances, with
 * running text behind them.
 *
 *     > | …确保取得实效。⏎2⏎各级各部门要…
 *                         ^
 *
 * None: 1⏎同志们: (parts of a compilation), numbers over headings, the first column of a table.
 */
export function loneNumbers(norm: string, lines: Lines, candidates: readonly Marker[]): Marker[] {
  const found: Marker[] = []
  let run: Marker[] = []
  const close = () => {
    if (isSequence(norm, lines, run)) found.push(...run)
    run = []
  }
  for (const marker of candidates) {
    if (!marker.alone) continue
    const last = run.at(-1)
    if (last && (marker.form !== last.form || marker.value !== last.value + 1)) close()
    run.push(marker)
  }
  close()
  return found
}

function isSequence(norm: string, lines: Lines, run: readonly Marker[]): boolean {
  if (run.length < FEWEST) return false
  const places = run.map(({ line }) => lines.start[line])
  const step = (places[places.length - 1] - places[0]) / (places.length - 1)
  if (step < SHORTEST_PAGE || !isEven(places, step)) return false
  let running = 0
  for (const { line } of run) {
    const next = line + 1
    if (next === lines.count) continue
    if (norm[lines.end[next] - 1] === ':') return false
    if (lines.end[next] - lines.start[next] >= RUNNING) running++
  }
  return running * 2 >= run.length
}
