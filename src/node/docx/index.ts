import { ReadError } from '../read-error'
import type { FileMetadata, Reading } from '../reading'
import type { Transcript } from '../transcript'
import { writeBody } from './body'
import { Numbering } from './numbering'
import { Parts } from './parts'
import { Styles } from './styles'
import { readXml } from './xml'
import { Zip } from './zip'

/** A Word document: its paragraphs with their automatic numbers, its tables, and its notes at the end. */
export function readDocx(bytes: Uint8Array): Reading {
  const zip = new Zip(bytes)
  const parts = new Parts(zip)
  const body = parts.document()
  if (body === undefined)
    throw zip.has('EncryptedPackage')
      ? new ReadError('encrypted', 'needs a password')
      : new ReadError('damaged', 'holds no word/document.xml')
  const styles = new Styles(parts.of('styles'))
  const numbering = new Numbering(parts.of('numbering'), (style) => styles.of(style).number?.list)
  const transcript = writeBody(body, styles, numbering)
  for (const kind of ['footnote', 'endnote'] as const) writeNotes(parts, kind, transcript, styles)
  return {
    format: 'docx',
    text: transcript.toString(),
    places: transcript.places,
    metadata: readProperties(zip.text('docProps/core.xml')),
    dropped: [],
    warnings: [],
  }
}

/** Notes stand behind the text, each in a line that begins with its number. */
function writeNotes(parts: Parts, kind: 'footnote' | 'endnote', out: Transcript, styles: Styles): void {
  const xml = parts.of(`${kind}s`)
  if (xml === undefined) return
  const texts: string[] = []
  for (let at = xml.indexOf(`<w:${kind} `); at >= 0; ) {
    const next = xml.indexOf(`<w:${kind} `, at + 1)
    const note = xml.slice(at, next < 0 ? undefined : next)
    at = next
    // separators are notes too, of a type of their own
    if (/w:type="(?!normal")/.test(note.slice(0, note.indexOf('>')))) continue
    texts.push(writeBody(note, styles, new Numbering(undefined, () => undefined)).toString())
  }
  texts.forEach((text, i) => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line === '') return
    out.write(`[${i + 1}] ${line}`, { footnote: kind === 'footnote' ? `${i + 1}` : `e${i + 1}` })
    out.write('\n')
  })
}

function readProperties(xml: string | undefined): FileMetadata {
  const metadata: FileMetadata = {}
  if (xml === undefined) return metadata
  let field: keyof FileMetadata | undefined
  readXml(xml, {
    open: (name) => {
      field =
        name === 'dc:title'
          ? 'title'
          : name === 'dc:creator'
            ? 'author'
            : name === 'dcterms:created'
              ? 'date'
              : undefined
    },
    text: (text) => {
      if (field && text.trim()) metadata[field] ??= text.trim()
    },
    close: () => {
      field = undefined
    },
  })
  return metadata
}
