import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { type JsonLimits, readJson } from '../scenario/json'
import type { FileFault } from './fault'
import { packLink, unpackLink } from './linkForm'
import { checkRecord, type ParsedRecord } from './parse'
import type { RunRecord } from './runRecord'
import { pathTo } from './tree'

/** Most characters of a run in a link: what mail, chats and QR readers still carry whole. */
export const longestLink = 6000
/** First character of a link's data: the version of its form. */
const version = '1'
/** Unpacked, no link of that length holds a run with more. */
const limits: JsonLimits = { characters: 200_000, depth: 8, entries: 20_000 }

export type WrittenLink =
  | { readonly ok: true; readonly data: string }
  /** Too long for a link: a file is the way. */
  | { readonly ok: false; readonly characters: number; readonly most: number }

/**
 * A finished run as the data of a link: everything that decides how it went, its last hash, and the branches that lead to
 * one line of it (null: the run as it was played). Left out are its events, which are computed again, all other branches,
 * notes on hours, and what was written in the debrief. The same run gives the same link.
 */
export function writeLink(record: RunRecord, line: string | null): WrittenLink {
  const path = pathTo({ branches: record.branches, notes: [], main: null }, line)
  const bytes = deflateSync(strToU8(JSON.stringify(packLink(record, path))), { level: 9, mem: 9 })
  const data = `${version}${checkOf(bytes)}${toBase64(bytes)}`
  return data.length > longestLink ? { ok: false, characters: data.length, most: longestLink } : { ok: true, data }
}

/**
 * Reads the data of a link. It gives a record without events and with the last hash alone (see `rebuild`); its last branch
 * is the line that was shared. Damaged and hostile data gives its faults; nothing throws, and the work is bounded.
 */
export function readLink(data: string): ParsedRecord {
  const refuse = (fault: FileFault): ParsedRecord => ({ ok: false, faults: [{ file: '', path: '', fault }] })
  if (data.length > longestLink) {
    return refuse({ code: 'link-too-long', characters: data.length, most: longestLink })
  }
  if (/^[02-9]/.test(data)) return refuse({ code: 'link-other-version' })
  const bytes = data.startsWith(version) ? fromBase64(data.slice(1 + checkLength)) : null
  if (!bytes || checkOf(bytes) !== data.slice(1, 1 + checkLength)) return refuse({ code: 'link-damaged' })
  const text = unpackText(bytes, limits.characters)
  const json = text === null ? null : readJson(text, limits)
  if (!json?.ok) return refuse({ code: 'link-damaged' })
  const record = unpackLink(json.value)
  if (record === null) return refuse({ code: 'link-damaged' })
  return checkRecord(record, '')
}

/** The text in packed bytes, which are few; null where they are damaged, or make more bytes than `most`. Never throws. */
function unpackText(packed: Uint8Array, most: number): string | null {
  const bytes = new Uint8Array(most)
  let total = 0
  let ended = false
  const stream = new Inflate((chunk, final) => {
    if (total + chunk.length <= most) bytes.set(chunk, total)
    total += chunk.length
    ended = final
  })
  try {
    stream.push(packed, true)
  } catch {
    return null
  }
  return ended && total <= most ? strFromU8(bytes.subarray(0, total)) : null
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64 for addresses (RFC 4648, section 5), without padding. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const bits = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let digit = 0; digit < Math.min(4, left + 1); digit++) text += digits[(bits >> (18 - 6 * digit)) & 63]
  }
  return text
}

/** The bytes of a text that `toBase64` could have written; null for any other. */
function fromBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const character of text) {
    const value = digits.indexOf(character)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xff_ff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bits >= 6 || (held & ((1 << bits) - 1)) !== 0 ? null : bytes
}

const checkLength = 6

/** A check sum (FNV-1a, 32 bits) as six characters: what was mistyped or cut is told from what is hostile. */
function checkOf(bytes: Uint8Array): string {
  let sum = 0x81_1c_9d_c5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01_00_01_93)
  return toBase64(Uint8Array.of(sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff))
}
