import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSpeech, validate } from '../src'
import { unsound } from './sound'

const numRuns = Number(process.env.RUNS ?? 500)
const seed = process.env.RUNS ? Date.now() % 2 ** 31 : 42

/** What texts are made of, and what breaks programs that read them. */
const MARKS = [
  '一、',
  '二、',
  '三、',
  '(一)',
  '（二）',
  '1.',
  '2、',
  '3)',
  '①',
  '⑵',
  '第一章',
  '第二条',
  '第一，',
  '首先',
  '其次',
  '最后',
  '其一',
  '一是',
  '二是',
  '三要',
  'A.',
  '1.1',
  '第一篇：',
  '范文二：',
]
const BREAKS = ['\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '　', '\t', '\u00a0', '\ufeff']
const ENDS = [
  '。',
  '；',
  ';',
  '，',
  ',',
  '：',
  ':',
  '！',
  '、',
  '(',
  ')',
  '“',
  '”',
  '"',
  '《',
  '》',
  '「',
  '」',
  '—',
  '.',
]
const NOISE = [
  '第 3 页 共 12 页',
  '- 7 -',
  '12',
  '本文来源：某某文库网',
  '首页 > 新闻 > 正文',
  '点击：133次',
  '打印本页 关闭窗口',
  'http://www.example.com/a.html',
  '更多精彩内容请访问',
  '上一篇：',
  '版权所有',
]
const WORDS = [
  '同志们',
  '加强领导',
  '要加快建设',
  '不得',
  '严禁',
  '鼓励',
  '我们将',
  '今年',
  '2012年3月5日',
  '增长8.7%',
  '约370多万个',
  '三分之二',
  '由12%提高到15%',
  '“五个好”',
  '四有一化',
  '会议要求',
  '胡某强调',
  '他指出',
  '讲三点意见',
  '國家發展',
  '經濟建設',
  '在全县工作会议上的讲话',
  '县长 李明',
  '国发〔2010〕12号',
  '学习先进、争当先进、赶超先进',
  '一把手',
  '十一、十二月',
  '第一书记',
  'XX县',
  '20xx年',
  '万元',
  '%',
  '亿',
]
const WRECKS = [
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  '👨‍👩‍👧',
  '\u202e',
  'مرحبا',
  '\u200b',
  '\u0301',
  '𠮷',
  '\x1b[31m',
  '\u0085',
  '<b>',
  '&',
  '\\',
  '|',
]

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...ENDS) },
  { weight: 2, arbitrary: fc.constantFrom(...BREAKS) },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 1, arbitrary: fc.constantFrom(...WRECKS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const texts = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))
/** The same few pieces over and over: what makes searches start again and again. */
const repeated = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 200 }))
  .map(([pieces, times]) => pieces.join('').repeat(times))

describe('any string', () => {
  test('has a sound result', () => {
    fc.assert(
      fc.property(fc.oneof(texts, repeated, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(unsound(text)).toEqual([])
      }),
      { numRuns, seed },
    )
  }, 3_600_000)

  /** What longer runs have found, cut to its heart. */
  const found: Record<string, string> = {
    'parts whose titles repeat': '一、在全县工作会议上的讲话\n同志们'.repeat(3),
    'a title repeated beyond the front': '一、在全县工作会议上的讲话\n'.repeat(90),
    'the same with stops': '\n在全县工作会议上的讲话。'.repeat(90),
    'an announcement repeated': '讲三点意见\n一、'.repeat(90),
    'a file name inside a title': '同志们http://www.example.com/a.html\n同志们',
    'subtitles with bylines': '县长 李明 —'.repeat(60),
    'an end without a stop behind characters of two units': '𐀀约370多万个'.repeat(11),
  }
  test.each(Object.entries(found))('%s', (_, text) => expect(unsound(text)).toEqual([]))
})

describe('time grows with length', () => {
  const hostile = [
    '一是',
    '(((((',
    '第一章',
    '1.',
    '一、二、',
    '“',
    '讲三点意见：',
    '要',
    '3',
    '\n',
    ' ',
    '，',
    '会议强调，',
    '一、\n',
    '《',
    '、',
    '约',
    '12%、',
    '要加强领导。',
    '一、提高认识。',
    '“三个',
    '一要',
    '2012年',
    '第 3 页\n',
    '“五个好”(',
    '在全县工作会议上的讲话(',
    '附件：',
  ]
  test.each(hostile)('%j repeated is read whole (how long it takes: npm run linear)', (unit) => {
    const text = unit.repeat(40_000 / unit.length)
    expect(validate(text, parseSpeech(text))).toEqual([])
  })
})
