import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlacesFile } from '../../src/map/assets/files'
import { CLOSE_SCALE } from '../../src/map/camera'
import { type Composition, compose } from '../../src/map/compose/compose'
import { overlapOf } from '../../src/map/labels/place'
import { FACES, type Measure } from '../../src/map/labels/text'
import type { MapModel } from '../../src/map/mapModel'
import { createPlane } from '../../src/map/projection'
import { evening } from './model'

const names = JSON.parse(
  readFileSync(new URL('../../assets/map/fergana-2010/places.json', import.meta.url), 'utf8'),
) as PlacesFile
const plane = createPlane(names.frame)
/** About half its size is the mean width of a letter. */
const measure: Measure = (text, face) =>
  text.length * Number.parseFloat(/([\d.]+)px/.exec(FACES[face].font)?.[1] ?? '12') * 0.5

function composed(scale: number, change: Partial<MapModel> = {}, compact = false): Composition {
  return compose(
    { ...evening, ...change },
    {
      plane,
      scale,
      measure,
      names,
      language: 'en',
      compact,
      before: new Map(),
      window: null,
      covered: [],
      fonts: 0,
    },
  )
}
const labelled = (composition: Composition) => new Set(composition.labels.map((label) => label.id))

describe('what lies on the map', () => {
  it.each([3.4, 5, 7.1, 10, 16, 25, 40])('has no overlapping labels at %s pixels a km', (scale) => {
    const { labels } = composed(scale)
    expect(labels.length).toBeGreaterThan(20)
    const overlaps = labels.flatMap((label, i) =>
      labels
        .slice(i + 1)
        .filter((other) => overlapOf(label.box, { kind: 'box', ...other.box }) > 0)
        .map((other) => `${label.id} ${other.id}`),
    )
    expect(overlaps).toEqual([])
  })
  it('names the cities that reports speak of at every scale', () => {
    for (const scale of [3.4, 7.1, 40]) {
      const shown = labelled(composed(scale))
      expect(shown).toContain('osh')
      expect(shown).toContain('jalal_abad')
    }
  })
  it('keeps quarters for the closer view', () => {
    const far = composed(CLOSE_SCALE - 1)
    const close = composed(CLOSE_SCALE + 1)
    expect(far.targets.some((target) => target.id === 'nariman')).toBe(false)
    expect(close.targets.some((target) => target.id === 'nariman')).toBe(true)
    expect(composed(7.1, { selected: 'nariman' }).targets.some((target) => target.id === 'nariman')).toBe(true)
  })
  it('leaves to the model the places that the model shows', () => {
    const texts = composed(7.1).labels.flatMap((label) => label.block.lines.map((line) => line.text))
    for (const name of ['Osh', 'Uzgen', 'Nookat']) expect(texts.filter((text) => text === name)).toHaveLength(1)
  })
  it('lets no force cover another', () => {
    for (const scale of [4, 7.1, 20]) {
      const forces = composed(scale).targets.filter((target) =>
        evening.objects.some((object) => object.id === target.id && object.kind === 'force'),
      )
      for (const [i, force] of forces.entries())
        for (const other of forces.slice(i + 1)) {
          const [a, b] = [force.points[0], other.points[0]]
          expect(Math.abs(a.x - b.x) >= 18 || Math.abs(a.y - b.y) >= 14).toBe(true)
        }
    }
  })
  it('looks the same for the same model, and otherwise where something has changed', () => {
    const looks = (composition: Composition) => new Map(composition.marks.map((mark) => [mark.id, mark.look]))
    const before = looks(composed(7.1))
    expect(looks(composed(7.1))).toEqual(before)
    const older = evening.objects.map((object) =>
      object.id === 'osh' && object.kind === 'place' && object.danger
        ? { ...object, danger: { ...object.danger, age: 4 } }
        : object,
    )
    const after = looks(composed(7.1, { objects: older }))
    const changed = [...after].filter(([id, look]) => before.get(id) !== look).map(([id]) => id)
    expect(changed).toEqual(['osh'])
  })
  it('gives every mark its own id and no picture too large for a weak device', () => {
    for (const scale of [7.1, 56]) {
      const { marks } = composed(scale, { selected: 's1' })
      expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length)
      for (const mark of marks) expect(Math.max(mark.width, mark.height)).toBeLessThanOrEqual(768)
    }
  })
  it('leaves out what lies off the map', () => {
    const far = { ...evening.objects[0], id: 'far', lon: 37.6, lat: 55.8 }
    expect(composed(7.1, { objects: [far] }).targets).toHaveLength(0)
  })
  it('shortens words in a narrow window', () => {
    const lines = (compact: boolean) =>
      composed(7.1, {}, compact).labels.find((label) => label.id === 'jalal_abad')?.block.lines.length ?? 0
    expect(lines(true)).toBeLessThan(lines(false))
  })
})
