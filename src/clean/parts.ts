const part =
  /(?:第[一二三四五六七八九十\d]{1,3}篇|(?:范文|篇|文章|附送|附)[一二三四五六七八九十\d]{0,3} ?[:、]|【?(?:范文|篇)[一二三四五六七八九十\d]{1,3})/y

/** Whether the heading of a part of a compilation stands at `at`: 第二篇:, 范文三:, 附送: */
export function opensPart(norm: string, at: number): boolean {
  const first = norm.charCodeAt(at)
  // 第 范 篇 文 附 【
  if (
    first !== 0x7b2c &&
    first !== 0x8303 &&
    first !== 0x7bc7 &&
    first !== 0x6587 &&
    first !== 0x9644 &&
    first !== 0x3010
  )
    return false
  part.lastIndex = at
  return part.test(norm)
}
