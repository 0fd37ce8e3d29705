import type { Word } from '../types'
import { formOf, isContent, top } from './terms'
import { startTfIdf, type TfIdf } from './tfidf'

export interface Keyword {
  word: string
  count: number
  /** tf·idf, idf = 1 + ln(documents / (1 + documents with the word)). */
  score: number
}

export interface KeywordOptions {
  limit?: number
  /** Which words can be keywords; without it, words of two characters and more that are no stop words. */
  accept?: (form: string) => boolean
}

type Document = readonly Word[]

/** The document that is asked about, while it stands among those of a corpus that it does not belong to. */
const ASKED = 'asked'

/** A corpus is counted once, however many of its documents are asked about. */
const counted = new WeakMap<readonly Document[], { accept: (form: string) => boolean; tfidf: TfIdf }>()

/**
 * What a document is about, as against a corpus: its words by tf·idf. The corpus is the other documents, or all of them.
 *
 *     const documents = texts.map((text) => segment(text))
 *     keywords(documents[0], documents) // [{ word: '防汛', count: 12, score: 31.4 }, …]
 */
export function keywords(
  words: Document,
  corpus: readonly Document[],
  { limit = 20, accept = isContent }: KeywordOptions = {},
): Keyword[] {
  const terms = (document: Document) => document.map(formOf).filter(accept)
  let entry = counted.get(corpus)
  if (entry?.accept !== accept || entry.tfidf.documents.length !== corpus.length) {
    entry = { accept, tfidf: startTfIdf() }
    for (const document of corpus) entry.tfidf.addDocument(terms(document))
    counted.set(corpus, entry)
  }
  const { tfidf } = entry
  const index = corpus.indexOf(words)
  if (index < 0) tfidf.addDocument(terms(words), ASKED)
  const rows = tfidf
    .listTerms(index < 0 ? tfidf.documents.length - 1 : index)
    .map(({ term, tf, tfidf: score }) => ({ word: term, count: tf, score }))
  if (index < 0) tfidf.removeDocument(ASKED)
  return top(
    rows,
    limit,
    (row) => row.score,
    (row) => row.word,
  )
}
