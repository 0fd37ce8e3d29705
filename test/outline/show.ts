import { type Point, parseSpeech, type Speech } from '../../src'

/** The leaf documents of a text. */
export const documents = (speech: Speech): Speech[] =>
  speech.parts.length ? speech.parts.flatMap(documents) : [speech]

const lines = (points: readonly Point[], depth: number): string[] =>
  points.flatMap((p) => [
    `${'  '.repeat(depth)}${p.marker?.ordinal ?? '#'} ${p.title}`,
    ...lines(p.children, depth + 1),
  ])

/** The outline of a text, a line a point: indented, with ordinal and title. */
export const outline = (text: string): string[] =>
  documents(parseSpeech(text)).flatMap((speech) => lines(speech.outline, 0))

const flat = (points: readonly Point[]): Point[] => points.flatMap((p) => [p, ...flat(p.children)])

/** All points of a text, in reading order. */
export const points = (text: string): Point[] => documents(parseSpeech(text)).flatMap((speech) => flat(speech.outline))
