import type { HeldSeat } from '../../record/reader'
import type { RunRecord } from '../../session/api'
import { type Answer, fetchRun, type HttpFault } from '../../teach/link/http'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { lookBackRoute } from '../routes'
import { goTo } from '../useRoute'
import { type LessonRunKind, lessonRunId } from './lessonRun'

export interface OpenClassRun {
  readonly composition: Composition
  readonly journey: Journey
  /** What a dialog says when the run itself is at fault. */
  readonly title: string
  readonly onFault: (fault: ShownFault) => void
}

/** Name under which a world's run is kept here: the same run is opened again, with what was written in its debrief. */
function runId(session: string, world: number, record: RunRecord, kind: LessonRunKind): string {
  const last = record.hashes[record.hashes.length - 1]?.hash.slice(0, 12) ?? ''
  return lessonRunId(session, world, last, kind)
}

/** A world of a lesson, as which kind its run is kept, and the seat that whoever opens it held in play: null for an observer. */
interface WorldOf {
  readonly session: string
  readonly world: number
  readonly kind: LessonRunKind
  readonly held?: HeldSeat | null
}

/** Opens a world's run in the debrief, checked as a file is checked. `view`: what the debrief opens on. What is wrong is told. */
export async function openWorldRun(
  { composition, journey, title, onFault }: OpenClassRun,
  given: unknown,
  { session, world, kind, held }: WorldOf,
  view = '',
): Promise<void> {
  try {
    const file = new File([JSON.stringify(given)], `world-${world + 1}.json`)
    const read = await composition.readRunFile(file)
    if (!read.ok) return onFault({ title, faults: read.faults })
    const id = runId(session, world, read.record, kind)
    const runs = await composition.runs()
    const isHere = await runs.load(id).catch(() => null)
    if (!isHere) await journey.take(read.record, id)
    // Where the browser refuses it, the debrief speaks of nobody's seat.
    if (held !== undefined) await runs.hold(id, read.record, held).catch(() => undefined)
    goTo(lookBackRoute(id, 'debrief', view))
  } catch (error) {
    onFault(faultOf(title, error))
  }
}

/** Fetches the run of a student's lesson and opens it. Gives what the classroom refused. */
export async function openClassRun(
  by: OpenClassRun,
  session: string,
  world: number,
  token: string,
  held: HeldSeat | null,
  view = '',
): Promise<HttpFault | null> {
  const answer: Answer<object | null> = await fetchRun(by.composition.base, session, world, token)
  if (!answer.ok) return answer.fault
  await openWorldRun(by, answer.value, { session, world, kind: 'class', held }, view)
  return null
}
