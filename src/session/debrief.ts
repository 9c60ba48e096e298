import { releaseProxy, wrap } from 'comlink'
import type { RestoreFault } from '../record/fault'
import type { RunRecord } from '../record/runRecord'
import { treeOf } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { openChoices } from './choices'
import { fromWorker, type Spawned } from './client'
import type { ChoiceJob, ChoiceSetup, DebriefHost, DebriefOpened, LineId } from './debriefApi'
import { failure } from './fault'

/** How the workers of a debrief are started; tests put channels in their place. */
export interface DebriefSpawn {
  debrief(): Spawned
}

const browserDebriefs: DebriefSpawn = {
  debrief: () => fromWorker(new Worker(new URL('./debriefWorker.ts', import.meta.url), { type: 'module' })),
}

type Asked = Omit<DebriefHost, 'open'>

/** A run looked back on, as a screen asks for it: see `DebriefHost`. */
export type Debrief = {
  readonly [K in keyof Asked]: (...args: Parameters<Asked[K]>) => Promise<ReturnType<Asked[K]>>
} & {
  readonly opened: Extract<DebriefOpened, { ok: true }>
  /** Plays a decision on under its options, in a worker of its own; one that is under way is cancelled. */
  choose(line: LineId, setup: ChoiceSetup): ChoiceJob
  /** Ends its workers; nothing of it answers any more. */
  close(): void
}

export type OpenedDebrief =
  | { readonly ok: true; readonly debrief: Debrief }
  | { readonly ok: false; readonly fault: RestoreFault }

/** Opens a record for looking back, in a worker of its own. Rejects when the worker can't start or breaks down meanwhile. */
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
  const opened = await new Promise<DebriefOpened>((resolve, reject) => {
    spawned.onFault((message) => reject(failure({ code: 'worker' }, '', message)))
    remote.open(scenario, record).then(resolve, reject)
  }).catch((error: unknown) => {
    spawned.end()
    throw error
  })
  if (!opened.ok) {
    end()
    return opened
  }
  const choices = openChoices(scenario, record, () => spawn.debrief())
  let tree = treeOf(record)
  return {
    ok: true,
    debrief: {
      opened,
      setTree(next) {
        tree = next
        return remote.setTree(next)
      },
      summary: (line) => remote.summary(line),
      look: (line, moment, eye) => remote.look(line, moment, eye),
      gaps: (line, moment, seat) => remote.gaps(line, moment, seat),
      choose: (line, setup) => (opened.from === 'events' ? noChoice : choices.start(tree, line, setup)),
      close() {
        choices.close()
        end()
      },
    },
  }
}

const noChoice: ChoiceJob = { onProgress: () => {}, result: Promise.resolve(null), cancel: () => {} }
