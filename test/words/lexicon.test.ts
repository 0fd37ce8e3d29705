import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { dividedWords, policyWords } from '../../src/lexicon/words'
import { suggested } from '../../src/words/user-words'

const require = createRequire(import.meta.url)
const { Jieba } = require('@node-rs/jieba')
const { dict } = require('@node-rs/jieba/dict')
const dictionary = new TextDecoder().decode(dict)
const jieba = Jieba.withDict(dict)
const cut = (text: string): string[] => jieba.cut(text, false)
const lines = new Set(dictionary.split('\n').map((line) => line.slice(0, line.indexOf(' '))))

test('the lexicon holds only words that the dictionary splits, with the frequency that jieba suggests', () => {
  const open = policyWords.map(({ word, tag }) => ({ word, tag }))
  expect(suggested(open, cut, () => dictionary)).toEqual(policyWords)
})

test('what is divided is a word of the dictionary', () => {
  expect(
    [...dividedWords()].filter(([word, places]) => places.length > 0 && !lines.has(word)).map(([word]) => word),
  ).toEqual([])
})
