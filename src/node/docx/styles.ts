import type { NumberRef } from './numbering'
import { isOn, readXml } from './xml'

export interface Style {
  basedOn?: string
  number?: NumberRef
  hidden?: boolean
}

/** Longer chains of styles are circles. */
const CHAIN = 20

/** What paragraphs take from their styles: their numbers, and whether they are shown. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private defaultStyle?: string

  constructor(xml: string | undefined) {
    if (xml !== undefined) this.read(xml)
  }

  private read(xml: string): void {
    let style: Style | undefined
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'w:style') {
          const id = attributes['w:styleId']
          this.styles.set(id, (style = {}))
          if (
            attributes['w:type'] === 'paragraph' &&
            attributes['w:default'] &&
            isOn({ 'w:val': attributes['w:default'] })
          )
            this.defaultStyle = id
        } else if (!style) return
        else if (name === 'w:basedOn') style.basedOn = attributes['w:val']
        else if (name === 'w:numId') style.number = { ...style.number, list: attributes['w:val'] }
        else if (name === 'w:ilvl') style.number = { ...style.number, level: Number(attributes['w:val']) }
        else if (name === 'w:vanish') style.hidden = isOn(attributes)
      },
      close: (name) => {
        if (name === 'w:style') style = undefined
      },
    })
  }

  /** A style with what it inherits. */
  of(id = this.defaultStyle): Style {
    const style: Style = {}
    for (let i = 0, at = id; at !== undefined && i < CHAIN; i++) {
      const own = this.styles.get(at)
      if (own?.number) style.number = { ...own.number, ...style.number }
      style.hidden ??= own?.hidden
      at = own?.basedOn
    }
    return style
  }
}
