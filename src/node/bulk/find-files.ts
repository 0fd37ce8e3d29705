import { readdirSync, statSync } from 'node:fs'
import { isDocumentName } from '../format'

export interface FoundFile {
  path: string
  /** Its folder could not be listed: there are no files, but this. */
  unlisted?: true
}

export interface FindOptions {
  /** Called for each file of a folder that is no document. */
  onPassedOver?(path: string): void
}

/**
 * The files that paths stand for, in a fixed order: folders with all below them, names in the order of their characters.
 * Hidden files and links to folders are not followed. A path that is named is taken whatever it is.
 */
export function* findFiles(paths: Iterable<string>, options: FindOptions = {}): Generator<FoundFile> {
  for (const path of paths) {
    if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
      yield* filesIn(path.length > 1 ? path.replace(/\/+$/, '') || '/' : path, options)
    else yield { path }
  }
}

function* filesIn(folder: string, options: FindOptions): Generator<FoundFile> {
  let names: string[]
  try {
    // a folder sorts as its files will: with the stroke behind its name
    names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/`] : isFile(folder, entry) ? [entry.name] : []))
      .sort()
  } catch {
    yield { path: folder, unlisted: true }
    return
  }
  const base = folder.endsWith('/') ? folder : `${folder}/`
  for (const name of names) {
    if (name.endsWith('/')) yield* filesIn(base + name.slice(0, -1), options)
    else if (isDocumentName(name)) yield { path: base + name }
    else options.onPassedOver?.(base + name)
  }
}

/** A link counts as what it leads to. */
function isFile(folder: string, entry: import('node:fs').Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(`${folder}/${entry.name}`, { throwIfNoEntry: false })?.isFile() ?? true
}
