import { createRoom } from '../classroom/createRoom'
import type { StoredEvent } from '../classroom/events'
import { replay } from '../record/replay'
import type { RunRecord } from '../record/runRecord'
import type { Engine } from '../sim/index'
import { createScenarios } from './scenarios'

/** What is looked at of a session's export (`GET api/sessions/:id/export`). */
export interface SessionFile {
  readonly session: { readonly id: string }
  readonly log: readonly StoredEvent[]
  /** One for each world, as the server had it. */
  readonly runs: readonly RunRecord[]
}

export interface SessionReplay {
  readonly worlds: number
  /** State hashes that were compared. */
  readonly hashes: number
  /** One line for each world in which a replay gives something else than the server had. */
  readonly mismatches: readonly string[]
}

/** As `compareWithReplay`; `dist`: folder of the built product, for the scenario. Rejects where that is not there. */
export async function replaySession(dist: string, file: SessionFile): Promise<SessionReplay> {
  const first = file.log[0]?.event
  if (first?.type !== 'opened') throw new Error('the log does not begin with the opening of a session')
  const engine = await createScenarios(dist).engine(first.scenario)
  if (!engine) throw new Error(`the scenario ${first.scenario} is not in ${dist}`)
  return compareWithReplay(engine, file)
}

/**
 * Builds a session anew from its log alone, and each world's run anew from its commands alone, and compares both with what the server
 * gave out. Throws an Error where the log can't be played at all.
 */
export function compareWithReplay(engine: Engine, { session, log, runs }: SessionFile): SessionReplay {
  const room = createRoom(engine, session.id)
  for (const stored of log) room.apply(stored)
  const { worlds } = room.versions
  let hashes = 0
  const mismatches = worlds.flatMap((_, world) => {
    const given = runs[world]
    if (!given) return [`world ${world}: the server gave no run`]
    hashes += given.hashes.length + 1
    // As plain JSON, in which the server's came.
    if (JSON.stringify(room.record(world)) !== JSON.stringify(given))
      return [`world ${world}: the log gives another run`]
    const again = replay(engine, given, { verify: true, bare: given.events.length === 0 })
    if (again.from === 'events') return [`world ${world}: the run is of other rules or another scenario`]
    if (again.difference) return [`world ${world}: ${JSON.stringify(again.difference)}`]
    return engine.hash(again.state) === room.hash(world) ? [] : [`world ${world}: another state at the end`]
  })
  if (runs.length > worlds.length) mismatches.push('the server gave more runs than there are worlds')
  return { worlds: worlds.length, hashes, mismatches }
}
