import { describe, expect, it } from 'vitest'
import { sections } from '../../../src/author/editor/parts'
import { chosenAt, formOf } from '../../../src/author/map/chosen'
import { draftMapOf } from '../../../src/author/map/draftMap'
import { valueAt } from '../../../src/scenario/draft/draft'
import { draftOf } from '../../../src/scenario/draft/files'
import { smallPackage } from '../../scenario/small'

const draft = draftOf(smallPackage())
const map = draftMapOf(draft)
const section = (id: string) => {
  const found = sections.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('what is chosen on the map', () => {
  it('is the place at which an entry of the form stands, and leads back to the form of that place’s first entry', () => {
    for (const list of ['cells', 'crossings', 'camps'] as const) {
      const entries = valueAt(draft, 'space.json', [list]) as readonly { readonly place: string }[]
      expect(entries.length, list).toBeGreaterThan(0)
      entries.forEach(({ place }, index) => {
        const chosen = chosenAt({ file: 'space.json', path: [list, index] }, draft, map)
        if (!chosen) throw new Error(`${list} ${index}`)
        expect(valueAt(draft, 'space.json', ['places', chosen.index, 'id'])).toBe(place)
        const first = entries.findIndex((one) => one.place === place)
        expect(formOf(chosen, section(list), draft)).toEqual({ file: 'space.json', path: [list, first] })
      })
    }
  })

  it('is what the form shows of places and links, and nothing for what lies nowhere', () => {
    expect(chosenAt({ file: 'space.json', path: ['links', 0, 'km'] }, draft, map)).toEqual({ list: 'links', index: 0 })
    expect(chosenAt({ file: 'space.json', path: ['communities', 0] }, draft, map)).toBeUndefined()
    expect(chosenAt({ file: 'space.json', path: ['cells', 999] }, draft, map)).toBeUndefined()
    expect(chosenAt(null, draft, map)).toBeUndefined()
  })
})
