import { type DateFound, findDate, isoDate } from '../dates'
import { mastheadLabels } from '../lexicon/documents'
import type { Genre, Metadata, Span } from '../model'
import type { Draft } from '../text'
import type { Front } from './front'
import { gluedLabel } from './masthead-line'
import { personOfByline, personOfTitle, reportedSpeakers, speakerOf } from './persons'

/** The stretches of a document that its metadata are read from. */
export interface MetadataSources {
  front: Front
  /** Signature lines. */
  end: Span[]
  /** The running text. */
  body: Span
  genre: Genre
}

/** How far into the text a report tells its day. */
const LEAD = 300
const LEAD_SPEAKER = 6000
const FIRST_SENTENCE = 60

export function readMetadata({ text, norm }: Draft, { front, end, body, genre }: MetadataSources): Metadata {
  const metadata: Metadata = {}
  const isReport = genre === 'news-report' || genre === 'briefing'

  if (front.title.length > 0) {
    const value = withoutSuffix(front.title.map(([a, b]) => withoutBlanks(text.slice(a, b))).join(''))
    metadata.title = { value, span: [front.title[0][0], front.title.at(-1)![1]] }
  }
  const salutation = front.pieces.find((p) => p.kind === 'salutation')
  if (salutation)
    metadata.salutation = {
      value: text.slice(salutation.start, salutation.end),
      span: [salutation.start, salutation.end],
    }
  const number = front.pieces.find((p) => p.lineKind === 'number')
  if (number) {
    const value = text.slice(number.start, number.end).replace(/^\((.*)\)$/, '$1')
    const order = front.title.length === 1 && /令$/.test(norm.slice(...front.title[0])) ? front.title[0] : null
    // 某市人民政府令 / 第 180 号
    metadata.documentNumber =
      order && value.startsWith('第') && order[1] <= number.start
        ? { value: (text.slice(...order) + value).replaceAll(' ', ''), span: [order[0], number.end] }
        : { value, span: [number.start, number.end] }
  }
  const issue = front.pieces.find((p) => p.lineKind === 'issue')
  if (issue)
    metadata.issue = { value: text.slice(issue.start, issue.end).replaceAll(' ', ''), span: [issue.start, issue.end] }

  const fields = readMasthead(norm, front)
  const posted = fields.get('posted')
  const source = fields.get('source')
  if (posted || source) {
    const date = posted && findDate(norm, posted[0], posted[1])
    const span: Span =
      posted && source ? [Math.min(posted[0], source[0]), Math.max(posted[1], source[1])] : (posted ?? source)!
    const iso = date ? isoDate(date) : null
    const value: NonNullable<Metadata['publication']>['value'] = {}
    if (source) value.source = text.slice(source[0], source[1]).trim()
    if (iso) value.date = iso
    if (source || iso) metadata.publication = { value, span }
  }
  const numbered = fields.get('number')
  if (!metadata.documentNumber && numbered && genre !== 'speech' && genre !== 'news-report')
    metadata.documentNumber = { value: text.slice(...numbered).trim(), span: numbered }

  const date = readDay(norm, { front, end, body, genre }, fields)
  const day = date && isoDate(date)
  if (date && day) metadata.date = { value: day, span: [date.start, date.end] }

  const speaker = readSpeaker(norm, front, body, isReport, genre)
  if (speaker) metadata.speaker = speakerOf(text, speaker)

  const occasion = metadata.title && readOccasion(norm, front)
  if (occasion) metadata.occasion = { value: text.slice(...occasion), span: occasion }
  return metadata
}

const withoutBlanks = (line: string): string =>
  (/\s/.test(line) ? line.replace(/\s*([\p{Script=Han}\p{P}])\s+(?=[\p{Script=Han}\p{P}])/gu, '$1') : line).trim()

/** Without the number of a copy and the suffix of a file. */
function withoutSuffix(title: string): string {
  const noted = title.endsWith(']') ? title.replace(/\[\d{1,2}\]$/, '') : title
  return (noted.includes('.') ? noted.replace(/\.(?:docx?|pdf|txt|wps|html?)$/i, '') : noted).trim()
}

/** The fields of the masthead lines: label → the span of its value. */
function readMasthead(norm: string, front: Front): Map<string, Span> {
  const fields = new Map<string, Span>()
  const set = (field: string, span: Span) => {
    if (field && span[1] > span[0] && !fields.has(field)) fields.set(field, span)
  }
  front.pieces.forEach((piece, i) => {
    if (piece.kind !== 'masthead') return
    const line = norm.slice(piece.start, piece.end)
    if (piece.lineKind === 'label') {
      const value = front.pieces[i + 1]
      if (value?.lineKind === 'masthead')
        set(mastheadLabels.get(line.replaceAll(' ', '').slice(0, -1)) ?? '', [value.start, value.end])
      return
    }
    const glued = gluedLabel(line)
    if (glued !== undefined) {
      set(mastheadLabels.get(glued) ?? '', trimmed(norm, piece.start + glued.length, piece.end))
      return
    }
    let label = ''
    let from = 0
    for (const m of !line.includes(':') ? [] : line.matchAll(/([\u4e00-\u9fff](?: {0,4}[\u4e00-\u9fff]){1,5}) *:/g)) {
      const bare = m[1].replaceAll(' ', '')
      for (let k = 0; k < bare.length - 1; k++) {
        if (!mastheadLabels.has(bare.slice(k))) continue
        if (label)
          set(
            mastheadLabels.get(label) ?? '',
            trimmed(norm, piece.start + from, piece.start + m.index + Math.max(k, 0)),
          )
        label = bare.slice(k)
        from = m.index + m[0].length
        break
      }
    }
    if (label) set(mastheadLabels.get(label) ?? '', trimmed(norm, piece.start + from, piece.end))
    const date = findDate(norm, piece.start, piece.end)
    if (date) set('posted', [date.start, date.end])
  })
  return fields
}

function trimmed(norm: string, start: number, end: number): Span {
  while (start < end && norm[start] === ' ') start++
  while (end > start && norm[end - 1] === ' ') end--
  return [start, end]
}

/** The day of the speech or event, else the document's own; without a year of its own it takes the masthead's. */
function readDay(
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

function readSpeaker(norm: string, front: Front, body: Span, isReport: boolean, genre: Genre) {
  const ofByline = () => {
    for (const piece of front.pieces) {
      if (piece.lineKind !== 'byline') continue
      const person = personOfByline(norm, piece.start, piece.end)
      if (person) return person
    }
    return undefined
  }
  // 以下是行政长官梁振英今日在论坛的致辞全文:
  const ofNote = () => {
    const note = front.pieces.find((p) => p.kind === 'note' && /^以下[是为]/.test(norm.slice(p.start, p.start + 3)))
    return note && personOfTitle(norm, note.start + 3, note.end)
  }
  const ofTitle = () => {
    if (genre === 'notice' || genre === 'regulation') return undefined
    for (const [start, end] of front.title) {
      const person = personOfTitle(norm, start, end)
      if (person) return person
    }
    return undefined
  }
  if (!isReport) return ofByline() ?? ofTitle() ?? ofNote()
  // the byline of a report is the reporter's
  const end = Math.min(body[1], body[0] + LEAD_SPEAKER)
  return ofTitle() ?? reportedSpeakers(norm, body[0], end, front.title[0]?.[0] ?? body[0])[0] ?? ofByline()
}

/** 在(…会议)上的讲话; 召开(…会议) */
function readOccasion(norm: string, front: Front): Span | null {
  const start = front.title[0][0]
  const end = front.title.at(-1)![1]
  const title = norm.slice(start, end)
  const at = title.indexOf('在')
  const m = at >= 0 ? /上(?:的|作|发表|强调|$)/.exec(title.slice(at)) : null
  if (m && m.index > 3) return [start + at + 1, start + at + m.index]
  const held = /召开|举行/.exec(title)
  return held && end - start - held.index - 2 >= 4 ? [start + held.index + 2, end] : null
}
