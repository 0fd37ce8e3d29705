import type { Slogan } from '../../model'
import type { Passage } from '../passage'
import type { Finding } from './finding'

/** Writes findings out, each with how often it (whatever its variant) stands in the document. */
export function write({ text, norm }: Passage, findings: readonly Finding[]): Slogan[] {
  const counts = new Map<string, number>()
  const keyed = keys(norm, findings)
  for (const key of keyed) counts.set(key, (counts.get(key) ?? 0) + 1)
  return findings.map((finding, i) => {
    const { start, end, kind, standard, expansion, nested } = finding
    const written = text.slice(start, end)
    const hans = norm.slice(start, end)
    const slogan: Slogan = { text: written, kind, span: [start, end], count: counts.get(keyed[i])! }
    if (written !== hans) {
      const textHans = simplified(written, hans)
      if (textHans !== written) slogan.textHans = textHans
    }
    if (standard) slogan.standard = standard
    if (expansion)
      slogan.expansion = expansion.map((m) => ({ text: text.slice(m.start, m.end), span: [m.start, m.end] }))
    if (nested)
      slogan.nested = nested.map((n) => ({
        text: text.slice(n.start, n.end),
        span: [n.start, n.end],
        standard: n.standard!,
      }))
    return slogan
  })
}

/** What counts as the same slogan: the dictionary's standard form, else the words without blanks and punctuation. */
function keys(norm: string, findings: readonly Finding[]): string[] {
  const plain = new Map<string, string>()
  return findings.map(({ standard, start, end }) => {
    if (standard) return standard
    const written = norm.slice(start, end)
    let key = plain.get(written)
    if (key === undefined) plain.set(written, (key = written.replace(/[\s\p{P}]/gu, '')))
    return key
  })
}

/** The simplified characters of `norm`, the punctuation of the text. */
const simplified = (text: string, norm: string) => norm.replace(/[^\u3400-\u9fff]/g, (_, i: number) => text[i])
