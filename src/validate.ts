import { type Block, type Point, type Span, type Speech, SpeechSchema } from './model'

export type ProblemCode =
  | 'schema' // a field is missing or of another type
  | 'bounds' // a span ends before it begins, or lies outside the source
  | 'split-character' // a span begins or ends inside a surrogate pair
  | 'lost' // characters in no block and no noise entry
  | 'claimed-twice' // characters in two of them
  | 'order' // a list is not in reading order, or its members overlap
  | 'outside' // something lies outside what it belongs to
  | 'not-verbatim' // a text is not what stands in the source at its span
  | 'path' // a path leads nowhere

/** What a result gets wrong about its source, and where. */
export interface Problem {
  code: ProblemCode
  message: string
  span: Span
}

/**
 * Proves a result against its source; an empty list means it is sound:
 *
 * - it satisfies the schema, and every span lies in bounds and cuts no character in two;
 * - nothing is lost: each non-blank character (JavaScript's `\s` is blank) is in exactly one span of one block of one
 *   speech, or in one noise entry;
 * - lists are in reading order, points and parts lie inside their parents, paths lead somewhere;
 * - texts are verbatim: blanks and noise apart, each is what its span shows.
 *
 * Takes time in proportion to the source and the result.
 *
 * @throws {TypeError} when `source` is not a string.
 */
export function validate(source: string, speech: Speech): Problem[] {
  if (typeof source !== 'string') throw new TypeError('validate: expected the source as a string')
  const { error } = SpeechSchema.safeParse(speech)
  if (error)
    return error.issues.map((i) => ({ code: 'schema', message: `${i.path.join('.')}: ${i.message}`, span: [0, 0] }))

  const problems: Problem[] = []
  const tell = (code: ProblemCode, message: string, span: Span) => problems.push({ code, message, span })
  checkBounds(source, speech, tell)
  if (problems.length > 0) return problems // what follows reads the source through the spans

  checkNothingLost(source, speech, tell)
  checkSpeech(speech, speech, 'speech', reading(source, speech), tell)
  return problems
}

type Tell = (code: ProblemCode, message: string, span: Span) => void

const BLANK = new Uint8Array(65536)
for (let c = 0; c < 65536; c++) BLANK[c] = /\s/.test(String.fromCharCode(c)) ? 1 : 0

const compact = (text: string): string => text.replace(/\s+/g, '')
const within = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1]

/** Every span anywhere in the result: all fields that hold one are named `span`, `spans` or `list`. */
function checkBounds(source: string, speech: Speech, tell: Tell): void {
  const check = (span: Span, name: string) => {
    const [start, end] = span
    if (start > end || end > source.length) tell('bounds', `${name}: [${start}, ${end}) of ${source.length}`, span)
    else if (isInsidePair(source, start) || isInsidePair(source, end))
      tell('split-character', `${name}: [${start}, ${end}) cuts a surrogate pair`, span)
  }
  const walk = (value: object, name: string) => {
    for (const [key, v] of Object.entries(value)) {
      if (v === null || typeof v !== 'object') continue
      if (key === 'span' || key === 'list') check(v as Span, `${name}.${key}`)
      else if (key === 'spans') for (const span of v) check(span, `${name}.${key}`)
      else walk(v, `${name}.${key}`)
    }
  }
  walk(speech, 'speech')
}

const isInsidePair = (source: string, offset: number): boolean =>
  (source.charCodeAt(offset) & 0xfc00) === 0xdc00 && (source.charCodeAt(offset - 1) & 0xfc00) === 0xd800

/** Lays all leaves side by side: between them only blanks may stand, and none may reach into the next. */
function checkNothingLost(source: string, speech: Speech, tell: Tell): void {
  const leaves: Span[] = speech.noise.map((n) => n.span)
  const collect = (s: Speech) => {
    for (const block of s.blocks) leaves.push(...block.spans)
    s.parts.forEach(collect)
  }
  collect(speech)
  leaves.sort((a, b) => a[0] - b[0] || a[1] - b[1])

  let reached = 0
  for (const [start, end] of [...leaves, [source.length, source.length]]) {
    if (start < reached) tell('claimed-twice', 'two leaves hold the same characters', [start, Math.min(end, reached)])
    for (let i = reached; i < start; ) {
      if (BLANK[source.charCodeAt(i)]) {
        i++
        continue
      }
      const from = i
      while (i < start && !BLANK[source.charCodeAt(i)]) i++
      tell('lost', 'characters in no block and no noise entry', [from, i])
    }
    reached = Math.max(reached, end)
  }
}

/** What a span shows of the source when noise and blanks are left out. */
type Reading = (start: number, end: number) => string

function reading(source: string, speech: Speech): Reading {
  const at = new Int32Array(source.length + 1)
  const pieces: string[] = []
  let length = 0
  let here = 0
  const read = (end: number, visible: boolean) => {
    let from = here
    for (; here < end; here++) {
      at[here] = length
      if (visible && !BLANK[source.charCodeAt(here)]) length++
      else {
        if (from < here) pieces.push(source.slice(from, here))
        from = here + 1
      }
    }
    if (from < end) pieces.push(source.slice(from, end))
  }
  for (const { span } of speech.noise) {
    read(span[0], true)
    read(span[1], false)
  }
  read(source.length, true)
  at[source.length] = length
  const all = pieces.join('')
  return (start, end) => all.slice(at[start], at[end])
}

function checkSpeech(speech: Speech, root: Speech, name: string, read: Reading, tell: Tell): void {
  const shows = (text: string, [start, end]: Span, what: string) => {
    if (read(start, end) !== compact(text)) tell('not-verbatim', `${name}.${what}: ${brief(text)}`, [start, end])
  }
  const holds = (text: string | undefined, [start, end]: Span, what: string) => {
    if (text !== undefined && !read(start, end).includes(compact(text)))
      tell('not-verbatim', `${name}.${what}: ${brief(text)}`, [start, end])
  }
  const inside = (span: Span, outer: Span, what: string) => {
    if (!within(span, outer)) tell('outside', `${name}.${what} lies outside what it belongs to`, span)
  }
  /** Members in order of their beginnings, inside the speech; `apart` where they may not overlap either. */
  const list = (members: readonly { span: Span }[], what: string, outer = speech.span, apart = false) => {
    let last = outer[0]
    for (const [i, { span }] of members.entries()) {
      inside(span, outer, `${what}[${i}]`)
      if (span[0] < last) tell('order', `${name}.${what}[${i}] begins before the one before it has passed`, span)
      last = apart ? span[1] : span[0]
    }
  }

  const checkPoint = (point: Point, what: string) => {
    const marker = compact(point.marker?.text ?? '')
    const [first] = point.children
    const lead = read(
      point.span[0],
      first ? Math.min(Math.max(first.span[0], point.span[0]), point.span[1]) : point.span[1],
    )
    if (!lead.startsWith(marker)) tell('not-verbatim', `${name}.${what}.marker: ${brief(marker)}`, point.span)
    const title = compact(point.title)
    if (!lead.startsWith(title, marker.length))
      tell('not-verbatim', `${name}.${what}.title: ${brief(title)}`, point.span)
    let own = ''
    let here = point.span[0]
    for (const child of point.children) {
      own += read(here, Math.max(here, child.span[0]))
      here = child.span[1]
    }
    own += read(here, Math.max(here, point.span[1]))
    if (own.slice(marker.length) !== compact(point.text))
      tell('not-verbatim', `${name}.${what}.text: ${brief(point.text)}`, point.span)
    list(point.children, `${what}.children`, point.span, true)
    point.children.forEach((child, i) => checkPoint(child, `${what}.children[${i}]`))
  }

  const checkBlocks = (blocks: readonly Block[]) => {
    let last = speech.span[0]
    for (const [i, { spans, text }] of blocks.entries()) {
      for (const span of spans) {
        inside(span, speech.span, `blocks[${i}]`)
        if (span[0] < last) tell('order', `${name}.blocks[${i}] begins before the one before it has ended`, span)
        last = span[1]
      }
      if (spans.map(([start, end]) => read(start, end)).join('') !== compact(text))
        tell('not-verbatim', `${name}.blocks[${i}]: ${brief(text)}`, [spans[0][0], last])
    }
  }

  checkBlocks(speech.blocks)
  list(speech.parts, 'parts', speech.span, true)
  // noise may stand before and behind the document
  if (speech === root) list(speech.noise, 'noise', [0, Number.POSITIVE_INFINITY], true)
  else if (speech.noise.length > 0) tell('outside', `${name}: noise belongs to the root`, speech.span)

  const { title, speaker } = speech.metadata
  if (title) holds(title.value, title.span, 'metadata.title') // a file's suffix is left out
  if (speaker) holds(speaker.value.name, speaker.span, 'metadata.speaker')

  list(speech.outline, 'outline', speech.span, true)
  speech.outline.forEach((point, i) => checkPoint(point, `outline[${i}]`))

  list(speech.announcements, 'announcements')
  for (const [i, a] of speech.announcements.entries()) shows(a.text, a.span, `announcements[${i}]`)

  list(speech.statistics, 'statistics')
  for (const [i, s] of speech.statistics.entries()) {
    shows(s.text, s.span, `statistics[${i}]`)
    if (s.period) shows(s.period.text, s.period.span, `statistics[${i}].period`)
  }

  list(speech.slogans, 'slogans')
  for (const [i, s] of speech.slogans.entries()) {
    shows(s.text, s.span, `slogans[${i}]`)
    if (!s.expansion) continue
    list(s.expansion, `slogans[${i}].expansion`)
    for (const member of s.expansion) shows(member.text, member.span, `slogans[${i}].expansion`)
  }

  list(speech.attributions, 'attributions')
  for (const [i, a] of speech.attributions.entries()) {
    // two who speak as one are listed with 、 between them
    for (const name of a.speaker.split('、')) holds(name, a.span, `attributions[${i}].speaker`)
    holds(a.text, a.span, `attributions[${i}].text`)
  }

  list(speech.directives, 'directives')
  for (const [i, d] of speech.directives.entries()) {
    const what = `directives[${i}]`
    shows(d.text, d.span, what)
    if (d.actor) {
      shows(d.actor.text, d.actor.span, `${what}.actor`)
      inside(d.actor.span, d.actor.inherited ? speech.span : d.span, `${what}.actor`)
    }
    if (d.action) {
      holds(d.action.verb, d.action.span, `${what}.action`)
      inside(d.action.span, d.span, `${what}.action`)
    }
    if (d.deadline) {
      shows(d.deadline.text, d.deadline.span, `${what}.deadline`)
      inside(d.deadline.span, d.span, `${what}.deadline`)
    }
    for (const target of d.target ?? []) inside(target.span, d.span, `${what}.target`)
    if (!d.point) continue
    const point = pointAt(speech.outline, d.point)
    if (!point) tell('path', `${name}.${what}.point: [${d.point}] leads nowhere`, d.span)
    else inside(d.span, point.span, what)
  }

  if (speech.duplicateOf) {
    const twin = partAt(root, speech.duplicateOf.path)
    if (!twin || twin.span[0] >= speech.span[0])
      tell('path', `${name}.duplicateOf: [${speech.duplicateOf.path}] is no earlier part`, speech.span)
  }
  speech.parts.forEach((part, i) => checkSpeech(part, root, `${name}.parts[${i}]`, read, tell))
}

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function pointAt(outline: readonly Point[], path: readonly number[]): Point | undefined {
  let points = outline
  let point: Point | undefined
  for (const index of path) {
    point = points[index]
    if (!point) return undefined
    points = point.children
  }
  return point
}

function partAt(root: Speech, path: readonly number[]): Speech | undefined {
  let part: Speech | undefined = root
  for (const index of path) part = part?.parts[index]
  return part
}
