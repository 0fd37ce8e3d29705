import type { Slogan } from '../../model'
import type { Passage } from '../passage'
import type { Finding } from './finding'

/** Writes findings out, each with how often it (whatever its variant) stands in the document. */
export function write({ text, norm }: Passage, findings: readonly Finding[]): Slogan[] {
  const keys = findings.map((finding) => finding.standard ?? plain(norm.slice(finding.start, finding.end)))
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return findings.map((finding, i): Slogan => {
    const { start, end, kind, standard, expansion, nested } = finding
    const written = text.slice(start, end)
    const hans = simplified(written, norm.slice(start, end))
    return {
      text: written,
      ...(written !== hans && { textHans: hans }),
      kind,
      span: [start, end],
      ...(expansion && {
        expansion: expansion.map((m) => ({ text: text.slice(m.start, m.end), span: [m.start, m.end] })),
      }),
      count: counts.get(keys[i])!,
      ...(standard && { standard }),
      ...(nested && {
        nested: nested.map((n) => ({
          text: text.slice(n.start, n.end),
          span: [n.start, n.end],
          standard: n.standard!,
        })),
      }),
    }
  })
}

/** The simplified characters of `norm`, the punctuation of the text. */
const simplified = (text: string, norm: string) => norm.replace(/[^\u3400-\u9fff]/g, (_, i: number) => text[i])

/** Without blanks and punctuation: what two writings of one slogan have in common. */
const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '')
