import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { extname } from 'node:path'
import { isDocumentName } from '../format'
import { nameOf, pathOnDisk } from '../path-bytes'

export interface FoundFile {
  path: string
  /** Its folder could not be listed: there are no files, but this. */
  unlisted?: true
}

export interface FindOptions {
  /** Called for each entry of a folder that is no document: of which kind is it (`.jpg`, `link to a folder`)? */
  onPassedOver?(path: string, kind: string): void
}

/**
 * The files that paths stand for, in a fixed order: folders with all below them, names in the order of their characters.
 * Hidden files and links to folders are not followed. A path that is named is taken whatever it is.
 */
export function* findFiles(paths: Iterable<string>, options: FindOptions = {}): Generator<FoundFile> {
  for (const path of paths) {
    if (isFolder(path)) yield* filesIn(path.length > 1 ? path.replace(/\/+$/, '') || '/' : path, options)
    else yield { path }
  }
}

export const isFolder = (path: string): boolean => path !== '-' && statOf(path)?.isDirectory() === true

function* filesIn(folder: string, options: FindOptions): Generator<FoundFile> {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  let entries: Dirent[]
  try {
    entries = list(folder)
  } catch {
    yield { path: folder, unlisted: true }
    return
  }
  // a folder sorts as its files will: with the stroke behind its name
  const names = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      if (entry.isDirectory()) return `${entry.name}/`
      if (isFile(base, entry)) return entry.name
      if (entry.isSymbolicLink()) options.onPassedOver?.(base + entry.name, 'link to a folder')
      return []
    })
    .sort()
  for (const name of names) {
    if (name.endsWith('/')) yield* filesIn(base + name.slice(0, -1), options)
    else if (isDocumentName(name)) yield { path: base + name }
    else options.onPassedOver?.(base + name, extname(name).toLowerCase())
  }
}

function list(folder: string): Dirent[] {
  const path = pathOnDisk(folder)
  const entries = readdirSync(path, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
  // names that are no UTF-8
  const raw = readdirSync(path, { withFileTypes: true, encoding: 'buffer' }) as unknown as (Dirent & { name: Buffer })[]
  return raw.map((entry) => Object.assign(entry, { name: nameOf(entry.name) }) as unknown as Dirent)
}

/** A link counts as what it leads to; one that leads nowhere is a file that cannot be read. */
function isFile(base: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statOf(base + entry.name)?.isFile() ?? true
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(pathOnDisk(path))
  } catch {
    return undefined
  }
}
