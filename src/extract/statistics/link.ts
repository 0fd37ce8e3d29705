/** Whether 由, 从, 比, 较 at `at` parts a noun from what is said of it; it does not in 占比, 比重, 从业, 较大. */
export function isLink(norm: string, at: number): boolean {
  const next = norm[at + 1] ?? ' '
  const last = norm[at - 1] ?? ' '
  switch (norm[at]) {
    case '比':
      if (next >= '0' && next <= '9') return COMPARED.test(norm.slice(at + 1, at + 12))
      return !'占对评环同无相之'.includes(last) && !'例重率值赛价分拼不达超为由从是:'.includes(next)
    case '较':
      return !'大小好快高强差多少低为'.includes(next) && last !== '比' && last !== '计'
    case '由':
      return last !== '理' && last !== '自' && last !== '缘' && next !== '于'
    case '从':
      return !'业事严紧优重容而属此政教'.includes(next) && !'服听遵顺自随侍'.includes(last)
  }
  return false
}

/** 比2010年, 比1至7月份; in 存贷比60.1% 比 is of the noun. */
const COMPARED = /^[\d至到—-]{1,10}[年月]/
