import type { AreaName, NamedPlace, PlacesFile } from '../assets/files'
import { createPlane, type MapFrame } from '../projection'
import { type Background, type BackgroundFeature, isArea, type Path, pathsOf } from './background'

/** Names on a drawn map: its labels, and those of its waters. */
export function namesOf(background: Background | null, frame: MapFrame): PlacesFile {
  const features = background?.features ?? []
  const labels = features.filter(({ properties }) => properties.kind === 'label')
  const area = (feature: BackgroundFeature): AreaName => ({ name: nameOf(feature), spots: spotsOf(feature) })
  const of = (wanted: 'region' | 'water' | 'place') =>
    labels.filter(({ properties }) => (properties.of ?? 'region') === wanted)
  const waters = features.filter(
    ({ properties }) => (properties.kind === 'water' || properties.kind === 'river') && properties.name,
  )
  return {
    frame,
    credit: background?.credit ?? '',
    views: {},
    size: createPlane(frame).widthKm / BUILT_KM,
    places: of('place').map(namedPlace),
    countries: of('region').map(area),
    waters: [...of('water'), ...waters].map(area),
  }
}

/** Width of the map for which the scales of names were chosen. */
const BUILT_KM = 280

const nameOf = ({ properties }: BackgroundFeature) => ({ en: properties.name ?? '' })

function namedPlace(feature: BackgroundFeature): NamedPlace {
  const [[[lon, lat]]] = pathsOf(feature)
  return { lon, lat, rank: feature.properties.rank ?? 2, name: nameOf(feature) }
}

/** Where the name of a feature may stand: at its point, along its longest line, or in the middle of its largest ring. */
function spotsOf(feature: BackgroundFeature): (readonly [number, number])[] {
  const longest = pathsOf(feature).reduce((a, b) => (b.length > a.length ? b : a))
  if (isArea(feature)) return [middleOf(longest)]
  return [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => {
    const [lon, lat] = longest[Math.round(share * (longest.length - 1))]
    return [lon, lat] as const
  })
}

function middleOf(ring: Path): readonly [number, number] {
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length
  return [mean(0), mean(1)]
}
