import { type Draft, valueAt } from '../draft/draft'
import { mapFile } from '../schema/index'
import { isObject } from '../shape/empty'

/** What is lost on the way down. */
export type LossCode = 'map-left-out' | 'map-wanted' | 'field-left-out'

/** From one format to the next, and back. Neither changes the number itself. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly up: (draft: Draft) => Draft
  readonly down: (draft: Draft) => {
    readonly draft: Draft
    readonly losses: readonly { code: LossCode; file: string }[]
  }
}

const manifestFile = 'scenario.json'
const spaceFile = 'space.json'

/**
 * Format 2: a scenario may bring its own background in `map.geojson`, so that `map` may be left out; it says whether it is
 * invented, on which shelf it is offered, and how much rumour there is at hour 0. What format 1 says, format 2 says in the
 * same words.
 */
const toTwo: Step = {
  from: 1,
  to: 2,
  up: (draft) => draft,
  down(draft) {
    const losses: { code: LossCode; file: string }[] = []
    const { [mapFile]: background, ...others } = draft
    if (background) losses.push({ code: 'map-left-out', file: mapFile })
    const manifest = valueAt(draft, manifestFile, [])
    if (!isObject(manifest)) return { draft: others, losses }
    const { invented, shelf, ...kept } = manifest
    if (invented === true || shelf === 'template') losses.push({ code: 'field-left-out', file: manifestFile })
    if (kept.map === undefined) losses.push({ code: 'map-wanted', file: manifestFile })
    const calm = withoutRumour(others)
    if (calm !== others) losses.push({ code: 'field-left-out', file: spaceFile })
    return { draft: { ...calm, [manifestFile]: { kind: 'data', value: kept } }, losses }
  },
}

function withoutRumour(draft: Draft): Draft {
  const space = valueAt(draft, spaceFile, [])
  const places = valueAt(draft, spaceFile, ['places'])
  if (!isObject(space) || !Array.isArray(places)) return draft
  if (!places.some((place) => isObject(place) && 'initialRumour' in place)) return draft
  const calm = places.map((place: unknown) => {
    if (!isObject(place)) return place
    const { initialRumour: _, ...kept } = place
    return kept
  })
  return { ...draft, [spaceFile]: { kind: 'data', value: { ...space, places: calm } } }
}

/** Every step, from the oldest format to the present one. */
export const steps: readonly Step[] = [toTwo]
