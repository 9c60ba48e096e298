import type { TrialRun, TrialSetup } from '../analysis/trial'
import type { Scenario } from '../scenario/scenario'
import type { RunRecord } from '../session/api'
import type { SaveState, SelfSaving } from '../session/autosave'
import type { FetchedScenario } from '../session/catalogue'
import type { OpenSession } from '../session/client'
import type { OpenedDebrief } from '../session/debrief'
import type { ReadRun } from '../session/runFile'
import type { RunStore } from '../session/storage'
import type { TrialJob } from '../session/trial'
import { readCatalogue, type StartEntry } from './catalogue'

/**
 * Everything the screens need from outside, put together in `main.tsx`. Each part loads its code when it is first
 * asked for, so that the first page stays light.
 */
export interface Composition {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  listScenarios(): Promise<readonly StartEntry[]>
  fetchScenario(id: string): Promise<FetchedScenario>
  openSession(scenario: Scenario): Promise<OpenSession>
  /** The session's authority, saving every change under `id`. */
  savingItself(session: OpenSession, id: string, onState: (state: SaveState) => void): Promise<SelfSaving>
  /** How trials of a scenario's model are started, for the model page. */
  trials(scenario: Scenario): Promise<StartTrial>
  /** A finished run, opened for looking back on. */
  openDebrief(scenario: Scenario, record: RunRecord): Promise<OpenedDebrief>
  runs(): Promise<RunStore>
  readRunFile(file: File): Promise<ReadRun>
  writeRunFile(record: RunRecord): Promise<{ readonly name: string; readonly blob: Blob }>
}

type StartTrial = (setup: TrialSetup, onRuns: (runs: readonly TrialRun[]) => void) => TrialJob

/** The composition of the shipped page. */
export function browserComposition(base: string): Composition {
  const scenarios = new Map<string, Promise<FetchedScenario>>()
  let store: Promise<RunStore> | null = null
  return {
    base,
    listScenarios: () => readCatalogue(base),
    fetchScenario(id) {
      const kept = scenarios.get(id)
      if (kept) return kept
      const fetched = import('../session/catalogue').then(({ fetchScenario }) => fetchScenario(base, id))
      scenarios.set(id, fetched)
      // A failure may be the network's: the next visit tries again.
      void fetched.then((result) => result.ok || scenarios.delete(id)).catch(() => scenarios.delete(id))
      return fetched
    },
    openSession: async (scenario) => (await import('../session/client')).openSession(scenario),
    savingItself: async (session, id, onState) => {
      const [{ savingItself }, kept] = await Promise.all([import('../session/autosave'), openRuns()])
      return savingItself(session.authority, kept, id, onState)
    },
    trials: async (scenario) => {
      const { startTrial } = await import('../session/trial')
      return (setup, onRuns) => startTrial(scenario, setup, onRuns)
    },
    openDebrief: async (scenario, record) => (await import('../session/debrief')).openDebrief(scenario, record),
    runs: () => openRuns(),
    readRunFile: async (file) => (await import('../session/runFile')).readRunFile(file),
    writeRunFile: async (record) => (await import('../session/runFile')).writeRunFile(record),
  }

  function openRuns(): Promise<RunStore> {
    store ??= import('../session/storage').then(({ openRunStore }) => openRunStore())
    return store
  }
}
