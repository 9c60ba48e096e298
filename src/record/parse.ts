import { Gunzip, strFromU8 } from 'fflate'
import { type JsonLimits, readJson } from '../scenario/json'
import { Problems } from '../scenario/problem'
import type { Problem } from '../scenario/scenario'
import type { RunRecord } from './runRecord'
import { runRecord } from './schema'

export type ParsedRecord =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A full run has well under two million characters; more is no run of this game. */
const limits: JsonLimits = { characters: 24_000_000, depth: 12, entries: 60_000 }
const mostPackedBytes = 8_000_000
/** Packed bytes unpacked at a time: a bomb is found after a few million bytes, before it has grown. */
const step = 4096

/**
 * Reads a run from a file's bytes or text: JSON, or JSON packed by gzip. A damaged, foreign or hostile file gives its
 * faults, each with path and reason; nothing throws, and the work is bounded by the limits above.
 */
export function parseRecord(input: string | Uint8Array, file = 'run'): ParsedRecord {
  const problems = new Problems()
  const refuse = (path: string, reason: string): ParsedRecord => {
    problems.blocks(file, path, reason)
    return { ok: false, problems: problems.list }
  }
  let text: string
  if (typeof input === 'string') text = input
  else if (isGzip(input)) {
    const unpacked = unpack(input)
    if (typeof unpacked === 'object') return refuse('', unpacked.reason)
    text = unpacked
  } else if (input.length > limits.characters) {
    return refuse('', `The file has ${input.length} bytes; no run is longer than ${limits.characters}.`)
  } else text = strFromU8(input)

  const json = readJson(text, limits)
  if (!json.ok) return refuse(json.path, `This is not a whole file of a run. ${json.reason}`)
  return checkRecord(json.value, file)
}

/** Checks data that is meant to be a run: what was read from a file, or taken out of a store. */
export function checkRecord(value: unknown, file = 'run'): ParsedRecord {
  const problems = new Problems()
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format !== 1) {
    const reason =
      typeof format === 'number'
        ? `The file is of format ${format}; this version reads format 1. It may come from another version.`
        : 'This is no run of this game: it names no format 1. Choose a file that was exported from a run.'
    problems.blocks(file, 'format', reason)
    return { ok: false, problems: problems.list }
  }
  const parsed = runRecord.safeParse(value)
  if (!parsed.success) {
    problems.schema(file, parsed.error)
    return { ok: false, problems: problems.list }
  }
  const record: RunRecord = parsed.data
  checkOrder(record, file, problems)
  if (problems.blocking) return { ok: false, problems: problems.list }
  return { ok: true, record }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b
}

function unpack(bytes: Uint8Array): string | { readonly reason: string } {
  if (bytes.length > mostPackedBytes) {
    return { reason: `The packed file has ${bytes.length} bytes; no run has more than ${mostPackedBytes}.` }
  }
  const chunks: Uint8Array[] = []
  let total = 0
  let ended = false
  const gunzip = new Gunzip((chunk, final) => {
    total += chunk.length
    if (total <= limits.characters) chunks.push(chunk)
    if (final) ended = true
  })
  try {
    for (let at = 0; at < bytes.length; at += step) {
      gunzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
      if (total > limits.characters) {
        return { reason: `The file unpacks to more than ${limits.characters} bytes; no run is that long.` }
      }
    }
  } catch {
    return { reason: 'The packed file is damaged or cut off, and can’t be unpacked. Use a complete copy.' }
  }
  if (!ended) return { reason: 'The packed file is cut off. Use a complete copy.' }
  const whole = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return strFromU8(whole)
}

/** Hours of a record never go back, and none lies after its own hour. */
function checkOrder(record: RunRecord, file: string, problems: Problems): void {
  const check = (list: readonly { readonly hour: number }[], name: string, most: number, strictly: boolean): void => {
    let last = -1
    for (const [index, { hour }] of list.entries()) {
      if (hour > most) {
        problems.blocks(file, [name, index, 'hour'], `Hour ${hour} lies after hour ${most}, to which the run has come.`)
        return
      }
      if (hour < last || (strictly && hour === last)) {
        problems.blocks(file, [name, index, 'hour'], `Hour ${hour} follows hour ${last}. The entries are out of order.`)
        return
      }
      last = hour
    }
  }
  check(record.commands, 'commands', record.hour, false)
  check(record.events, 'events', record.hour, false)
  check(record.hashes, 'hashes', record.hour, true)
  record.branches.forEach((branch, index) => {
    if (branch.from > record.hour) {
      problems.blocks(
        file,
        ['branches', index, 'from'],
        `Hour ${branch.from} lies after the run's hour ${record.hour}.`,
      )
    }
  })
  if (record.seat === null && record.commands.length > 0) {
    problems.blocks(file, 'commands', 'There are commands, but no seat was played. The file has been changed.')
  }
}
