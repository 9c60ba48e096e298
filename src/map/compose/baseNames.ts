import { type AreaName, type NamedPlace, nameIn, type PlacesFile } from '../assets/files'
import { CLOSE_SCALE } from '../camera'
import type { Box, LabelWish, Side } from '../labels/place'
import { type FaceName, type TextBlock, textBlock } from '../labels/text'
import { distanceKm, KM_PER_DEGREE } from '../projection'
import type { Workshop } from './mark'
import type { DrawingObject } from './objects'

/** From which scale on names of a rank are shown, map pixels per km. */
const FROM_SCALE: Readonly<Record<number, number>> = { 1: 0, 2: 5, 3: 11, 4: 20 }
const FACE: Readonly<Record<number, FaceName>> = { 1: 'city', 2: 'town', 3: 'village', 4: 'village' }
const DOT: Readonly<Record<number, number>> = { 1: 4, 2: 3, 3: 2.4, 4: 2 }

export interface BaseName {
  readonly wish: LabelWish
  /** Radius of the point drawn with the name; 0 for the name of an area. */
  readonly dot: number
}

/** Names of the base map itself, in and around the window. A place that the model shows is left to the model. */
export function baseNames(
  file: PlacesFile,
  objects: readonly DrawingObject[],
  shop: Workshop,
  language: string,
  window: Box | null,
): BaseName[] {
  const { plane, scale } = shop
  const { size = 1 } = file
  const near = window ? around(window) : null
  const shown = (place: NamedPlace) => {
    if (scale * size < FROM_SCALE[place.rank]) return false
    const km = plane.toKm(place)
    return (!near || inside(near, km.x * scale, km.y * scale)) && !shownByModel(place, objects, Math.min(1, size))
  }
  const waters = scale * size < FROM_SCALE[2] ? [] : file.waters
  return [
    ...file.countries.map((area, i) => areaName(area, `country:${i}`, 'country', shop, language)),
    ...waters.map((area, i) => areaName(area, `water:${i}`, 'water', shop, language)),
    ...file.places.filter(shown).map((place, i) => placeName(place, i, shop, language)),
  ]
}

/** The window and as much again around it, so that a short pan finds its names there. */
function around({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(right - left) / 2, (bottom - top) / 2]
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y }
}
function inside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

function placeName(place: NamedPlace, index: number, shop: Workshop, language: string): BaseName {
  const { palette, measure, plane, scale } = shop
  const km = plane.toKm(place)
  const face = FACE[place.rank]
  const dot = DOT[place.rank]
  const text = nameIn(place.name, language)
  return {
    dot,
    wish: {
      id: `base:${place.lon},${place.lat}`,
      spots: [{ x: km.x * scale, y: km.y * scale, reachX: dot, reachY: dot }],
      dot: dot + 2,
      blocks: [textBlock([{ text, face, colour: place.rank > 2 ? palette.label2 : palette.label }], measure)],
      // Places come larger first.
      priority: 390 - place.rank * 70 - index / 1000,
      must: false,
    },
  }
}

function areaName(area: AreaName, id: string, kind: 'country' | 'water', shop: Workshop, language: string): BaseName {
  const { palette, measure, plane, scale } = shop
  const text = nameIn(area.name, language)
  const shown = kind === 'country' ? text.toLocaleUpperCase(language) : text
  const colour = kind === 'country' ? palette.countryLabel : palette.waterLabel
  const block: TextBlock = textBlock(
    shown.split('\n').map((line) => ({ text: line, face: kind, colour })),
    measure,
  )
  const sides: readonly Side[] = ['C']
  return {
    dot: 0,
    wish: {
      id,
      spots: area.spots.map(([lon, lat]) => {
        const km = plane.toKm({ lon, lat })
        return { x: km.x * scale, y: km.y * scale, reachX: 0, reachY: 0 }
      }),
      blocks: [block],
      sides,
      priority: kind === 'country' && shop.scale < CLOSE_SCALE ? 395 : 240,
      must: false,
    },
  }
}

/** Within so many km the model's place and the base map's are the same one; with the same name, farther apart too. */
const SAME_PLACE_KM = 2.4
const SAME_NAME_KM = 9

function shownByModel(place: NamedPlace, objects: readonly DrawingObject[], size: number): boolean {
  return objects.some((object) => {
    if (object.kind !== 'place' && object.kind !== 'camp') return false
    if (Math.abs(object.lat - place.lat) * KM_PER_DEGREE > SAME_NAME_KM * size) return false
    const apart = distanceKm(place, object)
    if (object.kind === 'place' && apart <= SAME_PLACE_KM * size) return true
    return apart <= SAME_NAME_KM * size && Object.values(place.name).some((name) => sameName(name, object.name))
  })
}
function sameName(a: string, b: string): boolean {
  const plain = (text: string) => text.toLocaleLowerCase().replace(/[\s-]/g, '')
  return plain(a) === plain(b) || plain(b).startsWith(plain(a))
}
