import type { Attribution } from '../../model'
import type { Passage } from '../passage'

export function findAttributions(_passage: Passage): Attribution[] {
  return []
}
