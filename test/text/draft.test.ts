import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Draft, type Edit, home, inOrder, openDraft, without } from '../../src/text'

const source = fc.string({ unit: fc.constantFrom('一', '我', '。', ' ', '\n', 'a', '7', '、'), maxLength: 60 })
/** Edits by shares of the draft's length, so that they fit whatever a pass before has left. */
const cuts = (texts: readonly string[]) =>
  fc.array(fc.tuple(fc.nat(999), fc.nat(12), fc.constantFrom(...texts)), { maxLength: 8 })
const rounds = (texts: readonly string[]) => fc.array(cuts(texts), { maxLength: 4 })

type Cut = readonly [number, number, string]
const edits = (draft: Draft, cut: readonly Cut[]): Edit[] =>
  cut.map(([place, length, text]) => {
    const start = Math.floor((place / 1000) * (draft.text.length + 1))
    return { start, end: Math.min(draft.text.length, start + length), text }
  })
const apply = (text: string, passes: readonly (readonly Cut[])[]): Draft =>
  passes.reduce((draft, cut) => applyEdits(draft, edits(draft, cut)), openDraft(text, text))

describe('a draft and its way home', () => {
  it('keeps every character verbatim through any removals', () => {
    fc.assert(
      fc.property(source, rounds(['']), (text, passes) => {
        const draft = apply(text, passes)
        for (let i = 0; i < draft.text.length; i++) expect(text.slice(...home(draft.map, i, i + 1))).toBe(draft.text[i])
      }),
    )
  })

  it('goes home in order, inside the source, whatever was removed, joined or put in its place', () => {
    fc.assert(
      fc.property(source, rounds(['', ' ', 'Z', 'ZZZ']), (text, passes) => {
        const draft = apply(text, passes)
        expect(draft.norm).toBe(draft.text)
        expect(String.fromCharCode(...draft.units)).toBe(draft.norm)
        let reached = 0
        for (let i = 0; i < draft.text.length; i++) {
          const [start, end] = home(draft.map, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThanOrEqual(start)
          if (draft.text[i] !== 'Z' && draft.text[i] !== ' ') expect(text.slice(start, end)).toBe(draft.text[i])
          reached = start
        }
      }),
    )
  })

  it('spans of a stretch are those of its ends', () => {
    fc.assert(
      fc.property(source, rounds(['', 'ZZ']), fc.nat(), fc.nat(), (text, passes, a, b) => {
        const draft = apply(text, passes)
        if (draft.text.length === 0) return
        const start = a % draft.text.length
        const end = start + 1 + (b % (draft.text.length - start))
        expect(home(draft.map, start, end)).toEqual([
          home(draft.map, start, start + 1)[0],
          home(draft.map, end - 1, end)[1],
        ])
      }),
    )
  })

  it('has a place for an empty stretch', () => {
    expect(home(openDraft('', '').map, 0, 0)).toEqual([0, 0])
    expect(home(openDraft('我们', '我们').map, 2, 2)).toEqual([2, 2])
    const cut = applyEdits(openDraft('我 们', '我 们'), [{ start: 1, end: 3, text: '' }])
    expect(home(cut.map, 1, 1)).toEqual([1, 1])
  })

  it('gives a replacement the place of what it replaces', () => {
    const draft = applyEdits(openDraft('a&nbsp;b', 'a&nbsp;b'), [{ start: 1, end: 7, text: ' ' }])
    expect(draft.text).toBe('a b')
    expect(home(draft.map, 1, 2)).toEqual([1, 7])
    expect(home(draft.map, 0, 3)).toEqual([0, 8])
  })
})

describe('inOrder', () => {
  it('loses nothing of overlapping edits', () => {
    const list = fc.array(
      fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]): Edit => ({ start, end: start + length, text: '' })),
    )
    fc.assert(
      fc.property(list, (given) => {
        const ordered = inOrder(given)
        const paint = (all: readonly Edit[]) => {
          const covered = new Array(41).fill(false)
          for (const { start, end } of all) covered.fill(true, start, end)
          return covered
        }
        expect(paint(ordered)).toEqual(paint(given))
        for (let i = 1; i < ordered.length; i++) expect(ordered[i].start).toBeGreaterThanOrEqual(ordered[i - 1].end)
      }),
    )
  })
})

describe('without', () => {
  it('leaves what no hole covers', () => {
    expect(without([0, 10], [])).toEqual([[0, 10]])
    expect(
      without(
        [2, 10],
        [
          [0, 3],
          [5, 6],
          [9, 12],
        ],
      ),
    ).toEqual([
      [3, 5],
      [6, 9],
    ])
  })
})
