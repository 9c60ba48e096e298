import { strFromU8 } from 'fflate'
import type { Inflate } from '../inflate'

/** A file of a .zip as its list of contents tells of it. Sizes in bytes; what an archive tells may be untrue. */
export interface Packed {
  readonly name: string
  /** How it is packed: 0 not at all, 8 by deflate; anything else can't be unpacked here. */
  readonly method: number
  readonly isLocked: boolean
  readonly packedSize: number
  readonly size: number
  /** Where its own head stands in the archive. */
  readonly at: number
}

/** `unlike`: damaged, or of another size than the archive tells. `unknown`: locked, or packed in an unknown way. */
export type Unpacking =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'unlike' | 'unknown' }

const endMark = 0x06054b50
const endLength = 22
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const entryMark = 0x02014b50
const entryLength = 46
const headMark = 0x04034b50
const headLength = 30
const longestComment = 65_535
/** What stands in a narrow field whose value is in the wide ones. */
const isElsewhere = 0xffff_ffff

/**
 * The list of contents of a .zip, at most so many entries of it; null where the bytes are no archive. Where the list breaks
 * off, what stands before is given. Never throws.
 */
export function contentsOf(bytes: Uint8Array, most: number): readonly Packed[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  let { at, count } = listAt(view, end)
  const isEmpty = count === 0
  const list: Packed[] = []
  for (; count > 0 && list.length < most && isAt(view, at, entryMark, entryLength); count -= 1) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + entryLength + nameLength
    const next = extra + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) break
    const flags = view.getUint16(at + 8, true)
    const narrow = { size: at + 24, packedSize: at + 20, at: at + 42 }
    list.push({
      name: nameIn(bytes.subarray(at + entryLength, extra), (flags & 2048) !== 0),
      method: view.getUint16(at + 10, true),
      isLocked: (flags & 1) !== 0,
      ...numbersOf(view, narrow, extra, extra + extraLength),
    })
    at = next
  }
  return list.length > 0 || isEmpty ? list : null
}

/** A name is in UTF-8 where it says so or reads as such, else in an old code page of which the common half is ASCII. */
function nameIn(bytes: Uint8Array, saysUtf8: boolean): string {
  const name = strFromU8(bytes)
  return saysUtf8 || !name.includes('\uFFFD') ? name : strFromU8(bytes, true)
}

/**
 * Unpacks one file. The work ends soon after more came out than the archive tells, and nothing is done where it tells far less
 * than went in, so that an archive that lies costs no more than an honest one. Never throws.
 */
export async function unpack(bytes: Uint8Array, entry: Packed, inflate: Inflate): Promise<Unpacking> {
  const { method, isLocked, packedSize, size, at } = entry
  const refuse = (why: 'unlike' | 'unknown'): Unpacking => ({ ok: false, why })
  if (isLocked || (method !== 0 && method !== 8)) return refuse('unknown')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isAt(view, at, headMark, headLength)) return refuse('unlike')
  const start = at + headLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packedSize > bytes.length) return refuse('unlike')
  const packed = bytes.subarray(start, start + packedSize)
  if (method === 0) return packedSize === size ? { ok: true, bytes: packed.slice() } : refuse('unlike')
  if (packedSize > mostPacked(size)) return refuse('unlike')
  // Some programs pack an empty file into no bytes at all.
  if (packedSize === 0) return size === 0 ? { ok: true, bytes: packed.slice() } : refuse('unlike')
  const found = await inflate('deflate-raw', packed, size)
  return found.ok && found.bytes.length === size ? found : refuse('unlike')
}

/**
 * No packer makes more of so many bytes: fixed codes of deflate have nine bits at most for a byte. A stream may have besides
 * its ends, and blocks of nothing that some packers put where they pause.
 */
const mostPacked = (bytes: number): number => bytes + bytes / 8 + 1000

const isAt = (view: DataView, at: number, mark: number, length: number): boolean =>
  at >= 0 && at + length <= view.byteLength && view.getUint32(at, true) === mark

/** Where the end of the list of contents is told; null where nothing tells it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

function listAt(view: DataView, end: number): { at: number; count: number } {
  const narrow = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) }
  if (!isAt(view, end - 20, wideLocatorMark, 20)) return narrow
  const wide = wideNumber(view, end - 12)
  if (!isAt(view, wide, wideEndMark, 56)) return narrow
  return { at: wideNumber(view, wide + 48), count: wideNumber(view, wide + 32) }
}

type Numbers = Pick<Packed, 'size' | 'packedSize' | 'at'>

/** Sizes and place of an entry: those that do not fit into their fields stand in the wide part of what is added to it. */
function numbersOf(view: DataView, narrow: Numbers, from: number, to: number): Numbers {
  const field = wideField(view, from, to)
  let next = field?.from ?? 0
  const read = (at: number): number => {
    const value = view.getUint32(at, true)
    if (value !== isElsewhere || !field || next + 8 > field.to) return value
    next += 8
    return wideNumber(view, next - 8)
  }
  return { size: read(narrow.size), packedSize: read(narrow.packedSize), at: read(narrow.at) }
}

function wideField(view: DataView, from: number, to: number): { readonly from: number; readonly to: number } | null {
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) return { from: at + 4, to: Math.min(end, to) }
    at = end
  }
  return null
}

const wideNumber = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
