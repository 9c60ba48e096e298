import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Place, Section } from '../../../src/author/editor/parts'
import { type FormContext, FormProvider } from '../../../src/author/forms/context'
import { linkNow, spotNow } from '../../../src/author/map/afterMeasure'
import { draftMapOf } from '../../../src/author/map/draftMap'
import type { Ground } from '../../../src/author/map/ground/ground'
import { createMeasurer } from '../../../src/author/map/roads/measurer'
import { type MapEditor, useMapEditor } from '../../../src/author/map/useMapEditor'
import type { Draft, Edit } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { startI18n } from '../../../src/ui/i18n/index'

const place = (id: string, lon: number) => ({ id, name: id, kind: 'town', lon, lat: 50 })
const draft: Draft = {
  'space.json': {
    kind: 'data',
    value: {
      places: [place('a', 10), place('b', 11), place('c', 12)],
      links: [{ id: 'bc', from: 'b', to: 'c', km: 10, hours: 1, kind: 'road' }],
    },
  },
}
const edited = (one: Draft, ...edits: readonly Edit[]): Draft => applyEdits(one, edits).draft
const file = 'space.json'
const moveB: Edit = { do: 'set', file, path: ['places', 1, 'lon'], value: 11.5 }
const dropA: Edit = { do: 'remove', file, path: ['places', 0] }
const typeLength: Edit = { do: 'set', file, path: ['links', 0, 'km'], value: 99 }

describe('what was measured', () => {
  const [a, b] = draftMapOf(draft).spots
  const [bc] = draftMapOf(draft).links

  it('is looked up by its id, wherever it stands in its list now', () => {
    const now = draftMapOf(edited(draft, dropA))
    expect(spotNow(now, a)).toBe(null)
    expect(spotNow(now, b)).toMatchObject({ id: 'b', index: 0 })
    expect(linkNow(now, bc)).toMatchObject({ id: 'bc', index: 0 })
  })

  it('holds no longer once an end was moved or another length was typed', () => {
    expect(linkNow(draftMapOf(edited(draft, moveB)), bc)).toBe(null)
    expect(linkNow(draftMapOf(edited(draft, typeLength)), bc)).toBe(null)
  })
})

describe('the editor of the map', () => {
  beforeAll(() => {
    startI18n('en')
  })

  /** The editor as it is drawn once, of a draft that changes while something is measured. */
  function opened() {
    const state = { draft, holder: 'me', done: [] as Edit[] }
    const session = {
      standing: () => state,
      subscribe: () => () => {},
      edit: (edits: readonly Edit[]) => {
        state.done.push(...edits)
        state.draft = edited(state.draft, ...edits)
      },
    }
    let editor: MapEditor | null = null
    const section = { id: 'places', file, path: ['places'] } as unknown as Section
    const ground = { roads: { roads: [], frame: { west: 0, south: 0, east: 1, north: 1, parallel: 0 } } }
    function Probe() {
      const props = { section, place: null, onPlace: (_: Place) => {}, onJump: (_: Place) => {} }
      editor = useMapEditor(props, draftMapOf(draft), ground as unknown as Ground)
      return null
    }
    renderToStaticMarkup(
      <FormProvider value={{ session } as unknown as FormContext}>
        <Probe />
      </FormProvider>,
    )
    if (!editor) throw new Error('not drawn')
    return { state, editor: editor as MapEditor, spots: draftMapOf(draft).spots, links: draftMapOf(draft).links }
  }

  it('joins places as they stand once it has measured', async () => {
    const one = opened()
    const joining = one.editor.join(one.spots[0], one.spots[1])
    one.state.draft = edited(one.state.draft, moveB)
    await joining
    const added = draftMapOf(one.state.draft).links.find(({ id }) => id === 'l-a-b')
    expect(added).toMatchObject({ km: 107.2, from: { id: 'a' }, to: { id: 'b', lon: 11.5 } })
  })

  it('joins nothing to a place that is gone', async () => {
    const one = opened()
    const joining = one.editor.join(one.spots[0], one.spots[1])
    one.state.draft = edited(one.state.draft, dropA)
    await joining
    expect(one.state.done).toEqual([])
  })

  it('writes no length between ends that were moved meanwhile', async () => {
    const one = opened()
    const measuring = one.editor.remeasure(one.links)
    one.state.draft = edited(one.state.draft, moveB)
    await measuring
    expect(one.state.done).toEqual([])
  })

  it('does nothing in a window that has lost the draft', async () => {
    const one = opened()
    const [a, b] = one.spots
    const waiting = [one.editor.join(a, b), one.editor.remeasure(one.links)]
    one.state.holder = 'taken'
    await Promise.all(waiting)
    one.editor.move(a, { lon: 1, lat: 1 })
    one.editor.add({ lon: 1, lat: 1, name: '', as: 'place' })
    expect(one.state.done).toEqual([])
  })
})

describe('the measurer', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('gives a straight line to what still waits when it is closed', async () => {
    class Silent {
      addEventListener() {}
      postMessage() {}
      terminate() {}
    }
    vi.stubGlobal('Worker', Silent)
    const measurer = createMeasurer({ roads: [], frame: { west: 0, south: 0, east: 1, north: 1, parallel: 0 } })
    const [from, to] = [
      { lon: 10, lat: 50 },
      { lon: 11, lat: 50 },
    ]
    const waiting = measurer.measure([{ from, to, kind: 'road' }])
    measurer.close()
    const [found] = await Promise.race([waiting, new Promise<never[]>((done) => setTimeout(() => done([]), 500))])
    expect(found).toMatchObject({ by: 'straight', km: 71.5 })
  })
})
