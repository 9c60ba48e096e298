import type { Actor, Condition } from './schema/actors'
import type { Draws, Fit, HeldOut } from './schema/fit'
import type { Background, Unit } from './schema/forces'
import type { Manifest } from './schema/index'
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
  /** Markdown by language and name: `texts.en['roles/ministry']`. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A fault of a scenario package: where it is, what is wrong and what to do. */
export interface Problem {
  readonly file: string
  /** Path inside the file, such as `places[3].lon`. */
  readonly path: string
  readonly reason: string
  /** `blocks`: can't be played. `warns`: can be played, should be mended before it is published. */
  readonly severity: 'blocks' | 'warns'
}

/** Files of a package by their path inside it, text only. */
export type PackageFiles = Readonly<Record<string, string>>

export type LoadResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
