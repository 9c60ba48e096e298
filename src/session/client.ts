import { type Endpoint, proxy, releaseProxy, wrap } from 'comlink'
import type { EnsembleSetup } from '../analysis/types'
import type { RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import type { RerunJob, SessionServices } from './api'
import { asking } from './asking'
import type { AuthorityHost } from './authorityHost'
import { failure } from './fault'
import type { RerunHost } from './rerunHost'

/** The other end of a worker, and how to be rid of it. */
export interface Spawned {
  readonly endpoint: Endpoint
  /** Hears of a worker that could not start or broke down; the message is for developers. */
  onFault(listener: (message: string) => void): void
  end(): void
}

/** How workers are started; tests put channels in their place. */
export interface Spawn {
  authority(): Spawned
  reruns(): Spawned
}

/** A session with the way to close it: its workers end, and nothing of it answers any more. */
export interface OpenSession extends SessionServices {
  close(): void
}

export function fromWorker(worker: Worker): Spawned {
  return {
    endpoint: worker,
    onFault(listener) {
      worker.addEventListener('error', (event) => listener(event.message || 'the worker could not start'))
      worker.addEventListener('messageerror', () => listener('a message of the worker could not be read'))
    },
    end: () => worker.terminate(),
  }
}

export const browserWorkers: Spawn = {
  authority: () => fromWorker(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })),
  reruns: () => fromWorker(new Worker(new URL('./rerunWorker.ts', import.meta.url), { type: 'module' })),
}

/**
 * Opens a session: the game's authority in a worker of its own, which starts while the scenario may still be on its way;
 * re-runs in others as they are asked for. Rejects when the worker can't start or the scenario can't be played.
 */
export async function openSession(
  coming: Scenario | Promise<Scenario>,
  spawn: Spawn = browserWorkers,
): Promise<OpenSession> {
  const spawned = spawn.authority()
  const remote = wrap<AuthorityHost>(spawned.endpoint)
  const jobs = new Set<RerunJob>()
  const ask = asking(spawned)
  const open = async (): Promise<Scenario> => {
    const arrived = await coming
    await remote.open(arrived)
    return arrived
  }
  const scenario = await ask(open()).catch((error: unknown) => {
    spawned.end()
    throw error
  })
  return {
    scenario,
    authority: {
      begin: (game) => ask(remote.begin(game)),
      restore: (record) => ask(remote.restore(record)),
      send: (command) => ask(remote.send(command)),
      closeWindow: () => ask(remote.closeWindow()),
      advance: (hours) => ask(remote.advance(hours)),
      look: (seat) => ask(remote.look(seat)),
      record: () => ask(remote.record()),
      annotate: (additions) => ask(remote.annotate(additions)),
      result: () => ask(remote.result()),
    },
    rerun(record, runs, structure) {
      const setup = { ...setupOfReruns(record, runs), ...(structure === undefined ? {} : { structure }) }
      const job = startRerun(spawn.reruns(), scenario, setup, () => jobs.delete(job))
      jobs.add(job)
      return job
    },
    close() {
      for (const job of jobs) job.cancel()
      remote[releaseProxy]()
      spawned.end()
    },
  }
}

/** Re-runs repeat the player's orders under other luck; the first seed is derived from the run's own. */
export function setupOfReruns(record: RunRecord, runs: number): EnsembleSetup {
  return {
    runs,
    seed: record.seed,
    policy: record.policy,
    seat: record.observed ? null : record.seat,
    ...(record.hands ? { hands: record.hands } : {}),
    ...(record.from ? { from: record.from } : {}),
    commands: record.commands,
  }
}

function startRerun(spawned: Spawned, scenario: Scenario, setup: EnsembleSetup, ended: () => void): RerunJob {
  const remote = wrap<RerunHost>(spawned.endpoint)
  const listeners: ((done: number, of: number) => void)[] = []
  let last = 0
  let over = false
  const progress = (done: number, of: number): void => {
    last = done
    for (const listener of listeners) listener(done, of)
  }
  let stop: () => void = () => {}
  const result = new Promise<Awaited<RerunJob['result']>>((resolve, reject) => {
    stop = () => resolve('cancelled')
    spawned.onFault((message) => reject(failure({ code: 'worker' }, '', message)))
    remote.run(scenario, setup, proxy(progress)).then((value) => {
      if (value) progress(setup.runs, setup.runs)
      resolve(value ?? 'cancelled')
    }, reject)
  }).finally(() => {
    over = true
    remote[releaseProxy]()
    spawned.end()
    ended()
  })
  return {
    onProgress(listener) {
      listeners.push(listener)
      if (last > 0) listener(last, setup.runs)
    },
    result,
    cancel() {
      // Harmless after the end: the other side is gone by then.
      if (over) return
      void remote.cancel().catch(() => {})
      stop()
    },
  }
}
