import type { Slogan } from '../../model'
import type { Passage } from '../passage'
import type { Finding } from './finding'

/** Writes findings out, each with how often it (whatever its variant) stands in the document. */
export function write({ text, norm }: Passage, findings: readonly Finding[]): Slogan[] {
  const { slots, counts } = count(norm, findings)
  const slogans: Slogan[] = []
  for (let i = 0; i < findings.length; i++) {
    const { start, end, kind, standard, expansion, nested } = findings[i]
    const slogan: Slogan = { text: text.slice(start, end), kind, span: [start, end], count: counts[slots[i]] }
    if (isRewritten(text, norm, start, end)) slogan.textHans = simplified(slogan.text, norm.slice(start, end))
    if (standard) slogan.standard = standard
    if (expansion)
      slogan.expansion = expansion.map((m) => ({ text: text.slice(m.start, m.end), span: [m.start, m.end] }))
    if (nested)
      slogan.nested = nested.map((n) => ({
        text: text.slice(n.start, n.end),
        span: [n.start, n.end],
        standard: n.standard!,
      }))
    slogans.push(slogan)
  }
  return slogans
}

/** How often each slogan stands there; `slots` tells by finding which count is its own. */
function count(norm: string, findings: readonly Finding[]) {
  const slotOf = new Map<string, number>()
  const slots: number[] = []
  const counts: number[] = []
  for (const finding of findings) {
    const key = keyOf(norm, finding)
    let slot = slotOf.get(key)
    if (slot === undefined) {
      slotOf.set(key, (slot = counts.length))
      counts.push(0)
    }
    slots.push(slot)
    counts[slot]++
  }
  return { slots, counts }
}

/** What counts as the same slogan: the dictionary's standard form, else the words without blanks and punctuation. */
function keyOf(norm: string, { standard, start, end }: Finding): string {
  if (standard) return standard
  const written = norm.slice(start, end)
  for (let i = start; i < end; i++) if (!isHan(norm.charCodeAt(i))) return written.replace(/[\s\p{P}]/gu, '')
  return written
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff

/** Whether a character is written in another way than its simplified one. */
function isRewritten(text: string, norm: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = norm.charCodeAt(i)
    if (unit !== text.charCodeAt(i) && isHan(unit)) return true
  }
  return false
}

/** The simplified characters of `norm`, the punctuation of the text. */
const simplified = (text: string, norm: string) => norm.replace(/[^\u3400-\u9fff]/g, (_, i: number) => text[i])
