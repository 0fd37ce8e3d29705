import type { Attribution } from '../../model'
import type { Passage } from '../passage'
import { places } from '../word-places'
import { actorBefore, type Subjects } from './actors'
import { extent } from './extent'
import { findSayings, type Saying } from './find'
import { relayed } from './relays'
import type { Speaker } from './speaker'

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
  const principal = metadata.speaker?.value.name
  if (metadata.speaker && principal) {
    const [from, to] = metadata.speaker.span
    const at = text.slice(from, to).indexOf(principal)
    names.add(at < 0 ? principal : norm.slice(from + at, from + at + principal.length))
  }
  const isName = (name: string) => names.has(name)

  const { list, verbs } = places.of(passage)
  let verb = verbs
  const turns: { saying: Saying; name: string; block: number }[] = []
  blocks.forEach(({ kind, start, end }, block) => {
    while (list[verb] < start) verb++
    if ((kind !== 'paragraph' && kind !== 'note') || list[verb] >= end) return
    for (const saying of onePerStart(findSayings(norm, list, verb, start, end, isName))) {
      const name = namesOf(text, saying.speaker)
      turns.push({ saying, name, block })
      if (saying.speaker.kind === 'person') names.add(namesOf(norm, saying.speaker))
    }
  })

  /** A speech quotes by the sentence; a report on a speech gives the word away until it takes it back. */
  const isReport = principal ? turns.some(({ name }) => name === principal) : metadata.salutation === undefined
  const subjects: Subjects = new Map()
  /** The person who spoke last. */
  let last: { name: string; at: number; norm: string } | undefined
  return turns.map(({ saying, name, block }, i) => {
    const { speaker } = saying
    const next = turns[i + 1]
    const limit = next?.block === block ? Math.max(next.saying.start, saying.said) : blocks[block].end
    const isTurn = isReport && (speaker.kind !== 'person' || speaker.bare || name === principal)
    const { end, mode } = extent(passage, saying, limit, isTurn)
    const said: [number, number] = [saying.said, saying.quoted ?? end]
    let resolved: string | undefined
    if (speaker.kind === 'pronoun' && speaker.end - speaker.start === 1) {
      const actor = actorBefore(norm, speaker.start, passage.start, isName, subjects)
      const spoke = last && fits(norm[speaker.start], last.norm) ? last : undefined
      resolved = actor && actor.at >= (spoke?.at ?? 0) ? text.slice(...actor.name) : (spoke?.name ?? principal)
    } else if (speaker.kind === 'person' && speaker.start > (last?.at ?? -1))
      last = { name, at: speaker.start, norm: norm.slice(speaker.start, speaker.end) }
    const relays = relayed(norm, saying.start, saying.said)
    return {
      speaker: name,
      kind: speaker.kind,
      ...(resolved !== undefined && { resolved }),
      ...(speaker.position && { position: text.slice(...speaker.position) }),
      verb: text.slice(...saying.verb),
      span: [saying.start, end],
      text: text.slice(...said).trim(),
      said: { span: said },
      mode,
      ...(relays && { relays: text.slice(...relays) }),
    }
  })
}

/** Not 她 for 刘先生. */
const fits = (pronoun: string, person: string): boolean => !(pronoun === '她' ? /先生$/ : /(?:女士|小姐)$/).test(person)

const namesOf = (text: string, { names }: Speaker): string =>
  names.length === 1 ? text.slice(...names[0]) : names.map(([from, to]) => text.slice(from, to)).join('、')

/** In order of place. Of several verbs with one subject (批示,要求…) the last has what is said. */
const onePerStart = (sayings: Saying[]): Saying[] =>
  sayings.length < 2
    ? sayings
    : sayings
        .filter((saying, i) => !sayings.slice(i + 1, i + 4).some((other) => other.start === saying.start))
        .sort((a, b) => a.start - b.start)
