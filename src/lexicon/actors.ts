import levels from '../../dict/actor-levels.txt'
import list from '../../dict/speakers.txt'
import { Affixes } from './affixes'
import { rows, words } from './list'
import { titleRows } from './offices'

export type ActorKind = 'person' | 'body' | 'meeting' | 'document' | 'voice' | 'pronoun'

const nouns = rows(list).map(([word, kind]): [string, ActorKind] => [word, kind as ActorKind])

/** Nouns that end the name of somebody who speaks or acts, where they end. */
export const actorEndings = new Affixes('end', nouns)

/** What ends the name of somebody who can act on a directive: persons, bodies, offices, levels and places. */
export const agentEndings = new Affixes<true>('end', [
  ...nouns
    .filter(([, kind]) => kind === 'person' || kind === 'body' || kind === 'pronoun')
    .map(([word]): [string, true] => [word, true]),
  ...titleRows.map(([word]): [string, true] => [word, true]),
  ...words(levels).map((word): [string, true] => [word, true]),
])

/** Units of government and administration behind 各, 全, 每, 本: 各县区, 每个村. */
const LEVEL = 1
const NOUN = 2
const edges = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) if (agentEndings.may(unit)) edges[unit] = NOUN
for (const unit of '省市县区旗州乡镇村组局委办部门院校科室所站处厅级地方') edges[unit.charCodeAt(0)] |= LEVEL
edges[')'.charCodeAt(0)] = LEVEL

/** Whether the name of an actor may end with this code unit. */
export const mayEndActor = (unit: number): boolean => edges[unit] !== 0
/** Whether it is a unit of government: with 各, 全, 每 or 本 before it, one names an actor (各县区, 每个村). */
export const isLevel = (unit: number): boolean => (edges[unit] & LEVEL) !== 0
