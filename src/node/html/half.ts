/**
 * Takes out what is no HTML and no text either: server code (`<% … %>`, `<?php … ?>`), conditional signs of Word
 * (`<![if !supportLists]>`; what they enclose stays), and NULs.
 */
export function withoutServerCode(html: string): string {
  if (!/<[%?]|<!\[|\0/.test(html)) return html
  const kept: string[] = []
  let here = 0
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i)) {
    const close = closingOf(html, i)
    if (close === undefined) {
      i++
      continue
    }
    const end = html.indexOf(close, i + 2)
    kept.push(html.slice(here, i))
    here = i = end < 0 ? html.length : end + close.length
  }
  kept.push(html.slice(here))
  return kept.join('').replaceAll('\0', '')
}

function closingOf(html: string, i: number): string | undefined {
  const next = html[i + 1]
  if (next === '%') return '%>'
  if (next === '?') return html[i + 2] === 'x' ? undefined : '?>'
  return html.startsWith('<![', i) && !html.startsWith('<![CDATA[', i) ? ']>' : undefined
}

/** The encoding that the page names in its head. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return /(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,20})/i.exec(head)?.[1]
}

/** No browser goes deeper. */
const DEEPEST = 512

/** Elements that end by themselves, or hold nothing. */
const SELF_ENDING = new Set(
  (
    'p li td tr th dd dt option thead tbody tfoot rt rp html head body ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
)

/**
 * Puts a line end for each tag that would open an element deeper than any page needs: the parser's time grows with the
 * square of the depth.
 */
export function withoutDepths(html: string): string {
  const kept: string[] = []
  let here = 0
  let depth = 0
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
    const closing = html[i + 1] === '/'
    const name = nameAt(html, closing ? i + 2 : i + 1)
    if (name === '' || SELF_ENDING.has(name)) continue
    if (closing) depth = Math.max(0, depth - 1)
    const beyond = depth >= DEEPEST
    if (!closing) depth++
    if (!beyond) continue
    const end = html.indexOf('>', i)
    if (end < 0) break
    kept.push(html.slice(here, i), '<br>')
    here = end + 1
    i = end
  }
  if (here === 0) return html
  kept.push(html.slice(here))
  return kept.join('')
}

function nameAt(html: string, start: number): string {
  let end = start
  while (end < start + 16 && isNameCode(html.charCodeAt(end))) end++
  return html.slice(start, end).toLowerCase()
}

const isNameCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
