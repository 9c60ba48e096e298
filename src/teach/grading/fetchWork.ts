import { z } from 'zod'
import type { StoredEvent } from '../../classroom/events'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import { readRunFile } from '../../session/runFile'
import { type Answer, exportSession } from '../link/http'
import { isAfter } from '../parts'
import { type ClassWork, classWorkOf, lessonOf, type WorkWords } from './classWork'

export interface FetchedWork {
  /** The export as it came. */
  readonly file: object
  readonly work: Gathered
}

/**
 * What is graded, or why there is nothing of it. `early`: play is not over, so no run tells yet what was decided. `unreadable`: the log is
 * none that this product can read. Of a run that it can't read, as of other rules, the work says so itself.
 */
export type Gathered = ClassWork | 'early' | 'unreadable'

/** What is looked at of an export; events are taken in as the server takes them in. */
const exported = z.object({
  log: z.array(z.object({ seq: z.int(), event: z.looseObject({ type: z.string(), at: z.number() }) })).min(1),
  runs: z.array(z.unknown()),
})

/** Everything that is kept of a class, with what is graded of it. Never rejects. */
export async function fetchWork(
  at: { readonly base: string; readonly session: string; readonly token: string },
  scenario: Scenario,
  words: WorkWords,
): Promise<Answer<FetchedWork>> {
  const answer = await exportSession(at.base, at.session, at.token)
  if (!answer.ok) return answer
  const file = answer.value ?? {}
  return { ok: true, value: { file, work: await workIn(file, scenario, words) } }
}

/** What is graded in an export. Never rejects. */
export async function workIn(file: object, scenario: Scenario, words: WorkWords): Promise<Gathered> {
  return gather(file, scenario, words).catch(() => 'unreadable')
}

async function gather(file: object, scenario: Scenario, words: WorkWords): Promise<Gathered> {
  const { log, runs } = exported.parse(file)
  const lesson = lessonOf(scenario, log as unknown as readonly StoredEvent[])
  if (!isAfter(lesson.phase)) return 'early'
  const read: (RunRecord | null)[] = []
  for (const run of runs) read.push(await sound(run))
  return classWorkOf(scenario, lesson, read, words)
}

/** A run that is what a run's file may be, at its end or before; null for one that is not. */
async function sound(run: unknown): Promise<RunRecord | null> {
  const name = 'run.json'
  const read = await readRunFile(new File([JSON.stringify(run)], name, { type: 'application/json' }))
  return read.ok ? read.record : null
}
