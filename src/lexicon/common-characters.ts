import list from '../../dict/common-characters.txt'
import { words } from './list'

/** Characters (simplified) that every modern text is full of, whatever it is about. */
export const commonCharacters: ReadonlySet<string> = new Set(words(list).join(''))
