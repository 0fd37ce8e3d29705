import type { Slogan } from '../../model'
import type { Passage } from '../passage'

export function findSlogans(_passage: Passage): Slogan[] {
  return []
}
