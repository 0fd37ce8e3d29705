import { type DateFound, findDate } from '../dates'
import type { Span } from '../model'
import type { MetadataSources } from './metadata'

/** How far into the text a report tells its day. */
const LEAD = 300
const FIRST_SENTENCE = 60

/** The day of the speech or event, else the document's own; without a year of its own it takes the masthead's. */
export function readDay(
  norm: string,
  { front, end, body, genre }: MetadataSources,
  fields: Map<string, Span>,
): DateFound | null {
  const inFront = front.pieces.filter((p) => p.lineKind === 'date').map((p) => findDate(norm, p.start, p.end))
  const own = inFront.findLast((d) => d?.year !== undefined) ?? null
  const inField = (field: string) => {
    const span = fields.get(field)
    return span ? findDate(norm, span[0], span[1]) : null
  }
  // 2011年3月17日印发 is the day of the imprint, not of the document
  const days = end.map(([a, b]) => ({ day: findDate(norm, a, b), isImprint: /印发/.test(norm.slice(a, b)) }))
  const signed =
    (days.findLast((d) => d.day?.year !== undefined && !d.isImprint) ?? days.findLast((d) => d.day?.year !== undefined))
      ?.day ?? null
  if (genre === 'news-report' || genre === 'briefing') {
    const told = eventDay(norm, body[0], Math.min(body[1], body[0] + LEAD))
    const posted = own ?? inField('posted') ?? signed
    if (told && told.month !== undefined && told.day !== undefined) {
      if (told.year !== undefined) return told
      if (posted?.year !== undefined) return withYear(told, posted)
      return null
    }
    const day = readLoneDay(norm, body[0], Math.min(body[1], body[0] + LEAD))
    if (day && posted?.month !== undefined) return withYear({ ...day, month: posted.month }, posted)
    if (
      posted?.day !== undefined &&
      /昨[日天晚]/.test(norm.slice(body[0], Math.min(body[1], body[0] + FIRST_SENTENCE)))
    )
      return dayBefore(posted)
    return own ?? signed ?? (genre === 'news-report' ? inField('posted') : null)
  }
  if (own ?? signed) return own ?? signed
  // minutes tell the day of the meeting
  if (/纪要/.test(front.title.map(([a, b]) => norm.slice(a, b)).join(''))) {
    const held = findDate(norm, body[0], Math.min(body[1], body[0] + LEAD))
    if (held?.year !== undefined && held.day !== undefined) return held
  }
  return inField('date')
}

/** The first day in `[start, end)`, one that is only the dispatch's (新华社北京4月13日电) last of all. */
function eventDay(norm: string, start: number, end: number): DateFound | null {
  const first = findDate(norm, start, end)
  if (!first || !/^[讯电]/.test(norm.slice(first.end, first.end + 1))) return first
  const next = findDate(norm, first.end, Math.min(end, first.end + FIRST_SENTENCE))
  return next?.day !== undefined && next.month !== undefined ? next : first
}

function dayBefore(d: DateFound): DateFound {
  const before = new Date(Date.UTC(d.year!, d.month! - 1, d.day! - 1))
  return { ...d, year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() }
}

/** A day in the year of `posted`, or in the year before where it would lie ahead. */
function withYear(day: DateFound, posted: DateFound): DateFound {
  const isAhead =
    posted.month !== undefined &&
    day.month !== undefined &&
    (day.month > posted.month + 1 || (day.month === 12 && posted.month === 1))
  return { ...day, year: posted.year! - (isAhead ? 1 : 0) }
}

/** 20日下午, */
function readLoneDay(norm: string, start: number, end: number): DateFound | null {
  const m = /(?<!\d|月|月 )(\d{1,2})日(?:上午|下午|晚|召开|举行|电|讯|,)/.exec(norm.slice(start, end))
  return m ? { start: start + m.index, end: start + m.index + m[1].length + 1, day: Number(m[1]) } : null
}
