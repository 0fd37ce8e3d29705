import { actorEndings } from '../../lexicon/actors'
import { directiveVerbs } from '../../lexicon/deontic'
import { officeEndings } from '../../lexicon/offices'
import { beginsSurname, isGivenName, looksLikeName, personPredicates } from '../../lexicon/persons'
import { sayingVerbs, speechCuts } from '../../lexicon/saying'
import { behindLeads } from './clause'

/** A person whom a clause names as its subject. */
export interface Actor {
  at: number
  name: [start: number, end: number]
  /** Told by 女士, 先生. */
  sex?: 'f' | 'm'
}

/** The subjects of the clauses that were read, by their starts. */
export type Subjects = Map<number, Actor | null>

/** How far into a clause its subject is looked for, and how far back a pronoun looks for its person. */
const longest = 40
const reach = 800

/** Clauses begin behind these, a colon and a quotation among them. */
const opens = new Uint8Array(65536)
for (const unit of '。!?;\n,:”') opens[unit.charCodeAt(0)] = 1

/**
 * The person whom a pronoun at `at` stands for: the one named last as the subject of a clause, of the pronoun's sex where
 * the text tells it. Names that stand alone are believed where `isName` knows them or an office introduced them before.
 *
 *     > | 县长赵启明主持会议。副县长王丽华在会上通报了情况,她指出,…
 *                                   ^^^ meant
 */
export function actorBefore(
  norm: string,
  at: number,
  floor: number,
  isName: (name: string) => boolean,
  subjects: Subjects,
): Actor | undefined {
  const start = Math.max(floor, at - reach)
  for (let here = at - 1; here >= start; here--) {
    if (here > start && opens[norm.charCodeAt(here - 1)] !== 1) continue
    let actor = subjects.get(here)
    if (actor === undefined) {
      const head = behindLeads(norm, here, at)
      actor = subjectAt(norm, head, at, (name) => isName(name) || isIntroduced(norm, name, head, start)) ?? null
      subjects.set(here, actor)
    }
    if (actor && !(actor.sex === 'm' && norm[at] === '她') && !(actor.sex === 'f' && norm[at] === '他')) return actor
  }
  return undefined
}

/** How far back an introduction is looked for. */
const REMEMBERED = 4000

/** Whether an office stands before the name where it stood before. */
function isIntroduced(norm: string, name: string, before: number, floor: number): boolean {
  if (!looksLikeName(name)) return false
  const from = Math.max(floor, before - REMEMBERED)
  const earlier = norm.slice(from, before).lastIndexOf(name)
  return earlier > 0 && introducer(norm, from + earlier, floor)
}

const introducer = (norm: string, at: number, floor: number): boolean =>
  officeEndings.match(norm, at, floor)?.[1] === 'office' || actorEndings.match(norm, at, floor)?.[1] === 'person'

/** The person with whom the clause at `at` begins: behind an office (副县长王丽华|通报) or known (王丽华|通报). */
function subjectAt(norm: string, at: number, end: number, isName: (name: string) => boolean): Actor | undefined {
  for (const size of [4, 3, 2]) {
    const to = at + size
    if (to > end) continue
    const name = norm.slice(at, to)
    const title = looksLikeName(name) ? addressAt(norm, to, end) : undefined
    if (title || (isName(name) && !isListed(norm, to))) return { at, name: [at, to], sex: sexOf(title) }
  }
  return behindOffice(norm, at, end)
}

/** The person whom an office or a noun for people at the head of a clause introduces. */
export function behindOffice(norm: string, at: number, end: number): Actor | undefined {
  const stop = Math.min(end, at + longest)
  for (let here = at + 2; here < stop && norm[here] !== ',' && norm[here] !== '。'; here++) {
    if (!beginsSurname(norm.charCodeAt(here)) || !introducer(norm, here, at)) continue
    const to = nameEnd(norm, here, end)
    if (to !== undefined) return { at, name: [here, to], sex: sexOf(addressAt(norm, to, end)) }
  }
  return undefined
}

/** Whether a sentence begins at `at` that tells what somebody with an office did: 县委副书记李海波|传达了…. */
export function introduces(norm: string, at: number, end: number): boolean {
  const actor = behindOffice(norm, at, end)
  return actor !== undefined && speechCuts.match(norm, actor.name[1], end)?.[1] === 'act'
}

/** Where the name behind an office ends, told by what follows: 李强|听取, 王丽华|通报, 李梅|正在. */
function nameEnd(norm: string, at: number, end: number): number | undefined {
  let size = 0
  let longest = 0
  for (const n of [3, 2, 4]) {
    const to = at + n
    if (to > end || !(looksLikeName(norm.slice(at, to)) || (n === 4 && isMarriedName(norm, at)))) continue
    const predicate = predicateAt(norm, to, end)
    if (size === 0 || predicate > longest || (longest === 0 && predicate === 0 && !isGivenName(norm[at + size - 1])))
      [size, longest] = [n, predicate]
  }
  return size === 0 || isListed(norm, at + size) ? undefined : at + size
}

/** 林郑月娥: her husband's family name before her own. */
const isMarriedName = (norm: string, at: number): boolean =>
  looksLikeName(norm.slice(at + 1, at + 4)) && looksLikeName(norm.slice(at, at + 2))

/** The length of the word at `at` with which a predicate begins, or 0. */
const predicateAt = (norm: string, at: number, end: number): number =>
  norm[at] === ','
    ? 1
    : norm.startsWith('正在', at)
      ? 2
      : (
          addressAt(norm, at, end) ??
          speechCuts.match(norm, at, end)?.[0] ??
          personPredicates.match(norm, at, end)?.[0] ??
          sayingVerbs.match(norm, at, end)?.[0] ??
          directiveVerbs.match(norm, at, end)?.[0] ??
          ''
        ).length

/** 同志, 女士 behind a name. */
function addressAt(norm: string, at: number, end: number): string | undefined {
  const word = norm.slice(at, at + 2)
  return at + 2 <= end && officeEndings.match(word, 2, 0)?.[1] === 'honorific' ? word : undefined
}

const sexOf = (address: string | undefined): 'f' | 'm' | undefined =>
  address === '女士' || address === '小姐' ? 'f' : address === '先生' ? 'm' : undefined

const isListed = (norm: string, at: number): boolean => '、和与及等的'.includes(norm[at])
