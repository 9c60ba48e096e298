import type { PlacesFile } from '../../../map/assets/files'
import { fetchJson, type MapSource } from '../../../map/bake/ground'
import { pathsOf } from '../../../map/drawn/background'
import { drawnMap } from '../../../map/drawn/drawnMap'
import { createPlane, type LonLat, type MapFrame, type Plane } from '../../../map/projection'
import type { MapBackground } from '../../../scenario/schema/map'
import type { Road, RoadRank } from '../roads/graph'
import type { RoadSource } from '../roads/source'
import type { DraftGround } from './background'

/** What the editor's map stands on. */
export interface Ground {
  readonly source: MapSource
  readonly plane: Plane
  /** Where a built map ends; null where the map has no edge. */
  readonly edge: MapFrame | null
  /** Names on the map with their positions, and its credit. */
  readonly names: PlacesFile
  readonly credit: string
  /** Whether meridians and parallels stand for what is not drawn. */
  readonly isBare: boolean
  /** Where its roads are to be had. */
  readonly roads: RoadSource
}

/** A ground for these places. Rejects where the files of a built map can't be had. */
export async function loadGround(draft: DraftGround, spots: readonly LonLat[], base: string): Promise<Ground> {
  if (draft.is === 'built') return builtGround(new URL(`assets/map/${draft.map}/`, base).href)
  return drawnGround(draft.is === 'own' ? draft.background : null, spots)
}

async function builtGround(folder: string): Promise<Ground> {
  const names = await fetchJson<PlacesFile>(`${folder}places.json`)
  const plane = createPlane(names.frame)
  return {
    source: { folder },
    plane,
    edge: names.frame,
    names,
    credit: names.credit,
    isBare: false,
    roads: { folder, frame: names.frame },
  }
}

/** A ground from a background, or from none. Links are drawn by the editor itself. */
export function drawnGround(background: MapBackground | null, spots: readonly LonLat[]): Ground {
  const drawn = drawnMap(
    background,
    spots.map(({ lon, lat }, index) => ({ id: String(index), lon, lat })),
    [],
  )
  const { graticule: _, ...shapes } = drawn.shapes
  const plane = createPlane(drawn.frame)
  return {
    source: { drawn: { ...drawn, shapes } },
    plane,
    edge: null,
    names: drawn.names,
    credit: background?.credit ?? '',
    isBare: background === null,
    roads: { roads: background ? roadsOfBackground(background) : [], frame: drawn.frame },
  }
}

function roadsOfBackground({ features }: MapBackground): readonly Road[] {
  return features.flatMap((feature) => {
    if (feature.properties.kind !== 'road') return []
    const rank = Math.min(4, Math.max(1, feature.properties.rank ?? 2)) as RoadRank
    return pathsOf(feature).map((path): Road => ({ rank, path: path.map(([lon, lat]) => ({ lon, lat })) }))
  })
}
