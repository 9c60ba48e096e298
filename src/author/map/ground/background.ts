import { type Draft, type DraftFile, valueAt } from '../../../scenario/draft/draft'
import { draftFile } from '../../../scenario/draft/files'
import { mapFile } from '../../../scenario/schema/index'
import { type MapBackground, mapBackground } from '../../../scenario/schema/map'

/** What a draft's map is drawn on. */
export type DraftGround =
  | { readonly is: 'own'; readonly background: MapBackground }
  /** A folder of built files by its name. */
  | { readonly is: 'built'; readonly map: string }
  | { readonly is: 'none' }
  /** There is a file, but it can't be drawn as it is. */
  | { readonly is: 'broken' }

const read = new WeakMap<DraftFile, MapBackground | null>()

/** The background of a draft, by the same order as in play: its own file first, then a built map, then none. */
export function groundOfDraft(draft: Draft): DraftGround {
  const file = Object.hasOwn(draft, mapFile) ? draft[mapFile] : undefined
  if (file) {
    const background = backgroundIn(file)
    return background ? { is: 'own', background } : { is: 'broken' }
  }
  const map = valueAt(draft, 'scenario.json', ['map'])
  return typeof map === 'string' && /^[a-z0-9][a-z0-9_.-]{0,79}$/.test(map) ? { is: 'built', map } : { is: 'none' }
}

function backgroundIn(file: DraftFile): MapBackground | null {
  const known = read.get(file)
  if (known !== undefined) return known
  const data = file.kind === 'data' ? file : draftFile(mapFile, file.text)
  const parsed = data.kind === 'data' ? mapBackground.safeParse(data.value) : null
  const background = parsed?.success ? parsed.data : null
  read.set(file, background)
  return background
}
