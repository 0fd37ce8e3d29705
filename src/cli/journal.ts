import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { OutputError } from './output'

/** Bytes are read in pieces of this size. */
const PIECE = 1 << 20

/** The head of a line, which is all that tells which file it is of, stands in its first bytes. */
const HEAD = 1 << 14

/** Lines wait in memory up to this many bytes. */
const PENDING = 1 << 20

interface Place {
  /** Of the journal, or of an earlier output. */
  file: number
  start: number
  length: number
}

interface Known extends Place {
  sha256: string
}

/**
 * The lines of a long run, safe against its end at any moment. They are put down in `OUT.partial`, which is renamed to `OUT`
 * when all are there: whoever reads OUT finds it whole. A later run that resumes keeps every whole line of OUT and
 * OUT.partial whose file has the same bytes.
 */
export class Journal {
  private readonly file: number
  private readonly earlier?: number
  private readonly known = new Map<string, Known>()
  private size: number
  private readonly pending = Buffer.allocUnsafeSlow(PENDING)
  private pendingBytes = 0
  /** Where each line stands, in the order of the output: start and length by turns; kept only while it may be needed. */
  private places: number[] = []
  private end = 0
  private inOrder = true

  /** `head` is what a line of this run has between its fingerprint and its content. */
  constructor(
    private readonly path: string,
    private readonly resume: boolean,
    head: string,
  ) {
    this.file = openSync(this.partial, resume && existsSync(this.partial) ? 'r+' : 'w+')
    this.size = 0
    if (!resume) return
    if (existsSync(path)) {
      this.earlier = openSync(path, 'r')
      this.index(this.earlier, head)
    }
    this.size = this.index(this.file, head)
    // the last line may be torn
    ftruncateSync(this.file, this.size)
  }

  private get partial(): string {
    return `${this.path}.partial`
  }

  knownFingerprint(path: string): string | undefined {
    return this.known.get(path)?.sha256
  }

  /** The next line of the output; without a line, the one that is known of the path. */
  add(path: string, line: Uint8Array | undefined): void {
    const place = this.known.get(path)!
    if (line) {
      this.note(this.size, line.length)
      this.append(line)
    } else if (place.file === this.file) this.note(place.start, place.length)
    else {
      this.note(this.size, place.length)
      this.append(read(place.file, place.start, place.length))
    }
  }

  private note(start: number, length: number): void {
    if (start !== this.end) this.inOrder = false
    this.end = start + length
    if (this.resume) this.places.push(start, length)
  }

  private append(line: Uint8Array): void {
    if (this.pendingBytes + line.length > PENDING) this.flush()
    if (line.length > PENDING) write(this.file, line, this.size)
    else {
      this.pending.set(line, this.pendingBytes)
      this.pendingBytes += line.length
    }
    this.size += line.length
  }

  /** Everything so far is put down. */
  flush(): void {
    if (this.pendingBytes === 0) return
    write(this.file, this.pending.subarray(0, this.pendingBytes), this.size - this.pendingBytes)
    this.pendingBytes = 0
  }

  /** The run is not done: what there is stays for the next. */
  leave(): void {
    this.flush()
    this.closeFiles()
  }

  /** The run is done: its lines, in order and once each, take the place of OUT. */
  finish(): void {
    this.flush()
    let whole = this.partial
    if (!this.inOrder || this.end !== this.size) {
      whole = `${this.path}.ordered`
      this.order(whole)
    } else fsyncSync(this.file)
    renameSync(whole, this.path)
    if (whole !== this.partial) rmSync(this.partial)
    this.closeFiles()
  }

  private closeFiles(): void {
    closeSync(this.file)
    if (this.earlier !== undefined) closeSync(this.earlier)
  }

  private order(path: string): void {
    const target = openSync(path, 'w')
    let at = 0
    for (let i = 0; i < this.places.length; i += 2) {
      const line = read(this.file, this.places[i], this.places[i + 1])
      write(target, line, at)
      at += line.length
    }
    fsyncSync(target)
    closeSync(target)
  }

  /** Learns the good lines of a file; returns where its last whole line ends. */
  private index(file: number, head: string): number {
    const size = fstatSync(file).size
    const buffer = Buffer.allocUnsafe(PIECE)
    let start = 0
    let first: Buffer | undefined
    for (let at = 0; at < size; ) {
      const count = readSync(file, buffer, 0, PIECE, at)
      if (count === 0) break
      let here = 0
      const piece = buffer.subarray(0, count)
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, here)) {
        const line = first ?? piece.subarray(here, Math.min(end, here + HEAD))
        this.learn(line.toString('utf8'), { file, start, length: at + end + 1 - start }, head)
        first = undefined
        here = end + 1
        start = at + here
      }
      // a line that goes on in the next piece: its head is put by
      if (first === undefined && here < count) {
        const rest = piece.subarray(here, here + HEAD)
        first =
          rest.length < HEAD && start + rest.length < size
            ? read(file, start, Math.min(HEAD, size - start))
            : Buffer.from(rest)
      }
      at += count
    }
    return start
  }

  private learn(line: string, place: Place, head: string): void {
    const parts = /^\{"path":("(?:[^"\\]|\\.)*"),"sha256":"([0-9a-f]{64})",/.exec(line)
    if (parts && line.startsWith(head, parts[0].length))
      this.known.set(JSON.parse(parts[1]), { ...place, sha256: parts[2] })
  }
}

function read(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, start + done)
    if (count === 0) throw new Error('the earlier output was changed meanwhile')
    done += count
  }
  return bytes
}

function write(file: number, bytes: Uint8Array, at: number): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
  } catch (error) {
    throw new OutputError(error as Error)
  }
}
