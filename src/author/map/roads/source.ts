import { decodePaths } from '../../../map/assets/decode'
import type { BaseFile } from '../../../map/assets/files'
import { fetchJson } from '../../../map/bake/ground'
import { createPlane, type MapFrame } from '../../../map/projection'
import type { Road, RoadRank } from './graph'
import { type Roads, roadsOf } from './measure'

/** Where the roads of a map come from: the folder of a built map, or the roads of a background. Plain data, for a worker. */
export type RoadSource =
  | { readonly folder: string; readonly frame: MapFrame }
  | { readonly roads: readonly Road[]; readonly frame: MapFrame }

const ranks: readonly (readonly [string, RoadRank])[] = [
  ['trunk', 1],
  ['primary', 2],
  ['secondary', 3],
  ['tertiary', 4],
]

/** The network of a map's roads. Rejects where the files of a built map can't be had. */
export async function loadRoads(source: RoadSource): Promise<Roads> {
  const plane = createPlane(source.frame)
  if ('roads' in source) return roadsOf(source.roads, plane)
  const names = ['base', 'detail'] as const
  const files = await Promise.all(names.map((name) => fetchJson<BaseFile>(`${source.folder}${name}.json`)))
  return roadsOf(files.flatMap(roadsIn), plane)
}

/** The roads of a file of a built map. */
export function roadsIn({ layers, frame }: BaseFile): readonly Road[] {
  return ranks.flatMap(([layer, rank]) =>
    (layers[layer] ?? []).flatMap((text) =>
      decodePaths(text, frame).map((path): Road => ({ rank, path: path.map(([lon, lat]) => ({ lon, lat })) })),
    ),
  )
}
