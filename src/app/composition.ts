import type { TrialRun, TrialSetup } from '../analysis/trial'
import type { DraftStore } from '../author/store/store'
import type { PackageFiles, Scenario } from '../scenario/scenario'
import type { RunRecord } from '../session/api'
import type { SaveState, SelfSaving } from '../session/autosave'
import type { FetchedScenario } from '../session/catalogue'
import type { OpenSession } from '../session/client'
import type { OpenedDebrief } from '../session/debrief'
import type { LineId } from '../session/debriefApi'
import { Failure } from '../session/fault'
import type { ReadRun } from '../session/runFile'
import type { WrittenLink } from '../session/runLink'
import type { RunStore } from '../session/storage'
import type { TrialJob } from '../session/trial'
import { readCatalogue, type StartEntry } from './catalogue'
import { isDraft } from './draft/isDraft'
import { PlayScreen, RunRoute } from './screens'

/**
 * Everything the screens need from outside, put together in `main.tsx`. Each part loads its code when it is first
 * asked for, so that the first page stays light.
 */
export interface Composition {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  listScenarios(): Promise<readonly StartEntry[]>
  /** Scenarios that are offered to authors alone, to begin one of their own from. */
  listTemplates(): Promise<readonly StartEntry[]>
  fetchScenario(id: string): Promise<FetchedScenario>
  /** The files of a scenario, for copying it. */
  fetchPackage(id: string): Promise<PackageFiles>
  openSession(scenario: Scenario): Promise<OpenSession>
  /** Begins to get what a run of a scenario needs, for whoever may soon open one. Never fails: what can't be had is told later. */
  expectRun(scenario: string): void
  /** The session's authority, saving every change under `id`. */
  savingItself(session: OpenSession, id: string, onState: (state: SaveState) => void): Promise<SelfSaving>
  /** How trials of a scenario's model are started, for the model page. */
  trials(scenario: Scenario): Promise<StartTrial>
  /** A finished run, opened for looking back on. */
  openDebrief(scenario: Scenario, record: RunRecord): Promise<OpenedDebrief>
  runs(): Promise<RunStore>
  /** Where scenarios that are being written are kept. */
  drafts(): Promise<DraftStore>
  readRunFile(file: File): Promise<ReadRun>
  writeRunFile(record: RunRecord): Promise<{ readonly name: string; readonly blob: Blob }>
  /** A line of a finished run as the data of a link. */
  writeRunLink(record: RunRecord, line: LineId): Promise<WrittenLink>
  /** The data of a link as a run without its events. */
  readRunLink(data: string): Promise<ReadRun>
  /** A run that came without its events, computed. Rejects with a `Failure` when it is not what it says. */
  rebuildRun(scenario: Scenario, record: RunRecord): Promise<RunRecord>
}

type StartTrial = (setup: TrialSetup, onRuns: (runs: readonly TrialRun[]) => void) => TrialJob

/** The composition of the shipped page. */
export function browserComposition(base: string): Composition {
  const scenarios = new Map<string, Promise<FetchedScenario>>()
  let store: Promise<RunStore> | null = null
  let drafts: Promise<DraftStore> | null = null
  let expected: { readonly scenario: string; readonly session: Promise<OpenSession> } | null = null
  return {
    base,
    listScenarios: () => readCatalogue(base),
    listTemplates: () => readCatalogue(base, 'templates'),
    fetchScenario,
    fetchPackage: async (id) => (await import('../session/catalogue')).fetchPackage(base, id),
    async openSession(scenario) {
      const ready = expected?.scenario === scenario.manifest.id ? expected.session : null
      if (ready) {
        expected = null
        const session = await ready.catch(() => null)
        // The scenario may have been fetched anew meanwhile.
        if (session?.scenario === scenario) return session
        session?.close()
      }
      return (await import('../session/client')).openSession(scenario)
    },
    expectRun(id) {
      if (expected?.scenario === id) return
      void expected?.session.then((session) => session.close()).catch(() => undefined)
      const session = openExpected(id)
      expected = { scenario: id, session }
      session.catch(() => {
        if (expected?.session === session) expected = null
      })
      void Promise.allSettled([
        import('../session/runFile'),
        import('../session/autosave'),
        openRuns(),
        RunRoute.load(),
        PlayScreen.load(),
      ])
    },
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
    drafts: () => openDrafts(),
    readRunFile: async (file) => (await import('../session/runFile')).readRunFile(file),
    writeRunFile: async (record) => (await import('../session/runFile')).writeRunFile(record),
    writeRunLink: async (record, line) => (await import('../session/runLink')).writeRunLink(record, line),
    readRunLink: async (data) => (await import('../session/runLink')).readRunLink(data),
    rebuildRun: async (scenario, record) => (await import('../session/runLink')).rebuildRun(scenario, record),
  }

  /** A draft is read anew each time: it may have been written on. Null where there is none of this name. */
  async function readDraft(id: string): Promise<FetchedScenario | null> {
    const [store, { shelfOf }, { draftScenario }] = await Promise.all([
      openDrafts(),
      import('../author/store/store'),
      import('../session/draftScenario'),
    ])
    const kept = await (await shelfOf(store, id))?.shelf.open(id)
    return kept ? draftScenario(id, kept.files) : null
  }

  async function fetchScenario(id: string): Promise<FetchedScenario> {
    return (isDraft(id) ? await readDraft(id) : null) ?? fetchHosted(id)
  }

  function fetchHosted(id: string): Promise<FetchedScenario> {
    const kept = scenarios.get(id)
    if (kept) return kept
    const fetched = import('../session/catalogue').then(({ fetchScenario }) => fetchScenario(base, id))
    scenarios.set(id, fetched)
    // A failure may be the network's: the next visit tries again.
    void fetched.then((result) => result.ok || scenarios.delete(id)).catch(() => scenarios.delete(id))
    return fetched
  }

  /** A session whose worker starts while the scenario comes. */
  async function openExpected(id: string): Promise<OpenSession> {
    const scenario = fetchScenario(id).then((fetched) => {
      if (!fetched.ok) throw new Failure(fetched.faults)
      return fetched.scenario
    })
    // Heard once the session's code is there.
    scenario.catch(() => undefined)
    return (await import('../session/client')).openSession(scenario)
  }

  function openDrafts(): Promise<DraftStore> {
    drafts ??= import('../author/store/store').then(({ openStore }) => openStore())
    // A failure may be the network's: the next visit tries again.
    drafts.catch(() => {
      drafts = null
    })
    return drafts
  }

  function openRuns(): Promise<RunStore> {
    const opening = store ?? import('../session/storage').then(({ openRunStore }) => openRunStore())
    store = opening
    // A failure may be the network's: the next save tries again.
    opening.catch(() => {
      if (store === opening) store = null
    })
    return opening
  }
}
