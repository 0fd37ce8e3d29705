import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSearch, longest } from '../../src/text/automaton'

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

describe('search', () => {
  it('finds what looking at every place for every form finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙、'), minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'甲乙丙、'), maxLength: 40 }),
        (words, text) => {
          const forms = [...new Set(words)]
          const naive: string[] = []
          for (let i = 0; i < text.length; i++)
            for (const form of [...forms].sort((a, b) => a.length - b.length))
              if (text.startsWith(form, i)) naive.push(`${i} ${form}`)
          const hits = buildSearch(forms)(unitsOf(text))
          expect(hits.map((hit) => `${hit.start} ${forms[hit.form]}`)).toEqual(naive)
        },
      ),
    )
  })
  it('takes the two commas for one', () => {
    expect(buildSearch(['两手抓、两手硬'])(unitsOf('坚持两手抓,两手硬'))).toEqual([{ form: 0, start: 2, end: 9 }])
  })
})

describe('longest', () => {
  it('is leftmost, keeps what lies inside and drops what crosses', () => {
    const forms = ['甲乙', '甲乙丙丁', '乙丙', '丁戊', '戊己']
    const kept = longest(buildSearch(forms)(unitsOf('甲乙丙丁戊己')))
    expect(kept.map((hit) => [forms[hit.form], hit.nested.map((n) => forms[n.form])])).toEqual([
      ['甲乙丙丁', ['甲乙', '乙丙']],
      ['戊己', []],
    ])
  })
})
