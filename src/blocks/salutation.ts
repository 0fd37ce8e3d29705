import { salutationWords } from '../lexicon/documents'
import { readMark } from '../marks'
import { Sign, signOf } from './line-signs'

const LONGEST_SALUTATION = 140
const ENDS = Sign.colon | Sign.comma | Sign.tone

/** A body that is reported to: 国务院: 省交通厅: */
const addressee = /^(?!第|各)[\u4e00-\u9fff、]{1,14}(?:院|部|委|厅|局|府|委员会|常委会|办公厅|办公室|大会)$/

/** 同志们: 各位代表: 各省、自治区、直辖市人民政府: … 大家好! */
export function isSalutation(norm: string, start: number, end: number): boolean {
  if ((signOf(norm.charCodeAt(end - 1)) & ENDS) === 0) return false
  const last = norm[end - 1]
  if ((last !== ':' && last !== ',' && last !== '!') || end - start > LONGEST_SALUTATION) return false
  const line = norm.slice(start, end)
  if (last === ':' || last === ',' || (last === '!' && !/[。]/.test(line))) {
    if (/[。;]/.test(line) || line.length > LONGEST_SALUTATION) return false
    if (readMark(norm, start)) return false
    if (/大家好!$|你们好!$/.test(line)) return true
    if (last === ',' && line.length > 30) return false
    const said = line.slice(0, -1)
    if (/(?:如下|以下|即|是|有|说|道|指出|强调|要求|表示|问题|内容|方面|附件|注)$/.test(said)) return false
    if (/如下|下列|作出/.test(said)) return false
    if (last === ':' && said.length <= 16 && addressee.test(said)) return true
    return salutationWords.some((word) => said.includes(word)) && !/[要应须把将]/.test(said)
  }
  return false
}

/** Where the salutation that a line of running text begins with ends, or -1: 同志们: 根据部务会意见… */
export function salutationEnd(norm: string, start: number, end: number): number {
  const limit = Math.min(end, start + 60)
  for (let i = start; i < limit; i++) {
    const c = norm[i]
    if (c === '。' || c === ';') return -1
    // 毛泽东同志说过:“…”
    if (c === ':' && says.test(norm.slice(Math.max(start, i - 2), i))) return -1
    if (c === ':' || c === '!') return isSalutation(norm, start, i + 1) ? i + 1 : -1
  }
  return -1
}

const says = /(?:[说讲]过?|指出|强调|曰|云|道)$/
