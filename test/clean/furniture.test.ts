import { describe, expect, it } from 'vitest'
import { cleaned } from './read'

const body =
  '在全县工作会议上的讲话\n同志们:\n这次会议的主要任务是总结去年的工作,部署今年的任务,动员全县上下把各项工作落到实处。\n谢谢大家。\n'
const found = (text: string) => cleaned(text).noise.map(([, verbatim]) => verbatim)

describe('page furniture', () => {
  it.each([
    '首页 > 文档中心 > 领导讲话',
    '您当前的位置：首页 >> 领导讲话 >> 正文',
    '登录 | 注册 | 收藏本站',
    '首頁　要聞　時政　視頻　專題',
  ])('above the text: %s', (line) => {
    expect(cleaned(`${line}\n${body}`)).toEqual({ text: `\n${body}`, noise: [['navigation', line]] })
  })

  it.each([
    '上一篇:没有了 下一篇:返回列表',
    '分享到：微信 微博 QQ空间　　打印　　关闭',
    'Copyright © 2019 蓝田文库 版权所有 蓝ICP备00000000号-1',
    '扫一扫在手机打开当前页',
    '【打印】【关闭】',
    '责任编辑：赵小满',
    '显示全部',
    'Top',
  ])('below the text: %s', (line) => {
    expect(found(`${body}${line}\n`)).toEqual([line])
  })

  it('takes a link list with its entries', () => {
    expect(
      found(
        `${body}相关阅读\n· 县长在经济工作会议上的讲话\n· 安全生产月活动总结\n栏目推荐\n领导活动 人事任免 网上直播\n`,
      ),
    ).toHaveLength(5)
  })

  it('leaves date, note and enclosure below the text', () => {
    const text = `${body}县人民政府办公室\n2010年8月18日印发\n(此件公开发布)\n扫一扫在手机打开当前页\n`
    expect(found(text)).toEqual(['扫一扫在手机打开当前页'])
  })

  it('leaves date and source above the text, without the buttons', () => {
    const text = `时间:2018-03-18 来源:县政府办 【字体:大 中 小】\n${body}`
    const result = cleaned(text)
    expect(result.text).toContain('时间:2018-03-18 来源:县政府办')
    expect(result.noise.map(([, verbatim]) => verbatim)).toEqual(['【字体:大 中 小】'])
  })

  it('leaves what speaks of such things in the text', () => {
    const text = `${body}要办好政府网站,方便群众登录、注册和下载,保护版权,鼓励点击量大的栏目。\n推荐内容要把好关。\n要扫除死角。\n`
    expect(found(text)).toEqual([])
  })

  it.each([
    '2004年1月1日起关闭不具备条件的小煤矿',
    '网站应当依法办理ICP备案,未经备案不得提供服务。',
    '浏览量突破五百万人次。',
    '大 中 小',
    '微信用户 12345',
    '相关资料\n全县总户数 3200\n全县总人口 12000',
  ])("leaves lines that may be the text's own: %s", (line) => {
    expect(found(`${body}${line}\n`)).toEqual([])
  })

  it('reads a text without line breaks by its blanks', () => {
    const line = `登录 | 注册 | 收藏本站 ${body.replaceAll('\n', ' ').repeat(5)}显示全部 相似文档`
    const noise = found(line)
    expect(noise).toContain('登录 | 注册 | 收藏本站')
    expect(noise).toContain('显示全部')
    expect(noise).toContain('相似文档')
    expect(noise.join('')).not.toContain('会议')
  })
})

describe('notes of the page', () => {
  it('joins a text over the pages of a newspaper', () => {
    const result = cleaned('把确保人民群众(下转第二版)\n\n(上接第一版)生命安全放在第一位。')
    expect(result.text).toBe('把确保人民群众生命安全放在第一位。')
    expect(result.noise).toHaveLength(1)
  })

  it('takes the editor out of the last line', () => {
    expect(found('为全县发展作出新的贡献!(责任编辑:王伟)')).toEqual(['(责任编辑:王伟)'])
  })
})

describe('machine residue', () => {
  it('takes control characters, tags and break marks', () => {
    const result = cleaned('我们\u0000要<br/>学\u200b习---more---精神。\n-->')
    expect(result.text).toBe('我们要学习精神。\n')
    expect(result.noise.map(([kind]) => kind)).toEqual(['artifact', 'artifact', 'artifact', 'artifact', 'artifact'])
  })

  it('reads entities', () => {
    expect(cleaned('&ldquo;五个好&rdquo;').text).toBe('“五个好”')
  })
})
