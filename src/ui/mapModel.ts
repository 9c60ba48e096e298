import type { MapModel, MapObject } from '../map/mapModel'
import type { Scenario } from '../scenario/scenario'
import type { Place } from '../scenario/schema/space'
import type { DrawnView, SeatView } from '../session/api'
import { campObject, crossingObject, forceObject, placeObject, streamObject } from './mapObjects'
import type { Words } from './mapWords'

export interface MapPictureInput {
  readonly scenario: Scenario
  /** What a seat knows, or what the model had. */
  readonly view: DrawnView
  readonly homeCountry: string | null
  /** Whose knowledge it is. */
  readonly eyes?: MapModel['eyes']
  readonly theme: 'light' | 'dark'
  readonly reducedMotion: boolean
  readonly selected: string | null
  readonly words: Words
}

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
  const places = new Map(scenario.space.places.map((place) => [place.id, place]))
  const known = new Map(view.places.map((knowledge) => [knowledge.place, knowledge]))
  const crossings = new Map(view.crossings.map((knowledge) => [knowledge.place, knowledge]))
  const camps = new Map(view.camps.map((knowledge) => [knowledge.place, knowledge]))
  const objects: MapObject[] = []
  const beyond: BeyondObject[] = []

  for (const place of scenario.space.places) {
    if (place.offMap) continue
    if (place.kind === 'crossing') {
      objects.push(crossingObject(place, crossings.get(place.id), view.hour, words))
    } else if (place.kind === 'camp') {
      objects.push(campObject(place, camps.get(place.id), view.hour, words))
    } else {
      objects.push(placeObject(place, known.get(place.id), view.hour, words))
    }
  }
  for (const stream of view.streams) {
    const from = places.get(stream.from)
    const to = places.get(stream.to)
    if (from && to && !from.offMap && !to.offMap) objects.push(streamObject(stream, from, to, view.hour, words))
  }
  for (const force of view.forces) {
    const at = places.get(force.at)
    if (!at) continue
    const object = forceObject(force, at, places, view.hour, words)
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
    if (place.offMap) beyond.push(beyondPlace(place, known.get(place.id)?.danger ?? null, view.hour, words))
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
  place: Place,
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
