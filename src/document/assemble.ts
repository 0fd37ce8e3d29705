import type { DraftDocument } from '../blocks/types'
import type { Extracts } from '../extract'
import type { Block, Noise, Point, Script, Span, Speech } from '../model'
import { toHans } from '../normalise'
import type { DraftOutline, DraftPoint } from '../outline/types'
import { type Draft, WayHome, without } from '../text'
import { documentTrouble, findDuplicates } from './duplicates'
import { Homeward } from './homeward'

/** What is known of one document before its spans go home. */
export interface DraftFindings {
  outline: DraftOutline
  extracts: Extracts
}

/**
 * Builds the result: every span goes home to the source; block spans leave the noise out.
 * `noise` is sorted and disjoint.
 */
export function assemble(
  draft: Draft,
  root: DraftDocument,
  findings: ReadonlyMap<DraftDocument, DraftFindings>,
  noise: Noise[],
  script: Script,
): Speech {
  const holes = noise.map((n) => n.span)
  let firstHole = 0
  const way = new WayHome(draft.map)
  const homeward = new Homeward(way)
  const isHant = script === 'hant' || script === 'mixed'
  const hans = (text: string) => (isHant ? toHans(text) : text)

  const duplicates = findDuplicates(draft.units, root)

  const block = ({ kind, start, end }: DraftDocument['blocks'][number]): Block => {
    const span = way.span(start, end)
    while (firstHole < holes.length && holes[firstHole][1] <= span[0]) firstHole++
    return { kind, spans: without(span, holes, firstHole), text: draft.text.slice(start, end) }
  }

  const point = (p: DraftPoint): Point => {
    const title = draft.text.slice(p.title.start, p.title.end).trim()
    return {
      marker: p.marker && {
        text: draft.text.slice(p.marker.start, p.marker.end),
        style: p.marker.style,
        ordinal: p.marker.ordinal,
      },
      title,
      ...(isHant && { titleHans: hans(title) }),
      text: ownText(draft.text, p),
      span: way.span(p.start, p.end),
      role: p.role,
      children: p.children.map(point),
    }
  }

  const build = (document: DraftDocument): Speech => {
    const { outline, extracts } = findings.get(document) ?? empty
    const blocks = document.blocks.map(block)
    const parts = document.members.map(build)
    const { metadata } = document
    const duplicateOf = duplicates.get(document)
    homeward.metadata(metadata)
    return {
      span: way.span(document.start, document.end),
      genre: document.genre,
      script,
      metadata: {
        ...metadata,
        ...(isHant && metadata.title && { titleHans: hans(metadata.title.value) }),
      },
      parts,
      blocks,
      outline: outline.points.map(point),
      announcements: homeward.announcements(outline.announcements),
      directives: homeward.directives(extracts.directives),
      slogans: homeward.slogans(extracts.slogans),
      statistics: homeward.statistics(extracts.statistics),
      attributions: homeward.attributions(extracts.attributions),
      citedWorks: homeward.citedWorks(extracts.citedWorks),
      noise: [],
      diagnostics: homeward.diagnostics([
        ...outline.diagnostics,
        ...documentTrouble(draft.norm, document, duplicateOf),
      ]),
      ...(duplicateOf && { duplicateOf }),
    }
  }
  return { ...build(root), noise }
}

const empty: DraftFindings = {
  outline: { points: [], announcements: [], diagnostics: [] },
  extracts: { slogans: [], statistics: [], attributions: [], citedWorks: [], directives: [] },
}

/** The point's own words: behind its marker, its children left out. */
function ownText(text: string, p: DraftPoint): string {
  const span: Span = [p.marker ? p.marker.end : p.start, p.end]
  const children = p.children.map((c): Span => [c.start, c.end])
  return without(span, children)
    .map(([start, end]) => text.slice(start, end).trim())
    .filter(Boolean)
    .join('\n')
}
