import { describe, expect, it } from 'vitest'
import { cleaned } from './read'

describe('line ends', () => {
  it('joins a line that holds a full stop and ends in a clause', () => {
    expect(cleaned('第五,做好座谈会筹备工作。通\n过开好这次会议,鼓舞干劲。').text).toBe(
      '第五,做好座谈会筹备工作。通过开好这次会议,鼓舞干劲。',
    )
  })

  it('joins a line that ends with a comma', () => {
    expect(cleaned('要加强领导,\n落实责任。').text).toBe('要加强领导,落实责任。')
  })

  it('leaves headings, titles, salutations, bylines, items and dates', () => {
    const text =
      '国务院关于棉粮挂钩奖售粮\n几个问题的通知\n各省人民政府:\n一、统一思想,提高认识,增强开展活动的责任感和主动性\n开展创先争优活动,意义重大。\n(一)抓学习\n1、抓落实\n2、抓督查\n做好国土规划,告慰罹难灾民\n今年的任务很重。\n国务院\n一九八一年五月二十三日'
    expect(cleaned(text).text).toBe(text)
  })

  it('undoes a wrap at one width, paragraph by paragraph', () => {
    const paragraph =
      '全省农村工作会议开了六天今天就要结束了,会上大家学习了中央今年的一号文件,交流了发展商品生产的经验,讨论了今后两年的规划,会议开得是好的,下面我讲几个问题请大家考虑'
    const wrap = (text: string) => `　　${text}`.match(/.{1,22}/g)!.join('\n')
    const text = [paragraph, paragraph, paragraph].map((p) => wrap(`${p}。`)).join('\n')
    expect(cleaned(text).text).toBe([paragraph, paragraph, paragraph].map((p) => `　　${p}。`).join('\n'))
  })
})

describe('blanks', () => {
  it('joins a word broken by a blank', () => {
    expect(cleaned('积极践行核心价值体系,主动排 查矛盾纠纷,维护群众利益。').text).toBe(
      '积极践行核心价值体系,主动排查矛盾纠纷,维护群众利益。',
    )
  })

  it('joins spaced-out words of three characters or more', () => {
    expect(cleaned('关于挂钩奖售粮\n几 个 问 题 的 通 知\n李 源 潮').text).toBe(
      '关于挂钩奖售粮\n几个问题的通知\n李源潮',
    )
    expect(cleaned('王 伟').text).toBe('王 伟')
  })

  it('leaves a blank that may part heading and text', () => {
    const text =
      '一、切实增强做好新时期工作的使命感和紧迫感 一要把握灵魂,坚持统领。 二、创新思路,提升理念 群众性创建活动是一项突出任务。'
    expect(cleaned(text).text).toBe(text)
  })
})
