import type { Edit } from '../text'
import { Has, holds } from './holds'
import type { Lines } from './lines'

const residue =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]+|&(?:[a-z]{2,8}|#\d{2,5});|<(?:!--|\/?(?:p|br|b|i|u|div|span|font|strong|em|a|td|tr|table|img|center|h\d|li|ul|ol|o:p)\b[^<>\n]{0,120}>)|-->|-{2,9}\s?more\s?-{2,9}/iy

const entities: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  permil: '‰',
}

/** Whether residue may stand in a text that holds these signs; normalising changes none of its first units. */
export const mayHoldArtifacts = (norm: string, { any }: Lines): boolean =>
  (any & Has.residue) !== 0 || ((any & Has.dash) !== 0 && norm.includes('--'))

/**
 * What machines left behind: control and zero-width characters, tags, ends of comments, ---more---. An entity becomes the
 * character it stands for.
 */
export function artifacts(text: string): Edit[] {
  const edits: Edit[] = []
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    if ((holds(unit) & Has.residue) === 0 && !(unit === 0x2d && text.charCodeAt(start + 1) === 0x2d)) continue
    residue.lastIndex = start
    const match = residue.exec(text)
    if (!match) continue
    const [found] = match
    const end = start + found.length
    const first = found.charCodeAt(0)
    if (first === 0x26) {
      const name = found.slice(1, -1).toLowerCase()
      const character = name.startsWith('#') ? printable(Number(name.slice(1))) : entities[name]
      if (character === ' ')
        edits.push({ start, end, text: '', noise: { kind: 'artifact', reason: 'a blank as web pages write it' } })
      else if (character !== undefined) edits.push({ start, end, text: character })
      start = end - 1
      continue
    }
    const reason =
      first === 0x3c || found === '-->'
        ? 'markup of a web page'
        : first === 0x2d
          ? 'a break mark of a content system'
          : 'control or zero-width characters'
    edits.push({ start, end, text: '', noise: { kind: 'artifact', reason } })
    start = end - 1
  }
  return edits
}

const printable = (code: number): string | undefined =>
  code >= 0x20 && code < 0xd800 && (code < 0x7f || code > 0x9f) ? String.fromCharCode(code) : undefined
