import { describe, expect, it } from 'vitest'
import { readMark } from '../../src/marks'

const read = (text: string) => {
  const mark = readMark(text, 0)
  return mark && [text.slice(mark.start, mark.end), mark.style, mark.ordinal]
}

describe('enumerators', () => {
  it.each([
    ['一、统一思想', '一、', 'han', 1],
    ['(二)、加强领导', '(二)、', 'paren-han', 2],
    ['3.抓落实', '3.', 'arabic', 3],
    ['4)抓督查', '4)', 'paren-arabic', 4],
    ['(5)抓考核', '(5)', 'paren-arabic', 5],
    ['⑥抓服务', '⑥', 'circled', 6],
    ['第七条 制定本办法', '第七条', 'article', 7],
    ['第八部分 党的建设', '第八部分', 'part', 8],
    ['第九,要抓好', '第九,', 'ordinal', 9],
    ['第一个问题,关于生产', '第一个问题,', 'ordinal', 1],
    ['第二件是引水', '第二件是', 'ordinal', 2],
    ['第二不能打折扣', '第二', 'ordinal', 2],
    ['b) 严查酒驾', 'b)', 'letter', 2],
    ['第二个方面是质量', '第二个方面是', 'ordinal', 2],
    ['一要高度重视', '一要', 'clause', 1],
    ['其三,强化监督', '其三,', 'qi', 3],
    ['首先,要抓好', '首先,', 'sequence', 1],
    ['B.服务', 'B.', 'letter', 2],
    ['(c) 服务', '(c)', 'letter', 3],
  ])('%s', (text, marker, style, ordinal) => expect(read(text)).toEqual([marker, style, ordinal]))

  it.each(['第一书记', '第一件大事', '第一个问题的由来', '第二次会议', '二〇一〇年', '2010年', '(飞)', '(an)'])(
    'not %s',
    (text) => expect(read(text)).toBeNull(),
  )
})
