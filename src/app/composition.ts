import type { LoadResult, Problem, Scenario } from '../scenario/scenario'
import type { RunRecord, SessionServices } from '../session/api'

/** A scenario as the first page lists it. */
export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly minimumAge: number
  readonly audienceText: string
  readonly contentNote: string
  readonly languages: readonly string[]
}

/** A run kept in this browser, as the first page lists it. */
export interface SavedRun {
  readonly id: string
  readonly record: RunRecord
  /** Wall clock of the last save, in milliseconds. */
  readonly savedAt: number
}

export type Opened = { readonly ok: true; readonly record: RunRecord } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Runs kept in this browser. Every method rejects when the browser refuses; the screens say so. */
export interface RunStore {
  /** Newest first. */
  list(): Promise<readonly SavedRun[]>
  load(id: string): Promise<RunRecord | null>
  save(id: string, record: RunRecord): Promise<void>
  remove(id: string): Promise<void>
}

/** Everything the screens need from outside, put together in `main.tsx`; tests put together their own. */
export interface Composition {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  listScenarios(): Promise<readonly CatalogueEntry[]>
  fetchScenario(id: string): Promise<LoadResult>
  openSession(scenario: Scenario): Promise<SessionServices>
  readonly runs: RunStore
  /** Reads a run file. A damaged or foreign one gives its faults, each with path and reason. */
  readRunFile(file: File): Promise<Opened>
  /** A run as a file to keep. */
  writeRunFile(record: RunRecord): Promise<{ readonly name: string; readonly blob: Blob }>
}
