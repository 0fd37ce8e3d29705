import { ReadError } from '../node/read-error'
import { readFile } from '../node/read-file'

export { ReadError as InputError }

/** A text as it was read, and the fingerprint of the bytes it was read from. */
export interface Input {
  text: string
  sha256: string
}

/** Reads a file of any format, or standard input for `-`; what is amiss with it but does not hinder is told at once. */
export async function readInput(path: string, encoding?: string): Promise<Input> {
  const { text, sha256, warnings } = await readFile(path, { encoding })
  for (const { message } of warnings)
    process.stderr.write(`gangmu: ${path === '-' ? 'standard input' : path}: ${message}\n`)
  return { text, sha256 }
}
