import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As many lines lie on a shelf at most. */
export const PLACES = 64

/** Bytes that one place holds; longer lines go through the pipe. */
const PLACE = 1024 * 1024

/** The note stands before the places: when the file under way was begun, and the number of its task. */
const NOTE = 4096

/**
 * What a worker and the command have in common: a file without a name that both have open. The worker lays finished lines
 * there for the command to take, and notes which file it is at, so that it need not speak up for each. The file is written
 * over again and again and hardly ever leaves memory: a line costs half of what it costs through a pipe, and nobody waits.
 */
export class Shelf {
  private readonly note = Buffer.alloc(12)

  constructor(readonly file: number) {}

  /** None where no temporary file can be made: then all lines go through the pipe, each when it is done. */
  static make(): Shelf | undefined {
    const path = join(tmpdir(), `gangmu-${process.pid}-${Math.random().toString(36).slice(2)}`)
    try {
      const file = openSync(path, 'wx+', 0o600)
      unlinkSync(path)
      return new Shelf(file)
    } catch {
      return undefined
    }
  }

  /** Whether there was room for it. */
  put(place: number, line: Uint8Array): boolean {
    return line.length <= PLACE && this.write(line, NOTE + place * PLACE)
  }

  take(place: number, length: number): Uint8Array {
    const line = Buffer.allocUnsafeSlow(length)
    readSync(this.file, line, 0, length, NOTE + place * PLACE)
    return line
  }

  noteBegin(id: number): void {
    this.note.writeDoubleLE(now(), 0)
    this.note.writeUInt32LE(id, 8)
    this.write(this.note, 0)
  }

  /** The file under way, or the last that was; none before the first. */
  begun(): { id: number; time: number } | undefined {
    if (readSync(this.file, this.note, 0, this.note.length, 0) < this.note.length) return undefined
    return { id: this.note.readUInt32LE(8), time: this.note.readDoubleLE(0) }
  }

  close(): void {
    closeSync(this.file)
  }

  private write(bytes: Uint8Array, at: number): boolean {
    try {
      return writeSync(this.file, bytes, 0, bytes.length, at) === bytes.length
    } catch {
      return false // the disk is full
    }
  }
}

/** Milliseconds by a clock that all processes share. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
