import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../../src'

const metadata = (text: string) => parseSpeech(text).metadata
const title = (text: string) => metadata(text).title?.value
const body = '同志们:\n今天的会议很重要,大家要抓紧落实,取得实效。\n'

describe('titles', () => {
  it('go on over a blank line where they were begun', () => {
    const notice = '某省人民政府办公厅关于加强普通中学\n\n招生工作的通知\n\n各市人民政府:\n现将有关事项通知如下。'
    expect(title(notice)).toBe('某省人民政府办公厅关于加强普通中学招生工作的通知')
  })

  it('are no masthead, no site, no row of stars', () => {
    expect(
      title(
        `某地举行论坛\n\n某某商情网/ 2012.05.20 00:00\n本报讯 5月20日,论坛举行。会议指出,要抓好落实。会议强调,要抓好服务。`,
      ),
    ).toBe('某地举行论坛')
    expect(title(`在论坛上的讲话\n**********\n${body}`)).toBe('在论坛上的讲话')
    expect(title(`在论坛上的讲话\n某某新闻网\n${body}`)).toBe('在论坛上的讲话')
  })

  it('are no letterhead, masked or not', () => {
    const notice =
      '××市人民政府办公室文件\n×政办发[2006]52号\n关于做好有关工作的通知\n各县人民政府:\n现将有关事项通知如下。'
    expect(metadata(notice)).toMatchObject({
      title: { value: '关于做好有关工作的通知' },
      documentNumber: { value: '×政办发[2006]52号' },
    })
  })

  it('are no question', () => {
    expect(title('某局就新办法答记者问\n问:办法的背景是什么?\n答:主要是适应新形势。')).toBe('某局就新办法答记者问')
  })

  it('of a briefing are the report, not the paper', () => {
    const found = metadata(
      '政务公开工作简报\n第12期\n市政务公开办公室编  2009年6月15日\n我市召开推进会\n6月12日,我市召开推进会,副市长孙明华出席会议并讲话。',
    )
    expect(found.title?.value).toBe('我市召开推进会')
    expect(found.date?.value).toBe('2009-06-12')
    expect(found.speaker?.value.name).toBe('孙明华')
  })

  it('lose the names of column and site, and the mark of a footnote', () => {
    expect(title(`在全县农业会议上的讲话_领导讲话_某某网\n${body}`)).toBe('在全县农业会议上的讲话')
    expect(title('某市2010年统计公报[1]\n某市统计局\n2011年3月1日\n2010年,全市经济平稳发展。')).toBe(
      '某市2010年统计公报',
    )
  })

  it('lose the name that was glued to them', () => {
    const found = metadata(`在全省农村工作会议上的讲话李长河\n${body}`)
    expect(found.title?.value).toBe('在全省农村工作会议上的讲话')
    expect(found.speaker?.value.name).toBe('李长河')
    expect(title(`在全省农村工作会议上的讲话范文\n${body}`)).toBe('在全省农村工作会议上的讲话范文')
  })
})

describe('what others put before a document', () => {
  it('is a note', () => {
    const speech = parseSpeech(
      `编者按:现将讲话刊发如下,请认真学习。\n在宣传工作会议上的讲话\n王立新\n(2011年3月8日)\n${body}`,
    )
    expect(speech.parts).toHaveLength(0)
    expect(speech.blocks[0].kind).toBe('note')
    expect(speech.metadata).toMatchObject({
      title: { value: '在宣传工作会议上的讲话' },
      speaker: { value: { name: '王立新' } },
      date: { value: '2011-03-08' },
    })
  })

  it('may name the speaker', () => {
    const speech = parseSpeech(
      '以下為行政長官梁振英今日在論壇的致辭全文:\n各位嘉賓:\n大家早晨!\n2014年1月15日(星期三)\n香港時間18時30分\n完',
    )
    expect(speech.genre).toBe('speech')
    expect(speech.metadata).toMatchObject({ speaker: { value: { name: '梁振英' } }, date: { value: '2014-01-15' } })
  })
})

describe('tables before a document', () => {
  it('may have lost their colons', () => {
    const found = metadata(
      '发文机关国务院办公厅\n发文日期1986年07月07日\n时效性现行有效\n发文字号国办发〔1986〕53号\n各省人民政府:\n现将有关问题通知如下:\n一、设立办公室。\n二、编制五十人。',
    )
    expect(found.documentNumber?.value).toBe('国办发〔1986〕53号')
    expect(found.date?.value).toBe('1986-07-07')
    expect(found.title).toBeUndefined()
  })

  it('may have a label without a value before the title', () => {
    const text = `标题: 某县政府关于加强饮水安全工作的意见 发文字号: 某政发〔2011〕23号 主题词: 某县政府关于加强 饮水安全工作的意见 某政发〔2011〕23号 各乡镇人民政府: 饮水安全关系群众健康。${'各乡镇要加强领导,落实责任,抓紧施工。'.repeat(20)}`
    expect(title(text)).toBe('某县政府关于加强饮水安全工作的意见')
  })
})

describe('numbers of orders', () => {
  it('are read with the order they number', () => {
    const text =
      '某市人民政府令\n第 180 号\n《某市管理办法》已经2006年12月1日市政府常务会议通过,现予公布。\n市长 王立新\n二〇〇六年十二月十五日\n某市管理办法\n第一条 为了加强管理,制定本办法。\n第二条 本办法适用于本市。'
    const [order, rules] = parseSpeech(text).parts
    expect(order.metadata.documentNumber?.value).toBe('某市人民政府令第180号')
    expect(rules.metadata.title?.value).toBe('某市管理办法')
  })
})

describe('one line glued from many', () => {
  it('is not parted inside brackets', () => {
    const text = `李克明在全市作风建设大会上强调 以作风建设新成效开创各项工作新局面 2013-08-02 来源：某某日报 本报讯（记者 刘晓 通讯员 王芳）昨日上午，全市作风建设大会召开。${'市委书记李克明指出，要抓好落实，取得实效。'.repeat(12)}`
    expect(parseSpeech(text).blocks.find((b) => b.kind === 'paragraph')?.text).toMatch(
      /^本报讯（记者 刘晓 通讯员 王芳）昨日上午/,
    )
  })
})
