import { type Draft, valueAt } from '../../scenario/draft/draft'
import type { Place, Section } from '../editor/parts'
import { type DraftMap, entriesOf, spaceFile, text } from './draftMap'

/** What is chosen on the map: a place or a link by its index in its list. */
export type Chosen = { readonly list: 'places' | 'links'; readonly index: number } | null

/** What a place of the form stands for on the map; undefined where the form says nothing of it. */
export function chosenAt(place: Place | null, draft: Draft, map: DraftMap): Chosen | undefined {
  const [list, index] = place?.path ?? []
  if (!place || typeof index !== 'number') return undefined
  if (place.file === spaceFile && (list === 'places' || list === 'links')) return { list, index }
  const id =
    place.file === spaceFile && (list === 'crossings' || list === 'camps' || list === 'cells')
      ? valueAt(draft, spaceFile, [list, index, 'place'])
      : place.file === 'forces.json' && list === 'units'
        ? valueAt(draft, place.file, ['units', index, 'at'])
        : undefined
  const spot = map.spots.find((one) => one.id !== '' && one.id === id)
  return spot ? { list: 'places', index: spot.index } : undefined
}

/** Where the form of what is chosen stands, if it belongs to the part that is shown; null where it is elsewhere. */
export function formOf(chosen: Chosen, section: Section, draft: Draft): Place | null {
  if (!chosen) return null
  if (section.id === 'places' || section.id === 'links' || section.id === 'areas') {
    return { file: spaceFile, path: [chosen.list, chosen.index] }
  }
  if (chosen.list !== 'places') return null
  const id = text(valueAt(draft, spaceFile, ['places', chosen.index, 'id']))
  const lists = listsOf(section)
  for (const list of lists) {
    const found = entriesOf(draft, spaceFile, list).find(([, entry]) => entry.place === id)
    if (found) return { file: spaceFile, path: [list, found[0]] }
  }
  if (section.id !== 'units') return null
  const unit = entriesOf(draft, 'forces.json', 'units').find(([, entry]) => entry.at === id)
  return unit ? { file: 'forces.json', path: ['units', unit[0]] } : null
}

/** Lists of a section whose entries stand at a place. */
function listsOf({ id }: Section): readonly ('cells' | 'crossings' | 'camps')[] {
  if (id === 'cells') return ['cells']
  return id === 'units' ? [] : ['crossings', 'camps']
}

/** Ids of the places that belong to what is shown in the form: those of an area, or of the country of a side. */
export function markedBy(place: Place | null, draft: Draft): ReadonlySet<string> {
  const [list, index] = place?.path ?? []
  if (place?.file !== spaceFile || typeof index !== 'number') return new Set()
  if (list === 'areas') {
    const ids = valueAt(draft, spaceFile, ['areas', index, 'places'])
    return new Set(Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [])
  }
  if (list !== 'sides') return new Set()
  const country = text(valueAt(draft, spaceFile, ['sides', index, 'country']))
  const of = entriesOf(draft, spaceFile, 'places').filter(([, entry]) => country !== '' && entry.country === country)
  return new Set(of.map(([, entry]) => text(entry.id)))
}
