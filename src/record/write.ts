import { gzipSync, strToU8 } from 'fflate'
import { canonicalJson } from '../scenario/canonical'
import type { RunRecord } from './runRecord'

/** Records with more characters than this are packed by gzip. */
export const packedAbove = 200_000

export interface WrittenRecord {
  readonly bytes: Uint8Array
  readonly packed: boolean
}

/** A record as canonical JSON: the same record gives the same bytes. */
export function recordText(record: RunRecord): string {
  return canonicalJson(record)
}

/** A record as the bytes of a file; packed when it is long. No time of day is written into it. */
export function writeRecord(record: RunRecord): WrittenRecord {
  const text = recordText(record)
  const plain = strToU8(text)
  if (text.length <= packedAbove) return { bytes: plain, packed: false }
  return { bytes: gzipSync(plain, { mtime: 0, level: 6 }), packed: true }
}
