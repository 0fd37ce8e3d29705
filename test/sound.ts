import { parseSpeech, validate } from '../src'

/** What is unsound about the parse of `text`, as lines to read; [] for every string, whatever it holds. */
export const unsound = (text: string): string[] =>
  validate(text, parseSpeech(text))
    .slice(0, 5)
    .map(({ code, message, span }) => {
      const around = JSON.stringify(text.slice(Math.max(0, span[0] - 10), Math.min(span[1], span[0] + 40) + 10))
      return `${code} [${span}] ${message} in ${around}`
    })
