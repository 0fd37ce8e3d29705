import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBytes, readFile } from '../../src/node'
import { makeZip } from './make-zip'

const samples = new URL('../../corpus/formats/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
afterAll(() => rmSync(folder, { recursive: true }))

const docx = readFileSync(`${samples}speech.docx`)
const oldOffice = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

describe('each has an error of its own', () => {
  test.each<[string, string, Buffer, string]>([
    ['no bytes', 'a.txt', Buffer.alloc(0), 'empty'],
    ['blanks', 'a.txt', Buffer.from('\ufeff \r\n\u3000\n'), 'empty'],
    ['Word 97', 'a.doc', oldOffice('WordDocument'), 'unsupported-format'],
    ['Word 97 under a false name', 'a.docx', oldOffice('WordDocument'), 'unsupported-format'],
    ['WPS', 'a.wps', oldOffice('WpsCustomData'), 'unsupported-format'],
    ['OFD', 'a.ofd', makeZip({ 'OFD.xml': '<ofd/>' }), 'unsupported-format'],
    ['rich text', 'a.rtf', Buffer.from('{\\rtf1 x}'), 'unsupported-format'],
    ['a spreadsheet', 'a.xlsx', makeZip({ 'xl/workbook.xml': '' }), 'unsupported-format'],
    ['an archive', 'a.zip', makeZip({ 'a.txt': 'a' }), 'unsupported-format'],
    ['a document under a password', 'a.docx', oldOffice('EncryptedPackage'), 'encrypted'],
    ['a zip file under a password', 'a.docx', makeZip({ 'word/document.xml': 'x' }, { flags: 1 }), 'encrypted'],
    ['a zip bomb', 'a.docx', makeZip({ 'word/document.xml': Buffer.alloc(64 << 20) }), 'zip-bomb'],
    [
      'a zip bomb that lies',
      'a.docx',
      makeZip({ 'word/document.xml': Buffer.alloc(64 << 20) }, { size: 1000 }),
      'zip-bomb',
    ],
    ['a PDF under a password', 'a.pdf', readFileSync(`${samples}encrypted.pdf`), 'encrypted'],
    ['half a document', 'a.docx', docx.subarray(0, docx.length >> 1), 'damaged'],
    ['a text called .docx', 'a.docx', Buffer.from('讲话'), 'damaged'],
    ['a text called .pdf', 'a.pdf', Buffer.from('讲话'), 'damaged'],
    ['a PDF of nothing', 'a.pdf', Buffer.from('%PDF-1.4\n'), 'damaged'],
    ['a program', 'a', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)), 'not-text'],
    ['a scan', 'a.pdf', readFileSync(`${samples}scan.pdf`), 'no-text'],
    ['Word 97, a real one', 'unreadable.doc', readFileSync(`${samples}unreadable.doc`), 'unsupported-format'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(readBytes(bytes, name)).rejects.toMatchObject({ name: 'ReadError', code })
  })

  test('a file of 3 GB is not even opened to be read', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, '')
    truncateSync(path, 3 * 2 ** 30)
    await expect(readFile(path)).rejects.toMatchObject({ code: 'too-large' })
  })

  test.each([
    ['missing.txt', 'not-found'],
    ['.', 'is-folder'],
  ])('%s: %s', async (name, code) => {
    await expect(readFile(join(folder, name))).rejects.toMatchObject({ code })
  })

  test('a link that leads in a circle', async () => {
    symlinkSync('circle.txt', join(folder, 'circle.txt'))
    await expect(readFile(join(folder, 'circle.txt'))).rejects.toMatchObject({
      code: 'unreadable',
      message: 'is a link that leads in a circle',
    })
  })

  test('a PDF cut anywhere is read, or refused', async () => {
    const pdf = readFileSync(`${samples}speech-not-embedded.pdf`)
    for (let i = 1; i < 8; i++)
      await readBytes(pdf.subarray(0, (pdf.length * i) >> 3), 'a.pdf').catch((error) =>
        expect(error.name).toBe('ReadError'),
      )
  })
})

test('a stray NUL does not make a text unreadable', async () => {
  expect((await readBytes(Buffer.from('同志们：\0今天讲两点意见。'))).text).toBe('同志们：\0今天讲两点意见。')
})

test('a .doc that is a web page is read as one', async () => {
  const { format, text } = await readBytes(Buffer.from('<html><body><p>一、讲话</p></body></html>'), 'a.doc')
  expect({ format, text }).toEqual({ format: 'html', text: '一、讲话\n' })
})
