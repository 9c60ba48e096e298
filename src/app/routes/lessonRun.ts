import { hashText } from '../../scenario/hash'
import type { RunRecord } from '../../session/api'
import type { KeptPass } from '../../teach/link/passes'

/** What a run's name may hold. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9_.-]/g, '')

/** Whose run of a lesson it is: opened by a student from a seat, or on the one device of a room that votes. */
export type LessonRunKind = 'class' | 'room'

/** How the names of all runs of a lesson begin in this browser. */
export const lessonPrefix = (session: string, kind: LessonRunKind = 'class'): string => plain(`${kind}-${session}-`)

/** Name under which a world's run of a lesson is kept in this browser. `rest`: tells two runs of one world apart, without a dash. */
export const lessonRunId = (session: string, world: number, rest: string, kind: LessonRunKind = 'class'): string =>
  `${lessonPrefix(session, kind)}${plain(`${world}-${rest}`)}`

/**
 * What tells a world's runs apart under which each is kept: the run itself, which changes when the teacher steps back, and who opened it.
 * Two students who share a browser have each their own, with what they wrote. `token`: the student's pass; none for a room.
 */
export function markOf({ hashes }: Pick<RunRecord, 'hashes'>, token = ''): string {
  return (hashes[hashes.length - 1]?.hash.slice(0, 12) ?? '') + (token && passMark(token))
}

const passMark = (token: string): string => hashText(token).slice(0, 8)

/** A name that tells by whose pass a run was opened: behind the run's own digits, of which a run without hashes has none. */
const marked = /-(?:[0-9a-f]{12})?([0-9a-f]{8})$/

/** A pass as far as a run's name can tell whose it is. */
type Pass = Pick<KeptPass, 'session' | 'token'>

/**
 * Whether a run may have been opened with this pass: what is written there is handed in with no other, though it were of the same
 * lesson. Names of a room's runs, and those kept before they had marks of passes, tell the lesson alone.
 */
export function isOfPass(run: string, { session, token }: Pass): boolean {
  const kind = kindOfRun(run)
  if (kind === null || !run.startsWith(lessonPrefix(session, kind))) return false
  const mark = markIn(run)
  return mark === null || mark === passMark(token)
}

/** Whether another student has taken a seat of the lesson in this browser since a run was opened. `passes`: of this browser. */
export function isOfPassBefore(run: string, passes: readonly (Pass & Pick<KeptPass, 'role'>)[]): boolean {
  const ofLesson = passes.filter(({ role, session }) => role === 'member' && run.startsWith(lessonPrefix(session)))
  return ofLesson.length > 0 && !ofLesson.some((pass) => isOfPass(run, pass))
}

/** What stands in a run's name for the pass that opened it; null where nothing does. */
const markIn = (run: string): string | null => (kindOfRun(run) === 'class' ? (marked.exec(run)?.[1] ?? null) : null)

/** Of which kind a run is by its name; null for one of no lesson. */
export const kindOfRun = (run: string): LessonRunKind | null =>
  run.startsWith('class-') ? 'class' : run.startsWith('room-') ? 'room' : null

/** The world of a lesson's run by its name; 0 where the name tells none. */
export const worldOfRun = (run: string): number => Number(/-(\d{1,2})-[^-]*$/.exec(run)?.[1] ?? 0)
