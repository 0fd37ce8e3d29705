import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Point, parseSpeech } from '../../src'
import { placesOf, ReadError, readBytes, readFile } from '../../src/node'

const folder = new URL('../../corpus/formats/', import.meta.url).pathname
const samples = readdirSync(folder).filter((name) => /^(?:speech|unknown-site|half|word-filtered)/.test(name))
const plain = readFileSync(`${folder}speech.txt`, 'utf8')

interface Heading {
  marker?: string
  title: string
  children: Heading[]
}
const outlineOf = (points: readonly Point[]): Heading[] =>
  points.map(({ marker, title, titleHans, children }) => ({
    marker: marker?.text,
    title: titleHans ?? title,
    children: outlineOf(children),
  }))

describe('one speech in every format', () => {
  const expected = outlineOf(parseSpeech(plain).outline)

  test('is a speech of three parts', () => {
    expect(expected.map(({ title }) => title)).toHaveLength(3)
    expect(expected.map(({ children }) => children.length)).toEqual([3, 4, 4])
    expect(expected[1].children[0].children).toHaveLength(3)
  })

  test.each(samples)('%s has the same outline', async (name) => {
    const { text } = await readFile(folder + name)
    expect(outlineOf(parseSpeech(text).outline)).toEqual(expected)
  })

  test.each(samples)('%s: every span leads back to places, in order and disjoint', async (name) => {
    const reading = await readFile(folder + name)
    let end = 0
    for (const { span } of reading.places) {
      expect(span[0]).toBeGreaterThanOrEqual(end)
      expect(span[1]).toBeGreaterThan(span[0])
      end = span[1]
    }
    expect(end).toBeLessThanOrEqual(reading.text.length)
    for (const { span } of parseSpeech(reading.text).outline) expect(placesOf(reading, span).length).toBeGreaterThan(0)
  })

  test.each([
    ['speech.txt', 'utf-8'],
    ['speech-bom.txt', 'utf-8'],
    ['speech.gb18030.txt', 'gb18030'],
    ['speech-crlf.gbk.txt', 'gb18030'],
    ['speech-hant.txt', 'utf-8'],
    ['speech-hant.big5.txt', 'big5'],
    ['speech.utf16le.txt', 'utf-16le'],
    ['speech-bom.utf16be.txt', 'utf-16be'],
    ['speech.gbk.html', 'gb18030'],
    ['half.jsp', 'gb18030'],
  ])('%s is %s', async (name, encoding) => {
    expect((await readFile(folder + name)).encoding).toBe(encoding)
  })

  test.each(['speech.pdf', 'speech-not-embedded.pdf', 'speech-not-embedded.gbk.pdf'])(
    '%s reads as the text does, without running heads and page numbers',
    async (name) => {
      const { text, dropped } = await readFile(folder + name)
      expect(text).toBe(plain)
      const pages = new Set(dropped.map(({ place }) => 'page' in place && place.page))
      expect(dropped.filter(({ kind }) => kind === 'page-marker')).toHaveLength(pages.size)
      expect(dropped.filter(({ kind }) => kind === 'running-head')).toHaveLength(pages.size)
    },
  )

  test('a web page has its article and nothing else', async () => {
    for (const name of ['speech.html', 'speech.gbk.html', 'unknown-site.html', 'half.jsp'])
      expect((await readFile(folder + name)).text, name).toBe(plain)
  })

  test('metadata', async () => {
    expect((await readFile(`${folder}speech.html`)).metadata).toEqual({
      title: '在全市春季造林绿化工作会议上的讲话',
      date: '2015-03-02 09:12',
      source: '市政府办公室',
    })
    expect((await readFile(`${folder}speech.md`)).metadata).toEqual({
      title: '在全市春季造林绿化工作会议上的讲话',
      author: '陈国栋',
      date: '2015-02-27',
    })
    expect((await readFile(`${folder}speech.docx`)).metadata).toMatchObject({
      title: '在全市春季造林绿化工作会议上的讲话',
    })
  })

  test('a table is rows of cells, a footnote stands at the end', async () => {
    const reading = await readFile(`${folder}speech.docx`)
    expect(reading.text).toContain('县区\t面积（万亩）\t完成率\n东山县\t3.2\t94%\n')
    expect(reading.text.trimEnd().split('\n').at(-1)).toBe('[1] 数据由市林业局提供。')
    const at = reading.text.indexOf('91%')
    expect(placesOf(reading, [at, at + 3])).toEqual([expect.objectContaining({ row: 3, column: 3 })])
    const note = reading.text.indexOf('数据由')
    expect(placesOf(reading, [note, note + 3])).toEqual([{ footnote: '1' }])
  })

  test('places: a page of a PDF, an element of a web page, a line of a text', async () => {
    const pdf = await readFile(`${folder}speech-not-embedded.pdf`)
    const at = pdf.text.indexOf('严防森林火灾')
    expect(placesOf(pdf, [at, at + 6])).toEqual([{ page: 2, box: expect.any(Array) }])
    const html = await readFile(`${folder}speech.html`)
    expect(placesOf(html, [html.text.indexOf('同志们'), html.text.indexOf('同志们') + 3])).toEqual([
      { element: '#UCAP-CONTENT > p:nth-of-type(3)' },
    ])
    expect(placesOf({ text: plain, places: [] }, [plain.indexOf('同志们'), plain.indexOf('一、')])).toEqual([
      { line: 4 },
      { line: 5 },
    ])
  })
})

describe('damaged bytes', () => {
  test('are told with their place, and the rest is read', async () => {
    const { text, encoding, warnings } = await readFile(`${folder}damaged.gbk.txt`)
    expect(encoding).toBe('gb18030')
    expect(warnings).toHaveLength(1)
    const [{ code, byte, span }] = warnings
    expect(code).toBe('damaged-bytes')
    expect(byte).toBeGreaterThan(400)
    expect(text.slice(...span!)).toBe('\ufffd')
    expect(text.split('\n')).toHaveLength(plain.split('\n').length)
  })

  test('in UTF-8, byte for byte', async () => {
    const bytes = Buffer.concat([
      Buffer.from('各位同志：全县'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('的工作，要加强领导。\xe4'),
    ])
    bytes[bytes.length - 2] = 0xe4
    const { text, warnings } = await readBytes(bytes.subarray(0, -1))
    expect(text).toBe('各位同志：全县\ufffd的工作，要加强领导。\ufffd')
    expect(warnings.map(({ byte, span }) => [byte, span])).toEqual([
      [21, [7, 8]],
      [bytes.length - 2, [18, 19]],
    ])
  })

  test('--encoding overrules the bytes', async () => {
    const bytes = readFileSync(`${folder}speech-hant.big5.txt`)
    expect((await readBytes(bytes, '', { encoding: 'big5' })).text).toBe(
      readFileSync(`${folder}speech-hant.txt`, 'utf8'),
    )
    expect((await readBytes(bytes, '', { encoding: 'gbk' })).encoding).toBe('gb18030')
  })
})

describe('short texts', () => {
  test.each(['一、提高认识', '同志们：', '要加强领导。', '关于召开会议的通知', '联通', '讲话'])(
    '%s in GBK',
    async (text) => {
      const { execFileSync } = await import('node:child_process')
      const bytes = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text })
      expect((await readBytes(bytes)).text).toBe(text)
    },
  )
  test.each(['一、提高认识', '要加强领导。', 'plain ASCII', '讲话', 'café'])('%s in UTF-8', async (text) => {
    expect((await readBytes(Buffer.from(text))).text).toBe(text)
  })
  test.each(['一、提高認識', '要加強領導。', '關於召開會議的通知'])('%s in Big5', async (text) => {
    const { execFileSync } = await import('node:child_process')
    expect((await readBytes(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'BIG5'], { input: text }))).text).toBe(text)
  })
})

describe('half and hostile web pages', () => {
  const read = async (html: string) => (await readBytes(Buffer.from(html), 'a.html')).text

  test('entities, line breaks, cells, hidden and silent elements', async () => {
    expect(
      await read(
        '<p>一、&ldquo;三个&rdquo;&nbsp;A&amp;B<br>第二\n行<div hidden>x</div><script>alert(1)</script><table><tr><td><p>甲</p><td>乙</table>尾',
      ),
    ).toBe('一、“三个” A&B\n第二行\n甲\t乙\n尾\n')
  })
  test('server code and conditional signs', async () => {
    expect(
      await read('<%@ page %><?php echo 1 ?>讲话<![if !supportLists]>一、<![endif]>认识<% if (a > b) { %>尾<% } %>'),
    ).toBe('讲话一、认识尾\n')
  })
  test('a page without text', async () => {
    await expect(read('<html><body><script>x</script></body></html>')).rejects.toThrow('holds no text')
  })
  test.each([
    ['depth', `${'<div>'.repeat(50_000)}讲话`],
    ['signs', '<'.repeat(500_000)],
    ['open comments', `${'<!--'.repeat(100_000)}讲话`],
    ['attributes', `<p ${'a="'.repeat(200_000)}>讲话`],
    ['server code', `${'<%'.repeat(200_000)}讲话`],
  ])('%s cost no more than their length', async (_, html) => {
    const start = performance.now()
    await read(html).catch((error) => expect(error).toBeInstanceOf(ReadError))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('Markdown', () => {
  test('loses its signs, line for line', async () => {
    const { text, places } = await readBytes(
      Buffer.from('# 讲话\n\n## 一、**提高**认识\n\n> - 见[通知](http://a.cn)\n\n| 县 | 数 |\n|---|---|\n| 甲 | 3 |\n'),
      'a.md',
    )
    expect(text).toBe('讲话\n\n一、提高认识\n\n见通知\n\n县\t数\n\n甲\t3\n')
    expect(places.at(-1)?.place).toEqual({ line: 9 })
  })
})
