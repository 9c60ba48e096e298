import { releaseProxy, wrap } from 'comlink'
import type { ConditionSetup } from '../analysis/authoring/conditionRun'
import type { Draft, DraftFile } from '../scenario/draft/draft'
import { asking } from './asking'
import { fromWorker, type Spawned } from './client'
import type { ConditionAnswer, ConditionHost } from './conditionHost'

export type { ConditionAnswer } from './conditionHost'

/** Tests of conditions of one draft, one at a time, in a worker that starts with the first. */
export interface ConditionTests {
  /** Null when it was cancelled, or something else was asked meanwhile. Rejects when the worker breaks down. */
  test(draft: Draft, when: string, setup: ConditionSetup): Promise<ConditionAnswer | null>
  cancel(): void
  close(): void
}

const browserWorker = (): Spawned =>
  fromWorker(new Worker(new URL('./conditionWorker.ts', import.meta.url), { type: 'module' }))

/** Answers are kept as long as the draft is the same: the same question is not played again. */
export function openConditionTests(spawn: () => Spawned = browserWorker): ConditionTests {
  let worker: Started | null = null
  const kept = new WeakMap<Draft, Map<string, ConditionAnswer>>()
  return {
    async test(draft, when, setup) {
      const answers = kept.get(draft) ?? new Map<string, ConditionAnswer>()
      kept.set(draft, answers)
      const key = JSON.stringify([when, setup.seed, setup.policy])
      const known = answers.get(key)
      if (known) return known
      worker ??= start(spawn())
      const own = worker
      const changed = changesFrom(own.sent, draft)
      own.sent = draft
      try {
        const answer = await own.ask(own.remote.test(changed, when, setup))
        if (answer) answers.set(key, answer)
        return answer
      } catch (error) {
        // A worker that broke down is not asked again: the next test starts another.
        own.end()
        if (worker === own) worker = null
        throw error
      }
    },
    cancel() {
      void worker?.remote.cancel().catch(() => {})
    },
    close() {
      worker?.end()
      worker = null
    },
  }
}

interface Started {
  readonly remote: ReturnType<typeof wrap<ConditionHost>>
  readonly ask: ReturnType<typeof asking>
  /** The draft as the worker has it. */
  sent: Draft
  end(): void
}

function start(spawned: Spawned): Started {
  const remote = wrap<ConditionHost>(spawned.endpoint)
  return {
    remote,
    ask: asking(spawned),
    sent: {},
    end() {
      remote[releaseProxy]()
      spawned.end()
    },
  }
}

/** Files that differ, null for those that are gone. Files are never changed in place: the same object is the same file. */
function changesFrom(before: Draft, now: Draft): Readonly<Record<string, DraftFile | null>> {
  const changed = Object.entries(now).filter(([file, content]) => before[file] !== content)
  const gone = Object.keys(before).filter((file) => !Object.hasOwn(now, file))
  return Object.fromEntries([...changed, ...gone.map((file) => [file, null] as const)])
}
