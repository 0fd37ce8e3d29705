import { describe, expect, test } from 'vitest'
import { parseSpeech } from '../../src'

const speech = (town: string) =>
  `同志们：
今天召开${town}秋季造林动员会，主要任务是安排部署今冬明春的植树任务，确保苗木栽得下、管得住、活得了。
一、抓紧整地。各村要在霜降以前完成整地打穴，穴径不得小于六十厘米，做到品字形排列、等高线作业。
二、选好苗木。要从本地苗圃就近起苗，随起随运随栽，严禁栽植未经检疫的外调苗木。
三、落实管护。谁栽谁管，谁管谁得，护林员要签订合同，把责任落到山头地块。
`
const different = `同志们：
这次会议的任务是总结夏粮收购，部署仓储安全检查。要逐仓逐廒查温度、查水分、查虫害，发现问题当天处理，不留隐患。
收购资金要封闭运行，现款结算，不打白条，不压级压价，让种粮农民拿到明白钱。
`

describe('documents that repeat an earlier one', () => {
  const text = `第一篇：在造林动员会上的讲话\n${speech('全镇')}第二篇：在粮食工作会上的讲话\n${different}第三篇：在造林动员会上的讲话\n${speech('全乡')}`
  const { parts } = parseSpeech(text)

  test('are told with the path of the earlier one and how alike they are', () => {
    expect(parts).toHaveLength(3)
    expect(parts[2].duplicateOf?.path).toEqual([0])
    expect(parts[2].duplicateOf?.similarity).toBeGreaterThan(0.8)
    expect(parts[2].diagnostics.map((d) => d.code)).toContain('duplicate-part')
  })
  test('keep their content', () => expect(parts[2].outline).toHaveLength(3))
  test('are none where only the kind of text is the same', () => {
    expect(parts[0].duplicateOf).toBeUndefined()
    expect(parts[1].duplicateOf).toBeUndefined()
  })
})

describe('an end that is cut off', () => {
  const codes = (text: string) => parseSpeech(text).diagnostics.map((d) => d.code)
  test('is told', () =>
    expect(
      codes(
        `${speech('全镇')}最后，各村要把这次会议的精神原原本本传达到每一个村民小组，做到家喻户晓、人人皆知，不能只停留在会场上和每一`,
      ),
    ).toContain('truncated-end'))
  test('is shown without half a character', () => {
    const text = `${speech('全镇')}最后，请同志们把会议精神原原本本传达到每一个村民小组，${'😀'.repeat(3)}不能只停在会`
    const { span } = parseSpeech(text).diagnostics.find((d) => d.code === 'truncated-end')!
    expect(text.slice(...span)).toBe('😀不能只停在会')
  })
  test('is none where the sentence ends', () => expect(codes(speech('全镇'))).not.toContain('truncated-end'))
})
