import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../src'
import { concordance, slogans } from '../src/concordance'

const first =
  '在全市机关党建会上的讲话\n张明远\n(2011年3月5日)\n同志们:\n要落实“三个代表”重要思想,坚持以人为本。以人为本要有行动。'
const second =
  '在全市安全生产会上的讲话\n李志强\n(2013年6月1日)\n同志们:\n要坚持以人為本,開展“查隱患、促整改、保平安”活動。'

describe('concordance', () => {
  it('gives each occurrence with its context, in either script', () => {
    for (const query of ['以人为本', '以人為本']) {
      const lines = concordance(`${first}\n${second}`, query, { width: 3 })
      expect(lines.map(({ left, match, right }) => [left, match, right])).toEqual([
        [',坚持', '以人为本', '。以人'],
        ['为本。', '以人为本', '要有行'],
        ['要坚持', '以人為本', ',開展'],
      ])
      for (const { span, match } of lines) expect(`${first}\n${second}`.slice(...span)).toBe(match)
    }
  })
  it('finds a word that a line end divides, and spans it in the source', () => {
    const text =
      '会议指出,各级各部门要把思想和行动统一到中央的决策部署上来,全力推动科\n学发展各项任务落到实处、见到成效,切实担负起保一方平安、富一方百姓的政治\n责任,以钉钉子的劲头一件事接着一件事办好,确保全年各项目标任务圆满完成,\n以优异的成绩向全县人民交上一份满意的答卷。'
    const [line] = concordance(text, '科学发展')
    expect(line.match).toBe('科学发展')
    expect(text.slice(...line.span)).toBe('科\n学发展')
  })
  it('takes any width and never halves a character', () => {
    const text = '𠮷𠮷要发展𠮷𠮷'
    expect(concordance(text, '发展', { width: 2 })[0]).toMatchObject({ left: '𠮷要', right: '𠮷𠮷' })
    expect(concordance(text, '发展', { width: 0 })[0]).toMatchObject({ left: '', right: '' })
    expect(concordance(text, '')).toEqual([])
  })
  it('reads a speech as its text', () => {
    const speech = parseSpeech(second)
    const lines = concordance(speech, '坚持', { source: second })
    expect(lines.map(({ span }) => second.slice(...span))).toEqual(['坚持'])
    expect(concordance(speech, '整改', { limit: 1 })[0].path).toEqual([])
  })
})

describe('slogans over many speeches', () => {
  const uses = slogans([parseSpeech(first), parseSpeech(second)])
  const use = (text: string) => uses.find((u) => u.text === text)!

  it('counts occurrences and documents, both scripts as one', () => {
    expect(use('以人为本')).toMatchObject({ count: 3, documents: 2, documentShare: 1, forms: ['以人为本', '以人為本'] })
    expect(uses.reduce((sum, u) => sum + u.share, 0)).toBeCloseTo(1)
  })
  it('tells first and last, by speaker and by year', () => {
    expect(use('以人为本')).toMatchObject({ first: '2011-03-05', last: '2013-06-01', byYear: { 2011: 2, 2013: 1 } })
    expect(use('以人为本').bySpeaker).toEqual({ 张明远: 2, 李志强: 1 })
    expect(use('三个代表')).toMatchObject({ kind: 'numeric', count: 1 })
  })
  it('takes one speech, or chosen kinds', () => {
    expect(slogans(parseSpeech(second), { kinds: ['quoted'] }).map((u) => u.text)).toEqual(['查隐患、促整改、保平安'])
  })
})
