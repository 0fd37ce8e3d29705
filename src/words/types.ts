import type { Span } from '../model'

/** A word of a text. */
export interface Word {
  /** As written. */
  text: string
  /** In simplified characters, where the source is traditional and they differ. */
  hans?: string
  /** Part of speech in the tags of People's Daily (n, v, nr, ns, nt, m, t, w …), where asked for. */
  pos?: string
  /** Where it stands in the source. */
  span: Span
}

export type EngineName = 'nodejieba' | 'node-rs' | 'wasm' | 'intl'

/** What cuts Han text. Anything with `cut` can be passed in. */
export interface Engine {
  readonly name: string
  readonly version?: string
  /** Cuts a text into pieces that, joined, are the text again. A line feed is a piece of its own. */
  cut(text: string): string[]
  /** The part of speech of one word, where the engine knows it. */
  tag?(word: string): string | undefined
}

/** How a text was cut: enough to do it again. */
export interface Provenance {
  engine: string
  version?: string
  /** How many words the lexicon added to the engine's dictionary. */
  lexicon: number
  /** The engines that would have been taken first, and why they were not. */
  passedOver: { engine: EngineName; reason: string }[]
}

/** Words in reading order, and how they were cut (not enumerable: JSON and spread see the words only). */
export interface Words extends Array<Word> {
  readonly provenance: Provenance
}

/** A word that must not be cut apart. Without a frequency one is suggested, high enough to hold it together. */
export type UserWord = string | { word: string; freq?: number; tag?: string }

export interface LoadOptions {
  /** By name, or your own. Without it: nodejieba, else the prebuilt jieba, else WebAssembly. */
  engine?: EngineName | Engine
  /** Words beside the policy lexicon. */
  words?: readonly UserWord[]
  /** In a browser: where `jieba_rs_wasm_bg.wasm` of jieba-wasm is served, or its bytes. Without it: beside the bundle. */
  wasm?: string | URL | Uint8Array
}

export interface SegmentOptions {
  /** The text that a `Speech` was read from; needed with a Speech. */
  source?: string
  /** Tag the parts of speech; costs about a quarter of the time. */
  pos?: boolean
  /**
   * `split`: 江|泽民, as People's Daily cuts it; `whole`: 江泽民, as the corpora of Taiwan and Hong Kong do.
   * Without it a simplified text is split, a traditional text and a Speech are not.
   */
  names?: 'split' | 'whole'
  /** `known`: what the parse knows as one thing stays whole (a Speech's default); `none`: words only. */
  keep?: 'known' | 'none'
}
