import type { StoredEvent } from '../../classroom/events'
import type { RunRecord } from '../../record/runRecord'
import { fault } from '../faults'
import type { Answer } from '../host/answer'
import type { Question } from '../host/question'
import type { ClassStore } from '../store/store'
import { good, isUnplayable } from './answers'

/** Ids of members are longer, so that this is nobody's: a draft of it changes nothing, and is answered with the session's number. */
const nobody = 'nobody'
/** During play a session changes several times a second, and is asked within milliseconds. */
const tries = 50

/**
 * A session's log and the runs that follow from it, of one moment: runs are taken between two looks at the number of the last event
 * that the session has, until both are the same; the log ends with that number. Rejects with `too-busy` where it never stands still.
 */
export async function momentOf(
  store: ClassStore,
  ask: (question: Question) => Promise<Answer>,
  session: string,
): Promise<{ readonly log: readonly StoredEvent[]; readonly runs: readonly RunRecord[] }> {
  const number = async (): Promise<number | null> => {
    const answer = await ask({ kind: 'draft', member: nobody, draft: null })
    // A session that this product can't play any more still gives its log.
    if (isUnplayable(answer)) return null
    const told = good(answer)
    if (!('seq' in told)) throw fault('too-busy')
    return told.seq
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seq = await number()
    if (seq === null) return { log: await store.read(session), runs: [] }
    const answer = good(await ask({ kind: 'records' }))
    if ((await number()) !== seq) continue
    const log = await store.read(session)
    return { log: log.filter((stored) => stored.seq <= seq), runs: 'records' in answer ? answer.records : [] }
  }
  throw fault('too-busy')
}
