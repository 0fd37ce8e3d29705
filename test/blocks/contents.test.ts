import { describe, expect, test } from 'vitest'
import { parseSpeech } from '../../src'

const body = `同志们：
一、今年的收成
今年全乡夏粮收成是好的，各村都完成了入库任务，群众心里踏实，干部脸上有光。
二、明年的打算
明年要在水利上多下功夫，把两条干渠修到田头，让旱地变成水浇地。
三、几点希望
希望大家早谋划、早动手，不误农时，把打算变成行动。
`
const titles = (text: string) => parseSpeech(text).outline.map((p) => p.title)

describe('a table of contents before the text', () => {
  test('with leaders and page numbers is no outline', () => {
    const text = `目录\n一、今年的收成………1\n二、明年的打算………4\n三、几点希望………6\n${body}`
    expect(titles(text)).toEqual(['今年的收成', '明年的打算', '几点希望'])
    expect(parseSpeech(text).blocks.filter((b) => b.kind === 'contents').length).toBeGreaterThanOrEqual(3)
    expect(parseSpeech(text).metadata.salutation?.value).toBe('同志们：')
  })
  test('without page numbers is known by its lines, which stand again below', () => {
    expect(titles(`目录\n一、今年的收成\n二、明年的打算\n三、几点希望\n${body}`)).toHaveLength(3)
  })
  test('headings that stand once are none', () => expect(titles(body)).toHaveLength(3))

  test('ends before the first heading of the text', () => {
    const speech = parseSpeech(
      '某某条例\n目录\n第一章 总则\n第二章 管理\n第三章 附则\n第一章 总则\n第一条 制定本条例。\n第二章 管理\n第二条 加强管理。\n第三章 附则\n第三条 本条例自公布之日起施行。',
    )
    expect(speech.blocks.filter((b) => b.kind === 'contents')).toHaveLength(3)
    expect(speech.outline.map((p) => p.children.length)).toEqual([1, 1, 1])
  })
})
