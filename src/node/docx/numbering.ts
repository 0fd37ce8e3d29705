import { writeNumber } from './numerals'
import { type Attributes, isOn, readXml } from './xml'

/** Lists have nine levels. */
const LEVELS = 9

interface Level {
  start: number
  format: string
  /** `%1、`, `(%2)`, `%1.%2` */
  text: string
  /** The level after which counting begins anew; 0 never, none every higher one. */
  restart?: number
  /** All numbers in Arabic figures, whatever their own level says. */
  legal: boolean
  /** Paragraphs of this style stand on this level. */
  style?: string
}

interface List {
  abstract: string
  levels: Map<number, Partial<Level>>
  starts: Map<number, number>
}

/** A paragraph's place in a list. */
export interface NumberRef {
  list?: string
  level?: number
  /** The paragraph's style, which may be tied to a level. */
  style?: string
}

/** Word's automatic numbers, which no text run holds: they are counted again from `numbering.xml`. */
export class Numbering {
  private readonly abstracts = new Map<string, { levels: Map<number, Level>; link?: string }>()
  private readonly lists = new Map<string, List>()
  /** What each abstract list has counted to: lists that share one go on counting together. */
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  /** `listOfStyle` names the list that a numbering style stands for. */
  constructor(
    xml: string | undefined,
    private readonly listOfStyle: (style: string) => string | undefined,
  ) {
    if (xml !== undefined) this.read(xml)
  }

  private read(xml: string): void {
    let abstract: { levels: Map<number, Level>; link?: string } | undefined
    let list: List | undefined
    let level: Partial<Level> | undefined
    let overridden = 0
    const set = (name: string, attributes: Attributes) => {
      const value = attributes['w:val']
      if (!level || value === undefined) return
      if (name === 'w:start') level.start = Number(value)
      else if (name === 'w:numFmt') level.format = value
      else if (name === 'w:lvlText') level.text = value
      else if (name === 'w:pStyle') level.style = value
      else if (name === 'w:lvlRestart') level.restart = Number(value)
    }
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'w:abstractNum')
          this.abstracts.set(attributes['w:abstractNumId'], (abstract = { levels: new Map() }))
        else if (name === 'w:num')
          this.lists.set(attributes['w:numId'], (list = { abstract: '', levels: new Map(), starts: new Map() }))
        else if (name === 'w:numStyleLink' && abstract) abstract.link = attributes['w:val']
        else if (name === 'w:abstractNumId' && list) list.abstract = attributes['w:val']
        else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'])
        else if (name === 'w:startOverride') list?.starts.set(overridden, Number(attributes['w:val']))
        else if (name === 'w:isLgl' && level) level.legal = isOn(attributes)
        else if (name === 'w:lvl') {
          const at = Number(attributes['w:ilvl'])
          level = {}
          if (list) list.levels.set(at, level)
          else abstract?.levels.set(at, (level = { start: 1, format: 'decimal', text: '', legal: false }) as Level)
        } else set(name, attributes)
      },
      close: (name) => {
        if (name === 'w:lvl') level = undefined
        else if (name === 'w:num') list = undefined
        else if (name === 'w:abstractNum') abstract = undefined
      },
    })
  }

  /** The number of the next paragraph in the list, as it is printed; empty for a bullet and for no list. */
  next({ list: id = '0', level: told, style }: NumberRef): string {
    const list = this.lists.get(id)
    if (!list) return ''
    const abstract = this.resolve(list.abstract)
    const at = told ?? this.levelOfStyle(abstract, style)
    if (at < 0 || at >= LEVELS) return ''
    const level = this.level(list, abstract, at)
    if (!level) return ''
    const counts = this.counts.get(abstract) ?? []
    this.counts.set(abstract, counts)
    this.begin(id, list, counts)
    const startOf = (i: number) => list.starts.get(i) ?? this.level(list, abstract, i)?.start ?? 1
    for (let i = 0; i < at; i++) counts[i] ??= startOf(i)
    counts[at] = counts[at] === undefined ? startOf(at) : counts[at] + 1
    for (let i = at + 1; i < LEVELS; i++) {
      const restart = this.level(list, abstract, i)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) delete counts[i]
    }
    if (level.format === 'bullet') return ''
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const i = Number(digit) - 1
      const format = level.legal ? 'decimal' : (this.level(list, abstract, i)?.format ?? 'decimal')
      return writeNumber(counts[i] ?? startOf(i), format)
    })
  }

  private levelOfStyle(abstract: string, style: string | undefined): number {
    for (const [at, level] of this.abstracts.get(abstract)?.levels ?? [])
      if (style !== undefined && level.style === style) return at
    return 0
  }

  /** A list that says where to start does so when it is first met. */
  private begin(id: string, list: List, counts: number[]): void {
    if (this.begun.has(id)) return
    this.begun.add(id)
    for (const level of list.starts.keys()) delete counts[level]
  }

  /** A list may only point to a numbering style, which names the list that is meant. */
  private resolve(abstract: string): string {
    const link = this.abstracts.get(abstract)?.link
    const target = link === undefined ? undefined : this.lists.get(this.listOfStyle(link) ?? '')?.abstract
    return target ?? abstract
  }

  private level(list: List, abstract: string, at: number): Level | undefined {
    const base = this.abstracts.get(abstract)?.levels.get(at)
    return base && { ...base, ...list.levels.get(at) }
  }
}
