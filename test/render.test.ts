import { describe, expect, test } from 'vitest'
import { parseSpeech, type Speech, toHtml, toMarkdown, toOutline } from '../src'
import { corpus } from './corpus'

const source = '标题<b>\n讲两点意见。\n一、抓好“三防”\n甲12座。\n二、要防火；三、乙\n3\n'
const at = (quote: string): [number, number] => [source.indexOf(quote), source.indexOf(quote) + quote.length]
const block = (kind: Speech['blocks'][number]['kind'], text: string) => ({ kind, spans: [at(text)], text })

/** Written by hand: what is shown does not hang on what the parser finds. */
const speech: Speech = {
  span: [0, source.length],
  genre: 'speech',
  script: 'hans',
  metadata: {
    title: { value: '标题<b>', span: at('标题<b>') },
    speaker: { value: { name: '李明', position: '县长' }, span: [0, 0] },
    date: { value: '2012-03-08', span: [0, 0] },
  },
  parts: [],
  blocks: [
    block('title', '标题<b>'),
    block('paragraph', '讲两点意见。'),
    block('heading', '一、抓好“三防”'),
    block('paragraph', '甲12座。'),
    block('paragraph', '二、要防火；三、乙'),
  ],
  outline: [
    {
      marker: { text: '一、', style: 'han', ordinal: 1 },
      title: '抓好“三防”',
      text: '抓好“三防”\n甲12座。',
      span: [at('一、')[0], at('甲12座。')[1]],
      role: 'heading',
      children: [],
    },
    {
      marker: { text: '二、', style: 'han', ordinal: 2 },
      title: '要防火',
      text: '要防火；',
      span: at('二、要防火；'),
      role: 'directive',
      children: [],
    },
    {
      marker: { text: '三、', style: 'han', ordinal: 3 },
      title: '乙',
      text: '乙',
      span: at('三、乙'),
      role: 'component',
      children: [],
    },
  ],
  announcements: [{ text: '讲两点意见', count: 2, span: at('讲两点意见'), list: null, found: 3 }],
  directives: [{ text: '要防火', span: at('要防火'), point: [1], modality: 'require' }],
  slogans: [{ text: '三防', kind: 'numeric', span: at('三防'), count: 1 }],
  statistics: [{ text: '12座', span: at('12座'), kind: 'count', value: 12, unit: '座', approximation: 'exact' }],
  attributions: [],
  citedWorks: [],
  noise: [{ kind: 'page-marker', span: at('3'), reason: 'page number' }],
  diagnostics: [{ code: 'announced-count', message: 'announced 2, found 3', span: at('讲两点意见') }],
}

describe('outline', () => {
  test('title, facts, points with their lines, remarks, and what was removed', () => {
    expect(toOutline(speech, source)).toBe(`标题<b>
李明, 县长 · 2012-03-08 · speech

   2  » 讲两点意见: 3 found, not 2
   3  一、抓好“三防”
   5  二、要防火  directive
 5:7  三、乙  component

! line 2: announced 2, found 3 announced-count

found 3 points, 1 directive, 1 figure, 1 slogan; removed 1 page marker (1 character)
`)
  })

  test('a compilation shows its members', () => {
    const compilation = {
      ...speech,
      genre: 'compilation' as const,
      metadata: {},
      outline: [],
      announcements: [],
      diagnostics: [],
    }
    const twin = { ...speech, noise: [], duplicateOf: { path: [0], similarity: 0.987 } }
    const shown = toOutline({ ...compilation, parts: [{ ...speech, noise: [] }, twin] }, source)
    expect(shown).toMatch(/^compilation\ncompilation · 2 documents\n\n\[1\] 标题<b>\n/)
    expect(shown).toContain('[2] 标题<b>\n李明, 县长 · 2012-03-08 · speech\nrepeats [1] (99 % alike)\n')
  })

  test('titles are cut to the width, a Han character taking two columns', () => {
    const long = structuredClone(speech)
    long.outline[0].title = '长'.repeat(80)
    const line = toOutline(long, source, { width: 60 }).split('\n')[4]
    expect(line).toMatch(/^ {3}3 {2}一、长+…$/)
    expect(line.length + (line.match(/[一、长]/g) ?? []).length).toBeLessThanOrEqual(61)
  })

  test('colours only when asked, and nothing from the text reaches the terminal', () => {
    const evil = structuredClone(speech)
    evil.outline[0].title = 'a\x1b[2Jb\x07\u009bc'
    expect(toOutline(evil, source)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(toOutline(speech, source, { color: true })).toContain('\x1b[1m标题<b>\x1b[0m')
  })
})

describe('Markdown', () => {
  test('headings, bold leads, nothing that Markdown would read as its own', () => {
    expect(toMarkdown(speech)).toBe(`# 标题\\<b\\>

*李明, 县长 · 2012-03-08 · speech*

讲两点意见。

## 一、抓好“三防”

甲12座。

**二、要防火**；三、乙
`)
  })

  test('a paragraph that begins like a list or a heading stays a paragraph', () => {
    const texts = ['1. 甲', '- 乙', '# 丙', '+ 丁', '2) 戊', '*己* `庚` [辛](壬)']
    const blocks = texts.map((text) => ({ kind: 'paragraph' as const, spans: [[0, 1]] as [number, number][], text }))
    expect(
      toMarkdown({ ...speech, metadata: {}, outline: [], blocks })
        .split('\n\n')
        .slice(1)
        .join('\n'),
    ).toBe('1\\. 甲\n\\- 乙\n\\# 丙\n\\+ 丁\n2\\) 戊\n\\*己\\* \\`庚\\` \\[辛\\](壬)\n')
  })
})

describe('HTML', () => {
  const html = toHtml(speech, source)

  test('whatever comes from the text is escaped', () => {
    const evil = structuredClone(speech)
    evil.metadata.title!.value = '</title><script>alert(1)</script>'
    evil.diagnostics[0].message = '"><img src=x onerror=alert(1)>'
    evil.statistics[0].unit = "'<i>"
    const page = toHtml(evil, source.replace('甲', '<script>&\0\ud800'))
    expect(page).not.toMatch(/<(script|img|i)\b/)
    expect(page).not.toMatch(/[\0\ud800]/u)
  })

  test('links lead to places that exist, once each', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('needs nothing else: no address, no script', () => {
    expect(html).not.toMatch(/https?:|src=|<script|<link/)
  })

  test('what was found is marked where it stands', () => {
    expect(html).toMatch(/<span id="at\d+" class="f">12座<\/span>/)
    expect(html).toMatch(/<span id="at\d+" class="s">三防<\/span>/)
    expect(html).toMatch(/<span id="at\d+" class="n">3<\/span>/)
  })
})

describe.skipIf(corpus.length === 0)('the corpus', () => {
  test.each(corpus)('$name: the page shows the whole source', ({ text }) => {
    const pre = /<pre>\n([\s\S]*)<\/pre>/.exec(toHtml(parseSpeech(text), text))![1]
    const plain = pre
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(lt|gt|quot|#39|amp);/g,
        (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name as 'lt'],
      )
    expect(plain).toBe(text)
  })

  test.each(corpus)('$name: every point is in the outline, every visible character in the Markdown', ({ text }) => {
    const speech = parseSpeech(text)
    expect(toOutline(speech, text).split('\n').length).toBeGreaterThan(speech.outline.length)
    const compact = (s: string) => s.replace(/[\s\\*#]/g, '')
    const markdown = compact(toMarkdown(speech))
    const blocks = (s: Speech): Speech['blocks'] => [...s.blocks, ...s.parts.flatMap(blocks)]
    const missing = blocks(speech).filter(
      ({ kind, text }) => kind !== 'title' && !markdown.includes(compact(text).slice(0, 20)),
    )
    expect(missing).toEqual([])
  })
})
