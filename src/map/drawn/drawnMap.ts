import type { Shape } from '../assets/decode'
import type { PlacesFile } from '../assets/files'
import { createPlane, type LonLat, type MapFrame, type Plane } from '../projection'
import { type Background, type BackgroundFeature, isArea, type Path, pathsOf } from './background'
import { frameOf } from './frame'
import { graticule } from './graticule'
import { namesOf } from './names'

/** What a map is drawn from where no files were built for it. Plain data, so that it can go to the worker that paints. */
export interface DrawnMap {
  readonly frame: MapFrame
  /** Shapes by layer, in km on the plane of the frame. */
  readonly shapes: Readonly<Record<string, readonly Shape[]>>
  /** Whether what is not land is water. */
  readonly sea: boolean
  readonly names: PlacesFile
}
export interface DrawnPlace extends LonLat {
  readonly id: string
}
export interface DrawnLink {
  readonly from: string
  readonly to: string
}

/**
 * The map of a scenario from its own background; without one a graticule. Roads that the background has not are drawn as
 * the links between places.
 * @param places those on the map; the frame follows them
 */
export function drawnMap(
  background: Background | null,
  places: readonly DrawnPlace[],
  links: readonly DrawnLink[],
): DrawnMap {
  const frame = frameOf(places, background)
  const plane = createPlane(frame)
  const shapes: Record<string, Shape[]> = {}
  const add = (layer: string, paths: readonly Path[]) => {
    shapes[layer] ??= []
    shapes[layer].push(shapeOf(paths, plane))
  }
  for (const feature of background?.features ?? []) {
    for (const layer of layersOf(feature)) add(layer, pathsOf(feature))
  }
  if (!background?.features.some(({ properties }) => properties.kind === 'road')) {
    for (const path of linkPaths(places, links)) add('secondary', [path])
  }
  if (!background) add('graticule', graticule(frame))
  return { frame, shapes, sea: shapes.land !== undefined, names: namesOf(background, frame) }
}

const ROADS = ['trunk', 'primary', 'secondary', 'tertiary'] as const
const RIVERS = ['river1', 'river', 'stream', 'stream'] as const

/** The layers of the painter that a feature belongs to. */
function layersOf(feature: BackgroundFeature): readonly string[] {
  const { kind, country, rank } = feature.properties
  const nth = (rank ?? 2) - 1
  switch (kind) {
    case 'land':
      return country ? ['land', `land:${country}`] : ['land']
    case 'water':
      return ['lake']
    case 'river':
      return [isArea(feature) ? 'lake' : RIVERS[nth]]
    case 'road':
      return [ROADS[nth]]
    case 'province':
      return ['oblast']
    case 'built-up':
      return ['urban']
    case 'rail':
    case 'border':
    case 'wood':
      return [kind]
    case 'label':
      return []
    default: {
      const never: never = kind
      return never
    }
  }
}

function linkPaths(places: readonly DrawnPlace[], links: readonly DrawnLink[]): readonly Path[] {
  const at = new Map(places.map(({ id, lon, lat }) => [id, [lon, lat]]))
  return links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)]
    return a && b ? [[a, b]] : []
  })
}

function shapeOf(list: readonly Path[], plane: Plane): Shape {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  const paths = list.map((path) => {
    const points = new Float32Array(path.length * 2)
    path.forEach(([lon, lat], i) => {
      const { x, y } = plane.toKm({ lon, lat })
      points[2 * i] = x
      points[2 * i + 1] = y
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    })
    return points
  })
  return { paths, west, north, east, south }
}
