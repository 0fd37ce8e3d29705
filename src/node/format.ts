import { extname } from 'node:path'
import { ReadError } from './read-error'
import type { FileFormat } from './reading'

const BY_EXTENSION: Record<string, FileFormat> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.jsp': 'html',
  '.asp': 'html',
  '.aspx': 'html',
  '.php': 'html',
  '.docx': 'docx',
  '.docm': 'docx',
  '.pdf': 'pdf',
}

/** Documents that gangmu knows and cannot read, and what to do about it. */
const UNSUPPORTED: Record<string, string> = {
  '.doc': 'is a Word 97–2003 document: save it as .docx',
  '.wps': 'is a WPS document: save it as .docx',
  '.rtf': 'is rich text: save it as .docx',
  '.odt': 'is an OpenDocument text: save it as .docx',
  '.ofd': 'is an OFD document: export it as .pdf',
  '.caj': 'is a CAJ document: export it as .pdf',
  '.ceb': 'is a CEB document: export it as .pdf',
  '.xls': 'is a spreadsheet',
  '.xlsx': 'is a spreadsheet',
  '.et': 'is a spreadsheet',
  '.ppt': 'is a presentation',
  '.pptx': 'is a presentation',
  '.dps': 'is a presentation',
  '.mht': 'is a web archive: save it as .html',
  '.mhtml': 'is a web archive: save it as .html',
  '.epub': 'is an e-book: save it as .html',
  '.zip': 'is an archive: unpack it',
  '.rar': 'is an archive: unpack it',
  '.7z': 'is an archive: unpack it',
  '.gz': 'is compressed: unpack it',
}

/** Whether a file of a folder is one to read, or to report as one that cannot be read; others are passed over. */
export function isDocumentName(name: string): boolean {
  const extension = extname(name).toLowerCase()
  return extension === '' || extension in BY_EXTENSION || extension in UNSUPPORTED
}

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/**
 * What a file is: by its first bytes where they tell, else by its name. A `.doc` that is really a web page is read as one.
 *
 * @throws {ReadError} `unsupported-format` or `encrypted` for what is known and cannot be read.
 */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  const extension = extname(name).toLowerCase()
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return zipFormat(bytes, extension)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes, extension)
  if (starts(bytes, 0x1f, 0x8b)) throw new ReadError('unsupported-format', UNSUPPORTED['.gz'])
  if (head.startsWith('Rar!')) throw new ReadError('unsupported-format', UNSUPPORTED['.rar'])
  if (head.startsWith('{\\rtf')) throw new ReadError('unsupported-format', UNSUPPORTED['.rtf'])
  if (/^(?:MIME-Version|From): /i.test(head) && /multipart\/related/i.test(head))
    throw new ReadError('unsupported-format', UNSUPPORTED['.mht'])
  const known = BY_EXTENSION[extension]
  if (known === 'docx') throw new ReadError('damaged', 'is no .docx: it does not begin like one')
  if (known === 'pdf') throw new ReadError('damaged', 'is no PDF: it does not begin like one')
  if (known === 'html' || looksLikeHtml(head)) return 'html'
  if (known) return known
  if (extension in UNSUPPORTED && /[\0\x01-\x08]/.test(head))
    throw new ReadError('unsupported-format', UNSUPPORTED[extension])
  return 'text'
}

const looksLikeHtml = (head: string) => /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|meta|%@)\b/i.test(head)

/** Names of the members stand in the bytes as they are. */
function zipFormat(bytes: Uint8Array, extension: string): FileFormat {
  const holds = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)
  if (extension === '.docx' || extension === '.docm' || holds('word/document')) return 'docx'
  const kind = holds('OFD.xml')
    ? '.ofd'
    : holds('opendocument.text')
      ? '.odt'
      : holds('xl/workbook')
        ? '.xlsx'
        : holds('ppt/presentation')
          ? '.pptx'
          : holds('application/epub+zip')
            ? '.epub'
            : '.zip'
  return unsupported(kind)
}

const unsupported = (extension: string): never => {
  throw new ReadError('unsupported-format', UNSUPPORTED[extension])
}

/** A compound file: a document of an old kind, or a new one under a password. Its directory is in UTF-16. */
function oldOffice(bytes: Uint8Array, extension: string): ReadError {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return new ReadError('encrypted', 'needs a password')
  const kind = extension in UNSUPPORTED ? extension : holds('Workbook') ? '.xls' : holds('PowerPoint') ? '.ppt' : '.doc'
  return new ReadError('unsupported-format', UNSUPPORTED[kind])
}
