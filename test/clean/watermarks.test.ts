import { describe, expect, it } from 'vitest'
import { cleaned } from './read'

const around = (line: string) => `我们要认真贯彻会议精神,切实加强基层${line}组织建设,推动各项工作落到实处。`

describe('injected lines', () => {
  it.each([
    '更多资料请登录东篱文档网免费下载全文',
    '本文由东篱文秘网整理发布更多范文请访问东篱文秘网',
    '此资料由东篱文库用户上传仅供学习参考',
    '内容来源于东篱资料库转载请注明出处',
    '（本文来源：东篱写作网www.dlxz.com）',
  ])('by its words: %s', (line) => {
    expect(cleaned(around(line))).toEqual({ text: around(''), noise: [['watermark', line]] })
  })

  it('by what several have in common', () => {
    const line = '最新讲话稿就上金笔杆范文网'
    const text = `${around(line)}\n要坚持把${line}发展作为第一要务。\n各级党委${line}和政府要负起责任。`
    expect(cleaned(text).noise).toEqual([
      ['watermark', line],
      ['watermark', line],
      ['watermark', line],
    ])
  })

  it.each([
    '请各单位登录中国人事考试网下载准考证,按时参加考试。',
    '要依托国家政务服务平台网站提供查询下载服务,方便群众办事。',
    '具体办法请登录县政府门户网站查看。',
    '要加快农村电网改造,推进三网融合,建好人才资源库和专家文库。',
  ])('leaves %s', (text) => {
    expect(cleaned(text).noise).toEqual([])
  })
})
