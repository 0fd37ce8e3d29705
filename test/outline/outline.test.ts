import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../../src'
import { outline, points } from './show'

describe('lists', () => {
  it('nest as the document nests them', () => {
    expect(
      outline(
        '一、关于形势\n(一)成绩\n1.条件改善\n(1)校舍\n①新建三栋。\n②维修十处。\n(2)设备\n购置电脑。\n2.队伍加强\n水平提高。\n(二)问题\n经费不足。\n二、关于任务\n首先,要控辍保学。其次,要提升质量。最后,要保证安全。',
      ),
    ).toEqual([
      '1 关于形势',
      '  1 成绩',
      '    1 条件改善',
      '      1 校舍',
      '        1 新建三栋',
      '        2 维修十处',
      '      2 设备',
      '    2 队伍加强',
      '  2 问题',
      '2 关于任务',
      '  1 要控辍保学',
      '  2 要提升质量',
      '  3 要保证安全',
    ])
  })

  it('of articles go on through chapters, also over a gap', () => {
    expect(
      outline(
        '第一章 总则\n第一条 制定本办法。\n第二条 本办法适用于本县。\n第二章 范围\n第四条 办理的范围:\n(一)书面的;\n(二)口头的。',
      ),
    ).toEqual([
      '1 总则',
      '  1 制定本办法',
      '  2 本办法适用于本县',
      '2 范围',
      '  4 办理的范围',
      '    1 书面的',
      '    2 口头的',
    ])
  })

  it('may have lost their second item', () => {
    const text = '今年的工作呈现四个特点。第一,时间紧。任务重。第三,要求高。标准严。第四,投入大。'
    expect(outline(text)).toEqual(['1 时间紧', '3 要求高', '4 投入大'])
    expect(parseSpeech(text).diagnostics.map((d) => d.code)).toContain('numbering-gap')
  })

  it('may begin glued to a heading', () => {
    expect(outline('一、认清形势。任务很重。二、抓好春耕(一)抓好备种。要备足良种。(二)抓好备肥。要储备化肥。')).toEqual(
      ['1 认清形势', '2 抓好春耕', '  1 抓好备种', '  2 抓好备肥'],
    )
    expect(outline('违反本办法第三条(一)规定的,责令改正。(二)类情形除外。')).toEqual([])
  })

  it('are numbered by questions and aspects too', () => {
    expect(outline('我讲两个问题。\n第一个问题,关于生产。生产是根本。\n第二个问题,关于结构。结构要优化。')).toEqual([
      '1 关于生产',
      '2 关于结构',
    ])
    expect(outline('这是第一个问题的由来,也是第二个问题的起点。')).toEqual([])
  })

  it('take the next of their own style before one of another', () => {
    expect(
      outline('第一,抓好建设。一要严明纪律。二要净化生态。第二,抓好队伍。一要选优。二要从严。第三,抓好基层。'),
    ).toEqual(['1 抓好建设', '  1 严明纪律', '  2 净化生态', '2 抓好队伍', '  1 选优', '  2 从严', '3 抓好基层'])
  })

  it('may be numbered with formal numerals above all', () => {
    expect(outline('壹、當前情勢\n經濟成長。\n貳、施政重點\n一、拚經濟\n二、顧民生\n參、結語\n敬請支持。')).toEqual([
      '1 當前情勢',
      '2 施政重點',
      '  1 拚經濟',
      '  2 顧民生',
      '3 結語',
    ])
  })

  it('within a line hold no later lines', () => {
    expect(outline('(一)抓投资。(二)抓产业。(三)抓城乡。\n附注如下。\n1.去产能。\n2.去库存。')).toEqual([
      '1 抓投资',
      '2 抓产业',
      '3 抓城乡',
      '1 去产能',
      '2 去库存',
    ])
  })

  it('are no footnotes', () => {
    expect(
      outline('一、综合\n全年生产总值增长。\n二、农业\n粮食增产。\n注释:\n[1]本公报为初步统计数。\n[2]按现价计算。'),
    ).toEqual(['1 综合', '2 农业'])
  })

  it('of letters', () => {
    expect(outline('1. 政府推动產業。\n(a) 檢測;\n(b) 醫療;\n2. 政府撥出土地。')).toEqual([
      '1 政府推动產業',
      '  1 檢測',
      '  2 醫療',
      '2 政府撥出土地',
    ])
  })
})

describe('titles', () => {
  it('end at the blank that parts a heading from its text', () => {
    expect(outline('一、基本情况 我镇辖二十个村,人口三万。 二、主要做法 我们成立了领导小组,落实了责任。')).toEqual([
      '1 基本情况',
      '2 主要做法',
    ])
    expect(outline('一、坚定信心 真抓实干\n要抓好落实。\n二、加强领导 落实责任\n要加强领导。')).toEqual([
      '1 坚定信心 真抓实干',
      '2 加强领导 落实责任',
    ])
  })
})

describe('announcements', () => {
  const announced = (text: string) => parseSpeech(text).announcements.map((a) => [a.text, a.count, a.found])

  it('need no noun behind the number', () => {
    expect(announced('下面,我再强调三点:第一,坚定信心。第二,抓好项目。第三,优化服务。')).toEqual([['强调三点', 3, 3]])
  })

  it.each(['当前存在三个突出风险:', '要增强三种意识:', '借此机会,我讲三句话:', '要在三个方面下功夫:'])('%s', (lead) => {
    const [found] = parseSpeech(`${lead}一是加强领导;二是完善机制;三是改进作风。`).announcements
    expect([found?.count, found?.found]).toEqual([3, 3])
  })

  it('are none where the noun is part of another', () => {
    expect(announced('政府推动三项优势产业。首先,要抓好规划。其次,要抓好项目。')).toEqual([])
  })
})

describe('roles', () => {
  const roles = (text: string) => points(text).map((p) => p.role)
  it('a term that is explained is a component', () =>
    expect(roles('名词解释\n1.三公经费:指出国费、公车费和招待费。\n2.新农合:即新型农村合作医疗。')).toEqual([
      'component',
      'component',
    ]))
  it('a section of an account tells what was done', () =>
    expect(
      roles('述职报告\n一年来,本人认真履职。\n(一)管理事务,搞好服务。\n(二)参与政务,当好参谋。\n特此报告。'),
    ).toEqual(['achievement', 'achievement']))

  it('topics are no faults', () => {
    expect(
      roles('关于设立办公室的通知\n各省人民政府:\n现将有关问题通知如下:\n一、设立办公室。\n二、编制五十人。'),
    ).not.toContain('problem')
    expect(roles('一、研究道路问题\n(一)同意方案。\n(二)列支资金。')).toEqual(['heading', 'directive', 'directive'])
    expect(roles('一、存在的问题\n(一)认识不到位。\n(二)投入少。')).toEqual(['heading', 'problem', 'problem'])
  })

  it('a section without points is what its title says', () => {
    expect(roles('一、去年工作回顾\n去年任务全面完成。\n二、今年工作安排\n今年要稳中求进。')).toEqual([
      'achievement',
      'directive',
    ])
  })

  it('how things are, is told by subject and predicate', () => {
    expect(roles('(一)抓住机遇,经济实力不断壮大。工业加快发展。(二)要抓好项目,持续发力。')[0]).toBe('achievement')
  })

  it('a verb of which something is said is a noun', () => {
    const done = '通过悬挂标语、发放传单,受教育群众达3万人次。'
    expect(roles(`一、主要做法\n(一)宣传广泛,氛围浓厚。${done}\n(二)组织有力。${done}`)).toEqual([
      'heading',
      'achievement',
      'achievement',
    ])
  })

  it('what is said to be the key, or asked for by a question, is a reason', () => {
    expect(roles('我们有三点启示:第一,坚持党的领导是根本。第二,坚持改革是动力。第三,坚持以人为本是核心。')).toEqual([
      'rationale',
      'rationale',
      'rationale',
    ])
    expect(roles('为什么要抓?第一,这是践行宗旨的必然要求。第二,这是维护稳定的现实需要。')).toEqual([
      'rationale',
      'rationale',
    ])
  })

  it('what is to be looked at is a component', () => {
    expect(roles('一、检查内容\n1.设备运行情况;\n2.水质检测开展情况。')).toEqual(['heading', 'component', 'component'])
  })

  it('of articles: what binds, what defines', () => {
    expect(
      roles(
        '某某管理办法\n第一条 本办法所称工具是一种设备。\n第二条 单位弄虚作假的,依法给予处分。\n第三条 单位应当登记。',
      ),
    ).toEqual(['component', 'directive', 'directive'])
  })

  it('chapters are headings also in a table of contents', () => {
    expect(
      roles(
        '某某条例\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 制定本条例。\n第二章 附则\n第二条 本条例自公布之日起施行。',
      ),
    ).toEqual(['heading', 'heading', 'heading', 'component', 'heading', 'component'])
  })
})

describe('headings without a number', () => {
  it('hold the lists between them', () => {
    const long =
      '今年的任务十分繁重,各级各部门要统一思想,提高认识,明确任务,落实责任,真抓实干,务求实效,确保全面完成各项任务,再创佳绩。'
    const speech = parseSpeech(
      `在会上的讲话\n同志们:\n${long}\n认清形势任务\n${long}一是机遇多。二是困难也多。\n抓好重点工作\n${long}`,
    )
    expect(speech.outline.map((p) => [p.marker, p.title, p.children.length])).toEqual([
      [null, '认清形势任务', 2],
      [null, '抓好重点工作', 0],
    ])
  })
})
