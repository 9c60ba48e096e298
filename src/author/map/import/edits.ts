import { type Draft, type Edit, valueAt } from '../../../scenario/draft/draft'
import { mapFile } from '../../../scenario/schema/index'
import type { MapBackground } from '../../../scenario/schema/map'
import { isObject } from '../../../scenario/shape/empty'
import { groundOfDraft } from '../ground/background'

const manifest = 'scenario.json'
/** The most credits that a scenario may have. */
export const mostCredits = 40

/** How a background is named among the credits of its scenario. */
export const creditLine = ({ credit, licence }: Pick<MapBackground, 'credit' | 'licence'>): string =>
  `${credit} (${licence})`.slice(0, 400)

/** Whether the credits have room for one more line, beside that of a background that is there. */
export const hasRoomForCredit = (draft: Draft): boolean => (creditsWithout(draft)?.length ?? 0) < mostCredits

/**
 * Puts a background in place of what the map is drawn on, with its line among the credits: one step. No edits where the
 * credits have no room for it.
 */
export function takeBackground(draft: Draft, background: MapBackground): readonly Edit[] {
  const credits = creditsWithout(draft)
  if (!hasRoomForCredit(draft)) return []
  const lines = credits && [...credits, creditLine(background)]
  return [
    { do: 'write', file: mapFile, content: { kind: 'data', value: background } },
    ...(valueAt(draft, manifest, ['map']) === undefined ? [] : [remove(['map'])]),
    ...(lines ? [{ do: 'set', file: manifest, path: ['credits'], value: lines } as const] : []),
  ]
}

/** Takes the background away, with its line among the credits: meridians and parallels are drawn then. */
export function dropBackground(draft: Draft): readonly Edit[] {
  const credits = creditsWithout(draft)
  return [
    ...(Object.hasOwn(draft, mapFile) ? [{ do: 'delete', file: mapFile } as const] : []),
    ...(valueAt(draft, manifest, ['map']) === undefined ? [] : [remove(['map'])]),
    ...(credits ? [{ do: 'set', file: manifest, path: ['credits'], value: credits } as const] : []),
  ]
}

const remove = (path: readonly string[]): Edit => ({ do: 'remove', file: manifest, path })

/** The credits without the line of the background that is there; null where there is no list of them. */
function creditsWithout(draft: Draft): readonly unknown[] | null {
  const list = valueAt(draft, manifest, ['credits'])
  if (!Array.isArray(list)) return isObject(valueAt(draft, manifest, [])) ? [] : null
  const ground = groundOfDraft(draft)
  const old = ground.is === 'own' ? creditLine(ground.background) : null
  return list.filter((line) => line !== old)
}
