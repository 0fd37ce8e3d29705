import { describe, expect, it } from 'vitest'
import { cleaned } from './read'

const long = '我们要认真学习贯彻会议精神,扎实推进各项工作,切实加强对基层党组织的指导和服务,努力把各项任务落到实处'
const page = `${long}。${long}。${long}。${long}。`

describe('page markers', () => {
  it('takes out chunk numbers that cut sentences and joins what they cut', () => {
    const text = `${page}切实加强组织\n\n2、领导和指导。${page}不断改进工\n\n3、作作风。${page}深入基\n\n4、层调研。`
    const result = cleaned(text)
    expect(result.noise.map(([, found]) => found)).toEqual(['2、', '3、', '4、'])
    expect(result.text).toContain('切实加强组织领导和指导')
    expect(result.text).toContain('深入基层调研')
  })

  it('leaves real list numbers beside them', () => {
    const list = '要做好以下工作。\n\n1、加强领导。\n\n2、落实责任。\n\n3、强化督查。\n'
    const text = `${page}切实加强组织\n\n2、领导和指导。${page}\n${list}${page}不断改进工\n\n3、作作风。${page}深入基\n\n4、层调研。`
    const result = cleaned(text)
    expect(result.noise.map(([, found]) => found)).toEqual(['2、', '3、', '4、'])
    expect(result.text).toContain('1、加强领导。\n\n2、落实责任。\n\n3、强化督查。')
  })

  it('leaves a list whose items end without a full stop', () => {
    const text = '要做好以下工作:\n\n1、加强领导\n\n2、落实责任\n\n3、强化督查\n'
    expect(cleaned(text).noise).toEqual([])
  })

  it.each(['— 3 —', '- 3 -', '第3页', '第 3 页 共 12 页', 'Page 3 of 12', '頁 13', '·３·'])(
    'takes %s on a line of its own for a page number',
    (marker) => {
      const result = cleaned(`${page}切实加强组织\n${marker}\n领导和指导。`)
      expect(result.noise).toEqual([['page-marker', marker]])
      expect(result.text).toContain('切实加强组织领导和指导')
    },
  )

  it('takes bare numbers on lines of their own that go through the file at even distances', () => {
    const text = `${page}\n1\n${page}\n2\n${page}\n3\n${page}\n4`
    expect(cleaned(text).noise.map(([, found]) => found)).toEqual(['1', '2', '3', '4'])
  })

  it('leaves numbers over the parts of a compilation, and over headings', () => {
    expect(cleaned(`1\n同志们:\n${page}\n2\n同志们:\n${page}\n3\n同志们:\n${page}`).noise).toEqual([])
    expect(cleaned(`1\n总则\n${page}\n2\n细则\n${page}\n3\n附则\n${page}`).noise).toEqual([])
  })

  it('leaves the numbers of a table', () => {
    const text = `${page}\n指标\n12\n13\n比重\n14\n${page}`
    expect(cleaned(text).noise).toEqual([])
  })

  it('takes running heads with the page numbers beside them', () => {
    const head = '會議過程正式紀錄 ── 2016年5月18日'
    const text = `${page}切实加强组织\n\n${head}\n頁 13\n\n领导和指导。${page}不断改进工\n\n${head}\n頁 14\n\n作作风。${page}`
    const result = cleaned(text)
    expect(result.noise.map(([kind]) => kind)).toEqual(['page-marker', 'page-marker', 'page-marker', 'page-marker'])
    expect(result.text).toContain('切实加强组织领导和指导')
  })
})
