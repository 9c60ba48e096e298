import { releaseProxy, wrap } from 'comlink'
import type { ChoiceResult, ChoiceSetup } from '../analysis/choice'
import type { RunRecord } from '../record/runRecord'
import type { RunTree } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { brokenDown } from './asking'
import type { ChoiceHost } from './choiceHost'
import type { Spawned } from './client'
import type { ChoiceJob, LineId } from './debriefApi'
import { startJob } from './job'

/** Choices of one run, played one at a time in a worker that starts with the first unless it was told to before. */
export interface Choices {
  /** Plays a choice; one that is under way is cancelled. */
  start(tree: RunTree, line: LineId, setup: ChoiceSetup): ChoiceJob
  /** Starts the worker before the first choice is asked for, so that its first runs come at once. */
  prepare(): void
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
    prepare() {
      worker ??= startWorker(scenario, record, spawn())
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
  const ready = remote.begin(scenario, record)
  ready.catch(() => {})
  return {
    remote,
    ready,
    broken: brokenDown(spawned),
    end() {
      remote[releaseProxy]()
      spawned.end()
    },
  }
}

function startChoice({ remote, ready, broken }: Started, tree: RunTree, line: LineId, setup: ChoiceSetup): ChoiceJob {
  return startJob<ChoiceResult>(
    async (hear, isOver) => {
      await ready
      return isOver() ? null : remote.choose(tree, line, setup, hear)
    },
    broken,
    () => void remote.cancelChoice().catch(() => {}),
  )
}
