import { encodePaths } from '../assets/encode'
import type { MapFrame } from '../projection'
import { type Background, type BackgroundFeature, isArea, pathsOf } from './background'

/** Borders and waters of a background, encoded as those of a built map are: one text a feature. */
export interface DrawnLines {
  readonly frame: MapFrame
  readonly border: readonly string[]
  readonly lake: readonly string[]
  readonly river: readonly string[]
}

export function drawnLines(background: Background, frame: MapFrame): DrawnLines {
  const of = (test: (feature: BackgroundFeature) => boolean) =>
    background.features.filter(test).map((feature) => encodePaths(pathsOf(feature), frame))
  return {
    frame,
    border: of(({ properties }) => properties.kind === 'border'),
    lake: of((one) => one.properties.kind === 'water' || (one.properties.kind === 'river' && isArea(one))),
    river: of((one) => one.properties.kind === 'river' && !isArea(one)),
  }
}
