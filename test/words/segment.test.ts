import { beforeAll, describe, expect, test } from 'vitest'
import { parseSpeech } from '../../src'
import { loadSegmenter, type Segmenter, type SegmentOptions } from '../../src/words'

let segmenter: Segmenter
beforeAll(async () => {
  segmenter = await loadSegmenter({ engine: 'node-rs' })
})
const cut = (text: string, options?: SegmentOptions) =>
  segmenter
    .segment(text, options)
    .map((word) => word.text)
    .join(' ')
const tag = (text: string) =>
  segmenter
    .segment(text, { pos: true })
    .map(({ text, pos }) => `${text}/${pos}`)
    .join(' ')

describe('numbers and dates', () => {
  test.each([
    ['1998年12月31日下午3时30分', '1998年 12月 31日 下午 3时 30分'],
    ['１９９８年底', '１９９８年 底'],
    ['一九九七年十二月三十一日', '一九九七年 十二月 三十一日'],
    ['近20年来', '近 20 年 来'],
    ['2500年的历史', '2500 年 的 历史'],
    ['增长8.7%', '增长 8.7%'],
    ['比分3:0', '比分 3:0'],
    ['1,234,567人', '1,234,567 人'],
    ['3000万元', '3000万 元'],
    ['三百多万人', '三百多万 人'],
    ['30多万元', '30多万 元'],
    ['百分之三十五', '百分之三十五'],
    ['三分之二', '三分之二'],
    ['百分之五点二', '百分之五点二'],
    ['增加五点二倍', '增加 五点二 倍'],
    ['下午三点二十分', '下午 三 点 二十 分'],
    ['第十五次', '第十五 次'],
    ['第30届', '第30 届'],
    ['二十一世纪', '二十一世纪'],
    ['九十年代初', '九十年代 初'],
    ['两国', '两 国'],
    ['三个月', '三 个 月'],
    ['GDP达到F-16', 'GDP 达到 F-16'],
    ['——那么……', '—— 那么 ……'],
  ])('%s', (text, words) => expect(cut(text)).toBe(words))

  test.each(['一些', '万物', '一直', '四川', '十分', '百姓', '第三世界'])('%s counts nothing', (word) =>
    expect(cut(word)).toBe(word),
  )
})

describe('names', () => {
  test.each([
    ['江泽民主席', '江 泽民 主席'],
    ['司马懿', '司马 懿'],
    ['记者王红光报道', '记者 王 红光 报道'],
    ['石家庄和黄鹤楼', '石家庄 和 黄鹤楼'],
    ['马克思', '马克思'],
    ['卡尔·马克思说', '卡尔·马克思 说'],
    ['内塔尼亚胡', '内塔尼亚胡'],
    ['周总理', '周 总理'],
    ['同志们', '同志 们'],
    ['我们和人们', '我们 和 人们'],
    ['尚义县', '尚义县'],
  ])('%s', (text, words) => expect(cut(text)).toBe(words))

  test('whole where that is asked for, and in traditional text', () => {
    expect(cut('江泽民主席', { names: 'whole' })).toBe('江泽民 主席')
    expect(cut('行政長官董建華')).toBe('行政長官 董建華')
    expect(cut('县长张志远主持', { names: 'whole' })).toBe('县长 张志远 主持')
    expect(cut('行政長官董建華', { names: 'split' })).toBe('行政長官 董 建華')
  })
})

test('parts of speech', () => {
  expect(tag('张志远同志在兰考县')).toBe('张/nr 志远/nr 同志/n 在/p 兰考县/ns')
  expect(tag('江泽民1998年在北京说：增长8%。')).toBe('江/nr 泽民/nr 1998年/t 在/p 北京/ns 说/v ：/w 增长/v 8%/m 。/w')
})

test('traditional text is cut on its simplified form, written as it was', () => {
  const words = segmenter.segment('兩岸關係')
  expect(words).toEqual([
    { text: '兩岸', hans: '两岸', span: [0, 2] },
    { text: '關係', hans: '关系', span: [2, 4] },
  ])
})

test('the provenance goes with the words, unseen by JSON', () => {
  const words = segmenter.segment('会议')
  expect(words.provenance.engine).toBe('node-rs')
  expect(JSON.stringify(words)).toBe('[{"text":"会议","span":[0,2]}]')
})

test('any string is cut, and nothing of it is lost', () => {
  for (const text of [
    '',
    ' \r\n',
    '\ud800',
    'a\udc00b',
    '𠮷野家',
    '😀一是😀',
    '〇',
    '第',
    '·',
    '王'.repeat(9000),
    '一'.repeat(9000),
  ]) {
    const words = segmenter.segment(text)
    expect(words.map((word) => word.text).join('')).toBe(text.replace(/\s/g, ''))
  }
})

describe('a Speech', () => {
  const source = [
    '在全县扶贫开发工作会议上的讲话',
    '县委书记 刘长河',
    '（2011年3月5日）',
    '同志们：',
    '一、坚持以人为本。去年全县投入370多万元，落实科学发展观，开展“五个好”创建。',
    '二、要认真排查隐患。刘长河强调，要落实责任，做好各项工作，推动全县经济社会又好又快地向前发',
    '展，为建设小康社会作出贡献。',
  ].join('\n')
  const words = () => segmenter.segment(parseSpeech(source), { source, pos: true })
  const texts = () => words().map((word) => word.text)

  test('what the parse knows is not cut apart', () => {
    expect(texts()).toEqual(expect.arrayContaining(['2011年3月5日', '刘长河', '科学发展观', '五个好', '一、', '二、']))
    expect(words().find(({ text }) => text === '2011年3月5日')?.pos).toBe('t')
    expect(words().find(({ text }) => text === '刘长河')?.pos).toBe('nr')
  })

  test('broken words are read through, and spans hold the break', () => {
    const word = words().find(({ text }) => text === '发展')
    expect(source.slice(...word!.span)).toBe('发\n展')
  })

  test('statistics are whole, or words as asked', () => {
    const speech = parseSpeech(source)
    for (const { span } of speech.statistics)
      for (const word of words()) expect(word.span[0] > span[0] && word.span[0] < span[1]).toBe(false)
    expect(segmenter.segment(speech, { source, keep: 'none' }).map(({ text }) => text)).toContain('五')
  })

  test('needs its source', () => expect(() => segmenter.segment(parseSpeech('会议'))).toThrow(/source/))
})
