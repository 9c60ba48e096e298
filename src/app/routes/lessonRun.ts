import { hashText } from '../../scenario/hash'
import type { RunRecord } from '../../session/api'

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
  return (hashes[hashes.length - 1]?.hash.slice(0, 12) ?? '') + (token && hashText(token).slice(0, 8))
}

/** Of which kind a run is by its name; null for one of no lesson. */
export const kindOfRun = (run: string): LessonRunKind | null =>
  run.startsWith('class-') ? 'class' : run.startsWith('room-') ? 'room' : null

/** The world of a lesson's run by its name; 0 where the name tells none. */
export const worldOfRun = (run: string): number => Number(/-(\d{1,2})-[^-]*$/.exec(run)?.[1] ?? 0)
