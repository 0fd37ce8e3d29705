import type { BlockKind, Span } from '../model'
import type { Draft } from '../text'
import { contentsLength } from './contents'
import { readEnd } from './end'
import { readFront } from './front'
import { readGenre } from './genre'
import { type LineKind, lineKinds } from './line-kinds'
import { Sign, signOf } from './line-signs'
import { type Line, readLines } from './lines'
import { readMetadata } from './metadata'
import { findRegions, type Region } from './parts'
import { isTitleLike } from './title-line'
import type { DraftBlock, DraftDocument } from './types'

/**
 * Finds the documents of a cleaned file and what each block of them is.
 *
 * Lines first, each with what it can be by itself; then where documents begin; then, document by document, what stands
 * before the text, what behind it, and what that says of the whole. Every line ends up in a block of one document.
 */
export function findDocuments(draft: Draft): DraftDocument {
  const lines = readLines(draft)
  const kinds = lineKinds(draft.norm, lines)
  const root = build(draft, lines, kinds, findRegions(draft.norm, lines, kinds))
  return { ...root, start: 0, end: draft.text.length }
}

function build(draft: Draft, lines: readonly Line[], kinds: readonly LineKind[], region: Region): DraftDocument {
  if (region.members.length === 0) return readLeaf(draft, lines, kinds, region)
  const members = region.members.map((member) => build(draft, lines, kinds, member))
  // a compilation's own lines are those before its first member: headings, a title page, a preface
  const own = region.members[0].from
  const front = readFront(draft.norm, lines, kinds, region.from, own, region.hasHeading, region.numberAt)
  const blocks = frontBlocks(front.pieces)
  for (let i = front.bodyLine; i < own; i++)
    blocks.push({
      kind: 'paragraph',
      start: i === front.bodyLine ? front.bodyStart : lines[i].start,
      end: lines[i].end,
    })
  const start = blocks[0]?.start ?? members[0].start
  const end = members.at(-1)!.end
  const body: Span = [members[0].start, members[0].start]
  const metadata = readMetadata(draft, { front, end: [], body, genre: 'compilation' })
  // who is named by the heading of a collection speaks in each of its members
  if (metadata.speaker)
    for (const member of members) if (member.genre === 'speech') member.metadata.speaker ??= { ...metadata.speaker }
  return { start, end, genre: 'compilation', metadata, blocks, members }
}

function readLeaf(
  draft: Draft,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  { from, to, hasHeading, numberAt }: Region,
): DraftDocument {
  const { norm } = draft
  const front = readFront(norm, lines, kinds, from, to, hasHeading, numberAt)
  const end = readEnd(norm, lines, kinds, front.bodyLine, to)
  const blocks = frontBlocks(front.pieces)
  const contents = front.bodyLine + contentsLength(norm, lines, front.bodyLine, to)
  for (let i = front.bodyLine; i < contents; i++)
    blocks.push({ kind: 'contents', start: lines[i].start, end: lines[i].end })
  if (contents > front.bodyLine && contents < to) {
    front.bodyLine = contents
    front.bodyStart = lines[contents].start
    if (kinds[contents] === 'salutation') {
      const { start, end } = lines[contents]
      front.pieces.push({ kind: 'salutation', lineKind: 'salutation', start, end })
      blocks.push({ kind: 'salutation', start, end })
      front.bodyLine++
      front.bodyStart = lines[contents + 1]?.start ?? -1
    }
  }
  for (let i = Math.max(front.bodyLine, contents); i < to; i++) {
    const start = i === front.bodyLine ? front.bodyStart : lines[i].start
    blocks.push({ kind: end.get(i) ?? bodyKind(norm, lines, kinds, i, to), start, end: lines[i].end })
  }
  const body = lines.slice(front.bodyLine, to)
  const genre = readGenre(norm, front, body)
  const bodySpan: Span = body.length > 0 ? [front.bodyStart, body.at(-1)!.end] : [0, 0]
  const signatures = blocks
    .filter((b) => b.kind === 'signature' || b.kind === 'note')
    .map((b): Span => [b.start, b.end])
  const metadata = readMetadata(draft, { front, end: signatures, body: bodySpan, genre })
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0, genre, metadata, blocks, members: [] }
}

const frontBlocks = (pieces: readonly { kind: BlockKind; start: number; end: number }[]): DraftBlock[] =>
  pieces.map(({ kind, start, end }) => ({ kind, start, end }))

const LONGEST_HEADING = 40
const MOST = '最'.charCodeAt(0)

/** A line of the text: a heading is short, has no sentence end, and running text behind it. */
function bodyKind(norm: string, lines: readonly Line[], kinds: readonly LineKind[], i: number, to: number): BlockKind {
  const { start, end, signs } = lines[i]
  const kind = kinds[i]
  // 最后,… leads a sentence, not a section
  if (kind === 'mark')
    return norm.charCodeAt(start) !== MOST && isTitleLike(norm, start, end, signs) ? 'heading' : 'paragraph'
  if (kind !== 'title' || end - start > LONGEST_HEADING || end - start < 4 || i + 1 >= to) return 'paragraph'
  const next = lines[i + 1]
  const last = signOf(norm.charCodeAt(end - 1))
  return next.end - next.start > 60 && kinds[i + 1] === 'body' && (last & (Sign.digit | Sign.comma)) === 0
    ? 'heading'
    : 'paragraph'
}
