import { documentNouns, endingNoun } from '../lexicon/documents'
import { readMark } from '../marks'
import type { Genre } from '../model'
import type { Front } from './front'
import type { Line } from './lines'

/** What kind of document this is: told by its title's last word, else by what stands about the text, else by the text. */
export function readGenre(norm: string, front: Front, body: readonly Line[]): Genre {
  const has = (kind: string) => front.pieces.some((p) => p.lineKind === kind)
  const title = front.title
    .map(([a, b]) => norm.slice(a, b))
    .join('')
    .replaceAll(' ', '')
  if (has('issue') || /简报$/.test(title)) return 'briefing'
  const salutation = front.pieces.find((p) => p.kind === 'salutation')
  const greeting = salutation ? norm.slice(salutation.start, salutation.end) : ''
  const noun = endingNoun(title.replace(/(?:\([^()]{1,12}\)){1,3}$/, ''))
  if (/工作报告$/.test(title) && /代表|委员/.test(greeting)) return 'work-report'
  if (/代表大会/.test(title) && /报告$/.test(title) && /代表/.test(greeting)) return 'work-report'
  if (/政府工作报告/.test(title) && (noun === undefined || documentNouns.get(noun) === 'work-report'))
    return 'work-report'
  if (isTranscript(norm, front)) return 'speech'
  if (title === '' && /代表|委员/.test(greeting) && reportsToCongress(norm, body)) return 'work-report'
  // a report to a body, no speech: 国务院: 现将有关情况报告如下
  if (/(?:报告|汇报)$/.test(title) && greeting && !greetsPersons(greeting)) return 'notice'
  if (noun !== undefined) {
    const genre = documentNouns.get(noun)!
    if (genre === 'regulation' && /关于/.test(title) && !hasArticles(norm, body)) return 'notice'
    if (genre !== 'other' && genre !== 'notice') return genre
    if (genre === 'notice' && noun !== '公报') return genre
    if (noun === '公报') return 'other'
  }
  if (has('number') && !greetsPersons(greeting)) return 'notice'
  if (greetsPersons(greeting)) return 'speech'
  if (isReported(norm, body)) return 'news-report'
  if (greeting) return 'notice'
  if (hasArticles(norm, body)) return 'regulation'
  return isSpoken(norm, body) ? 'speech' : 'other'
}

const greetsPersons = (greeting: string) =>
  /同志|各位|代表|朋友|同胞|女士|先生|同学|老师|主席|大家好/.test(greeting) && !/人民政府/.test(greeting)

/** 以下是行政长官今日在论坛的致辞全文: */
const isTranscript = (norm: string, front: Front) =>
  front.pieces.some(
    (p) => p.kind === 'note' && /^以下[是为].*(?:致辞|讲话|发言|谈话|演辞|答问)/.test(norm.slice(p.start, p.end)),
  )

/** 我代表市人民政府,向大会报告工作 */
const reportsToCongress = (norm: string, body: readonly Line[]) =>
  body.length > 0 &&
  /代表[^。]{2,24}向大会[^。]{0,8}报告[^。]{0,6}工作/.test(norm.slice(body[0].start, body[0].start + 160))

const hasArticles = (norm: string, body: readonly Line[]) => {
  let articles = 0
  for (const { start } of body)
    if (norm[start] === '第' && readMark(norm, start)?.style === 'article' && ++articles >= 2) return true
  return false
}

const OPENING = 3000
const REPORTING =
  /会议(?:指出|强调|要求|认为)|(?:指出|强调|要求|表示)[,:]|主持(?:召开|会议)|出席(?:会议|并)|记者|据悉|日(?:上午|下午|晚)?,|日(?:召开|举行|在)/g

/** Whether the opening reads like a report of what others did and said. */
function isReported(norm: string, body: readonly Line[]): boolean {
  if (body.length === 0) return false
  const opening = norm.slice(body[0].start, Math.min(body.at(-1)!.end, body[0].start + OPENING))
  return holds(opening, REPORTING, 2)
}

/** Words without which nobody speaks of policy. */
const POLICY = /工作|建设|发展|政府|党|落实|坚持|加强|推进|制度|改革|群众|政策|社会|国家|人民|会议/g
const SPEAKING = /我们|同志们|各位|我(?:想|讲|认为|相信|希望|代表)|大家/g

function isSpoken(norm: string, body: readonly Line[]): boolean {
  if (body.length === 0) return false
  const opening = norm.slice(body[0].start, Math.min(body.at(-1)!.end, body[0].start + OPENING))
  return holds(opening, SPEAKING, 3) && holds(opening, POLICY, opening.length / 150)
}

/** Whether the form stands in the text so often. */
function holds(text: string, form: RegExp, times: number): boolean {
  let found = 0
  form.lastIndex = 0
  while (found < times && form.test(text)) found++
  return found >= times
}
