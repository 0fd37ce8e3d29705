import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../../src'
import { documents } from '../outline/show'

const titles = (text: string) => documents(parseSpeech(text)).map((d) => d.metadata.title?.value)

const speech = '同志们:\n今天的会议开得很好,大家要抓紧落实。\n'

describe('parts', () => {
  it('begin with the number of a part, on a line of its own or before the title', () => {
    expect(titles(`党课讲稿两篇\n【篇一】\n在支部会上的讲话\n${speech}【篇二】\n在年会上的讲话\n${speech}`)).toEqual([
      '在支部会上的讲话',
      '在年会上的讲话',
    ])
    expect(titles(`第一篇:在甲会上的讲话\n${speech}第二篇:在乙会上的讲话\n${speech}`)).toEqual([
      '在甲会上的讲话',
      '在乙会上的讲话',
    ])
  })

  it('begin with a title that bears their number behind it', () => {
    const text = `镇长在动员会上的讲话(精选2篇)\n镇长在动员会上的讲话 篇1\n${speech}镇长在动员会上的讲话 篇2\n${speech}`
    const root = parseSpeech(text)
    expect(root.genre).toBe('compilation')
    expect(root.metadata.title?.value).toBe('镇长在动员会上的讲话(精选2篇)')
    expect(root.parts.map((p) => p.metadata.title?.value)).toEqual(['镇长在动员会上的讲话', '镇长在动员会上的讲话'])
    expect(root.parts.map((p) => text.slice(p.span[0], p.span[0] + 13))).toEqual([
      '镇长在动员会上的讲话 篇1',
      '镇长在动员会上的讲话 篇2',
    ])
  })

  it('begin with a lone number before a salutation', () => {
    expect(parseSpeech(`一\n${speech}二\n${speech}`).parts).toHaveLength(2)
    // headings are parted so too, but greet nobody
    expect(
      parseSpeech(`在会上的讲话\n同志们:\n一\n农业\n今年要抓好农业。\n二\n工业\n今年要抓好工业。\n`).parts,
    ).toHaveLength(0)
  })

  it('leave what stands before the first of them to the compilation', () => {
    const root = parseSpeech(
      `简介:小编为你整理了两篇讲话,供你参考。\n第一篇:在甲会上的讲话\n${speech}第二篇:在乙会上的讲话\n${speech}`,
    )
    expect(root.parts).toHaveLength(2)
    expect(root.blocks[0].text).toContain('小编')
  })

  it('are told by title and signature where no number is', () => {
    const text =
      '县政府关于印发某某办法的通知\n各乡镇人民政府:\n现将办法印发给你们。\n县政府\n2011年3月1日\n某某管理办法\n第一条 为了加强管理,制定本办法。\n第二条 本办法自公布之日起施行。'
    expect(documents(parseSpeech(text)).map((d) => d.genre)).toEqual(['notice', 'regulation'])
  })

  it('are told by the day of the signature before a plan', () => {
    const text =
      '县政府关于印发绿化方案的通知\n各乡镇人民政府:\n现将方案印发给你们,请认真执行。\n县政府\n2011年3月1日\n全县绿化工作方案\n为了加快国土绿化,改善生态环境,制定本方案。\n一、目标\n年内造林三万亩。'
    expect(titles(text)).toEqual(['县政府关于印发绿化方案的通知', '全县绿化工作方案'])
  })

  it('are told where a report is addressed to a body', () => {
    const text =
      '国务院批转某部关于节能工作报告的通知\n各省人民政府:\n现转发给你们,请研究执行。\n一九八〇年二月二十二日\n关于节能工作的报告\n国务院:\n现将节能工作的情况报告如下。\n某部\n一九八〇年一月十日'
    const [notice, report] = documents(parseSpeech(text))
    expect(notice.metadata.date?.value).toBe('1980-02-22')
    expect(report.metadata.date?.value).toBe('1980-01-10')
    expect(report.genre).toBe('notice')
  })
})
