import { ReadError } from '../read-error'
import type { Dropped, FileMetadata, Reading, ReadWarning } from '../reading'
import { Transcript } from '../transcript'
import { dropFurniture, type PageLines } from './furniture'
import { boxOf, findLines, type Run } from './lines'
import { openPdf, type PdfDocument } from './open'
import { findParagraphs, seam } from './paragraphs'

/** More pages without text are counted, not listed. */
const LISTED = 20

/** The text of a PDF: a line for each paragraph, without running heads and page numbers. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const document = await openPdf(bytes)
  try {
    const { pages, askew } = await readPages(document)
    const warnings = checkText(pages)
    const { kept, dropped } = dropFurniture(pages)
    const transcript = new Transcript()
    for (const lines of findParagraphs(kept)) {
      lines.forEach((line, i) => {
        if (i > 0) transcript.write(seam(lines[i - 1], line))
        transcript.write(line.text, { page: line.page, box: boxOf(line) })
      })
      transcript.write('\n')
    }
    return {
      format: 'pdf',
      text: transcript.toString(),
      places: transcript.places,
      metadata: await readInfo(document),
      dropped: [...dropped, ...askew],
      warnings,
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readPages(document: PdfDocument): Promise<{ pages: PageLines[]; askew: Dropped[] }> {
  const pages: PageLines[] = []
  const askew: Dropped[] = []
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const [, , , height] = page.view
      const { items } = await page.getTextContent()
      const found = findLines(items.filter((item) => 'str' in item) as Run[], number)
      pages.push({ page: number, height, lines: found.lines })
      if (found.askew.length > 0)
        askew.push({ kind: 'running-head', text: found.askew.join(''), place: { page: number, box: [0, 0, 0, 0] } })
      page.cleanup()
    } catch (error) {
      throw new ReadError('damaged', `page ${number} is broken: ${(error as Error).message}`)
    }
  }
  return { pages, askew }
}

/** @throws {ReadError} `no-text` for a scan, and for fonts that do not tell what they draw. */
function checkText(pages: readonly PageLines[]): ReadWarning[] {
  const empty = pages.filter(({ lines }) => lines.length === 0)
  if (empty.length === pages.length)
    throw new ReadError('no-text', `holds no text on its ${pages.length} pages, only pictures (a scan?): it needs OCR`)
  const text = pages.map(({ lines }) => lines.map((line) => line.text).join('')).join('')
  const unknown = text.match(/[\0-\x08\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > text.length * 0.3)
    throw new ReadError('no-text', 'its fonts do not tell which characters they draw: it needs OCR')
  const warnings: ReadWarning[] = empty
    .slice(0, LISTED)
    .map(({ page }) => ({ code: 'page-without-text', message: `page ${page} holds no text`, page }))
  if (empty.length > LISTED)
    warnings.push({ code: 'page-without-text', message: `and ${empty.length - LISTED} more pages hold no text` })
  return warnings
}

async function readInfo(document: PdfDocument): Promise<FileMetadata> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
  const metadata: FileMetadata = {}
  if (typeof info.Title === 'string' && info.Title.trim()) metadata.title = info.Title.trim()
  if (typeof info.Author === 'string' && info.Author.trim()) metadata.author = info.Author.trim()
  const date = /^D:(\d{4})(\d\d)?(\d\d)?/.exec(String(info.CreationDate ?? ''))
  if (date) metadata.date = date.slice(1).filter(Boolean).join('-')
  return metadata
}
