import levels from '../../dict/actor-levels.txt'
import list from '../../dict/speakers.txt'
import { Affixes } from './affixes'
import { JointWords } from './joint-words'
import { rows, words } from './list'
import { titleRows } from './offices'

export type ActorKind = 'person' | 'body' | 'meeting' | 'document' | 'voice' | 'pronoun'

const nouns = rows(list).map(([word, kind]): [string, ActorKind] => [word, kind as ActorKind])

/** Nouns that end the name of somebody who speaks or acts, where they end. */
export const actorEndings = new Affixes('end', nouns)

/** Units of government and administration behind 各, 全, 每, 本: 各县区, 每个村. */
const levelList = [...'省市县区旗州乡镇村组局委办部门院校科室所站处厅级地方)']

/** What ends the name of somebody who can act on a directive: persons, bodies, offices, levels and places. */
const agents = new Set([
  ...nouns.filter(([, kind]) => kind === 'person' || kind === 'body' || kind === 'pronoun').map(([word]) => word),
  ...titleRows.map(([word]) => word),
  ...words(levels),
])
/** What ends in a shorter one tells no more than that. */
const shortest = [...agents].filter((word) => {
  for (let k = 1; k < word.length; k++) if (agents.has(word.slice(k))) return false
  return true
})

/** Endings of agents from their ends, units of government among them: where one may end. */
export const agentEndList: readonly string[] = [...shortest.map((word) => [...word].reverse().join('')), ...levelList]

/** Endings of agents, where they end; their codes are their lengths. */
export const agentEndings = new JointWords(
  'end',
  shortest.map((word): [string, number] => [word, word.length]),
  [-1],
)

const levelUnits = new Uint8Array(65536)
for (const unit of levelList) levelUnits[unit.charCodeAt(0)] = 1

/** Whether it is a unit of government: with 各, 全, 每 or 本 before it, one names an actor (各县区, 每个村). */
export const isLevel = (unit: number): boolean => levelUnits[unit] === 1
