import type { Speech } from '../model'
import { type Chosen, loadEngine, startEngine } from './engines'
import { readWords } from './read-words'
import { shaper } from './shapes'
import { simplified } from './simplified'
import { wordsOfSpeech } from './speech'
import { tagger } from './tags'
import type { Engine, LoadOptions, Provenance, SegmentOptions, Word, Words } from './types'

/** Cuts texts into words, always the same way. */
export interface Segmenter {
  readonly engine: Engine
  readonly provenance: Provenance
  segment(input: string | Speech, options?: SegmentOptions): Words
}

function segmenter({ engine, provenance }: Chosen): Segmenter {
  const tag = tagger(engine)
  const shape = shaper(tag)
  return {
    engine,
    provenance,
    segment(input, options = {}) {
      return withProvenance(typeof input === 'string' ? ofText(input, options) : ofSpeech(input, options), provenance)
    },
  }

  function ofText(text: string, { names, pos = false }: SegmentOptions): Word[] {
    const { norm, script } = simplified(text)
    const split = (names ?? (script === 'hans' ? 'split' : 'whole')) === 'split'
    const words: Word[] = []
    readWords({ engine, tag, shape, text, norm, hant: norm !== text, split, pos }, words)
    return words
  }

  function ofSpeech(speech: Speech, { source, names = 'whole', keep = 'known', pos = false }: SegmentOptions): Word[] {
    if (source === undefined) throw new TypeError('segment: a Speech needs the text it was read from, as `source`')
    return wordsOfSpeech(speech, source, { engine, tag, shape, split: names === 'split', keep: keep === 'known', pos })
  }
}

const withProvenance = (words: Word[], provenance: Provenance): Words =>
  Object.defineProperty(words, 'provenance', { value: provenance, enumerable: false }) as unknown as Words

let standard: Segmenter | undefined

/**
 * Loads an engine and its dictionary. The first one loaded without asking for anything is the one that `segment` uses.
 *
 *     const { segment, provenance } = await loadSegmenter()
 *     provenance.engine // 'nodejieba', or what stands in for it
 */
export async function loadSegmenter(options: LoadOptions = {}): Promise<Segmenter> {
  if (options.engine === undefined && options.words === undefined) {
    standard ??= segmenter(await loadEngine(options))
    return standard
  }
  return segmenter(await loadEngine(options))
}

/**
 * Cuts a text, or a Speech with the text it was read from, into words; blanks are no words. In Node it loads the standard
 * engine when first called, elsewhere `await loadSegmenter()` comes first.
 *
 *     segment('江泽民发表1998年新年讲话').map((word) => word.text)
 *     // ['江', '泽民', '发表', '1998年', '新年', '讲话']
 */
export function segment(input: string | Speech, options: SegmentOptions = {}): Words {
  standard ??= segmenter(startEngine({}))
  return standard.segment(input, options)
}
