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

/**
 * A sound stream of as many bytes `a` as are in so many blocks of 24, with codes as long as they may be: what an unpacker does
 * for a block, it does for every 26 bytes of it.
 *
 * @param blocks divisible by eight
 */
export function tinyBlocks(blocks: number): Buffer {
  const bits: number[] = []
  const put = (value: number, length: number): void => {
    for (let bit = 0; bit < length; bit += 1) bits.push((value >> bit) & 1)
  }
  // Codes are read from their highest bit on, numbers from their lowest.
  const code = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1)
  }
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  const isUsed = (length: number): boolean => length === 18 || (length >= 1 && length <= 15)
  /** A length of one to fifteen bits, itself in four; fifteen stands for a run of zeros. */
  const lengthOf = (length: number): void => code(length - 1, 4)
  const zeros = (count: number): void => {
    code(15, 4)
    put(count - 11, 7)
  }
  for (let block = 0; block < 8; block += 1) {
    put(0, 1)
    put(2, 2)
    put(0, 5)
    put(0, 5)
    put(order.length - 4, 4)
    for (const length of order) put(isUsed(length) ? 4 : 0, 3)
    // Literals from `a` on have codes of one bit, of two, and so on; the end of a block has one of fifteen.
    zeros(97)
    for (let length = 1; length <= 15; length += 1) lengthOf(length)
    zeros(133)
    zeros(11)
    lengthOf(15)
    lengthOf(1)
    for (let byte = 0; byte < 24; byte += 1) code(0, 1)
    code(0x7fff, 15)
  }
  const unit = Buffer.alloc(bits.length / 8)
  for (const [at, bit] of bits.entries()) unit[at >> 3] |= bit << (at & 7)
  return Buffer.concat([Buffer.alloc((unit.length * blocks) / 8, unit), Buffer.from([3, 0])])
}

/** A sound file of an archive. */
export function textEntry(name: string, text: string): Entry {
  const bytes = Buffer.from(text)
  return { name, packed: deflateRawSync(bytes), size: bytes.length }
}
