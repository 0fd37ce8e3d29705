import type { Place } from '../reading'
import { Transcript } from '../transcript'
import type { Numbering, NumberRef } from './numbering'
import type { Styles } from './styles'
import { type Attributes, isOn, readXml } from './xml'

/** Whatever stands in these is not printed, or printed a second time elsewhere. */
const SKIPPED = new Set(
  'w:del w:moveFrom mc:Fallback w:instrText w:delText w:rt w:pPrChange w:rPrChange w:tblPrChange w:numberingChange'.split(
    ' ',
  ),
)

interface Paragraph {
  style?: string
  number: NumberRef
  text: string
  /** Its end was deleted, with the changes still marked. */
  endless?: boolean
}

interface Table {
  row: number
  column: number
}

/** Writes a body as text: a line for each paragraph, and for each row of a table its cells parted by tabs. */
export function writeBody(xml: string, styles: Styles, numbering: Numbering): Transcript {
  const writer = new BodyWriter(styles, numbering)
  readXml(xml, writer)
  return writer.out
}

class BodyWriter {
  readonly out = new Transcript()
  private paragraphs = 0
  private paragraph?: Paragraph
  /** Text boxes stand inside paragraphs: the outer ones wait. */
  private readonly waiting: (Paragraph | undefined)[] = []
  private readonly tables: Table[] = []
  private rowBegun = false
  private cellBegun = false
  private skipping = 0
  /** Of the run. */
  private hidden = false
  private inside: 'text' | 'run-properties' | 'paragraph-properties' | undefined

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'w:del' && this.inside === 'paragraph-properties' && this.paragraph) this.paragraph.endless = true
    if (SKIPPED.has(name)) this.skipping++
    if (this.skipping > 0) return
    const value = attributes['w:val']
    switch (name) {
      case 'w:p':
        this.waiting.push(this.paragraph)
        this.paragraph = { number: {}, text: '' }
        break
      case 'w:pPr':
        this.inside = 'paragraph-properties'
        break
      case 'w:pStyle':
        if (this.paragraph) this.paragraph.style = value
        break
      case 'w:numId':
        if (this.paragraph) this.paragraph.number.list = value
        break
      case 'w:ilvl':
        if (this.paragraph) this.paragraph.number.level = Number(value)
        break
      case 'w:r':
        this.hidden = false
        break
      case 'w:rPr':
        // the mark of the paragraph has properties too; they are not the text's
        this.inside ??= 'run-properties'
        break
      case 'w:vanish':
        if (this.inside === 'run-properties') this.hidden = isOn(attributes)
        break
      case 'w:t':
      case 'm:t': // of a formula
        this.inside = 'text'
        break
      default:
        if (this.inside === undefined) this.openSign(name, attributes)
    }
  }

  /** Signs that have elements of their own, and tables. */
  private openSign(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1)
    if (name === 'w:tab') this.put('\t')
    else if (name === 'w:br') this.put(/page|column/.test(attributes['w:type'] ?? '') ? '' : '\n')
    else if (name === 'w:cr') this.put('\n')
    else if (name === 'w:noBreakHyphen') this.put('-')
    else if (name === 'w:sym') this.put(symbol(attributes))
    else if (name === 'w:tbl') this.tables.push({ row: 0, column: 0 })
    else if (name === 'w:tr' && table) {
      table.row++
      table.column = 0
      if (this.tables.length === 1) this.rowBegun = false
    } else if (name === 'w:tc' && table) {
      table.column++
      this.cellBegun = false
    }
  }

  text(text: string): void {
    if (this.inside === 'text') this.put(text)
  }

  close(name: string): void {
    if (this.skipping > 0) {
      if (SKIPPED.has(name)) this.skipping--
      return
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
      case 'w:pPr':
        this.inside = undefined
        break
      case 'w:rPr':
        if (this.inside === 'run-properties') this.inside = undefined
        break
      case 'w:r':
        this.hidden = false
        break
      case 'w:p': {
        const done = this.paragraph
        this.paragraph = this.waiting.pop()
        if (done) this.write(done)
        break
      }
      case 'w:tr':
        if (this.tables.length === 1 && this.rowBegun) this.out.write('\n')
        break
      case 'w:tbl':
        this.tables.pop()
        break
    }
  }

  private put(text: string): void {
    if (this.paragraph && !this.hidden) this.paragraph.text += text
  }

  private write({ style: id, number, text, endless }: Paragraph): void {
    this.paragraphs++
    if (endless && text === '') return
    const style = this.styles.of(id)
    const line = style.hidden ? '' : joined(this.numbering.next({ style: id, ...style.number, ...number }), text)
    const table = this.tables.at(-1)
    const place: Place = { paragraph: this.paragraphs, ...(table && { row: table.row, column: table.column }) }
    if (!table) {
      this.out.write(line, place)
      this.out.write('\n')
    } else if (line.trim() !== '') {
      if (this.rowBegun) this.out.write(this.cellBegun ? ' ' : '\t')
      this.out.write(line.replaceAll('\n', ' '), place)
      this.rowBegun = true
      this.cellBegun = true
    }
  }
}

/** Number and text are one where a sign parts them (`一、提高`); else a blank does (`第一章 总则`, `1 总则`). */
const joined = (number: string, text: string) =>
  number === ''
    ? text
    : number + (/[\p{P}\p{S}\u2460-\u249b\u3280-\u3289]$/u.test(number) ? '' : ' ') + text.trimStart()

/** A sign of a symbol font; those of the private area mean something only in that font. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCharCode(code)
}
