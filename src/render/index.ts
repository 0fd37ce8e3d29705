export { toHtml } from './html'
export { toMarkdown } from './markdown'
export { type OutlineOptions, toOutline } from './outline'
