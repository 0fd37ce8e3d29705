import { describe, expect, it } from 'vitest'
import { parseSpeech } from '../../src'

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const time = (text: string) => {
  const start = cpu()
  parseSpeech(text)
  return cpu() - start
}

describe('time grows with length, no faster', () => {
  const units = [
    '一、\n',
    '(一)',
    '①',
    '一是',
    '第一,',
    '(一)工作\n',
    '第一条 ',
    '一、甲\n(一)乙\n1.丙\n①丁\n',
    '在会上的讲话\n',
    '讲话1\n',
    '他说,',
    '小编\n',
  ]
  it.each(units)('%j', (unit) => {
    const text = (length: number) => unit.repeat(length / unit.length)
    time(text(10_000))
    const short = time(text(20_000))
    const long = time(text(160_000))
    expect(long).toBeLessThan(8 * 4 * Math.max(short, 20))
  })
})
