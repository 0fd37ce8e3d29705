import { findDate, isoDate } from '../dates'
import { officeEnds } from '../lexicon/persons'
import type { Genre, Metadata, Span } from '../model'
import type { Draft } from '../text'
import { readDay } from './day'
import type { Front } from './front'
import { readMasthead } from './masthead-fields'
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

const LEAD_SPEAKER = 6000
const LONGEST_OFFICE = 16

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
  else if (genre === 'speech') {
    const office = officeOfTitle(norm, front)
    if (office) metadata.speaker = { value: { position: text.slice(...office) }, span: office }
  }

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
  const titled = ofTitle()
  if (titled?.position) return titled
  const end = Math.min(body[1], body[0] + LEAD_SPEAKER)
  const reported = reportedSpeakers(norm, body[0], end, front.title[0]?.[0] ?? body[0])
  if (!titled) return reported[0] ?? ofByline()
  // 王建业强调…: his office stands in the text
  const name = norm.slice(...titled.name)
  return reported.find((person) => person.position && norm.slice(...person.name) === name) ?? titled
}

/** (县委书记)在…会议上的讲话: an office without a name. */
function officeOfTitle(norm: string, { title }: Front): Span | null {
  for (const [start, end] of title) {
    const at = norm.slice(start, end).indexOf('在')
    if (at >= 2 && at <= LONGEST_OFFICE && officeEnds.match(norm, start + at, start)) return [start, start + at]
  }
  return null
}

/** 在(…会议)上的讲话; 召开(…会议) */
function readOccasion(norm: string, front: Front): Span | null {
  const start = front.title[0][0]
  const end = front.title.at(-1)![1]
  const title = norm.slice(start, end)
  const at = title.indexOf('在')
  const m = at >= 0 ? /上(?:的|作|发表|强调|$)/.exec(title.slice(at)) : null
  if (m && m.index > 3) return [start + at + 1, start + at + m.index]
  const held = /召开|举行|举办/.exec(title)
  if (!held) return null
  const from = held.index + 2
  // 举行新闻发布会 介绍…; 召开动员会,部署…
  const name = title.slice(from).split(/[ ,]/, 1)[0]
  return name.length >= 4 ? [start + from, start + from + name.length] : null
}
