import type { Engine, EngineName, LoadOptions, Provenance } from '../types'
import { type Lexicon, lexicon } from '../user-words'
import { intl } from './intl'
import { nodeRs } from './node-rs'
import { nodejieba } from './nodejieba'
import { loadNodeRequire, nodeRequire, reasonOf } from './require'
import { loadWasm, wasm } from './wasm'

export interface Chosen {
  engine: Engine
  provenance: Provenance
}

/** In Node, best first. Everywhere else there is WebAssembly. */
const NATIVE: readonly EngineName[] = ['nodejieba', 'node-rs']

type Require = (id: string) => unknown

/** Starts an engine that needs no waiting. */
function start(name: EngineName, require: Require, words: Lexicon): Engine {
  switch (name) {
    case 'nodejieba':
      return nodejieba(require, words)
    case 'node-rs':
      return nodeRs(require, words)
    case 'wasm':
      return wasm(require('jieba-wasm') as Parameters<typeof wasm>[0], words)
    case 'intl':
      return intl()
  }
}

function chosen(engine: Engine, words: Lexicon, passedOver: Provenance['passedOver']): Chosen {
  const { name, version } = engine
  const count = name === 'intl' ? 0 : words.known.length + words.open.length
  return { engine, provenance: { engine: name, version, lexicon: count, passedOver } }
}

/** The engine that was asked for, or the first of `names` that loads. */
function firstThatLoads(names: readonly EngineName[], require: Require, words: Lexicon): Chosen {
  const passedOver: Provenance['passedOver'] = []
  for (const name of names) {
    try {
      return chosen(start(name, require, words), words, passedOver)
    } catch (error) {
      passedOver.push({ engine: name, reason: reasonOf(error) })
    }
  }
  const reasons = passedOver.map(({ engine, reason }) => `${engine} (${reason})`).join(', ')
  throw new Error(`gangmu/words: no engine for word cutting loads: ${reasons}`)
}

/** Chooses and starts an engine, fetching what has to be fetched. */
export async function loadEngine({ engine, words: own = [], wasm: source }: LoadOptions): Promise<Chosen> {
  const words = lexicon(own)
  if (typeof engine === 'object') return { engine, provenance: passedIn(engine) }
  const require = await loadNodeRequire()
  if (require) return firstThatLoads(engine ? [engine] : [...NATIVE, 'wasm'], require, words)
  if (engine === 'intl') return chosen(intl(), words, [])
  if (engine && engine !== 'wasm') throw new Error(`gangmu/words: ${engine} runs in Node only`)
  return chosen(await loadWasm(words, source), words, [])
}

/** The same at once, where that is possible (Node from 20.16). */
export function startEngine({ engine, words: own = [] }: LoadOptions): Chosen {
  if (typeof engine === 'object') return { engine, provenance: passedIn(engine) }
  const require = nodeRequire()
  if (!require) throw new Error('gangmu/words: await loadSegmenter() before the first segment() here')
  return firstThatLoads(engine ? [engine] : [...NATIVE, 'wasm'], require, lexicon(own))
}

const passedIn = ({ name, version }: Engine): Provenance => ({ engine: name, version, lexicon: 0, passedOver: [] })
