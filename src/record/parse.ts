import { strFromU8 } from 'fflate'
import { z } from 'zod'
import type { Inflate } from '../scenario/inflate'
import { type JsonLimits, readJson } from '../scenario/json'
import { explain } from '../scenario/schemaFault'
import type { Additions } from './additions'
import { type FileFault, FileFaults, type Located } from './fault'
import type { RunRecord } from './runRecord'
import { runRecord } from './schema'

export type ParsedRecord =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly faults: readonly Located<FileFault>[] }

/** A full run has well under two million characters; more is no run of this game. In bytes, too. */
export const longestRun = 24_000_000
const limits: JsonLimits = { characters: longestRun, depth: 12, entries: 60_000 }
const mostPackedBytes = 8_000_000

/**
 * Reads a run from a file's bytes: JSON, or JSON packed by gzip. A damaged, foreign or hostile file gives its faults, each with
 * path and code; nothing throws, and the work is bounded by the limits above.
 */
export async function readRecord(bytes: Uint8Array, inflate: Inflate, file = 'run'): Promise<ParsedRecord> {
  const refuse = (fault: FileFault): ParsedRecord => ({ ok: false, faults: [{ file, path: '', fault }] })
  if (!isGzip(bytes)) {
    if (bytes.length > longestRun) return refuse({ code: 'file-too-long', bytes: bytes.length, most: longestRun })
    return parseRecord(strFromU8(bytes), file)
  }
  if (bytes.length > mostPackedBytes) {
    return refuse({ code: 'packed-too-long', bytes: bytes.length, most: mostPackedBytes })
  }
  const unpacked = await inflate('gzip', bytes, longestRun)
  if (unpacked.ok) return parseRecord(strFromU8(unpacked.bytes), file)
  if (unpacked.why === 'too-long') return refuse({ code: 'unpacks-too-long', most: longestRun })
  return refuse({ code: `packed-${unpacked.why}` })
}

/** Reads a run from its text, under the same rules. */
export function parseRecord(text: string, file = 'run'): ParsedRecord {
  const json = readJson(text, limits)
  return json.ok
    ? checkRecord(json.value, file)
    : { ok: false, faults: [{ file, path: json.path, fault: { code: 'not-whole', json: json.fault } }] }
}

/** Checks data that is meant to be a run: what was read from a file, or taken out of a store. */
export function checkRecord(value: unknown, file = 'run'): ParsedRecord {
  const faults = new FileFaults(file)
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format !== 1) {
    faults.add('format', typeof format === 'number' ? { code: 'other-format', format } : { code: 'no-format' })
    return { ok: false, faults: faults.list }
  }
  const parsed = runRecord.safeParse(value)
  if (!parsed.success) {
    for (const { path, fault } of parsed.error.issues.flatMap(explain)) {
      faults.add(path, { code: 'not-as-written', schema: fault })
    }
    return { ok: false, faults: faults.list }
  }
  const record: RunRecord = parsed.data
  checkOrder(record, faults)
  return faults.list.length > 0 ? { ok: false, faults: faults.list } : { ok: true, record }
}

const added = z.object(runRecord.pick({ hour: true, branches: true, notes: true, main: true, reflection: true }).shape)

/** What readers added to a run that lies in a store, checked without the rest of it; null where that is not sound. */
export function readAdditions(value: unknown): Additions | null {
  const parsed = added.safeParse(value)
  if (!parsed.success) return null
  const faults = new FileFaults('run')
  checkTree(parsed.data, faults)
  const { branches, notes = [], main = null, reflection = null } = parsed.data
  return faults.list.length > 0 ? null : { tree: { branches, notes, main }, reflection }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Hours of a record never go back, and none lies after its own hour. */
function checkOrder(record: RunRecord, faults: FileFaults): void {
  const check = (list: readonly { readonly hour: number }[], name: string, most: number, strictly: boolean): void => {
    let last = -1
    for (const [index, { hour }] of list.entries()) {
      if (hour > most) {
        faults.add([name, index, 'hour'], { code: 'after-its-end', hour, most })
        return
      }
      if (hour < last || (strictly && hour === last)) {
        faults.add([name, index, 'hour'], { code: 'out-of-order', hour, before: last })
        return
      }
      last = hour
    }
  }
  check(record.commands, 'commands', record.hour, false)
  check(record.events, 'events', record.hour, false)
  check(record.hashes, 'hashes', record.hour, true)
  check(record.hands ?? [], 'hands', record.hour, false)
  checkTree(record, faults)
  if (record.from !== undefined && record.from > record.hour) {
    faults.add('from', { code: 'out-of-order', hour: record.hour, before: record.from })
  }
  if (record.seat === null && record.commands.length > 0) {
    faults.add('commands', { code: 'commands-of-nobody' })
  }
}

/** Every branch hangs on the run, through parents that stand in the file, leaves it before its end, and orders from then on. */
function checkTree(record: Pick<RunRecord, 'hour' | 'branches' | 'notes' | 'main'>, faults: FileFaults): void {
  const { branches, notes = [], main } = record
  const parents = new Map(branches.map(({ id, parent }) => [id, parent]))
  const hangs = (id: string | null): boolean => {
    const seen = new Set<string>()
    for (let at = id; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at) || !parents.has(at)) return false
      seen.add(at)
    }
    return true
  }
  const named = new Set<string>()
  const once = (id: string, path: readonly PropertyKey[]): void => {
    if (named.has(id)) faults.add(path, { code: 'branch-exists', branch: id })
    named.add(id)
  }
  branches.forEach(({ id, parent, from, commands }, index) => {
    once(id, ['branches', index, 'id'])
    if (!hangs(id)) faults.add(['branches', index, 'parent'], { code: 'no-such-branch', branch: parent ?? id })
    if (from > record.hour) {
      faults.add(['branches', index, 'from'], { code: 'branch-after-its-end', hour: from, most: record.hour })
    }
    let before = from
    for (const [at, { hour }] of commands.entries()) {
      if (hour < before) {
        faults.add(['branches', index, 'commands', at, 'hour'], { code: 'out-of-order', hour, before })
        break
      }
      before = hour
    }
  })
  notes.forEach(({ id, branch }, index) => {
    once(id, ['notes', index, 'id'])
    if (branch !== null && !parents.has(branch)) {
      faults.add(['notes', index, 'branch'], { code: 'no-such-branch', branch })
    }
  })
  if (main !== undefined && !parents.has(main)) faults.add('main', { code: 'no-such-branch', branch: main })
}
