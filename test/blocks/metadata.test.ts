import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../../src'

const date = (text: string) => parseSpeech(text).metadata.date?.value
const speaker = (text: string) => parseSpeech(text).metadata.speaker?.value.name

describe('days', () => {
  it('of a report are those of the event, not of the dispatch or the page', () => {
    const text =
      '某市召开会议\n发布时间:2020-04-15 来源:某日报\n某网某市4月13日讯(记者 王立)4月10日,会议召开。会议指出,要抓好落实。会议强调,要抓好服务。'
    expect(date(text)).toBe('2020-04-10')
  })

  it('told as yesterday are the day before the page', () => {
    expect(
      date('某市召开会议\n发布时间:2020-03-01 来源:某日报\n昨日,会议召开。会议指出,要抓好落实。会议强调,要抓好服务。'),
    ).toBe('2020-02-29')
  })

  it('of minutes are told by their text', () => {
    const minutes = parseSpeech(
      '县政府常务会议纪要\n〔2012〕8号\n2012年6月20日上午,县长周建军主持召开常务会议。现将议定事项纪要如下:\n一、同意县住建局的方案。\n二、研究其他事项。',
    )
    expect(minutes.metadata).toMatchObject({ date: { value: '2012-06-20' }, documentNumber: { value: '〔2012〕8号' } })
  })

  it('of minutes without a year take it from the imprint', () => {
    const minutes = parseSpeech(
      '县委常委会会议纪要\n〔2021〕第7期\n中共某县委办公室  2021年4月9日\n4月7日下午,县委书记周建平主持召开会议。会议指出,要抓好落实。会议强调,要抓好服务。\n记录:马小龙\n',
    )
    expect(minutes.metadata).toMatchObject({ date: { value: '2021-04-07' }, issue: { value: '〔2021〕第7期' } })
    expect(minutes.blocks.at(-1)).toMatchObject({ kind: 'note', text: '记录:马小龙' })
  })

  it('of a law are those of its adoption', () => {
    expect(
      date(
        '某县物业管理暂行办法\n(2008年3月6日县人民政府第12次常务会议通过 2008年3月20日公布 自2008年5月1日起施行)\n第一条 为了规范管理,制定本办法。\n第二条 本办法适用于本县。',
      ),
    ).toBe('2008-03-06')
  })
})

describe('occasions', () => {
  const occasion = (title: string) =>
    parseSpeech(`${title}\n6月12日,会议召开。会议指出,要抓好落实。会议强调,要抓好服务。`).metadata.occasion?.value
  it('are named by a headline, without what it says of them', () => {
    expect(occasion('国新办举行新闻发布会 介绍农业农村经济运行情况')).toBe('新闻发布会')
    expect(occasion('我县召开全县春季农业生产推进会')).toBe('全县春季农业生产推进会')
  })
})

describe('speakers', () => {
  it('of a report have the office that a sentence before tells; the reporter has none of the title', () => {
    const { metadata } = parseSpeech(
      '王志平到我县调研\n本报记者 何平\n8月3日,市委书记王志平到我县调研。王志平指出,要抓好落实。王志平强调,要抓好服务。',
    )
    expect(metadata.speaker?.value).toEqual({ name: '王志平', position: '市委书记' })
    expect(metadata.title?.value).toBe('王志平到我县调研')
  })

  it('may be an office without a name', () => {
    const { metadata } = parseSpeech('县委书记在全县领导干部大会上的讲话\n同志们:\n今天的会议很重要,大家要抓紧落实。')
    expect(metadata.speaker?.value).toEqual({ position: '县委书记' })
  })

  it('may have names of another people', () => {
    const text = (name: string) =>
      `在全州会议上的讲话\n州委副书记、州长 ${name}\n同志们:\n今天的会议很重要,大家要抓紧落实。`
    expect(speaker(text('扎西多吉'))).toBe('扎西多吉')
    expect(speaker(text('买买提·艾力'))).toBe('买买提·艾力')
    expect(speaker(text('述职报告'))).toBeUndefined()
  })

  it('are named by office and family name, and in full elsewhere', () => {
    const text =
      '某地举行就职典礼\n2024/5/20 11:12\n總統賴清德今天宣誓就職。賴總統表示,將帶領國家前進。賴總統指出,要團結。'
    expect(speaker(text)).toBe('賴清德')
  })

  it('are meant by a pronoun', () => {
    const text =
      '某省汇报会举行\n某日报2月20日电 2006年2月20日,汇报会举行。省长吕祖善主持会议。省委书记王立新介绍了情况。他说,去年成绩很大。他强调,今年要抓好落实。'
    expect(speaker(text)).toBe('王立新')
  })

  it('are those who gave the speech, however often others are cited', () => {
    const text =
      '推进会召开\n8月19日,推进会召开。省长唐一军出席会议并讲话,副省长刘强主持。每到一处,唐一军都认真听取讲解。他指出,要抓好规划。刘强要求,抓好落实。“不能会下不动。”他强调。'
    expect(speaker(text)).toBe('唐一军')
    expect(
      speaker('常委会召开会议\n5月8日,常委会召开会议。会议指出,习近平总书记强调,要抓好落实。会议强调,要抓好服务。'),
    ).toBeUndefined()
  })

  it('are no reporters', () => {
    const text =
      '李大为在全市会议上强调要抓好防汛\n来源:某日报 作者:何静\n王成\n本报讯 2020年7月1日,会议召开。李大为强调,要抓好防汛。'
    expect(speaker(text)).toBe('李大为')
  })

  it('may sign with their body', () => {
    expect(
      speaker(
        '2008年度述职报告\n某县人民检察院 李强\n2008年,本人认真履行职责,现将情况述职如下:\n一、加强学习。\n二、履行职责。',
      ),
    ).toBe('李强')
  })
})

describe('genres', () => {
  it('a report to a congress is a work report', () => {
    expect(
      parseSpeech(
        '各位代表:\n现在,我代表市人民政府,向大会报告工作,请予审议。\n一、去年工作回顾\n去年成绩显著。\n二、今年工作安排\n今年要稳中求进。',
      ).genre,
    ).toBe('work-report')
  })

  it('a notice about a work report is a notice', () => {
    expect(
      parseSpeech('某市政府关于印发《政府工作报告》任务分工的通知\n各区人民政府:\n现将任务分工印发给你们,请认真落实。')
        .genre,
    ).toBe('notice')
  })
})

describe('the end', () => {
  it('holds lists of appendices, which are no points', () => {
    const speech = parseSpeech(
      '某县活动实施方案\n一、目标\n作风转变。\n二、措施\n1.加强领导。成立小组。\n2.强化督查。定期督查。\n附件:1.小组名单\n2.任务分解表',
    )
    expect(speech.blocks.filter((b) => b.kind === 'note')).toHaveLength(2)
    expect(speech.outline[1].children).toHaveLength(2)
    expect(speech.outline[1].text).not.toContain('附件')
  })

  it('says to whom a briefing goes', () => {
    const speech = parseSpeech(
      '工作简报\n第3期\n我县召开会议\n2010年6月2日,我县召开会议,县长王立新讲话。\n报:市委\n送:县委\n(共印80份)',
    )
    expect(speech.blocks.slice(-3).map((b) => b.kind)).toEqual(['note', 'note', 'note'])
  })
})
