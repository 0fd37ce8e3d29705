import list from '../../dict/speakers.txt'
import { Affixes } from './affixes'
import { rows } from './list'

export type ActorKind = 'person' | 'body' | 'meeting' | 'document' | 'voice' | 'pronoun'

/** Nouns that end the name of somebody who speaks or acts, where they end. */
export const actorEndings = new Affixes(
  'end',
  rows(list).map(([word, kind]): [string, ActorKind] => [word, kind as ActorKind]),
)
