import type { ProblemCode } from './check/sentences/index'
import type { DataPath, Edit } from './draft/draft'
import type { Actor, Condition } from './schema/actors'
import type { Draws, Fit, HeldOut } from './schema/fit'
import type { Background, Unit } from './schema/forces'
import type { Manifest } from './schema/index'
import type { MapBackground } from './schema/map'
import type { Lever, Model, Play } from './schema/play'
import type { HistoricalRecord } from './schema/record'
import type { Sensitivity, Validation } from './schema/report'
import type { Channel, Report } from './schema/reports'
import type { Space } from './schema/space'

/** A loaded and checked scenario. Immutable. `hash` covers every file that the simulation reads. */
export interface Scenario {
  readonly hash: string
  readonly manifest: Manifest
  readonly space: Space
  readonly units: readonly Unit[]
  readonly background: readonly Background[]
  readonly actors: readonly Actor[]
  readonly conditions: readonly Condition[]
  readonly reports: readonly Report[]
  readonly channels: readonly Channel[]
  readonly play: Play
  readonly model: Model
  readonly levers: readonly Lever[]
  readonly record: HistoricalRecord
  /** What the model is fitted to; null where it is not. */
  readonly fit: Fit | null
  /** What was kept out of the fit; null where nothing was. Only validation reads it. */
  readonly heldOut: HeldOut | null
  /** Weighted draws of the fitted parameters; null before a fit. */
  readonly draws: Draws | null
  /** Reports on the fitted model, for readers; null before they were made. No run depends on them. */
  readonly validation: Validation | null
  readonly sensitivity: Sensitivity | null
  /** The map's background that came with it; null where it has none, or one that is built in. */
  readonly map: MapBackground | null
  /** Markdown by language and name: `texts.en['roles/ministry']`. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * How much a problem weighs.
 * - `blocks`: the scenario can't be played
 * - `unpublishable`: it breaks a rule of the subject; it can be saved and test-played, not published or hosted
 * - `warns`: most likely a mistake; worth mending before it is published
 * - `hints`: may be right as it is; the author decides
 */
export type Severity = 'blocks' | 'unpublishable' | 'warns' | 'hints'

/** Changes that make a problem go away, with what they do in words. */
export interface Mend {
  readonly label: string
  readonly edits: readonly Edit[]
}

/** A fault of a scenario package: where it is, what is wrong and what to do. */
export interface Problem {
  /** Stable name of the sentence; `check/sentences` lists them all. */
  readonly code: ProblemCode
  readonly file: string
  /** Path inside the file, such as `places[3].lon`, or `line 4` of a text. */
  readonly path: string
  /** The same path as keys and indices; empty for the whole file and for lines of a text. */
  readonly at: DataPath
  /** The sentence in English. `values` are what it was filled with. */
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
  readonly severity: Severity
  readonly mend?: Mend
}

/** Whether nothing stands in the way of publishing: no problem blocks, and no rule of the subject is broken. */
export function isPublishable(problems: readonly Problem[]): boolean {
  return !problems.some(({ severity }) => severity === 'blocks' || severity === 'unpublishable')
}

/** Files of a package by their path inside it, text only. */
export type PackageFiles = Readonly<Record<string, string>>

export type LoadResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
