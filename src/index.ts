export * from './model'
export { parseSpeech } from './parse'
