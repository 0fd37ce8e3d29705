import { describe, expect, test } from 'vitest'
import { parseSpeech, type Speech, SpeechSchema, validate } from '../src'
import { corpus, seeded } from './corpus'
import { unsound } from './sound'

/** A sound result written by hand, so that what the validator says does not hang on the parser. */
const source = '讲话\n一、要抓好，\n3抓实 50% 。'
const sound: Speech = {
  span: [0, 19],
  genre: 'speech',
  script: 'hans',
  metadata: { title: { value: '讲话', span: [0, 2] } },
  parts: [],
  blocks: [
    { kind: 'title', spans: [[0, 2]], text: '讲话' },
    {
      kind: 'paragraph',
      spans: [
        [3, 9],
        [11, 19],
      ],
      text: '一、要抓好，抓实 50% 。',
    },
  ],
  outline: [
    {
      marker: { text: '一、', style: 'han', ordinal: 1 },
      title: '要抓好，抓实 50%',
      text: '要抓好，抓实 50% 。',
      span: [3, 19],
      role: 'directive',
      children: [],
    },
  ],
  announcements: [],
  directives: [{ text: '要抓好，抓实 50%', span: [5, 17], point: [0], modality: 'require' }],
  slogans: [],
  statistics: [{ text: '50%', span: [14, 17], kind: 'percent', value: 50, unit: '%', approximation: 'exact' }],
  attributions: [],
  citedWorks: [],
  noise: [{ kind: 'page-marker', span: [10, 11], reason: 'page number' }],
  diagnostics: [],
}

/** The codes that the validator tells when `change` has been made to the sound result. */
function codes(change: (speech: Speech) => unknown): string[] {
  const speech = structuredClone(sound)
  change(speech)
  return [...new Set(validate(source, speech).map(({ code }) => code))]
}

describe('validate', () => {
  test('finds nothing wrong with a sound result', () => {
    expect(validate(source, sound)).toEqual([])
  })

  test.each<[string, string, (speech: Speech) => unknown]>([
    ['a missing field', 'schema', (s) => delete (s as Partial<Speech>).genre],
    ['a span past the end', 'bounds', (s) => (s.span = [0, 20])],
    ['a span that ends before it begins', 'bounds', (s) => (s.statistics[0].span = [17, 14])],
    ['a block too few', 'lost', (s) => s.blocks.shift()],
    ['noise that was forgotten', 'lost', (s) => (s.noise = [])],
    ['noise inside a block', 'claimed-twice', (s) => (s.blocks[1].spans = [[3, 19]])],
    ['blocks out of order', 'order', (s) => s.blocks.reverse()],
    ['points that overlap', 'order', (s) => s.outline.push({ ...s.outline[0], span: [5, 19] })],
    ['a child outside its parent', 'outside', (s) => (s.outline[0].children = [{ ...s.outline[0], span: [0, 2] }])],
    ['a part outside the whole', 'outside', (s) => (s.span = [3, 19])],
    ['noise on a part', 'outside', (s) => s.parts.push({ ...sound, blocks: [], outline: [], directives: [] })],
    ['a marker that is not there', 'not-verbatim', (s) => (s.outline[0].marker!.text = '二、')],
    ['a title that is not there', 'not-verbatim', (s) => (s.outline[0].title = '抓好')],
    ['a text with a word too many', 'not-verbatim', (s) => (s.outline[0].text += '！')],
    ['a block with noise in its text', 'not-verbatim', (s) => (s.blocks[1].text = '一、要抓好，3抓实 50% 。')],
    ['a figure that is another', 'not-verbatim', (s) => (s.statistics[0].text = '51%')],
    ['a path that leads nowhere', 'path', (s) => (s.directives[0].point = [0, 1])],
  ])('%s: %s', (_, code, change) => {
    expect(codes(change)).toContain(code)
  })

  test('tells where: one problem for each lost stretch', () => {
    const lost = validate(source, { ...sound, blocks: [sound.blocks[0]] }).filter(({ code }) => code === 'lost')
    expect(lost.map(({ span }) => source.slice(...span))).toEqual(['一、要抓好，', '抓实', '50%', '。'])
  })

  test('a span may not cut a surrogate pair', () => {
    const speech = { ...parseSpeech('a😀b') }
    expect(
      validate('a😀b', { ...speech, diagnostics: [{ code: 'truncated-end', message: '', span: [0, 2] }] }),
    ).toMatchObject([{ code: 'split-character', span: [0, 2] }])
  })

  test('wants a string', () => {
    expect(() => validate(undefined as never, sound)).toThrow(TypeError)
  })
})

describe('parseSpeech', () => {
  test.each([undefined, null, 1, true, {}, [], Symbol('x'), Buffer.from('x')])('refuses %s', (value) => {
    expect(() => parseSpeech(value as never)).toThrow(TypeError)
  })

  test.each(['', ' ', '\n', '\ufeff', '\r\n\r\n', '\0', '\ud800', '一', '一、', '。', '“'])(
    'is sound on %j',
    (text) => {
      expect(unsound(text)).toEqual([])
    },
  )
})

describe.skipIf(corpus.length === 0)('on the corpus', () => {
  const random = seeded(20260208)
  const somewhere = (text: string) => Math.floor(random() * (text.length + 1))

  test.each(corpus)('$name is sound', ({ text }) => {
    expect(unsound(text)).toEqual([])
  })

  test.each(corpus)('$name cut at random places is sound', ({ text }) => {
    for (let i = 0; i < 12; i++) {
      const [a, b] = [somewhere(text), somewhere(text)].sort((a, b) => a - b)
      expect(unsound(text.slice(a, b)), `[${a}, ${b})`).toEqual([])
    }
  })

  test.each(corpus)('$name joined with others is sound', ({ text }) => {
    for (const joint of ['\n', '\n\n', '', '\r\n第二篇：\r\n', ' ']) {
      const other = corpus[Math.floor(random() * corpus.length)].text
      expect(unsound(text + joint + other)).toEqual([])
      expect(unsound(other.slice(somewhere(other)) + joint + text)).toEqual([])
    }
  })

  test.each(corpus)('$name written otherwise is sound', ({ text }) => {
    for (const written of [
      text.replace(/\r?\n/g, '\r\n'),
      text.replace(/\s+/g, ''),
      `\ufeff${text}`,
      [...text].join(' '),
    ])
      expect(unsound(written)).toEqual([])
  })

  test.each(corpus)('$name survives JSON and satisfies the schema as it is', ({ text }) => {
    const speech = parseSpeech(text)
    const back = JSON.parse(JSON.stringify(speech))
    expect(back).toEqual(speech)
    expect(SpeechSchema.parse(speech)).toEqual(speech)
  })

  test.each(corpus)('$name gives the same result twice', ({ text }) => {
    const once = JSON.stringify(parseSpeech(text))
    corpus.slice(0, 3).forEach((other) => parseSpeech(other.text))
    expect(JSON.stringify(parseSpeech(text))).toBe(once)
  })
})
