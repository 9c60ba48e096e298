import type { MapModel, MapObject } from '../map/mapModel'
import type { Scenario } from '../scenario/scenario'
import type { DrawnView, SeatView } from '../session/api'
import { campObject, crossingObject, forceObject, type MapPlace, placeObject, streamObject } from './mapObjects'
import type { Words } from './mapWords'

export interface MapPictureInput {
  readonly scenario: { readonly space: { readonly places: readonly MapPlace[] } }
  /** What a seat knows, or what the model had. */
  readonly view: DrawnView
  /** Hour up to which ages are counted, if that is not the view's: see `HOURS_OF_AGES`. */
  readonly agesAt?: number
  readonly homeCountry: string | null
  /** Whose knowledge it is. */
  readonly eyes?: MapModel['eyes']
  readonly theme: 'light' | 'dark'
  readonly reducedMotion: boolean
  readonly selected: string | null
  readonly words: Words
}

/**
 * While hours pass, ages on the map are counted to every third hour only: otherwise nearly every label would be painted anew
 * with each hour, several a second, for words that nobody can read meanwhile. They are exact as soon as hours stand still.
 */
const HOURS_OF_AGES = 3
export const agesWhilePassing = (hour: number): number => hour - (hour % HOURS_OF_AGES)

/** Something known of a place away from the detailed map: shown in the inset's list and in the text twin. */
export interface BeyondObject {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly detailWords: string
}

/** One picture of what a seat knows, for the map and for its text twin. There is no other maker of either. */
export interface MapPicture {
  readonly model: MapModel
  readonly beyond: readonly BeyondObject[]
}

/** Id of the map object that stands for a place: what a cable's "show on the map" selects. */
export function objectIdOfPlace(scenario: Scenario, placeId: string): string | null {
  const place = scenario.space.places.find((one) => one.id === placeId)
  if (!place) return null
  if (place.offMap) return `beyond:${place.id}`
  if (place.kind === 'crossing') return `crossing:${place.id}`
  if (place.kind === 'camp') return `camp:${place.id}`
  return `place:${place.id}`
}

/** Everything that a view tells of the country at its hour, in words and as marks. */
export function makeMapPicture(input: MapPictureInput): MapPicture {
  const { scenario, view, words } = input
  const hour = input.agesAt ?? view.hour
  const places = new Map(scenario.space.places.map((place) => [place.id, place]))
  const known = new Map(view.places.map((knowledge) => [knowledge.place, knowledge]))
  const crossings = new Map(view.crossings.map((knowledge) => [knowledge.place, knowledge]))
  const camps = new Map(view.camps.map((knowledge) => [knowledge.place, knowledge]))
  const objects: MapObject[] = []
  const beyond: BeyondObject[] = []

  for (const place of scenario.space.places) {
    if (place.offMap) continue
    if (place.kind === 'crossing') {
      objects.push(crossingObject(place, crossings.get(place.id), hour, words))
    } else if (place.kind === 'camp') {
      objects.push(campObject(place, camps.get(place.id), hour, words))
    } else {
      objects.push(placeObject(place, known.get(place.id), hour, words))
    }
  }
  for (const stream of view.streams) {
    const from = places.get(stream.from)
    const to = places.get(stream.to)
    if (from && to && !from.offMap && !to.offMap) objects.push(streamObject(stream, from, to, hour, words))
  }
  for (const force of view.forces) {
    const at = places.get(force.at)
    if (!at) continue
    const object = forceObject(force, at, places, hour, words)
    if (at.offMap) {
      beyond.push({
        id: object.id,
        name: object.name,
        words: object.words,
        detailWords: object.detailWords,
      })
    } else {
      objects.push(object)
    }
  }
  for (const place of scenario.space.places) {
    if (place.offMap) beyond.push(beyondPlace(place, known.get(place.id)?.danger ?? null, hour, words))
  }
  return {
    model: {
      theme: input.theme,
      eyes: input.eyes ?? 'told',
      reducedMotion: input.reducedMotion,
      homeCountry: input.homeCountry,
      objects,
      selected: input.selected,
    },
    beyond,
  }
}

function beyondPlace(
  place: MapPlace,
  danger: SeatView['places'][number]['danger'],
  hour: number,
  words: Words,
): BeyondObject {
  const object = placeObject(
    place,
    danger ? { place: place.id, danger, agreement: null, hosted: null } : undefined,
    hour,
    words,
  )
  return {
    id: `beyond:${place.id}`,
    name: place.name,
    words: danger ? object.words : '',
    detailWords: object.detailWords,
  }
}
