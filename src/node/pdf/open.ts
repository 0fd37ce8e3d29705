import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ReadError } from '../read-error'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>

let loaded: Promise<{ pdfjs: PdfJs; root: string }> | undefined

/** pdf.js is large: it is loaded when the first PDF comes. */
function load() {
  loaded ??= (async () => {
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    // it draws pages too, which nobody asks of it here, and stops without this class where its canvas is not installed
    ;(globalThis as { DOMMatrix?: unknown }).DOMMatrix ??= class {}
    const warn = console.warn
    console.warn = () => {}
    try {
      return { pdfjs: (await import('pdfjs-dist/legacy/build/pdf.mjs')) as PdfJs, root }
    } finally {
      console.warn = warn
    }
  })()
  return loaded
}

/**
 * @throws {ReadError} `encrypted` or `damaged`
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { pdfjs, root } = await load()
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    // without its tables, text in fonts that are not embedded is lost without a word
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts/'),
    wasmUrl: pathToFileURL(join(root, 'wasm/')).href,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new ReadError('encrypted', 'needs a password')
    throw new ReadError('damaged', `is a broken PDF: ${message}`)
  }
}
