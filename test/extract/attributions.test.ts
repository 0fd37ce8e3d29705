import { describe, expect, test } from 'vitest'
import { type Attribution, parseSpeech } from '../../src'

const read = (text: string): Attribution[] => parseSpeech(text).attributions
/** speaker · verb · what is said, one line a saying. */
const sayings = (text: string) => read(text).map(({ speaker, verb, text }) => `${speaker} ${verb} ${text}`)

describe('speakers', () => {
  test.each([
    ['胡锦涛总书记指出,要做好群众工作。', '胡锦涛', '总书记'],
    ['市水利局局长郑海波介绍,全市平均降雨量达386.5毫米。', '郑海波', '市水利局局长'],
    ['兆国同志强调,要把组织建起来。', '兆国', undefined],
    ['北京友谊医院的护士长说,创先争优就要在岗位上争当尖兵。', '护士长', undefined],
    ['全县水利建设领导小组第三次会议要求各村抓紧清淤。', '全县水利建设领导小组第三次会议', undefined],
    ['修订后的《水土保持条例》规定,乡镇政府应当落实管护。', '水土保持条例', undefined],
    ['许多网友说,这是村里的“聚宝盆”。', '许多网友', undefined],
    ['俗话说:“人勤地不懒”。', '俗话', undefined],
    ['會議要求,各部門要抓好落實。', '會議', undefined],
    ['“国际体育总会”(ICSD)主席艾蒙丝(Donalda Ammons)女士称道,这是办得最好的一次。', '艾蒙丝', undefined],
    ['县长赵启明主持会议,强调要把安全生产摆在首位。', '赵启明', '县长'],
    ['县长赵启明主持会议时强调,安全生产要摆在首位。', '赵启明', '县长'],
    ['商会理事长吴东亮致词时表示,景气有起伏。', '吴东亮', '商会理事长'],
    ['村民王磊乐呵呵地说:“日子有奔头。”', '王磊', '村民'],
    ['有的同志认为,这是别人的事。', '有的同志', undefined],
    ['总书记赵宏5日下午在参加审议时强调,要扭住重点。', '赵宏', '总书记'],
    ['村民老杨竖起大拇指说:“听得懂、记得住!”', '老杨', '村民'],
    ['中共中央、国务院早就指出:“林木是国家的财富。”', '中共中央、国务院', undefined],
    ['总统赖清德接见访团时表示,双方友谊深厚。', '赖清德', '总统'],
    ['焦书记对大家说,没有过不去的坎。', '焦书记', undefined],
    ['他们认为,这一模式值得推广。', '他们', undefined],
    ['专家分析认为,物价总体平稳。', '专家', undefined],
    ['人大代表李春燕在审议时表示,报告体现了为民情怀。', '李春燕', '人大代表'],
    ['专家组评审认为,方案科学可行。', '专家组', undefined],
    ['邓小平同志曾经说过:“发展才是硬道理。”', '邓小平', undefined],
    ['俗語有云:「家有一老,如有一寶。」', '俗語', undefined],
    ['村民们说,路通了,日子就好过了。', '村民们', undefined],
    ['省里要求,今年要完成全部任务。', '省里', undefined],
    ['世界衞生組織估計,全球每年有數十萬人死於流感。', '世界衞生組織', undefined],
  ])('%s', (text, speaker, position) => {
    const [found, ...rest] = read(text)
    expect(rest).toEqual([])
    expect(found?.speaker).toBe(speaker)
    if (position) expect(found?.position).toBe(position)
  })

  test('two of them', () => {
    expect(read('胡锦涛总书记和习近平同志强调,要抓好基层。')[0].speaker).toBe('胡锦涛、习近平')
  })

  test('a pronoun keeps the name it stands for', () => {
    const found = read('国务委员王勇出席会议并讲话。他强调,要深入学习贯彻会议精神。')
    expect(found.map(({ speaker, resolved }) => [speaker, resolved])).toEqual([['他', '王勇']])
  })

  test.each([
    ['县长赵启明主持会议。副县长王丽华通报了情况,她指出,形势平稳。', '王丽华'],
    ['社区书记陈桂芳介绍,事情办成了。李文博听后点头称赞,他说,这个办法好。', '李文博'],
    ['会长段芳女士指出,要抓紧。会上,局长马林先生汇报了工作。她表示,困难是暂时的。', '段芳'],
    ['志愿者李梅正在给老人理发。李梅今年52岁。她说,能帮一点是一点。', '李梅'],
    ['行政长官林郑月娥今早会见传媒。她呼吁,市民减少外出。', '林郑月娥'],
    ['委员郑洁接过话头:“缺人才。”她建议,要建实训基地。', '郑洁'],
  ])('the person named last: %s', (text, name) => {
    // a name that speaks earlier and is known by it
    const saying = read(`李文博主持会议。李文博说,会议开始。${text}`).find(({ kind }) => kind === 'pronoun')
    expect(saying?.resolved).toBe(name)
  })
})

describe('what is no saying', () => {
  test.each([
    ['a relative clause', '要落实中央提出的“五好”要求。'],
    ['an object', '按照中央要求,4月6日下午召开了会议。'],
    ['a bare act', '国家民委党组书记杨传堂主持会议并讲话。'],
    ['a habit of the speaker', '创先争优活动开展以来,我们强调党组织要带动单位。'],
    ['a noun', '各级党组织要对照工作要求,认真查找不足。'],
    ['a mind described', '有的单位认为数字化就是买设备、建系统。'],
    ['a common noun', '感谢你们对教育工作的关心,希望继续提出宝贵意见。'],
    ['a call', '同志们,春耕就要到了,希望大家抓紧备耕。'],
    ['a noun behind a noun', '据统计,会议共收到意见建议32条。'],
  ])('%s: %s', (_, text) => {
    expect(sayings(text)).toEqual([])
  })
})

describe('how far it goes', () => {
  test('to the next speaker, in a report', () => {
    const text = '会议强调,防汛是硬仗。各地要压实责任。赵宏图指出,要排查隐患。\n会议还研究了其他事项。'
    expect(sayings(text)).toEqual(['会议 强调 防汛是硬仗。各地要压实责任。', '赵宏图 指出 要排查隐患。'])
  })

  test('to what somebody else does', () => {
    const text = '会议强调,要把安全摆在首位。各级要压实责任。县委副书记李海波传达了上级精神。'
    expect(sayings(text)).toEqual(['会议 强调 要把安全摆在首位。各级要压实责任。'])
  })

  test('a quotation that goes first', () => {
    const text = '“我已经9天没有回家了。”白沙镇党委书记刘志强在视频连线时说。'
    const [saying] = read(text)
    expect(saying).toMatchObject({ speaker: '刘志强', mode: 'direct', text: '“我已经9天没有回家了。”' })
    expect(text.slice(...saying.span)).toBe(text.slice(0, -1))
  })

  test('an announced list', () => {
    const text =
      '对此,杨传堂提出两点要求。\n一是加强领导,抓好落实。\n二是改进作风,服务群众。\n会上,有关部门作了交流发言。'
    expect(sayings(text)[0]).toMatch(/一是加强领导.*二是改进作风,服务群众/s)
  })

  test('a quotation behind as', () => {
    expect(sayings('正如李大林所强调的:“万事开头难。”')).toEqual(['李大林 强调 “万事开头难。”'])
  })

  test('the verb in a clause of its own', () => {
    expect(sayings('习近平同志在全国组织部长会议上,要求把活动抓好。')).toEqual(['习近平 要求 把活动抓好。'])
    expect(sayings('兆国同志最近专门批示,要求“认真学习好经验,坚持在党委领导下工作”。')).toHaveLength(1)
  })
})

describe('chains', () => {
  test('keep who speaks and whose words are passed on', () => {
    const [saying] = parseSpeech('会上,县长赵启明传达了市委书记钱立群的讲话,并强调,要抓好秋收生产。').attributions
    expect(saying).toMatchObject({ speaker: '赵启明', relays: '市委书记钱立群' })
  })
})

describe('cited works', () => {
  test('are listed with their places', () => {
    const text = '要认真落实《关于加强秋粮收购的意见》和《粮食流通管理办法》。'
    expect(parseSpeech(text).citedWorks.map(({ title, span }) => [title, text.slice(...span)])).toEqual([
      ['关于加强秋粮收购的意见', '《关于加强秋粮收购的意见》'],
      ['粮食流通管理办法', '《粮食流通管理办法》'],
    ])
  })
})
