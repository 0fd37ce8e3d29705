import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean'
import { normalise } from '../../src/normalise'
import { openDraft } from '../../src/text'

const pieces = [
  '我们要认真学习贯彻会议精神,',
  '扎实推进各项工作。',
  '切实加强组织',
  '领导',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '　',
  '7、',
  '12、',
  '— 3 —',
  '第3页 共9页',
  '一、',
  '(一)',
  '首页 > 讲话',
  '登录 | 注册',
  '更多资料请登录星河文档网下载全文',
  '上一篇:没有了',
  '相关文章',
  '· 年终总结',
  '版权所有',
  '(责任编辑:王伟)',
  '(下转第二版)',
  '(上接第一版)',
  '-->',
  '&nbsp;',
  '&amp;',
  '\u0000',
  '\u200b',
  '\ufeff',
  '第二篇:',
  '同志们:',
  '2010年5月7日',
  '國',
  '會議',
  '”',
  '“',
  '<p>',
  '王 伟',
  '的 讲 话',
  'www.a.com',
  '\ud83d\ude00',
  '\ud800',
]
const dirty = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''))

function account(text: string) {
  const { draft, noise } = clean(openDraft(text, normalise(text).norm))
  const kept = new Uint8Array(text.length)
  for (let i = 0; i < draft.map.from.length; i++) kept.fill(1, draft.map.from[i], draft.map.to[i])
  return { draft, noise, kept }
}

describe('cleaning', () => {
  it('accounts for every character: kept, blank, or noise with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(dirty, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const { draft, noise, kept } = account(text)
        expect(draft.norm.length).toBe(draft.text.length)
        let reached = 0
        for (const { span, reason } of noise) {
          expect(span[0]).toBeGreaterThanOrEqual(reached)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(reason).not.toBe('')
          for (let i = span[0]; i < span[1]; i++) expect(kept[i]).toBe(0)
          kept.fill(2, span[0], span[1])
          reached = span[1]
        }
        for (let i = 0; i < text.length; i++) if (kept[i] === 0) expect(text[i]).toMatch(/\s/)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves a clean text as it is', () => {
    const text =
      '在全县工作会议上的讲话\n(2010年5月7日)\n同志们:\n这次会议的任务是总结工作。下面,我讲三点意见。\n一、提高认识\n要把思想统一起来。\n1、抓学习。\n2、抓落实。\n3、抓督查。\n谢谢大家。\n王 伟'
    const { draft, noise } = account(text)
    expect(noise).toEqual([])
    expect(draft.text).toBe(text)
  })
})
