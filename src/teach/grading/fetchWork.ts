import { z } from 'zod'
import type { StoredEvent } from '../../classroom/events'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import { readRunFile } from '../../session/runFile'
import { type Answer, exportSession } from '../link/http'
import { type ClassWork, classWorkOf, lessonOf, type WorkWords } from './classWork'

export interface FetchedWork {
  /** The export as it came. */
  readonly file: object
  /** Null where this product can't read its log, as of a class of other rules. */
  readonly work: ClassWork | null
}

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
  return { ok: true, value: { file, work: await workIn(file, scenario, words).catch(() => null) } }
}

async function workIn(file: object, scenario: Scenario, words: WorkWords): Promise<ClassWork> {
  const { log, runs } = exported.parse(file)
  const lesson = lessonOf(scenario, log as unknown as readonly StoredEvent[])
  const read: (RunRecord | null)[] = []
  for (const run of runs) read.push(await sound(run))
  return classWorkOf(scenario, lesson, read, words)
}

/** A run that is what a run's file may be; null for one that is not, or has not come to its end. */
async function sound(run: unknown): Promise<RunRecord | null> {
  const name = 'run.json'
  const read = await readRunFile(new File([JSON.stringify(run)], name, { type: 'application/json' }))
  return read.ok ? read.record : null
}
