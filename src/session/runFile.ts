import { type ParsedRecord, parseRecord } from '../record/parse'
import type { RunRecord } from '../record/runRecord'
import { writeRecord } from '../record/write'

/** Files above this are not even read: no run is that long. */
const mostBytes = 24_000_000

/** Name of a run's file: what it is of, whose seat, which seed, how far it came. */
export function runFileName(record: RunRecord, packed: boolean): string {
  const parts = [record.scenario, record.seat ?? 'all-seats', record.plan ?? 'no-plan', `seed-${record.seed}`]
  return `${parts.join('_')}_hour-${record.hour}.run.json${packed ? '.gz' : ''}`
}

/** A run as a file to keep. */
export function writeRunFile(record: RunRecord): { readonly name: string; readonly blob: Blob } {
  const { bytes, packed } = writeRecord(record)
  const type = packed ? 'application/gzip' : 'application/json'
  return { name: runFileName(record, packed), blob: new Blob([new Uint8Array(bytes)], { type }) }
}

/** Reads a run from a file that somebody chose. Faults come with path and reason; the game at hand is untouched. */
export async function readRunFile(file: Blob & { readonly name?: string }): Promise<ParsedRecord> {
  const name = file.name ?? 'run'
  const refuse = (reason: string): ParsedRecord => ({
    ok: false,
    problems: [{ file: name, path: '', reason, severity: 'blocks' }],
  })
  if (file.size > mostBytes) return refuse(`The file has ${file.size} bytes; no run is longer than ${mostBytes}.`)
  try {
    return parseRecord(new Uint8Array(await file.arrayBuffer()), name)
  } catch {
    return refuse('The file could not be read. Choose it again.')
  }
}
