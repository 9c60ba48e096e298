import type { ChosenView } from '../camera'
import type { MapFrame } from '../projection'

/** Names by language; `local` is the name on the spot. */
export interface Names {
  readonly en: string
  readonly ru?: string
  readonly local?: string
}
/** `base.json`: lines and areas of the base map, each path encoded as in `decode.ts`. */
export interface BaseFile {
  readonly frame: MapFrame
  readonly layers: Readonly<Record<string, readonly string[]>>
}
/** A name that covers an area; the first of its spots with room is used. */
export interface AreaName {
  readonly name: Names
  readonly iso?: string
  readonly spots: readonly (readonly [number, number])[]
}
export interface NamedPlace {
  readonly lon: number
  readonly lat: number
  /** 1 city, 2 town, 3 small town, 4 village. */
  readonly rank: number
  readonly name: Names
}
/** `places.json`: names on the base map, its frame, its views and its credit. */
export interface PlacesFile {
  readonly frame: MapFrame
  readonly credit: string
  readonly views: { readonly overview?: ChosenView }
  /** Width of the map against the one for which the scales of names were chosen; 1 where it is left out. */
  readonly size?: number
  readonly places: readonly NamedPlace[]
  readonly countries: readonly AreaName[]
  readonly waters: readonly AreaName[]
}

/** The name in the reader's language, English where there is none. */
export function nameIn(names: Names, language: string): string {
  if (language.startsWith('ru')) return names.ru ?? names.en
  return names.en
}
