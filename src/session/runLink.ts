import { releaseProxy, wrap } from 'comlink'
import { readLink, type WrittenLink, writeLink } from '../record/link'
import type { ParsedRecord } from '../record/parse'
import type { RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import { asking } from './asking'
import { browserDebriefs, type DebriefSpawn } from './debrief'
import type { DebriefHost, LineId } from './debriefApi'
import { failure } from './fault'

export type { WrittenLink } from '../record/link'

/** A line of a finished run as the data of a link. */
export const writeRunLink = (record: RunRecord, line: LineId): WrittenLink => writeLink(record, line)

/** Reads the data of a link; what it gives has no events yet. */
export const readRunLink = (data: string): ParsedRecord => readLink(data)

/**
 * Computes a run that came by a link, in a worker. Rejects with a `Failure` when it is not the run that it says, or can't
 * be computed here.
 */
export async function rebuildRun(
  scenario: Scenario,
  record: RunRecord,
  spawn: DebriefSpawn = browserDebriefs,
): Promise<RunRecord> {
  const spawned = spawn.debrief()
  const remote = wrap<DebriefHost>(spawned.endpoint)
  try {
    const rebuilt = await asking(spawned)(remote.rebuild(scenario, record))
    if (!rebuilt.ok) throw failure(rebuilt.fault)
    return rebuilt.record
  } finally {
    remote[releaseProxy]()
    spawned.end()
  }
}
