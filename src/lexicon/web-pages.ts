import selectors from '../../dict/article-selectors.txt'
import metadata from '../../dict/page-metadata.txt'
import { rows } from './list'

/** CSS selectors of the element that holds the article, most telling first; a line that begins with `# ` is a comment. */
export const articleSelectors: readonly string[] = selectors
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t')[0].trim())

/** Names of meta elements, most telling first, with the field they fill. */
export const metaNames: readonly (readonly [field: string, name: string])[] = rows(metadata).map(([field, name]) => [
  field,
  name,
])
