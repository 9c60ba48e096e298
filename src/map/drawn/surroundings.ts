import type { InsetGround } from '../inset'
import { distanceKm, type MapFrame } from '../projection'
import { type Background, type BackgroundFeature, isArea, type Path, pathsOf } from './background'

type Line = InsetGround['lakes'][number]

/** The surroundings for the inset, from the lands of a scenario's own background; null where it tells of none. */
export function surroundings(background: Background, frame: MapFrame): InsetGround | null {
  const of = (test: (feature: BackgroundFeature) => boolean) =>
    background.features.filter(test).flatMap(pathsOf).map(lineOf)
  const isos = new Set(
    background.features.flatMap(({ properties: { kind, country } }) => (kind === 'land' && country ? [country] : [])),
  )
  if (isos.size === 0) return null
  const countries = [...isos].map((iso) => ({
    iso,
    rings: of(({ properties }) => properties.kind === 'land' && properties.country === iso),
  }))
  return {
    frame,
    countries,
    reachKm: acrossKm(countries.flatMap(({ rings }) => rings.flat())) / 2,
    lakes: of((one) => one.properties.kind === 'water' || (one.properties.kind === 'river' && isArea(one))),
    rivers: of((one) => one.properties.kind === 'river' && !isArea(one)),
  }
}

/** From the south-western to the north-eastern corner of the points. */
function acrossKm(points: Line): number {
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  return distanceKm({ lon: least(lons), lat: least(lats) }, { lon: most(lons), lat: most(lats) })
}

const lineOf = (path: Path): Line => path.map(([lon, lat]) => [lon, lat] as const)
