import type { Directive, Slogan, Span, Speech, Statistic } from '../model'
import { counted, everyDocument } from './facts'
import { CYAN, DIM, oneLine, Page, type PageOptions } from './page'
import { shorten } from './width'

export type ListName = 'statistics' | 'directives' | 'slogans'

/** One kind of finding, a line each, with its place and what is known of it. */
export function toList(speech: Speech, source: string, list: ListName, options?: PageOptions): string {
  const page = new Page(source, options)
  let total = 0
  const write = (span: Span, text: string, facts: (string | undefined)[]) => {
    total++
    page.writeAt(span[0], (columns) => {
      const known = facts.filter(Boolean).map((fact) => oneLine(fact!))
      const tail = known.length > 0 ? `  ${known.join(' · ')}` : ''
      return `${page.paint(CYAN, shorten(oneLine(text), Math.max(20, columns - tail.length * 2)))}${page.paint(DIM, tail)}`
    })
  }
  for (const { document } of everyDocument(speech)) {
    if (list === 'statistics') for (const s of document.statistics) write(s.span, s.text, statisticFacts(s))
    if (list === 'directives') for (const d of document.directives) write(d.span, d.text, directiveFacts(d))
    if (list === 'slogans') for (const s of document.slogans) write(s.span, s.text, sloganFacts(s))
  }
  page.write(page.paint(DIM, counted(total, ...NAMES[list])))
  return page.toString()
}

const NAMES: Record<ListName, [one: string, many: string]> = {
  statistics: ['figure', 'figures'],
  directives: ['directive', 'directives'],
  slogans: ['slogan', 'slogans'],
}

const statisticFacts = ({ subject, approximation, change, period, kind }: Statistic) => [
  subject,
  approximation === 'exact' ? kind : `${approximation}, ${kind}`,
  change && `${change.direction} ${change.mode}`,
  period?.text,
]
const directiveFacts = ({ modality, actor, deadline }: Directive) => [modality, actor?.text, deadline?.text]
const sloganFacts = ({ kind, expansion }: Slogan) => [kind, expansion?.map(({ text }) => text).join('、')]
