import type { Engine } from '../types'
import { dictionaryLines, type Lexicon, suggested } from '../user-words'

interface NodeJieba {
  DEFAULT_DICT: string
  DEFAULT_HMM_DICT: string
  load(dictionaries: { userDict: string }): boolean
  cut(text: string): string[]
  tag(text: string): { word: string; tag: string }[]
}

/** The words that the addon holds beside its own: it has one dictionary a thread. */
let loaded: string | undefined

/** cppjieba behind a native addon: the default where it could be built or fetched. */
export function nodejieba(require: (id: string) => unknown, { known, open }: Lexicon): Engine {
  const jieba = require('nodejieba') as NodeJieba
  const fs = require('node:fs') as typeof import('node:fs')
  // a dictionary that is not there would end the process
  for (const path of [jieba.DEFAULT_DICT, jieba.DEFAULT_HMM_DICT])
    if (!fs.existsSync(path)) throw new Error(`no dictionary at ${path}`)

  const load = (lines: string) => {
    if (loaded === lines) return
    const os = require('node:os') as typeof import('node:os')
    const folder = fs.mkdtempSync(`${os.tmpdir()}/gangmu-`)
    try {
      fs.writeFileSync(`${folder}/words.utf8`, lines)
      jieba.load({ userDict: `${folder}/words.utf8` })
      loaded = lines
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
  const cut = (text: string) => jieba.cut(text)
  load(dictionaryLines(known))
  const added = suggested(open, cut, () => fs.readFileSync(jieba.DEFAULT_DICT, 'utf8'))
  const lines = dictionaryLines([...known, ...added])
  load(lines)
  return {
    name: 'nodejieba',
    version: (require('nodejieba/package.json') as { version: string }).version,
    cut(text) {
      load(lines)
      return jieba.cut(text)
    },
    tag: (word) => jieba.tag(word)[0]?.tag,
  }
}
