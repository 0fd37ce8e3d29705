import type { Attribution } from '../../model'
import type { Passage } from '../passage'
import { quotationEnd, sentenceEnd, turnEnd } from './extent'
import { findSayings, type Saying } from './find'

export { findCitedWorks } from './works'

/**
 * Who is reported to have said what.
 *
 *     胡锦涛总书记指出,国际形势越是复杂多变,…。我们要…
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker 胡锦涛, position 总书记, verb 指出
 *
 * None: 中央提出的“五好” (relative), 按照中央要求 (no subject), 主持会议并讲话 (nothing is said).
 */
export function findAttributions(passage: Passage): Attribution[] {
  const { norm, text, blocks, metadata } = passage
  const names = new Set<string>()
  if (metadata.speaker?.value.name) names.add(metadata.speaker.value.name)
  /** A speech quotes by the sentence; a report gives the word away until it takes it back. */
  const isReport = metadata.salutation === undefined
  const attributions: Attribution[] = []
  let lastPerson = metadata.speaker?.value.name

  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph' && kind !== 'note') continue
    const sayings = inOrder([...findSayings(norm, start, end, (name) => names.has(name))])
    sayings.forEach((saying, i) => {
      const { speaker } = saying
      const limit = sayings[i + 1] ? Math.max(sayings[i + 1].start, saying.said) : end
      const name = speaker.names.map(([from, to]) => text.slice(from, to)).join('、')
      const turn = isReport && (speaker.kind === 'meeting' || speaker.kind === 'pronoun' || names.has(name))
      const [to, mode] = extent(passage, saying, limit, turn)
      const said: [number, number] = [saying.said, saying.quoted ?? to]
      attributions.push({
        speaker: name,
        kind: speaker.kind,
        ...(speaker.kind === 'pronoun' && lastPerson !== undefined && { resolved: lastPerson }),
        ...(speaker.position && { position: text.slice(...speaker.position) }),
        verb: text.slice(...saying.verb),
        span: [saying.start, to],
        text: text.slice(...said).trim(),
        said: { span: said },
        mode,
      })
      if (speaker.kind === 'person') {
        lastPerson = name
        if (!speaker.bare) names.add(name)
      }
    })
  }
  return attributions
}

/** One verb for a speaker's turn: of two sayings that begin together the later has what is said. */
const inOrder = (sayings: Saying[]): Saying[] =>
  sayings
    .filter((saying, i) => !sayings.some((other, k) => k > i && k < i + 4 && other.start === saying.start))
    .sort((a, b) => a.start - b.start)

function extent(
  { norm, announcements }: Passage,
  saying: Saying,
  limit: number,
  turn: boolean,
): [number, Attribution['mode']] {
  if (saying.quoted !== undefined) return [saying.verb[1], 'direct']
  if (norm[saying.said] === '“') {
    const end = quotationEnd(norm, saying.said, limit)
    // “推动科学发展…”是… quotes a phrase, no speech
    if (end !== undefined && (end - saying.said > 12 || end === limit || '。,;!'.includes(norm[end])))
      return [end, 'direct']
  }
  const sentence = sentenceEnd(norm, saying.said, limit)
  const announced = announcements.find(({ span, list }) => list && span[0] >= saying.verb[0] - 8 && span[0] < sentence)
  if (announced?.list) return [Math.max(sentence, announced.list[1]), 'reported']
  return [turn ? turnEnd(norm, saying.said, limit) : sentence, 'reported']
}
