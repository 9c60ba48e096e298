import type { z } from 'zod'
import { chartRegions } from '../chart'
import type { Actor, Condition, Option } from '../schema/actors'
import type { Draws, Fit, HeldOut } from '../schema/fit'
import type { Manifest, parts } from '../schema/index'
import type { MapBackground } from '../schema/map'
import type { Sensitivity, Validation } from '../schema/report'

type Part<Name extends keyof typeof parts> = z.infer<(typeof parts)[Name]>

/** Something with the file and the path it stands at. */
export interface Placed<T> {
  readonly file: string
  readonly path: readonly PropertyKey[]
  readonly item: T
}

/** A package after each file was read by itself: what the checks look at together. */
export interface Package {
  readonly manifest: Manifest
  readonly space: Part<'space.json'>
  readonly forces: Part<'forces.json'>
  readonly conditions: readonly Placed<Condition>[]
  readonly reports: Part<'reports.json'>
  readonly play: Part<'play.json'>
  readonly model: Part<'model.json'>
  readonly levers: Part<'levers.json'>
  readonly record: Part<'record.json'>
  readonly fit: Fit | null
  readonly heldOut: HeldOut | null
  readonly draws: Draws | null
  readonly validation: Validation | null
  readonly sensitivity: Sensitivity | null
  readonly map: MapBackground | null
  readonly actors: readonly Placed<Actor>[]
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What of a package could not be read, so that nothing false is said of the rest. */
export interface Gaps {
  /** Parts that were not read whole: files by name, `actors` for all of actors/. */
  readonly parts: ReadonlySet<string>
  /** Lists of which not even the names are known, such as `space.json places`; a file or `actors` stands for all of its. */
  readonly open: ReadonlySet<string>
  /** Names of entries that were left out. */
  readonly ids: ReadonlySet<string>
}

export const noGaps: Gaps = { parts: new Set(), open: new Set(), ids: new Set() }

/** Every name of a package by what it names. */
export interface Names {
  readonly gaps: Gaps
  readonly places: ReadonlyMap<string, Package['space']['places'][number]>
  /** Area ids, and place ids, which may stand wherever an area is asked for. */
  readonly areas: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
  readonly communities: ReadonlySet<string>
  readonly sides: ReadonlySet<string>
  readonly crossings: ReadonlySet<string>
  readonly camps: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly actors: ReadonlyMap<string, Actor>
  readonly options: ReadonlyMap<string, Option>
  readonly conditions: ReadonlySet<string>
  readonly seats: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly audiences: ReadonlySet<string>
  readonly counters: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, Package['record']['sources'][number]>
  readonly events: ReadonlyMap<string, Package['record']['timeline'][number]>
  readonly outcomes: ReadonlyMap<string, Package['record']['outcomes'][number]>
  /** Regions of all charts with their states, as facts name them. */
  readonly regions: ReadonlyMap<string, ReadonlySet<string>>
}

const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((item) => item.id))
const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((item) => [item.id, item]))

export function namesOf(pack: Package, gaps: Gaps = noGaps): Names {
  const actors = pack.actors.map((placed) => placed.item)
  return {
    gaps,
    places: byId(pack.space.places),
    areas: new Set([...ids(pack.space.areas), ...ids(pack.space.places)]),
    provinces: ids(pack.space.provinces),
    communities: ids(pack.space.communities),
    sides: ids(pack.space.sides),
    crossings: new Set(pack.space.crossings.map((crossing) => crossing.place)),
    camps: new Set(pack.space.camps.map((camp) => camp.place)),
    units: ids(pack.forces.units),
    actors: byId(actors),
    options: byId(actors.flatMap((actor) => actor.options)),
    conditions: ids(pack.conditions.map((placed) => placed.item)),
    seats: ids(pack.play.seats),
    indicators: ids(pack.play.indicators),
    audiences: ids(pack.play.audiences),
    counters: ids(pack.play.counters),
    sources: byId(pack.record.sources),
    events: byId(pack.record.timeline),
    outcomes: byId(pack.record.outcomes),
    regions: new Map(actors.flatMap((actor) => [...chartRegions(actor)])),
  }
}

/** Files of a package with their data, for checks that look at every object alike. */
export function partsOf(pack: Package): readonly { readonly file: string; readonly value: unknown }[] {
  return [
    { file: 'scenario.json', value: pack.manifest },
    { file: 'space.json', value: pack.space },
    { file: 'forces.json', value: pack.forces },
    { file: 'reports.json', value: pack.reports },
    { file: 'play.json', value: pack.play },
    { file: 'model.json', value: pack.model },
    { file: 'levers.json', value: pack.levers },
    { file: 'record.json', value: pack.record },
    { file: 'fit.json', value: pack.fit },
    { file: 'held-out.json', value: pack.heldOut },
    ...pack.actors.map((placed) => ({ file: placed.file, value: placed.item as unknown })),
  ]
}
