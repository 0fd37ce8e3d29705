import { clean } from '../../src/clean'
import { normalise } from '../../src/normalise'
import { openDraft } from '../../src/text'

/** What cleaning leaves of a text, and what it takes out: `[kind, verbatim]`. */
export function cleaned(text: string): { text: string; noise: [string, string][] } {
  const { draft, noise } = clean(openDraft(text, normalise(text).norm))
  return { text: draft.text, noise: noise.map(({ kind, span }) => [kind, text.slice(...span)]) }
}
