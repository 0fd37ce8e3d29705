import { describe, expect, it, test } from 'vitest'
import { parseSpeech, validate } from '../../src'

/** `三个到位` or, with members, `三个到位 → 思想到位 | 措施到位`; numeric and quoted slogans only. */
function found(text: string, kinds = ['numeric', 'quoted']): string[] {
  return parseSpeech(text)
    .slogans.filter((slogan) => kinds.includes(slogan.kind))
    .map(({ text, expansion }) => (expansion ? `${text} → ${expansion.map((m) => m.text).join(' | ')}` : text))
}

describe('number formulas', () => {
  it.each([
    ['各支部要争创“五过硬”党组织,抓好“一岗双查”制度。', ['五过硬', '一岗双查']],
    ['全乡深化“一诺双评三亮”做法,按“1358”发展思路推进。', ['一诺双评三亮', '1358']],
    ['全面推行“1+4+N”工作体系,围绕“一二三四五”工作部署抓落实。', ['1+4+N', '一二三四五']],
    ['要持续清河湖,在“清四乱”上下功夫。', ['清四乱']],
    ['真正做到学习和工作两不误、两促进。', ['两不误、两促进']],
    ['推动「三清三改」行動,落實「兩減一增」。', ['三清三改', '兩減一增']],
    ['实施“1358”发展战略和“百千万”工程,推行“三三制”。', ['1358', '百千万', '三三制']],
    ['推行“零差错“管理,践行“六个做到“要求。', ['六个做到']],
  ])('%s', (text, slogans) => expect(found(text)).toEqual(slogans))

  it.each([
    '“一把手”要亲自抓,防止出现“两张皮”现象。',
    '“十二五”期间和“七一”前后,“7·23”事故的教训要记取。',
    '讲三个方面的问题,用两个月时间,完成五大任务中的四项。',
    '他家三室一厅,养了两只猫、三条狗,一心一意过日子。',
    '“三八”红旗手和“五四”奖章获得者,拨打“12345”热线,历时“三年”。',
    '2012年3月,第三次会议提出了一二三等奖,三令五申,一再要求。',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))

  it('is one without quotes too where the document quotes it', () => {
    expect(found('推进“双亮双评”活动。双亮双评要有实效。')).toEqual(['双亮双评', '双亮双评'])
  })
})

describe('their members', () => {
  it.each([
    ['behind 即', '做到“三个知道”,即知道任务、知道时限、知道责任。', '三个知道 → 知道任务 | 知道时限 | 知道责任'],
    [
      'behind 就是, before a list of points further on',
      '实现“三个突破”。“三个突破”就是干部选拔、党员管理、人才引进。(一)抓好班子。(二)抓好基层。(三)抓好人才。',
      '三个突破 → 干部选拔 | 党员管理 | 人才引进',
    ],
    [
      'with a lead-in and a tail',
      '“四个好”,即:通过努力,使村级班子达到班子团结好、队伍带动好、制度执行好、群众评价好的总体要求。',
      '四个好 → 班子团结好 | 队伍带动好 | 制度执行好 | 群众评价好',
    ],
    [
      'in brackets',
      '采取“两查三看”(查台账、查现场,看责任、看措施、看效果)的办法。',
      '两查三看 → 查台账 | 查现场 | 看责任 | 看措施 | 看效果',
    ],
    [
      'two in one',
      '落实“三查三看”(查思想看态度、查作风看形象、查问题看整改)要求。',
      '三查三看 → 查思想看态度 | 查作风看形象 | 查问题看整改',
    ],
    [
      'before it, one longer than the others',
      '推行产业链链长制、项目专班制、企业直通车“三项机制”。',
      '三项机制 → 产业链链长制 | 项目专班制 | 企业直通车',
    ],
    ['in brackets behind the noun', '建设“三型”机关(学习型、服务型、节约型)。', '三型 → 学习型 | 服务型 | 节约型'],
    ['before it', '推行公开型、便民型、高效型“三型窗口”建设。', '三型窗口 → 公开型 | 便民型 | 高效型'],
    [
      'before it, as long as one another',
      '与开展个人学习一本账、服务群众一张卡、推动发展一股劲“三个一”活动结合。',
      '三个一 → 个人学习一本账 | 服务群众一张卡 | 推动发展一股劲',
    ],
    [
      'quoted one by one before it',
      '以“每天读一小时书”、“每周写一篇笔记”为主要内容的“两个一”活动。',
      '两个一 → 每天读一小时书 | 每周写一篇笔记',
    ],
    [
      'over several sentences',
      '所谓“三个留人”,就是用事业留人。要搭好平台;用感情留人,多些关心;用环境留人。',
      '三个留人 → 用事业留人 | 用感情留人 | 用环境留人',
    ],
    [
      'of two numbers',
      '落实“三严两实”要求,即严以律己、严以用权、严以修身,谋事要实、做人要实,推动工作。',
      '三严两实 → 严以律己 | 严以用权 | 严以修身 | 谋事要实 | 做人要实',
    ],
    [
      'within the sentence before those of a later one',
      '做到“四查两看”,即查账目、查现场、查制度、查记录,看成效、看长远。坚持“六个必须”(必须甲一、必须乙二、必须丙三、必须丁四、必须戊五、必须己六)。所谓“四查两看”,即查账目、查现场、查制度、查记录,看成效、看长远。',
      '四查两看 → 查账目 | 查现场 | 查制度 | 查记录 | 看成效 | 看长远',
    ],
    ['without quotes', '坚持做到三个到位:人员到位、资金到位、监督到位。', '三个到位 → 人员到位 | 资金到位 | 监督到位'],
    ['joined by 和', '实现“三个统一”,即统一领导、统一部署和统一考核。', '三个统一 → 统一领导 | 统一部署 | 统一考核'],
  ])('%s', (_, text, slogan) => expect(found(text)[found(text).length - 1]).toBe(slogan))

  it('are the titles of the list that follows', () => {
    const text =
      '我们要做到“三个清楚”。\n一是家底清楚。逐户登记。\n二是责任清楚。逐级签字。\n三是时限清楚。逐月对账。\n'
    expect(found(text)).toEqual(['三个清楚 → 家底清楚 | 责任清楚 | 时限清楚'])
  })

  it('are left out where their number is another', () => {
    expect(found('以“课堂”、“比武”、“献策”等“八个组工”为重点。')).toEqual(['八个组工'])
  })
})

test.each(['即*𐀀一、要一、𐀀𐀀“三个到位”', '𐀀𐀀一是𐀀一、𐀀、“五个好”𐀀𐀀“三个到位”'])(
  'members of %j are cut beside surrogate pairs, never inside one',
  (text) => expect(validate(text, parseSpeech(text))).toEqual([]),
)

describe('calls', () => {
  it.each([
    ['开展“强本领、转作风、促发展”主题活动。', ['强本领、转作风、促发展']],
    [
      '我们的主题是“解放思路、敢为人先、建设内陆开放型的现代化新城”。',
      ['解放思路、敢为人先、建设内陆开放型的现代化新城'],
    ],
    ['按照“谁使用、谁管护,谁受益、谁出资”的原则办理。', ['谁使用、谁管护,谁受益、谁出资']],
    ['做到“責任到人,督查到戶”的要求。', ['責任到人,督查到戶']],
  ])('%s', (text, slogans) => expect(found(text)).toEqual(slogans))

  it.each([
    '这是提升能力的“催化剂”,要把“他律”与“自律”结合起来,再来一次“回头看”。',
    '他对记者说:“我们村修了路,大家都很高兴。”',
    '老人问:“你们从哪里来,要到哪里去”',
    '解决好“水、电、路”的问题,学习《关于改进作风,加强管理的意见》。',
    '存在“说得多、做得少、落得空”的现象,“等一等、看一看”的思想。',
  ])('none in %s', (text) => expect(found(text).filter((s) => !s.startsWith('说') && !s.startsWith('等'))).toEqual([]))
})

describe('formulas of the dictionary', () => {
  it('are found in both scripts, variants folded together and counted', () => {
    const slogans = parseSpeech('坚持以人为本,落实科学发展观。「以人為本」是核心。').slogans
    expect(slogans.map((s) => [s.text, s.kind, s.count])).toEqual([
      ['以人为本', 'formula', 2],
      ['科学发展观', 'formula', 1],
      ['以人為本', 'formula', 2],
    ])
  })
  it('keep the shorter ones inside the longest', () => {
    const [slogan] = parseSpeech('深入学习实践科学发展观。').slogans
    expect(slogan.text).toBe('深入学习实践科学发展观')
    expect(slogan.nested?.map((n) => n.standard)).toContain('科学发展观')
  })
  it('are formulas in quotes too', () => {
    expect(parseSpeech('开展“创先争优”活动。').slogans.map((s) => s.kind)).toEqual(['formula'])
  })
})

describe('parallels', () => {
  it('are three segments of one length, cut free of what leads in and follows', () => {
    expect(found('形成学习模范、争当模范、赶超模范的局面。', ['parallel'])).toEqual(['学习模范、争当模范、赶超模范'])
  })
  it.each([
    ['要讲党性、重品行、作表率,多办实事。', ['讲党性、重品行、作表率']],
    ['开展学党史、悟思想、办实事、开新局活动。', ['学党史、悟思想、办实事、开新局']],
    [
      '做到底数清、情况明、措施实,打造政治强、业务精、作风正的队伍。',
      ['底数清、情况明、措施实', '政治强、业务精、作风正'],
    ],
    ['必须尽锐出战、真抓实干、善作善成。', ['尽锐出战、真抓实干、善作善成']],
    ['实现认识到位、责任到位、措施到位。', ['认识到位、责任到位、措施到位']],
    ['做到思想上重视、组织上落实、措施上到位。', ['思想上重视、组织上落实、措施上到位']],
    ['坚持从严从紧、抓细抓实、以快制快。', ['从严从紧、抓细抓实、以快制快']],
  ])('are mottoes: %s', (text, slogans) => expect(found(text, ['parallel'])).toEqual(slogans))
  it.each([
    '参会的有石家庄、张家口、秦皇岛三市,王小明、李大伟、张建国作了汇报,王国强、李志坚、张文明发言。',
    '真正把思想统一起来、把责任扛起来、把工作抓起来。',
    '储备编织袋、救生衣、冲锋舟和送货车、防护服、保温箱。',
    '下河村、上湾村、进贤村喝上干净水、放心水、便宜水。',
    '落实规划建设、开发利用、保护管理各项制度,明确行政责任人、技术责任人、巡查责任人。',
  ])('are no lists of things: %s', (text) => expect(found(text, ['parallel'])).toEqual([]))
})

describe('a text that is no policy text', () => {
  it('has next to none', () => {
    const story =
      '小镇上有一家修表铺,三十年没换过门脸。一天早晨,两个年轻人推门进来,“老板,这表还能修吗?”老人戴上眼镜,翻来覆去看了三四遍,' +
      '“能修,过两天来拿。”他们四下打量,五颜六色的钟挂满了墙,一个比一个旧。七八只猫趴在窗台上晒太阳。'
    expect(parseSpeech(story).slogans).toEqual([])
  })
})

describe('hostile texts', () => {
  it.each([
    '一是',
    '“',
    '“”',
    '“五个好”',
    '三个坚持:',
    '“三个到位”:',
    '两不误、两促进、',
    '“五个好”(',
    '、',
    '学习先进、',
  ])('%s again and again', (piece) => {
    const text = piece.repeat(2_000)
    expect(validate(text, parseSpeech(text))).toEqual([])
  })
})
