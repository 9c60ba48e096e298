import { constants, deflateRawSync } from 'node:zlib'

/** A file of an archive that may lie about it. */
export interface Entry {
  /** As bytes where it is not in UTF-8. */
  readonly name: string | Buffer
  readonly packed: Uint8Array
  /** The size that the archive states, in bytes. */
  readonly size: number
  /** 8 for deflate, which is meant where it is left out; 0 for bytes as they are. */
  readonly method?: number
  readonly flags?: number
  /** Points at the bytes of the entry before, as an archive does that holds far less than it lists. */
  readonly isSame?: boolean
}

/** A .zip of these entries as they are told, sound or not. */
export function archiveOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let length = 0
  let at = 0
  for (const { name, packed, size, method = 8, flags = 2048, isSame = false } of entries) {
    const words = typeof name === 'string' ? Buffer.from(name) : name
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(words.length, 22)
    if (!isSame) {
      at = length
      const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, words])
      parts.push(head, Buffer.from(packed))
      length += head.length + packed.length
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, words)
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(length, 16)
  return Buffer.concat([...parts, contents, end])
}

/** Deflated zeros: a thousandth of so many megabytes, made at once. */
export function zeros(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(1_000_000), { level: 9, finishFlush: constants.Z_SYNC_FLUSH })
  const end = Buffer.from([3, 0])
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), end])
}

/** A sound file of an archive. */
export function textEntry(name: string, text: string): Entry {
  const bytes = Buffer.from(text)
  return { name, packed: deflateRawSync(bytes), size: bytes.length }
}
