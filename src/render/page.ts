import { placesIn } from './lines'

export interface PageOptions {
  /** ANSI colours; default false. */
  color?: boolean
  /** Columns a line may take, a Han character counting two; default 100. */
  width?: number
}

export const BOLD = 1
export const DIM = 2
export const YELLOW = 33
export const CYAN = 36

interface Row {
  place?: string
  text: (columns: number) => string
}

/** Lines of text with places of a source in the margin: `12`, or `12:40` where others begin in line 12 before. */
export class Page {
  readonly width: number
  private readonly color: boolean
  private readonly rows: Row[] = []
  private readonly placeOf: ReturnType<typeof placesIn>
  private lastLine = 0

  constructor(source: string, { color = false, width = 100 }: PageOptions = {}) {
    this.placeOf = placesIn(source)
    this.color = color
    this.width = width
  }

  paint(code: number, text: string): string {
    return this.color && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text
  }

  lineOf(offset: number): number {
    return this.placeOf(offset).line
  }

  write(text: string): void {
    this.rows.push({ text: () => text })
  }

  /** A row with its place in the margin; `text` is told how many columns it has. */
  writeAt(offset: number, text: (columns: number) => string): void {
    const { line, column } = this.placeOf(offset)
    this.rows.push({ place: line === this.lastLine ? `${line}:${column}` : `${line}`, text })
    this.lastLine = line
  }

  get length(): number {
    return this.rows.length
  }

  toString(): string {
    let margin = 4
    for (const { place } of this.rows) margin = Math.max(margin, place?.length ?? 0)
    const columns = Math.max(20, this.width - margin - 2)
    return this.rows
      .map(({ place, text }) =>
        place === undefined
          ? `${text(this.width)}\n`
          : `${this.paint(DIM, place.padStart(margin))}  ${text(columns)}\n`,
      )
      .join('')
  }
}

/** On one line, and without anything that would move the cursor or colour the screen. */
export const oneLine = (text: string): string => text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim()
