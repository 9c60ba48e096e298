import { proxy, releaseProxy, wrap } from 'comlink'
import type { ChoiceResult, ChoiceSetup } from '../analysis/choice'
import type { RunRecord } from '../record/runRecord'
import type { RunTree } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import type { ChoiceHost } from './choiceHost'
import type { Spawned } from './client'
import type { ChoiceJob, LineId } from './debriefApi'
import { failure } from './fault'

/** Choices of one run, played one at a time in a worker that starts with the first. */
export interface Choices {
  /** Plays a choice; one that is under way is cancelled. */
  start(tree: RunTree, line: LineId, setup: ChoiceSetup): ChoiceJob
  close(): void
}

export function openChoices(scenario: Scenario, record: RunRecord, spawn: () => Spawned): Choices {
  let worker: Started | null = null
  let running: ChoiceJob | null = null
  return {
    start(tree, line, setup) {
      running?.cancel()
      worker ??= startWorker(scenario, record, spawn())
      running = startChoice(worker, tree, line, setup)
      return running
    },
    close() {
      running?.cancel()
      worker?.end()
      worker = null
    },
  }
}

interface Started {
  readonly remote: ReturnType<typeof wrap<ChoiceHost>>
  /** Settled when the run is there; rejects when the worker could not start. */
  readonly ready: Promise<void>
  /** Never resolves; rejects when the worker breaks down. */
  readonly broken: Promise<never>
  end(): void
}

function startWorker(scenario: Scenario, record: RunRecord, spawned: Spawned): Started {
  const remote = wrap<ChoiceHost>(spawned.endpoint)
  const broken = new Promise<never>((_, reject) => {
    spawned.onFault((message) => reject(failure({ code: 'worker' }, '', message)))
  })
  // Whoever waits for a choice hears of it; nobody else need.
  broken.catch(() => {})
  const ready = remote.begin(scenario, record)
  ready.catch(() => {})
  return {
    remote,
    ready,
    broken,
    end() {
      remote[releaseProxy]()
      spawned.end()
    },
  }
}

function startChoice({ remote, ready, broken }: Started, tree: RunTree, line: LineId, setup: ChoiceSetup): ChoiceJob {
  const listeners: Parameters<ChoiceJob['onProgress']>[0][] = []
  let last: Parameters<(typeof listeners)[number]> | null = null
  let over = false
  const hear = (result: ChoiceResult, done: number, of: number): void => {
    if (over) return
    last = [result, done, of]
    for (const listener of listeners) listener(result, done, of)
  }
  let stop: () => void = () => {}
  const stopped = new Promise<'cancelled'>((resolve) => {
    stop = () => resolve('cancelled')
  })
  const played = ready.then(() => (over ? null : remote.choose(tree, line, setup, proxy(hear))))
  const result = Promise.race([stopped, broken, played.then((value) => value ?? 'cancelled')]).finally(() => {
    over = true
  })
  return {
    onProgress(listener) {
      listeners.push(listener)
      if (last) listener(...last)
    },
    result,
    cancel() {
      if (over) return
      over = true
      void remote.cancelChoice().catch(() => {})
      stop()
    },
  }
}
