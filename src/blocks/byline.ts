import { endingNoun, endsAsBody } from '../lexicon/documents'
import { isName, looksLikeForeignName, looksLikeName, officeEnds } from '../lexicon/persons'
import { Sign } from './line-signs'

/** 副县长; 某县人民检察院: the office, or the body, of a person whose name follows. */
const endsAsOffice = (text: string) =>
  officeEnds.match(text, text.length) !== undefined || (text.length >= 5 && endsAsBody(text))

const RUNNING = Sign.comma | Sign.fullStop | Sign.semicolon | Sign.colon | Sign.tone

/** 本报记者 何平; 文/图 李华; 通讯员 王芳 赵亮 */
const REPORTER =
  /^(?:本[报刊网台]|特约|见习|实习|驻[\u4e00-\u9fff]{1,4})*(?:记者|通讯员|摄影|文[/、]?图|文[/:])[:/]?[\u4e00-\u9fff·、/]{2,20}$/
const LONGEST_REPORTERS = 26

/** A person, with or without office, or a body: who speaks or signs. */
export function isByline(bare: string, line: string, signs: number): boolean {
  if (bare.length > 36 || (signs & RUNNING) !== 0) return false
  if (looksLikeName(bare)) return bare.length <= 4
  if (bare.startsWith('—')) return false
  if (bare.length <= LONGEST_REPORTERS && REPORTER.test(bare)) return true
  if ((signs & Sign.blank) !== 0 && endsWithName(line)) return true
  if ((signs & Sign.pause) !== 0) return false
  if (bare.length <= 16)
    for (let at = bare.length - 2; at >= Math.max(2, bare.length - 4); at--)
      if (isName(bare, at, bare.length) && officeEnds.match(bare, at)) return true
  return endsAsBody(bare) && bare.length >= 3 && !/[在召关对]/.test(bare) && endingNoun(bare) === undefined
}

const LONGEST_NAME = 12

/** 扎西多吉: a name of another people behind an office, no title of a text: 述职报告. */
export const isForeign = (name: string): boolean =>
  looksLikeForeignName(name) &&
  endingNoun(name) === undefined &&
  !endsAsBody(name) &&
  officeEnds.match(name, name.length) === undefined

/** 某县人民检察院 李强, 市长 李 强, 州长 扎西多吉 */
function endsWithName(line: string): boolean {
  if (line.length - line.lastIndexOf(' ') > LONGEST_NAME + 1) return false
  const words = line.split(/ +/)
  if (words.length < 2) return false
  const name = words.at(-1)!
  const joined = line
    .replace(/ (?=[\u4e00-\u9fff]$)/, '')
    .split(/ +/)
    .at(-1)!
  const before = words.slice(0, -1).join('')
  if (looksLikeName(name) || looksLikeName(joined)) return endsAsOffice(before)
  return isForeign(name) && officeEnds.match(before, before.length) !== undefined
}
