import { changesAlone } from '../normalise/hans'
import { simplify } from '../normalise/script'

/** Which characters a conversion to simplified ones changes. */
let traditional: Uint8Array | undefined

function traditionalTable(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let unit = 0x3400; unit < 0xa000; unit++) if (changesAlone(unit)) table[unit] = 1
  return table
}

/** As `simplify`; a text with no traditional character at all, as nearly all simplified ones are, is told at a glance. */
export function simplified(text: string): ReturnType<typeof simplify> {
  traditional ??= traditionalTable()
  for (let i = 0; i < text.length; i++) if (traditional[text.charCodeAt(i)] === 1) return simplify(text)
  return { norm: text, script: 'hans' }
}
