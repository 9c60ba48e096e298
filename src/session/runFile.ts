import { longestRun, readRecord } from '../record/parse'
import type { RunRecord } from '../record/runRecord'
import { writeRecord } from '../record/write'
import type { Fault, SessionFault } from './fault'
import { inflate } from './inflate'

export type ReadRun =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly faults: readonly Fault[] }

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

/** Reads a run from a file that somebody chose. Faults come with path and code; the game at hand is untouched. */
export async function readRunFile(file: Blob & { readonly name?: string }): Promise<ReadRun> {
  const name = file.name ?? 'run'
  const refuse = (fault: SessionFault): ReadRun => ({ ok: false, faults: [{ file: name, path: '', fault }] })
  // Not even read: no run is that long.
  if (file.size > longestRun) return refuse({ code: 'file-too-long', bytes: file.size, most: longestRun })
  try {
    return await readRecord(new Uint8Array(await file.arrayBuffer()), inflate, name)
  } catch {
    return refuse({ code: 'file-unreadable' })
  }
}
