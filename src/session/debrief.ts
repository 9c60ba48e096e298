import { releaseProxy, wrap } from 'comlink'
import type { AlternativesSetup } from '../analysis/turnings'
import type { RestoreFault } from '../record/fault'
import type { RunRecord } from '../record/runRecord'
import { treeOf } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { type AlternativesJob, startAlternatives } from './alternatives'
import { asking } from './asking'
import { openChoices } from './choices'
import { fromWorker, type Spawned } from './client'
import type { ChoiceJob, ChoiceSetup, DebriefHost, DebriefOpened, LineId } from './debriefApi'

/** How the workers of a debrief are started; tests put channels in their place. */
export interface DebriefSpawn {
  debrief(): Spawned
}

export const browserDebriefs: DebriefSpawn = {
  debrief: () => fromWorker(new Worker(new URL('./debriefWorker.ts', import.meta.url), { type: 'module' })),
}

type Asked = Omit<DebriefHost, 'open' | 'rebuild'>

/** A run looked back on, as a screen asks for it: see `DebriefHost`. */
export type Debrief = {
  readonly [K in keyof Asked]: (...args: Parameters<Asked[K]>) => Promise<ReturnType<Asked[K]>>
} & {
  readonly opened: Extract<DebriefOpened, { ok: true }>
  /** Plays a decision on under its options, in a worker of its own; one that is under way is cancelled. */
  choose(line: LineId, setup: ChoiceSetup): ChoiceJob
  /** Gets ready for choices: called when a reader may soon ask for one. */
  prepareChoices(): void
  /** Plays the alternatives that the authors list beside the record's course, in a worker of its own. */
  alternatives(setup: AlternativesSetup): AlternativesJob
  /** Ends its workers; nothing of it answers any more. */
  close(): void
}

export type OpenedDebrief =
  | { readonly ok: true; readonly debrief: Debrief }
  | { readonly ok: false; readonly fault: RestoreFault }

/** Opens a record for looking back, in a worker of its own. Rejects when the worker can't start, as every later
 * question does once it has broken down. */
export async function openDebrief(
  scenario: Scenario,
  record: RunRecord,
  spawn: DebriefSpawn = browserDebriefs,
): Promise<OpenedDebrief> {
  const spawned = spawn.debrief()
  const remote = wrap<DebriefHost>(spawned.endpoint)
  const end = (): void => {
    remote[releaseProxy]()
    spawned.end()
  }
  const ask = asking(spawned)
  const opened = await ask(remote.open(scenario, record)).catch((error: unknown) => {
    spawned.end()
    throw error
  })
  if (!opened.ok) {
    end()
    return opened
  }
  const choices = openChoices(scenario, record, () => spawn.debrief())
  const others = new Set<AlternativesJob>()
  let tree = treeOf(record)
  return {
    ok: true,
    debrief: {
      opened,
      setTree(next) {
        tree = next
        return ask(remote.setTree(next))
      },
      summary: (line) => ask(remote.summary(line)),
      look: (line, moment, eye) => ask(remote.look(line, moment, eye)),
      offers: (line, moment, seat) => ask(remote.offers(line, moment, seat)),
      gaps: (line, moment, seat) => ask(remote.gaps(line, moment, seat)),
      choose: (line, setup) =>
        opened.from === 'events' && line === null ? noChoice : choices.start(tree, line, setup),
      prepareChoices() {
        if (opened.from === 'commands') choices.prepare()
      },
      alternatives(setup) {
        const job = startAlternatives(scenario, setup, spawn.debrief())
        const gone = (): boolean => others.delete(job)
        others.add(job)
        job.result.then(gone, gone)
        return job
      },
      close() {
        choices.close()
        for (const job of others) job.cancel()
        end()
      },
    },
  }
}

const noChoice: ChoiceJob = { onProgress: () => {}, result: Promise.resolve(null), cancel: () => {} }
