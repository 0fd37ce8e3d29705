/** A finished line comes as the number of its task, what became of it, and its bytes or how many of them lie on the shelf. */
export interface Frame {
  id: number
  kind: number
  bytes: Uint8Array
  shelved: number
}

export const READY = 0
export const DONE = 1
export const FAILED = 2
export const UNCHANGED = 3

const HEAD = 16

export function frame(id: number, kind: number, bytes?: Uint8Array, shelved = 0): Buffer {
  const out = Buffer.allocUnsafe(HEAD + (bytes?.length ?? 0))
  out.writeUInt32LE(id, 0)
  out.writeUInt32LE(kind, 4)
  out.writeUInt32LE(bytes?.length ?? 0, 8)
  out.writeUInt32LE(shelved, 12)
  if (bytes) out.set(bytes, HEAD)
  return out
}

/** Puts frames together again from the pieces in which a pipe delivers them. */
export class FrameReader {
  private pieces: Buffer[] = []
  private length = 0
  /** Of the frame that is coming in. */
  private wanted = HEAD

  push(piece: Buffer, receive: (frame: Frame) => void): void {
    this.pieces.push(piece)
    this.length += piece.length
    if (this.length < this.wanted) return
    const all = this.pieces.length === 1 ? piece : Buffer.concat(this.pieces)
    let at = 0
    this.wanted = HEAD
    while (all.length - at >= HEAD) {
      this.wanted = HEAD + all.readUInt32LE(at + 8)
      if (all.length - at < this.wanted) break
      receive({
        id: all.readUInt32LE(at),
        kind: all.readUInt32LE(at + 4),
        bytes: all.subarray(at + HEAD, at + this.wanted),
        shelved: all.readUInt32LE(at + 12),
      })
      at += this.wanted
      this.wanted = HEAD
    }
    this.pieces = at < all.length ? [all.subarray(at)] : []
    this.length = all.length - at
  }
}
