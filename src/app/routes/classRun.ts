import { additionsOf, withAdditions } from '../../record/additions'
import type { RunRecord } from '../../session/api'
import type { RunStore, SavedRun } from '../../session/storage'
import { type Answer, fetchRun, type HttpFault } from '../../teach/link/http'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { lookBackRoute } from '../routes'
import { goTo } from '../useRoute'
import { type LessonRunKind, lessonRunId, markOf } from './lessonRun'

export interface OpenClassRun {
  readonly composition: Composition
  readonly journey: Journey
  /** What a dialog says when the run itself is at fault. */
  readonly title: string
  readonly onFault: (fault: ShownFault) => void
}

/** A world of a lesson, and as which kind its run is kept. */
interface WorldOf {
  readonly session: string
  readonly world: number
  readonly kind: LessonRunKind
  /** Pass of the student who opens it. */
  readonly token?: string
}

/** Opens a world's run in the debrief, checked as a file is checked. `view`: what the debrief opens on. What is wrong is told. */
export async function openWorldRun(
  { composition, journey, title, onFault }: OpenClassRun,
  given: unknown,
  { session, world, kind, token }: WorldOf,
  view = '',
): Promise<void> {
  try {
    const file = new File([JSON.stringify(given)], `world-${world + 1}.json`)
    const read = await composition.readRunFile(file)
    if (!read.ok) return onFault({ title, faults: read.faults })
    const { record } = read
    const id = lessonRunId(session, world, markOf(record, token), kind)
    const runs = await composition.runs()
    // The same run is opened again, with what was written in its debrief.
    const kept = await runs.load(id).catch(() => null)
    const before = kept || !token ? null : await keptBefore(runs, lessonRunId(session, world, '', kind), record)
    const written = kept ?? before
    const isUnsaid = kept?.record.held === undefined && record.held !== undefined
    if (!kept || isUnsaid) await journey.take(written ? withAdditions(record, additionsOf(written.record)) : record, id)
    if (before) {
      await journey.live()?.settled()
      if (await runs.load(id)) await runs.remove(before.id)
    }
    goTo(lookBackRoute(id, 'debrief', view))
  } catch (error) {
    onFault(faultOf(title, error))
  }
}

/**
 * The run as it was kept before names told whose it is. `world`: how the names of all runs of its world begin. Whose it is nobody knows, so
 * that it is whoever's opens it first; once somebody has one of that world, it can be another's.
 */
async function keptBefore(runs: RunStore, world: string, record: RunRecord): Promise<SavedRun | null> {
  const id = world + markOf(record)
  const before = await runs.load(id).catch(() => null)
  if (!before) return null
  const isMarked = (other: SavedRun): boolean => other.id.startsWith(world) && other.id.length > id.length
  return (await runs.list()).some(isMarked) ? null : before
}

/** Fetches the run of a student's lesson and opens it. Gives what the classroom refused. */
export async function openClassRun(
  by: OpenClassRun,
  session: string,
  world: number,
  token: string,
  view = '',
): Promise<HttpFault | null> {
  const answer: Answer<object | null> = await fetchRun(by.composition.base, session, world, token, true)
  if (!answer.ok) return answer.fault
  await openWorldRun(by, answer.value, { session, world, kind: 'class', token }, view)
  return null
}
