import { describe, expect, test } from 'vitest'
import { type Directive, parseSpeech } from '../../src'
import { toCsv } from '../../src/tables/csv'
import { directiveColumns, directivesTable } from '../../src/tables/directives-table'

/** A body around the sentence, as it stands in a speech. */
const inSpeech = (sentence: string) =>
  `在全县工作会议上的讲话\n(2012年3月5日)\n同志们:\n下面,我讲几点意见。\n${sentence}\n`
const read = (sentence: string): Directive[] => parseSpeech(inSpeech(sentence)).directives
const texts = (sentence: string) => read(sentence).map(({ text }) => text)

describe('directives', () => {
  test.each([
    ['要坚持不懈地抓好学习教育。', 'require'],
    ['各部门必须按时完成任务。', 'require'],
    ['加快推进社区建设,完善服务网络。', 'require'],
    ['把责任落实到岗位,落实到人头。', 'require'],
    ['对抽查发现的违法行为依法加大惩处力度。', 'require'],
    ['对弄虚作假的,要依法追究责任。', 'require'],
    ['请各单位认真抓好兑现。', 'require'],
    ['严禁在居民楼内储存烟花爆竹。', 'forbid'],
    ['任何单位和个人不得截留、挤占、挪用。', 'forbid'],
    ['决不允许推诿扯皮。', 'forbid'],
    ['坚决防止群众擅自返回。', 'forbid'],
    ['鼓励龙头企业到贫困地区建基地、带农户。', 'encourage'],
    ['希望大家继续保持饱满的工作热情。', 'encourage'],
    ['县政府将与各乡镇签订责任书,年终逐项考核。', 'plan'],
    ['我们将突出抓好八个方面的工作。', 'plan'],
    ['在今后的工作中,我将恪尽职守,决不辜负组织的信任。', 'plan'],
    ['今年地区农行准备拿出三千万元,支持一批见效快的项目。', 'plan'],
    ['今年确保6.5万人脱贫、72个贫困村出列。', 'plan'],
    ['从明年起,县里将把这项工作纳入考核。', 'plan'],
    ['镇财政拿出80万元,用于购置清运车辆。', 'plan'],
    ['与会代表纷纷表示,一定不折不扣抓好落实。', 'plan'],
    ['局长孙建国表示,将牢固树立安全第一的理念,力争事故起数下降10%以上。', 'plan'],
    ['以零容忍态度惩治腐败。', 'require'],
    ['以更大力度、更实举措推进改革。', 'require'],
    ['下一步,将加大执法力度,严厉打击盗采行为。', 'plan'],
    ['同志们,让我们携起手来,共创美好明天!', 'require'],
    ['殷切期望青年一代奋发有为。', 'encourage'],
    ['政府不应再拖延。', 'forbid'],
    ['要坚决防止大拆大建,杜绝形象工程。', 'forbid'],
    ['我在此呼吁市民使用公共交通工具。', 'encourage'],
    ['逾期不拆的,由镇综合执法队依法强制拆除。', 'require'],
    ['今年全省计划造林四百六十万亩,要实行谁种谁有的政策。', 'require'],
  ])('%s', (sentence, modality) => {
    expect(read(sentence).map((d) => d.modality)).toEqual([modality])
  })

  test.each([
    ['done', '去年以来,全县建成了12个示范点,取得了明显成效。'],
    ['what a thing is', '开展活动是巩固学习成果的重要举措。'],
    ['why', '开展活动,有利于健全促进科学发展的体制机制。'],
    ['wrong', '少数党员宗旨意识淡化,作用发挥不够。'],
    ['a thought', '我们也应该清醒地看到,工作中还存在不少问题。'],
    ['words that hold 要', '这是主要任务,也是重要的基础,需求很大。'],
    ['what was learnt', '历史经验告诉我们,必须始终坚持党的领导。'],
    ['an assurance', '请县委放心。'],
    ['what was built', '新建成的文化广场成为居民休闲的好去处。'],
    ['confidence', '我们一定能够实现既定目标!'],
    ['a noun', '这些成绩的取得,得益于帮扶单位的倾力支持,更是群众苦干实干的结果。'],
    ['what came of it', '加大技术改造投入,压减落后产能,企业效益稳步提高。'],
    ['a label', '集中攻坚阶段(3月11日—5月20日)。'],
    ['news', '会议传达学习了上级精神,听取了工作汇报。'],
  ])('none: %s', (_, sentence) => {
    expect(texts(sentence)).toEqual([])
  })

  test('a unit is what stands between two of 。;!, commas do not divide it', () => {
    expect(texts('要加强领导,落实责任;要加强督查,严格考核。')).toEqual(['要加强领导,落实责任', '要加强督查,严格考核'])
  })

  test('a topic is none, glued to its text or not', () => {
    const { directives } = parseSpeech('我讲两个问题。一、关于今年任务的要求。要做到四个字。二、关于队伍建设的意见。')
    expect(directives.map((d) => d.text)).toEqual(['要做到四个字'])
  })

  test('behind the marker; a heading is none', () => {
    const text = inSpeech(
      '一、提高认识\n要提高站位。\n二、落实责任\n一要明确分工。各单位要抓好本职工作。二要加强协作。',
    )
    const { directives } = parseSpeech(text)
    expect(directives.map((d) => d.text)).toEqual(['要提高站位', '明确分工', '各单位要抓好本职工作', '加强协作'])
    expect(directives.map((d) => d.point)).toEqual([[0], [1, 0], [1, 0], [1, 1]])
    for (const { text: quote, span } of directives) expect(text.slice(...span)).toBe(quote)
  })

  test('reported ones', () => {
    expect(texts('县长王强强调:“各级要抓紧落实,确保完成。要抓好督查。”')).toHaveLength(2)
    expect(texts('“不能会上激动、会下不动。”他强调。')).toHaveLength(1)
    expect(texts('会议要求,各级各部门要切实抓好秋冬生产。')).toHaveLength(1)
    expect(read('县长黄霓希望各单位再接再厉,取得新成绩。')[0].modality).toBe('encourage')
  })
})

describe('who, what, by when', () => {
  test('an actor that is named, and one that is inherited', () => {
    const [first, second] = read('各级党委和政府要提高思想认识。要抓紧制定方案。')
    expect(first.actor).toMatchObject({ text: '各级党委和政府', inherited: false })
    expect(second.actor).toMatchObject({ text: '各级党委和政府', inherited: true })
  })

  test.each([
    ['鼓励有条件的村(社区)自行储备。', '有条件的村(社区)'],
    ['请家长看管好孩子,不要让孩子在田间玩火。', '家长'],
    ['希望大家回去以后,把会议精神带给群众。', '大家'],
    ['养犬人应当即时清除犬只粪便。', '养犬人'],
    ['对占道的棚房,由镇综合执法队依法拆除。', '镇综合执法队'],
    ['市政府督查室要每半年通报一次进展情况。', '市政府督查室'],
    ['我们一定高度重视,采取有力措施加以解决。', '我们'],
  ])('the actor of %s', (sentence, actor) => {
    expect(read(sentence)[0].actor).toMatchObject({ text: actor, inherited: false })
  })

  test('verb and object', () => {
    expect(read('要进一步完善服务网络。')[0].action).toMatchObject({ verb: '完善', object: '服务网络' })
  })

  test.each([
    ['各支部要在5月底前制定方案。', '5月底前', '2012-05'],
    ['要于12月15日前把棉衣发放到户。', '12月15日前', '2012-12-15'],
    ['要在15个工作日内办结。', '15个工作日内', undefined],
  ])('%s', (sentence, text, value) => {
    const [{ deadline }] = read(sentence)
    expect(deadline?.text).toBe(text)
    expect(deadline?.value).toBe(value)
  })

  test('a flat row for each', () => {
    const rows = directivesTable(parseSpeech(inSpeech('一、任务\n各县要在年底前建成50个示范点。')))
    expect(rows).toMatchObject([
      { modality: 'require', actor: '各县', inherited: false, verb: '建成', heading: '任务' },
    ])
    expect(toCsv(rows, directiveColumns).split('\r\n')).toHaveLength(3)
  })
})

test('next to nothing in texts that are no policy', () => {
  const story =
    '摊主姓秦,街坊都叫他老秦。他说:“先拿去用。”我要回家吃饭,他却要留我。她应该知道,雨早就停了。老人要去河边,便往往要走半个钟头。'
  expect(parseSpeech(story).directives).toEqual([])
  expect(parseSpeech('一是'.repeat(2000)).attributions).toEqual([])
})
