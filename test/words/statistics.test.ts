import { expect, test } from 'vitest'
import { collocations, dispersion, keyness, keywords, nearDuplicates, ngrams, type Word } from '../../src/words'
import { PortableTfIdf, startTfIdf, type TfIdf } from '../../src/words/statistics/tfidf'

/** Words from a text that is already cut; 。 is a mark. */
function words(text: string): Word[] {
  let at = 0
  return text.split(' ').map((word) => ({ text: word, span: [at, (at += word.length)] }))
}
const repeat = (text: string, n: number) => words(Array.from({ length: n }, () => text).join(' '))

test('keywords: frequent here, rare elsewhere', () => {
  const corpus = [words('防汛 防汛 会议 部署'), words('教育 会议 部署'), words('医疗 会议 部署')]
  const [first] = keywords(corpus[0], corpus)
  expect(first).toEqual({ word: '防汛', count: 2, score: 2 * (1 + Math.log(3 / 2)) })
  // a document from elsewhere, twice with the same corpus
  const other = words('抗旱 会议')
  expect(keywords(other, corpus)).toEqual(keywords(other, corpus))
  expect(keywords(other, corpus, { limit: 1 })[0].word).toBe('抗旱')
})

test('a corpus that has grown is counted again', () => {
  const corpus = [words('防汛 会议'), words('教育 会议')]
  keywords(corpus[0], corpus)
  corpus.push(words('医疗 医疗 会议'))
  expect(keywords(corpus[2], corpus)[0]).toEqual({ word: '医疗', count: 2, score: 2 * (1 + Math.log(3 / 2)) })
})

test('what stands in for TF-IDF of natural counts as it does', () => {
  const [natural, portable] = [startTfIdf(), new PortableTfIdf()]
  expect(natural).not.toBeInstanceOf(PortableTfIdf)
  for (const tfidf of [natural, portable]) {
    tfidf.addDocument(['防汛', '防汛', '会议', 'constructor'])
    tfidf.addDocument(['教育', '会议'])
    tfidf.addDocument(['医疗'], 'last')
    tfidf.removeDocument('last')
  }
  const rows = (tfidf: TfIdf) => tfidf.listTerms(0).map(({ term, tf, tfidf: score }) => `${term} ${tf} ${score}`)
  expect(rows(portable).sort()).toEqual(rows(natural).sort())
  expect(portable.documents.length).toBe(natural.documents.length)
})

test('n-grams do not cross a mark, and count traditional and simplified as one', () => {
  const text = words('改革 开放 。 改革 开放 发展')
  text[3] = { ...text[3], text: '改革', hans: '改革' }
  expect(ngrams(text, 2)).toEqual([{ words: ['改革', '开放'], count: 2 }])
  expect(ngrams(text, 2, { min: 1 }).map(({ words }) => words.join(''))).not.toContain('开放改革')
})

test('collocations: log-likelihood and mutual information', () => {
  const text = [...repeat('脱贫 攻坚 。 教育 。 脱贫 工作 。 其他 事项 。 别的 东西 。', 5)]
  const [first] = collocations(text, { accept: (form) => form === '脱贫' || form === '攻坚' })
  expect(first.words).toEqual(['脱贫', '攻坚'])
  expect(first.count).toBe(5)
  // 5 of 20 pairs; 脱贫 is first in 10, 攻坚 second in 5
  expect(first.mutualInformation).toBeCloseTo(1, 10)
  expect(first.logLikelihood).toBeCloseTo(
    2 * (5 * Math.log(5 / 2.5) + 5 * Math.log(5 / 7.5) + 10 * Math.log(10 / 7.5)),
    10,
  )
})

test('keyness: the worked example of Rayson and Garside', () => {
  const here = [...repeat('乡村 振兴', 10), ...repeat('工作', 80)]
  const there = [...repeat('乡村', 5), ...repeat('工作', 195)]
  const [first, second] = keyness(here, there)
  expect(first).toMatchObject({ word: '振兴', count: 10, reference: 0 })
  expect(second).toMatchObject({ word: '乡村', count: 10, reference: 5 })
  expect(second.logRatio).toBeCloseTo(2, 10)
  expect(keyness(here, there, { direction: 'negative' }).map(({ word }) => word)).toEqual(['工作'])
})

test('dispersion: even and in one place', () => {
  const parts = [words('发展 发展 改革 改革'), words('发展 发展 民生 民生')]
  const rows = new Map(dispersion(parts, { min: 1 }).map((row) => [row.word, row]))
  expect(rows.get('发展')).toEqual({ word: '发展', count: 4, range: 2, dp: 0, juilland: 1 })
  expect(rows.get('改革')).toEqual({ word: '改革', count: 2, range: 1, dp: 0.5, juilland: 0 })
})

test('near duplicates', () => {
  const text = '全面 贯彻 落实 会议 精神 扎实 推进 各项 重点 工作 确保 完成 全年 目标 任务'
  const found = nearDuplicates([words(text), words('关于 加强 防汛 工作 的 通知'), words(`${text} 特此 通知`)])
  expect(found.map(({ a, b }) => [a, b])).toEqual([[0, 2]])
  expect(found[0].similarity).toBeGreaterThan(0.9)
  expect(nearDuplicates([[], []])).toEqual([])
})
