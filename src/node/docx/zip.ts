import { inflateRawSync } from 'node:zlib'
import { ReadError } from '../read-error'

/** No member of a real document is larger when unpacked, … */
const LARGEST = 256 * 1024 * 1024
/** … and from this size on none shrinks to less than a two-hundredth. */
const SUSPICIOUS = 16 * 1024 * 1024
const RATIO = 200

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50

interface Member {
  method: number
  flags: number
  packed: number
  size: number
  offset: number
}

/** The members of a zip file, unpacked one at a time when they are asked for. */
export class Zip {
  private readonly members = new Map<string, Member>()
  private readonly bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (error) {
      if (error instanceof ReadError) throw error
      throw new ReadError('damaged', 'its zip directory is broken')
    }
  }

  /** Fully paged sizes (zip64) do not occur in documents that can be read at all. */
  private readDirectory(): void {
    const { bytes } = this
    const floor = Math.max(0, bytes.length - 65_557)
    let end = bytes.length - 22
    while (end >= floor && bytes.readUInt32LE(end) !== END) end--
    if (end < floor) throw new ReadError('damaged', 'is cut off: its zip directory is missing')
    const count = bytes.readUInt16LE(end + 10)
    let at = bytes.readUInt32LE(end + 16)
    for (let i = 0; i < count && bytes.readUInt32LE(at) === CENTRAL; i++) {
      const nameLength = bytes.readUInt16LE(at + 28)
      this.members.set(bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'), {
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      })
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
  }

  has(name: string): boolean {
    return this.members.has(name)
  }

  /**
   * The member as text; none where there is none.
   *
   * @throws {ReadError} `encrypted`, `zip-bomb`, `damaged`.
   */
  text(name: string): string | undefined {
    const member = this.members.get(name)
    if (!member) return undefined
    if (member.flags & 1) throw new ReadError('encrypted', 'needs a password')
    const limit = Math.min(LARGEST, Math.max(SUSPICIOUS, member.packed * RATIO))
    if (member.size > limit) throw bomb(name, member.size)
    try {
      const { bytes } = this
      if (bytes.readUInt32LE(member.offset) !== LOCAL) throw new Error('no local header')
      const start = member.offset + 30 + bytes.readUInt16LE(member.offset + 26) + bytes.readUInt16LE(member.offset + 28)
      const data = bytes.subarray(start, start + member.packed)
      // the directory may lie about the size: the limit holds while unpacking
      const plain = member.method === 0 ? data : inflateRawSync(data, { maxOutputLength: limit })
      return decodeXml(plain)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(name, limit)
      throw new ReadError('damaged', `${name} cannot be unpacked`)
    }
  }
}

const bomb = (name: string, size: number) =>
  new ReadError('zip-bomb', `${name} unpacks to more than ${Math.floor(size / 1024 / 1024)} MB`)

function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
