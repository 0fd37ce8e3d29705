import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSpeech } from '../../src'

const read = (text: string) => parseSpeech(text).statistics
const one = (text: string) => {
  const found = read(text)
  expect(found.map((f) => f.text)).toHaveLength(1)
  return found[0]
}

describe('change', () => {
  test('both ends of a change, and where it began', () => {
    const [first, last] = read('财政收入由2005年的32亿元增加到2010年的96亿元。')
    expect(first).toMatchObject({ value: 32e8, change: { direction: 'increase', mode: 'from' }, subject: '财政收入' })
    expect(last).toMatchObject({
      value: 96e8,
      change: { direction: 'increase', mode: 'to', from: 32e8 },
      subject: '财政收入',
    })
    expect([first.period?.value, last.period?.value]).toEqual(['2005', '2010'])
  })
  test('what it is compared with', () => {
    expect(one('全市财政收入同比增长9.3%。').change).toEqual({ direction: 'increase', mode: 'by', basis: '同比' })
    expect(one('利润比去年同期下降3.2%。').change).toEqual({ direction: 'decrease', mode: 'by', basis: '比去年同期' })
  })
  test('a verb that overlaps one, and one in a noun', () => {
    expect(one('新增产值80亿元。').change?.direction).toBe('increase')
    expect(one('亏损企业亏损额6.3亿元。').change).toBeUndefined()
  })
  test('a verb inside a noun is none', () => expect(one('人口自然增长率为1.3‰。').change).toBeUndefined())
  test('a rank that rises', () =>
    expect(read('排名由第15位前移到第9位。').map((f) => [f.kind, f.value, f.change?.direction])).toEqual([
      ['rank', 15, 'increase'],
      ['rank', 9, 'increase'],
    ]))
})

describe('subject, period, status', () => {
  test('分别 gives each figure its own noun', () =>
    expect(read('一、二、三产业分别增长4.2%、11.5%和9.8%。').map((f) => f.subject)).toEqual([
      '一产业',
      '二产业',
      '三产业',
    ]))
  test('a clause without a noun speaks of the one before', () =>
    expect(read('女党员1.9万名,占党员总数的27%。').map((f) => f.subject)).toEqual(['女党员', '党员总数']))
  test('the last word decides whether it is reached or aimed at', () => {
    expect(one('今年要实现粮食总产500亿斤。').status).toBe('target')
    expect(one('去年完成投资2.6亿元。').status).toBe('achieved')
    expect(one('这是主要的3个组。').status).toBeUndefined()
  })
  test('plan periods', () => expect(one('“十二五”期间投资3.2万亿元。').period?.value).toBe('2011/2015'))
})

describe('subjects', () => {
  test.each([
    ['全县87座小型水库要逐一明确责任人。', ['小型水库']],
    ['14个市州中有9个没有新增,38名职工中只有11名持证。', ['市州', '市州', '职工', '职工']],
    ['对11个县(市、区)进行检查。', ['县(市、区)']],
    ['全国370多万个基层党组织,12个小区改造项目,扣押船只57艘。', ['基层党组织', '小区改造项目', '船只']],
    [
      '12个断面优良比例由66.7%提高到83.3%,出口3.9亿美元,进口24.2亿美元。',
      ['断面优良比例', '断面优良比例', '断面优良比例', '出口', '进口'],
    ],
    ['未达标的12个乡镇要限期整改,有15个具备条件的村。', ['乡镇', '村']],
    ['新建高标准农田8.5万亩,预计实现地区生产总值286亿元,受灾人口2.3万人。', ['高标准农田', '地区生产总值', '受灾人口']],
    ['年末全市从业人员221.6万人,较大事故2起。', ['从业人员', '较大事故']],
    ['全县税收占比达72%,研发投入占比由去年的1.42%提高到1.75%。', ['税收占比', '研发投入占比', '研发投入占比']],
    ['人均收入达1.86万元,是2015年的1.8倍。', ['人均收入', '人均收入']],
    ['粮食总产量连续八年稳定在50亿斤以上,亩均增产三成。', ['粮食总产量', undefined]],
    ['PM10年均浓度35微克,28个乡镇平均得分88.6分。', ['PM10年均浓度', '乡镇', '乡镇平均得分']],
    ['民间投资增速回落,由上年的16.8%降到5.2%。', ['民间投资增速', '民间投资增速']],
    ['1.固定资产投资:增长12.3%;2.外贸进出口:4.2亿美元(下降2.6%)。', ['固定资产投资', '外贸进出口', '外贸进出口']],
    ['优秀率(90分以上)18%。会议强调:到2025年要达到20%。', [undefined, '优秀率', undefined]],
    ['采购经理指数(PMI)为51.5%。', ['采购经理指数']],
    ['每千人口拥有床位6.8张,每支队伍不少于30人。', ['床位', '队伍']],
    ['对干流46.5公里堤防加固,再种300亩烤烟。', ['堤防', '烤烟']],
    ['按不低于上年财政收入0.5‰的标准安排经费。', ['财政收入']],
  ])('%s', (text, subjects) => expect(read(text).map((f) => f.subject)).toEqual(subjects))
  test('two nouns and two figures belong together without 分别 too', () =>
    expect(read('事故起数、死亡人数同比下降了38.42%和2.27%。').map((f) => f.subject)).toEqual(['事故起数', '死亡人数']))
  test('the same unit counts the same things', () =>
    expect(read('重大事故17起,死亡225人,同比增加1起。').map((f) => f.subject)).toEqual([
      '重大事故',
      '死亡',
      '重大事故',
    ]))
  test('分别 without nouns goes through the figures before', () =>
    expect(read('事故23起,死亡4人,同比分别下降15.2%和33.3%。').map((f) => f.subject)).toEqual([
      '事故',
      '死亡',
      '事故',
      '死亡',
    ]))
})

describe('periods', () => {
  const periods = (text: string) => read(text).map((f) => f.period?.text)
  test('a day, and the time of one figure alone, are of no later figure', () => {
    expect(periods('5月3日至5日降雨78毫米。储备冲锋舟12艘。')).toEqual(['5月3日至5日', undefined])
    expect(periods('占比由去年的18%提高到22.5%。')).toEqual(['去年', undefined])
    expect(periods('今年收入5亿元,是2015年的1.8倍。')).toEqual(['今年', '今年'])
  })
  test('nor is the time of what was done of what is asked for', () =>
    expect(periods('2018年完成投资5亿元。要确保覆盖率达到95%。')).toEqual(['2018年', undefined]))
})

describe('kinds', () => {
  test.each([
    ['城镇化率提高1.4个百分点。', 'percent', '个百分点'],
    ['三分之二的支部已经整改。', 'ratio', undefined],
    ['总量是上年的2.3倍。', 'multiple', '倍'],
    ['安排资金2600万美元。', 'money', '美元'],
    ['列全省第3位。', 'rank', '位'],
    ['测评得分96.5分。', 'score', '分'],
    ['价格为800元/吨。', 'money', '元/吨'],
    ['历时5個月。', 'duration', '個月'],
    ['演练16次。', 'frequency', '次'],
    ['公示期不少于30日。', 'duration', '日'],
    ['应当提前7日通知。', 'duration', '日'],
    ['占地35㎡。', 'measure', '㎡'],
    ['载客1.2万人/日。', 'count', '人/日'],
    ['单耗0.32吨标煤/万元。', 'measure', '吨标煤/万元'],
    ['浏览量破亿。', 'count', undefined],
  ])('%s', (text, kind, unit) => {
    const found = one(text)
    expect(found.kind).toBe(kind)
    expect(found.unit).toBe(unit)
  })
  test('a currency where the unit tells it', () => expect(one('引进外资2.3亿美元。').currency).toBe('USD'))
  test('rates', () => {
    expect(one('每万人拥有医生24.6名。')).toMatchObject({ text: '每万人拥有医生24.6名', per: '每万人', value: 24.6 })
    expect(one('全市户均增收4300元。')).toMatchObject({ text: '4300元', per: '户' })
  })
  test.each([
    ['全镇辖1 6 个村,总面积1 8 7 平方公里。', [16, 187]],
    ['总人口2. 3万人,贫困户1 024 户,达9 8 . 5 %。', [23000, 1024, 98.5]],
    ['先后跨上三百亿、四百亿两个台阶。', [300e8, 400e8]],
    ['彩礼动辄十几万元。', [[11e4, 19e4]]],
    ['结构比例由4:4:2调整为5:4:1,初中生师比不超过13.5:1。', [4, 5, 13.5]],
    ['人均分配一百零六元五角,每斤3元2角5分,一元分红。', [106.5, 3.25]],
    ['公私营房屋比例由60:40调整至70:30,只有三分一落成,三分钟内到达。', [1.5, 70 / 30, 0.3333]],
    ['孕产妇死亡率9.8/10万,形成千亿级产业。', [9.8]],
    ['收入增速跃居全省前三,实现两个翻番。', [3]],
  ])('%s', (text, values) =>
    expect(read(text).map((f) => f.range ?? f.value)).toEqual(
      values.map((v) => (typeof v === 'number' ? expect.closeTo(v, 4) : v)),
    ),
  )
  test('a ratio has its terms', () => expect(one('省县配套比例为3:1。')).toMatchObject({ value: 3, parts: [3, 1] }))
})

describe('tables that lie cell by cell', () => {
  const cells = (...rows: string[]) => `统计公报\n${rows.join('\n')}\n以上为初步数据,最终数据以统计年鉴为准。\n`
  test('the unit stands in the head of the column', () => {
    const found = read(
      cells(
        '指标名称',
        '产量(万吨)',
        '同比增长(±%)',
        '粮食',
        '650.0',
        '17.3',
        '薯类',
        '2.6',
        '-22.5',
        '蔬菜',
        '121.8',
        '-6.4',
      ),
    )
    expect(found.map((f) => [f.subject, f.value, f.unit])).toEqual([
      ['粮食', 650, '万吨'],
      ['粮食', 17.3, '%'],
      ['薯类', 2.6, '万吨'],
      ['薯类', -22.5, '%'],
      ['蔬菜', 121.8, '万吨'],
      ['蔬菜', -6.4, '%'],
    ])
    expect(found[3].change?.direction).toBe('decrease')
  })
  test('above the table, or in a column of its own', () => {
    expect(
      read(
        cells(
          '单位:亿元',
          '指标',
          '指标值',
          '生产总值',
          '4000.5',
          '第一产业',
          '153.6',
          '第二产业',
          '3235.9',
          '第三产业',
          '611.0',
        ),
      ).map((f) => f.unit),
    ).toEqual(Array(4).fill('亿元'))
    expect(
      read(
        cells(
          '产品名称',
          '单位',
          '产量',
          '原油',
          '万吨',
          '4000.0',
          '天然气',
          '亿立方米',
          '33.7',
          '水泥',
          '万吨',
          '426.3',
          '啤酒',
          '万千升',
          '10.3',
        ),
      ).map((f) => f.unit),
    ).toEqual(['万吨', '亿立方米', '万吨', '万千升'])
  })
})

describe('tables that lie row by row', () => {
  const rows = (...lines: string[]) =>
    read(`项目情况\n${lines.join('\n')}\n以上为初步数据。\n`).map((f) => [f.subject, f.value, f.unit, f.period?.value])
  test('the unit stands above, in a column, in a head, or in the cell', () => {
    expect(rows('单位：万元', '项目\t总投资\t进度', '东湖公园\t12600\t45%', '西环路\t8,400\t60%')).toEqual([
      ['东湖公园', 12600, '万元', undefined],
      ['东湖公园', 45, '%', undefined],
      ['西环路', 8400, '万元', undefined],
      ['西环路', 60, '%', undefined],
    ])
    expect(rows('指标\t单位\t产量\t增长（%）', '粮食\t万吨\t246.8\t-2.3')).toEqual([
      ['粮食', 246.8, '万吨', undefined],
      ['粮食', -2.3, '%', undefined],
    ])
    expect(rows('年份　人口（万人）', '2011　378.2', '2012　379.5')).toEqual([
      ['人口', 378.2, '万人', '2011'],
      ['人口', 379.5, '万人', '2012'],
    ])
  })
  test('pages, numbers of rows and telephones are none', () =>
    expect(rows('目录\t页码', '第一节 总则\t3', '序号\t姓名\t电话', '1\t张三\t88776655', '2\t李四\t88776656')).toEqual(
      [],
    ))
})

test('a figure with any unit reads back its value', () => {
  const units = fc.constantFrom(
    '元',
    '亩',
    '公斤',
    '吨',
    '户',
    '平方公里',
    '千瓦时',
    '人次',
    '公里',
    '%',
    '个百分点',
    '小时',
  )
  const scale = fc.constantFrom(['', 0], ['万', 4], ['亿', 8]) as fc.Arbitrary<[string, number]>
  fc.assert(
    fc.property(
      fc.integer({ min: 101, max: 999_999 }),
      fc.integer({ min: 0, max: 3 }),
      scale,
      units,
      (n, places, [word, power], unit) => {
        const digits = String(n)
        const number =
          places === 0 ? digits : `${digits.slice(0, -places) || '0'}.${digits.slice(-places).padStart(places, '0')}`
        const found = one(`全市累计完成${number}${word}${unit}。`)
        expect(found.value).toBe(Number(`${n}e${power - places}`))
        expect(found.unit).toBe(unit)
      },
    ),
    { numRuns: 60 },
  )
})

test('evidence is verbatim, and nothing throws', () => {
  const unit = fc.constantFrom(
    ...'0123456789一二三十百千万亿几多余约近第每半翻番比:：.,，、%％年月日元个名增长到至—-由从提高成倍分之 \n“”()'.split(
      '',
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      for (const f of read(text)) {
        expect(f.span[0]).toBeLessThan(f.span[1])
        expect(f.span[1]).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 300 },
  )
})
