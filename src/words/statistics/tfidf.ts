import { nodeRequire } from '../engines/require'

/** The part of natural's TfIdf that is used here. */
export interface TfIdf {
  readonly documents: unknown[]
  addDocument(terms: string[], key?: string): void
  removeDocument(key: string): boolean
  listTerms(index: number): { term: string; tf: number; tfidf: number }[]
}

/** natural's; where it cannot be loaded, in a browser, what counts as it does: its module reads files, and no bundler gets past that. */
export function startTfIdf(): TfIdf {
  try {
    const natural = nodeRequire()?.('natural/lib/natural/tfidf/index.js') as { TfIdf: new () => TfIdf } | undefined
    if (natural) return new natural.TfIdf()
  } catch {
    // a program bundled into one file has no natural beside it
  }
  return new PortableTfIdf()
}

export class PortableTfIdf implements TfIdf {
  readonly documents: { key?: string; counts: Map<string, number> }[] = []

  addDocument(terms: string[], key?: string): void {
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    this.documents.push({ key, counts })
  }

  removeDocument(key: string): boolean {
    const index = this.documents.findIndex((document) => document.key === key)
    return index >= 0 && this.documents.splice(index, 1).length > 0
  }

  listTerms(index: number): { term: string; tf: number; tfidf: number }[] {
    const all = this.documents.length
    return [...this.documents[index].counts].map(([term, tf]) => {
      const holding = this.documents.filter(({ counts }) => counts.has(term)).length
      return { term, tf, tfidf: tf * (1 + Math.log(all / (1 + holding))) }
    })
  }
}
