import type { Affixes } from '../lexicon/affixes'
import { directiveAdverbs, directiveVerbs } from '../lexicon/deontic'
import { cuesAtEnd, cuesInside, roleLeads, roleTitles } from '../lexicon/roles'
import type { Role } from '../model'
import type { Series } from './chain'

/** For and against each role, added up; the heaviest wins. */
export type Evidence = Partial<Record<Role, number>>

export function add(evidence: Evidence, role: Role | undefined, weight: number): void {
  if (role) evidence[role] = (evidence[role] ?? 0) + weight
}

export function heaviest(evidence: Evidence): Role | undefined {
  let best: Role | undefined
  for (const role of Object.keys(evidence) as Role[])
    if (best === undefined || evidence[role]! > evidence[best]!) best = role
  return best
}

/** The word that stands last in `[start, end)` decides. */
function lastWord(text: string, start: number, end: number, words: Affixes<Role>): Role | undefined {
  for (let i = end - 1; i >= start; i--) {
    const entry = words.match(text, i, end)
    if (entry) return entry[1]
  }
  return undefined
}

const holdsWord = (text: string, words: Affixes<Role>): Role | undefined => {
  for (let i = 0; i < text.length; i++) {
    const entry = words.match(text, i)
    if (entry) return entry[1]
  }
  return undefined
}

const CONTEXT = 80
const ENDS = 2
/** 1: stands between clauses; 2: ends a sentence. */
const stops = new Uint8Array(65536)
for (const c of ' ,:') stops[c.charCodeAt(0)] = 1
for (const c of '。;!?\n') stops[c.charCodeAt(0)] = ENDS
const isBlank = (c: number) => c === 0x20 || c === 0x0a
/** 现将有关问题通知如下: topics, no faults */
const TOPICS =
  /(?:有关|几个|具体|若干)?[^,。]{0,6}问题(?=(?:通知|规定|批复|答复|说明|报告|请示|明确|公告|汇报|决定|解释|复函|补充|作|做|谈|讲))/g

/**
 * What the sentence before a list says of its items; where that only leads over (主要表现在:) the one before it. It says
 * much where it ends with a colon, little where it is a sentence of its own.
 */
export function contextOf(norm: string, series: Series, add_: (role: Role | undefined, weight: number) => void): void {
  const { start } = series.items[0].candidate
  let end = start
  while (end > 0 && isBlank(norm.charCodeAt(end - 1))) end--
  // right behind the title of its section, which speaks for itself
  const above = series.items[0].parent?.point
  if (above && end <= above.title.end) return
  const leadsOver = norm[end - 1] === ':' || norm[end - 1] === ','
  for (let n = 0; n < 2; n++) {
    while (end > 0 && stops[norm.charCodeAt(end - 1)] > 0) end--
    let begin = end
    while (begin > 0 && end - begin < CONTEXT && stops[norm.charCodeAt(begin - 1)] < ENDS) begin--
    const sentence = norm.slice(begin, end)
    const said = sentence.includes('问题') ? sentence.replace(TOPICS, '') : sentence
    const role = lastWord(said, 0, said.length, roleLeads)
    if (role) {
      add_(role, leadsOver ? 3 : n === 0 && !series.atLineStart ? 1.5 : 0.5)
      return
    }
    if (!/^(?:主要|具体|集中|突出|表现|这|一)/.test(sentence) || !leadsOver) return
    end = begin
  }
}

/** What the title of a section says of the points in it, and of itself. */
export const roleOfTitle = (norm: string, start: number, end: number): Role | undefined =>
  lastWord(norm, start, end, roleTitles)

/** Without one of these there is no modal. */
const MODAL_SIGN = /[要必务应]/
const MODAL = /^(?:[^,]{0,24}?[^主重需想只])?(?:要(?![求点素是职])|必须|务必|应当|应(?![对急用]))/
/** What an article orders, forbids or threatens with. */
const BINDS =
  /应当|必须|不得|严禁|禁止|不准|责令|追回|没收|吊销|处以|予以|须|给予(?:通报|警告|处分|批评)|由[^,。]{2,16}(?:审批|核算|批准)|依法(?:给予|追究|处理|处罚|承担)/
/** What a regulation says of itself. */
const ABOUT_ITSELF = /制定本|^本(?:办法|条例|规定|细则|法|规则|制度|章程|规程)(?:所称|适用|由|自)|负责解释|起施行$/
const FORBIDS = /^(?:严禁|不得|不准|禁止|不许|不要|杜绝|防止)/
/** 开展…活动是…的重要举措; …是一项重大政治任务 */
const DEFINES =
  /^[^,。]{1,30}?(?:既)?是(?:[^,。]{0,40}的[^,。]{2,8}|(?:一项|一个|一种|一场|最)[^,。]{2,16}|[^,。]{2,14}(?:需要|要求|保证|保障|任务|举措|关键|基础|前提|工程|途径|载体|抓手))$/

/** 坚持党的领导是根本, 队伍建设是关键: weighs little, 要… may follow it */
const IS_KEY = /^[^,。]{2,24}是(?:根本|关键|核心|动力|前提|基础|保证|保障|灵魂|法宝|主线|源泉|先导|生命线)$/

/** 宣传广泛, 组织有力: the verb is a noun of which something is said; not 保持稳定. */
const IS_STATE =
  /^(?!保持|确保|维护|实现|促进|力求|做到|务求|推动)[^,要]{2,6}(?:广泛|浓厚|有力|到位|扎实|明显|显著|顺利|有序|活跃|高涨|踊跃|良好|平稳|突出|得力)$/

/** …,经济实力不断壮大: how things are, told with subject and predicate. */
const STATE =
  /^[^要须应将]{2,12}?(?:扎实|有序|顺利|蓬勃|平稳|圆满|不断|持续|显著|明显|稳步|愈发|更加|日益|逐步|大幅|快速|较快|平稳|稳定)[\u4e00-\u9fff]{2,4}$/

const LONGEST_STATE = 20
const DONE = /了(?!解)/

/** What the lead of a point says of it: 要… orders, …是…的重要举措 gives a reason, …不够到位 finds fault, …持续好转 praises. */
export function leadEvidence(title: string, evidence: Evidence, isArticle: boolean): void {
  const clauses = title.split(',')
  const first = clauses[0]
  const isModal = (clause: string) => MODAL_SIGN.test(clause) && MODAL.test(clause)
  if (FORBIDS.test(first)) add(evidence, 'directive', 4)
  // a fault as well: 不能正确对待批评
  else if (title.startsWith('不能')) add(evidence, 'directive', 2.5)
  if (isArticle && BINDS.test(title)) add(evidence, 'directive', 2)
  if (isArticle && ABOUT_ITSELF.test(title)) add(evidence, 'component', 3)
  if (title.includes('是') && DEFINES.test(title) && !isModal(first)) {
    add(evidence, isArticle ? 'component' : 'rationale', 4)
    return
  }
  if (title.includes('是') && IS_KEY.test(title)) add(evidence, 'rationale', 2.5)
  if (isModal(first) || (clauses.length > 1 && isModal(clauses[1]))) add(evidence, 'directive', 3)
  const opening = clauses.length < 3 ? title : title.slice(0, first.length + 1 + clauses[1].length)
  const last = clauses[clauses.length - 1]
  if (last.length <= LONGEST_STATE && STATE.test(last) && !beginsWithVerb(last)) add(evidence, 'achievement', 2.5)
  const isVerbal = beginsWithVerb(title) && !IS_STATE.test(first)
  const cue =
    holdsWord(opening, cuesInside) ??
    cuesAtEnd.match(first, first.length)?.[1] ??
    cuesAtEnd.match(title, title.length)?.[1]
  if (cue && !(cue === 'achievement' && isVerbal)) add(evidence, cue, cue === 'problem' ? 2.5 : 2)
  const isDone = first.includes('了') && DONE.test(first)
  if (isVerbal && !isDone) add(evidence, 'directive', 2)
  else if (isDone && /[^为除]了(?!解)/.test(first)) add(evidence, 'achievement', 2)
}

/** 加强…, 进一步完善…, 不断深化… */
function beginsWithVerb(title: string): boolean {
  let at = 0
  for (let n = 0; n < 3; n++) {
    const adverb = directiveAdverbs.match(title, at, title.length)
    if (!adverb) break
    at += adverb[0].length
  }
  return directiveVerbs.match(title, at, title.length) !== undefined
}

const ORDERS = /(?<![主重需想只])要(?![求点素是职])|必须|务必|应当|不得|严禁|我们?将|将(?:进一步|继续)/
const TELLS =
  /增长|比上年|同比|达到了?\d|累计|完成了?[^,。]{0,20}\d|建成|全年|年来|先后|去年|[我他她](?:总是|始终|坚持|认真|注重|能够|走遍|自费|带领|先后|连续)/

/** 三公经费:指因公出国费…: a term and what it means */
const EXPLAINS = /^:(?:是?指|系指|即)/

/** What the text behind the lead adds. */
export function textEvidence(text: string, evidence: Evidence): void {
  if (EXPLAINS.test(text)) add(evidence, 'component', 4)
  if (ORDERS.test(text)) add(evidence, 'directive', 1)
  else if (TELLS.test(text)) add(evidence, 'achievement', 1)
}
