import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src'

/** An annotation with the place that its quote was found at. */
export interface Entry {
  span: Span
  optional: boolean
  [field: string]: unknown
}

/** A text and what careful readers found in it. Lists that were not annotated are undefined. */
export interface Gold {
  name: string
  source: string
  documents: Entry[]
  noise?: Entry[]
  either: Entry[]
  points?: Entry[]
  announcements?: Entry[]
  slogans?: Entry[]
  statistics?: Entry[]
  attributions?: Entry[]
  directives?: Entry[]
}

export function readGold(folder: string): Gold[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => {
    const annotation = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const source = readFileSync(join(folder, annotation.file), 'utf8')
    const locate = (list: string) => annotation[list] && entries(source, annotation[list], `${name}: ${list}`)
    return {
      name: name.replace(/\.json$/, ''),
      source,
      documents: locate('speeches'),
      noise: locate('noise'),
      either: locate('either') ?? [],
      points: locate('points'),
      announcements: locate('announcements'),
      slogans: locate('slogans'),
      statistics: locate('statistics'),
      attributions: locate('attributions'),
      directives: locate('directives'),
    }
  })
}

type Raw = { at?: string; from?: string; to?: string; next?: 'same'; optional?: boolean }

/** Finds each quote just behind the beginning of the one before, or at the same place where that one says `"next": "same"`. */
function entries(source: string, list: Raw[], where: string): Entry[] {
  let here = 0
  return list.map(({ at, from, to, next, optional, ...fields }, i) => {
    const quote = at ?? from
    if (quote === undefined) throw new Error(`${where}[${i}] quotes nothing`)
    const start = source.indexOf(quote, here)
    if (start < 0) throw new Error(`${where}[${i}]: “${quote}” is not in the text behind offset ${here}`)
    here = next === 'same' ? start : start + 1
    return { ...fields, span: [start, endOf(source, start, quote, to)], optional: optional ?? false }
  })
}

function endOf(source: string, start: number, quote: string, to?: string): number {
  if (to === undefined) return start + quote.length
  if (to === '$') return source.length
  const last = source.indexOf(to, start)
  if (last < 0) throw new Error(`“${to}” does not follow “${quote}”`)
  return last + to.length
}
