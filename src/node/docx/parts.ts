import { posix } from 'node:path'
import { readXml } from './xml'
import type { Zip } from './zip'

/**
 * The parts of a document by what they are to it. Most programs name them alike; some write `word/document2.xml` and
 * `word/styles2.xml`, and tell so in the tables of relations.
 */
export class Parts {
  private readonly body: string
  private readonly related: ReadonlyMap<string, string>

  constructor(private readonly zip: Zip) {
    this.body = relations(zip, '').get('officeDocument') ?? 'word/document.xml'
    this.related = relations(zip, this.body)
  }

  document(): string | undefined {
    return this.zip.text(this.body)
  }

  of(kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes'): string | undefined {
    return this.zip.text(this.related.get(kind) ?? `word/${kind}.xml`)
  }
}

/** What a part names as its parts, by their kinds; the package itself is the part without a name. */
function relations(zip: Zip, part: string): Map<string, string> {
  const folder = posix.dirname(part)
  const targets = new Map<string, string>()
  const xml = zip.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  if (xml === undefined) return targets
  readXml(xml, {
    open: (name, { Type, Target }) => {
      if (name !== 'Relationship' || !Type || !Target) return
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      if (zip.has(path)) targets.set(posix.basename(Type), path)
    },
  })
  return targets
}
