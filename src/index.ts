export * from './model'
export { parseSpeech } from './parse'
export { type OutlineOptions, toHtml, toMarkdown, toOutline } from './render'
export { type Problem, type ProblemCode, validate } from './validate'
