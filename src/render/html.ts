import type { Point, Span, Speech } from '../model'
import { counted, everyDocument, foundLine, headFacts, removedLine } from './facts'
import { placesIn } from './lines'
import { STYLE } from './style'

/**
 * One page that needs nothing else: the outline, the figures, and the source as it was with everything that was found
 * in it marked. Each entry links to its place in the source. No scripts; whatever comes from the text is escaped.
 */
export function toHtml(speech: Speech, source: string): string {
  const title = speech.metadata.title?.value ?? 'gangmu'
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav>
${[...everyDocument(speech)].map(({ document, path }) => outline(document, path)).join('\n')}
</nav>
<main>
<p class="sum">${safe([foundLine(speech), removedLine(speech)].filter(Boolean).join('; '))}</p>
${figures(speech, source)}
<h2>Source</h2>
<p class="key">${LAYERS.map(({ name, label }) => `<span class="${name}">${label}</span>`).join(' ')}</p>
<pre>\n${marked(speech, source)}</pre>
</main>
</body>
</html>
`
}

/** Each offset that something links to has an anchor of this name in the source. */
const anchor = (offset: number): string => `at${offset}`

function outline(document: Speech, path: readonly number[]): string {
  const { title } = document.metadata
  const name = safe(title?.value ?? (document.parts.length > 0 ? 'compilation' : '(no title)'))
  const label = path.length > 0 ? `${path.map((i) => i + 1).join('.')}. ` : ''
  const head = `<h2><a href="#${anchor(document.span[0])}">${label}${name}</a></h2>`
  const facts = `<p class="facts">${safe(headFacts(document).join(' · '))}</p>`
  const remarks = document.diagnostics.map(
    (d) => `<li><a href="#${anchor(d.span[0])}">${safe(d.message)}</a> <small>${d.code}</small></li>`,
  )
  return [head, facts, tree(document.outline), remarks.length > 0 ? `<ul class="remarks">${remarks.join('')}</ul>` : '']
    .filter(Boolean)
    .join('\n')
}

function tree(points: readonly Point[]): string {
  if (points.length === 0) return ''
  const items = points.map(({ marker, title, role, span, children }) => {
    const words = `<b>${safe(marker?.text ?? '')}</b>${safe(title)}`
    return `<li><a href="#${anchor(span[0])}">${words}</a> <small>${role}</small>${tree(children)}</li>`
  })
  return `<ul>${items.join('\n')}</ul>`
}

function figures(speech: Speech, source: string): string {
  const placeOf = placesIn(source)
  const rows = [...everyDocument(speech)].flatMap(({ document }) =>
    document.statistics.map((s) => {
      const value = s.range ? s.range.join(' – ') : (s.value ?? '')
      const cells = [
        s.text,
        s.subject,
        value,
        s.unit,
        s.approximation === 'exact' ? '' : s.approximation,
        s.period?.text,
      ]
      const place = `<a href="#${anchor(s.span[0])}">${placeOf(s.span[0]).line}</a>`
      return `<tr><td>${place}</td>${cells.map((cell) => `<td>${safe(String(cell ?? ''))}</td>`).join('')}</tr>`
    }),
  )
  if (rows.length === 0) return ''
  const heads = ['line', 'text', 'subject', 'value', 'unit', 'approximation', 'period']
  return `<h2>${counted(rows.length, 'figure', 'figures')}</h2>
<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}

const LAYERS: readonly { name: string; label: string; spans: (document: Speech) => Span[] }[] = [
  { name: 'n', label: 'removed', spans: (d) => d.noise.map((x) => x.span) },
  { name: 'd', label: 'directive', spans: (d) => d.directives.map((x) => x.span) },
  { name: 'q', label: 'attribution', spans: (d) => d.attributions.map((x) => x.span) },
  { name: 's', label: 'slogan', spans: (d) => d.slogans.map((x) => x.span) },
  { name: 'f', label: 'figure', spans: (d) => d.statistics.map((x) => x.span) },
  { name: 'm', label: 'marker', spans: (d) => markers(d.outline) },
]

function markers(points: readonly Point[]): Span[] {
  return points.flatMap(({ marker, span, children }) => [
    ...(marker ? [[span[0], Math.min(span[1], span[0] + marker.text.length)] satisfies Span] : []),
    ...markers(children),
  ])
}

/** The source cut wherever something begins or ends, each stretch with the classes of all that covers it. */
function marked(speech: Speech, source: string): string {
  const changes: { at: number; layer: number; by: 1 | -1 }[] = []
  const anchors = new Set<number>()
  for (const { document } of everyDocument(speech)) {
    anchors.add(document.span[0])
    for (const { span } of document.diagnostics) anchors.add(span[0])
    for (const [layer, { spans }] of LAYERS.entries())
      for (const [start, end] of spans(document)) {
        changes.push({ at: start, layer, by: 1 }, { at: end, layer, by: -1 })
        anchors.add(start)
      }
  }
  const pointStarts = (points: readonly Point[]) =>
    points.forEach(({ span, children }) => {
      anchors.add(span[0])
      pointStarts(children)
    })
  for (const { document } of everyDocument(speech)) pointStarts(document.outline)

  changes.sort((a, b) => a.at - b.at)
  const cuts = [...new Set([0, ...anchors, ...changes.map((c) => c.at), source.length])].sort((a, b) => a - b)
  const open = LAYERS.map(() => 0)
  const out: string[] = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    for (; next < changes.length && changes[next].at <= start; next++) open[changes[next].layer] += changes[next].by
    const id = anchors.has(start) ? ` id="${anchor(start)}"` : ''
    const classes = LAYERS.filter((_, layer) => open[layer] > 0).map(({ name }) => name)
    const text = safe(source.slice(start, cuts[i + 1] ?? start))
    if (id === '' && classes.length === 0) out.push(text)
    else out.push(`<span${id}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${text}</span>`)
  }
  return out.join('')
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe in text and in quoted attributes; characters that HTML does not allow become U+FFFD. */
const safe = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ESCAPES[c]).replace(/[\x00-\x08\x0b\x0e-\x1f\x7f]|[\ud800-\udfff]/gu, '\ufffd')
