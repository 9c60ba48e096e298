import { CLOSE_SCALE } from '../camera'
import type { MapObject } from '../mapModel'
import type { Plane } from '../projection'

export type DrawingObject = MapObject
export type PlaceObject = Extract<MapObject, { kind: 'place' }>
export type CrossingObject = Extract<MapObject, { kind: 'crossing' }>
export type CampObject = Extract<MapObject, { kind: 'camp' }>
export type ForceObject = Extract<MapObject, { kind: 'force' }>
export type StreamObject = Extract<MapObject, { kind: 'stream' }>

/** Objects of the model that are drawn at this scale: on the map, and not kept for the closer view. */
export function drawnObjects(
  objects: readonly MapObject[],
  plane: Plane,
  scale: number,
  selected: string | null,
): readonly MapObject[] {
  return objects.filter(
    (object) =>
      plane.holds(object) &&
      (object.kind !== 'place' || !object.closeOnly || scale >= CLOSE_SCALE || object.id === selected),
  )
}
