import type { MapObject } from '../map/mapModel'
import type { Place as AnyPlace } from '../scenario/schema/space'
import type { CampKnowledge, CrossingKnowledge, ForceKnowledge, PlaceKnowledge, StreamKnowledge } from '../session/api'
import { ageWords, estimateWords, joined, originWords, type Words } from './mapWords'

/** What the map knows of a place. */
export type MapPlace = Pick<AnyPlace, 'id' | 'name' | 'kind' | 'lon' | 'lat' | 'precisionKm' | 'labelRank' | 'offMap'>
type Place = MapPlace

type Kind<K extends MapObject['kind']> = Extract<MapObject, { kind: K }>

/** Hours after which the ring of a report is empty. */
export const freshHours = 24

const at = (place: Place) => ({ lon: place.lon, lat: place.lat })

/** A place with the freshest report of it, or with "no report". Never an actual state: only what was told. */
export function placeObject(
  place: Place,
  knowledge: PlaceKnowledge | undefined,
  hour: number,
  words: Words,
): Kind<'place'> {
  const { t } = words
  const danger = knowledge?.danger ?? null
  const agreement = knowledge?.agreement ?? null
  const hosted = knowledge?.hosted ?? null
  return {
    kind: 'place',
    id: `place:${place.id}`,
    ...at(place),
    name: place.name,
    rank: place.labelRank === 1 ? 1 : place.labelRank === 2 ? 2 : place.labelRank === 3 ? 3 : 4,
    precisionKm: place.precisionKm,
    closeOnly: place.kind === 'quarter' || place.labelRank === 4,
    danger: danger && {
      level: danger.level,
      age: Math.max(0, hour - danger.observed),
      certain: danger.reliability > 1 && !danger.reconstructed,
    },
    // A report has words of its own; a reading of a channel has only a level.
    words: !danger
      ? t('map.noReport')
      : danger.report === null
        ? t(`map.level.${danger.level}`)
        : danger.words || t(`map.level.${danger.level}`),
    detailWords: joined(
      danger && originWords(words, hour, danger),
      danger?.reconstructed && t('common:tag.reconstructed'),
      agreement &&
        t('map.said', {
          what: t(agreement.holds ? 'map.agreementHolds' : 'map.agreementBroken'),
          origin: originWords(words, hour, agreement),
        }),
      hosted &&
        t('map.said', {
          what: t('map.hosted', { range: estimateWords(words, hosted) }),
          origin: originWords(words, hour, hosted),
        }),
    ),
  }
}

/** A border sector: each side's regime as known, and the queue as estimated. */
export function crossingObject(
  place: Place,
  knowledge: CrossingKnowledge | undefined,
  hour: number,
  words: Words,
): Kind<'crossing'> {
  const { t } = words
  const [home, away] = knowledge?.sides ?? []
  const queue = knowledge?.queue ?? null
  return {
    kind: 'crossing',
    id: `crossing:${place.id}`,
    ...at(place),
    name: place.name,
    own: home?.regime ?? null,
    other: away?.regime ?? null,
    queue: queue && { low: queue.low, high: queue.high },
    words:
      joined(
        ...(knowledge?.sides ?? []).map((side) =>
          t(side.own ? 'map.sideOwn' : 'map.side', {
            side: side.name,
            regime: t(`map.regime.${side.regime ?? 'unknown'}`),
          }),
        ),
      ) || t('map.regime.unknown'),
    detailWords: joined(
      knowledge?.sides.some((side) => side.regime === 'vulnerable') && t('map.vulnerableLong'),
      ...(queue
        ? [
            queue.high === 0 ? t('map.queueNone') : t('map.queue', { range: estimateWords(words, queue) }),
            originWords(words, hour, queue),
          ]
        : [t('map.queueUnknown')]),
    ),
  }
}

export function campObject(
  place: Place,
  knowledge: CampKnowledge | undefined,
  hour: number,
  words: Words,
): Kind<'camp'> {
  const { t, format } = words
  const people = knowledge?.people ?? null
  const places = knowledge?.places ?? null
  return {
    kind: 'camp',
    id: `camp:${place.id}`,
    ...at(place),
    name: place.name,
    low: people?.low ?? null,
    high: people?.high ?? null,
    places,
    words: people ? t('map.camp', { range: estimateWords(words, people) }) : t('map.campUnknown'),
    detailWords: joined(
      people && originWords(words, hour, people),
      places !== null && t('map.campPlaces', { places: format.number(places) }),
    ),
  }
}

export function streamObject(
  stream: StreamKnowledge,
  from: Place,
  to: Place,
  hour: number,
  words: Words,
): Kind<'stream'> {
  const { t } = words
  const { estimate } = stream
  return {
    kind: 'stream',
    id: `stream:${stream.from}:${stream.to}`,
    ...at(from),
    toLon: to.lon,
    toLat: to.lat,
    low: estimate.low,
    high: estimate.high,
    age: Math.max(0, hour - estimate.observed),
    name: t('map.stream', { from: from.name, to: to.name }),
    words: t('map.streamPeople', { range: estimateWords(words, estimate) }),
    detailWords: joined(ageWords(words, hour, estimate.observed), estimate.from),
  }
}

export function forceObject(
  force: ForceKnowledge,
  place: Place,
  places: ReadonlyMap<string, Place>,
  hour: number,
  words: Words,
): Kind<'force'> {
  const { t, format } = words
  const goal = force.moving ? places.get(force.moving.to) : undefined
  return {
    kind: 'force',
    id: `force:${force.unit}`,
    ...at(place),
    name: force.name,
    sign: force.kind,
    own: force.own,
    moving: goal ? { lon: goal.lon, lat: goal.lat } : null,
    words: joined(
      force.strength === null ? t('map.strengthUnknown') : t('map.strength', { n: format.number(force.strength) }),
      goal && force.moving
        ? t('map.moving', { to: goal.name, when: format.dayTime(force.moving.arrives) })
        : t('map.standsAt', { place: place.name }),
    ),
    detailWords: force.condition
      ? joined(t(`map.rest.${force.condition.rest}`), t(`map.gear.${force.condition.gear}`))
      : joined(force.observed !== null && ageWords(words, hour, force.observed), force.from ?? ''),
  }
}
