import { describe, expect, it } from 'vitest'
import { freeId, idsOf, slug } from '../../../src/author/forms/freeId'
import { newReport } from '../../../src/author/hours/newReport'
import { type DraftMap, draftMapOf } from '../../../src/author/map/draftMap'
import { addLink, addPlace, measureAnew, movePlace, nameId, removePlace } from '../../../src/author/map/edits'
import { idOf } from '../../../src/author/map/names'
import { measure } from '../../../src/author/map/roads/measure'
import { find, positionIn } from '../../../src/author/map/search'
import { LinkLengths } from '../../../src/author/map/stale'
import type { Draft } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { link as linkSchema, place as placeSchema } from '../../../src/scenario/schema/space'

const place = (id: string, lon: number, lat: number, rest = {}) => ({
  id,
  name: id.toUpperCase(),
  kind: 'town',
  country: 'AA',
  province: 'north',
  lon,
  lat,
  precisionKm: 0,
  labelRank: 2,
  invented: true,
  ...rest,
})
const link = (id: string, from: string, to: string, km = 10) => ({ id, from, to, km, hours: 0.3, kind: 'road' })

const draft: Draft = {
  'space.json': {
    kind: 'data',
    value: {
      places: [place('a', 10, 50), place('b', 11, 50), place('x', 10.5, 50.5, { kind: 'crossing', country: 'BB' })],
      links: [link('ab', 'a', 'b'), link('bx', 'b', 'x'), link('ax', 'a', 'x')],
      crossings: [{ place: 'x', sides: ['aa', 'bb'], camps: ['c'], capacityPerHour: 10 }],
      camps: [],
    },
  },
}
const clock = { start: '2031-04-04T18:00+00:00', zoneLabel: '-', stepHours: 1, ticks: 24, tailTicks: 6 } as const
const mapOf = (one: Draft): DraftMap => draftMapOf(one)

describe('what the map shows of a draft', () => {
  it('leaves out what can’t be drawn, and keeps the indices of the rest', () => {
    const places = [null, place('a', 10, 50), 'b', place('n', Number.NaN, 50), place('far', 10, 95), place('b', 11, 50)]
    const links = [link('dead', 'a', 'nobody'), link('self', 'a', 'a'), link('ab', 'a', 'b')]
    const map = mapOf({ 'space.json': { kind: 'data', value: { places, links } } })
    expect(map.spots.map(({ id, index }) => [id, index])).toEqual([
      ['a', 1],
      ['b', 5],
    ])
    expect(map.links.map(({ id, index }) => [id, index])).toEqual([['ab', 2]])
    expect(mapOf({}).spots).toEqual([])
    expect(mapOf({ 'space.json': { kind: 'text', text: '{' } }).spots).toEqual([])
  })
})

describe('edits on the map', () => {
  it('move a place, and can be taken back', () => {
    const done = applyEdits(draft, movePlace(1, { lon: 12, lat: 51 }))
    expect(mapOf(done.draft).spots[1]).toMatchObject({ id: 'b', lon: 12, lat: 51 })
    expect(applyEdits(done.draft, done.inverse).draft).toEqual(draft)
  })

  it('add a place with what its neighbour tells, under an id that is free', () => {
    const added = addPlace(draft, mapOf(draft).spots, {
      lon: 10.6,
      lat: 50.6,
      name: 'B',
      as: 'place',
      note: 'From the map',
    })
    const { draft: after } = applyEdits(draft, added.edits)
    const value = (after['space.json'] as { value: { places: unknown[] } }).value.places[added.index]
    expect(value).toMatchObject({ id: 'b-2', name: 'B', country: 'BB', province: 'north', note: 'From the map' })
    expect(placeSchema.safeParse(value).success).toBe(true)
  })

  it('add the first place of all, and what makes a place part of the border', () => {
    const empty: Draft = { 'space.json': { kind: 'data', value: {} } }
    const first = applyEdits(empty, addPlace(empty, [], { lon: 1, lat: 2, name: '', as: 'place' }).edits)
    expect(mapOf(first.draft).spots).toMatchObject([{ id: 'new-place', lon: 1, lat: 2 }])
    const camp = applyEdits(draft, addPlace(draft, [], { lon: 1, lat: 2, name: 'Élan vital', as: 'camp' }).edits)
    const { camps } = (camp.draft['space.json'] as { value: { camps: unknown[] } }).value
    expect(camps).toMatchObject([{ place: 'elan-vital' }])
  })

  it('give a place its id once it has a name, unless something points at it or its author chose it', () => {
    const put = (as: 'place' | 'camp') =>
      applyEdits(draft, addPlace(draft, [], { lon: 1, lat: 2, name: '', as }).edits).draft
    const named = (one: Draft, name: string) =>
      applyEdits(one, [{ do: 'set', file: 'space.json', path: ['places', 3, 'name'], value: name }]).draft
    const place = named(put('place'), 'A')
    expect(mapOf(applyEdits(place, nameId(place, 3)).draft).spots[3].id).toBe('a-2')
    const camp = named(put('camp'), 'Old mill')
    const { places, camps } = (
      applyEdits(camp, nameId(camp, 3)).draft['space.json'] as { value: { places: { id: string }[]; camps: unknown[] } }
    ).value
    expect([places[3].id, camps]).toMatchObject(['old-mill', [{ place: 'old-mill' }]])
    const [, , , spot] = mapOf(place).spots
    const linked = applyEdits(
      place,
      addLink(place, { from: spot, to: mapOf(place).spots[0] }, measure(spot, spot, 'road', null), '').edits,
    )
    expect(nameId(linked.draft, 3)).toEqual([])
    expect(nameId(named(put('place'), ' … '), 3)).toEqual([])
    expect(nameId(draft, 0)).toEqual([])
  })

  it('give ids that nothing else in the draft has', () => {
    const full: Draft = {
      ...draft,
      'forces.json': { kind: 'data', value: { units: [{ id: 'mill' }, { id: 'l-a-b' }, { id: 'new-place' }] } },
      'reports.json': { kind: 'data', value: { reports: [], channels: [{ id: 'report-1' }] } },
    }
    const { spots } = mapOf(full)
    const put = (name: string) => addPlace(full, spots, { lon: 1, lat: 2, name, as: 'place' })
    expect([put('Mill').id, put('').id]).toEqual(['mill-2', 'new-place-2'])
    expect(addLink(full, { from: spots[0], to: spots[1] }, measure(spots[0], spots[1], 'road', null), '').id).toBe(
      'l-a-b-2',
    )
    const unnamed = applyEdits(full, put('').edits).draft
    const named = applyEdits(unnamed, [
      { do: 'set', file: 'space.json', path: ['places', 3, 'name'], value: 'Mill' },
    ]).draft
    expect(idsOf(applyEdits(named, nameId(named, 3)).draft).has('mill-2')).toBe(true)
    expect(newReport(full, clock, 1, [])?.edits[0]).toMatchObject({ value: { id: 'report-2' } })
  })

  it.each([
    ['a condition', { conditions: [{ id: 'c', when: 'danger["new-place"] > 1' }] }],
    ['a condition in single marks', { conditions: [{ id: 'c', when: "danger['new-place'] > 1" }] }],
    ['a key', { weights: { 'new-place': 1 } }],
  ])('leave a place its id where %s names it', (_, value) => {
    const one = applyEdits(draft, addPlace(draft, [], { lon: 1, lat: 2, name: '', as: 'place' }).edits).draft
    const path = ['places', 3, 'name']
    const named = applyEdits(one, [{ do: 'set', file: 'space.json', path, value: 'Mill' }]).draft
    expect(nameId(named, 3)).not.toEqual([])
    expect(nameId({ ...named, 'conditions.json': { kind: 'data', value } }, 3)).toEqual([])
  })

  it('draw a link that the schema takes, and measure links anew in one step', () => {
    const { spots, links } = mapOf(draft)
    const found = measure(spots[0], spots[1], 'road', null)
    const added = addLink(draft, { from: spots[0], to: spots[1] }, found, 'Straight')
    const { draft: after } = applyEdits(draft, added.edits)
    const value = (after['space.json'] as { value: { links: unknown[] } }).value.links[added.index]
    expect(linkSchema.safeParse(value).success).toBe(true)
    expect(value).toMatchObject({ id: 'l-a-b', km: 71.5, assumption: true })
    const again = applyEdits(draft, measureAnew(links.map((one) => [one, measure(one.from, one.to, 'road', null)])))
    expect(mapOf(again.draft).links.map(({ km }) => km)).toEqual([71.5, 66, 66])
  })

  it('remove a place with its links and its crossing, and bring all of it back', () => {
    const [, , x] = mapOf(draft).spots
    const { edits, links } = removePlace(draft, x)
    const done = applyEdits(draft, edits)
    expect(links).toBe(2)
    expect(mapOf(done.draft).links.map(({ id }) => id)).toEqual(['ab'])
    expect((done.draft['space.json'] as { value: { crossings: unknown[] } }).value.crossings).toEqual([])
    expect(applyEdits(done.draft, done.inverse).draft).toEqual(draft)
  })
})

describe('lengths that were measured before a move', () => {
  const moved = applyEdits(draft, movePlace(0, { lon: 10.1, lat: 50 })).draft
  const ids = (lengths: LinkLengths, one: Draft) => lengths.stale(mapOf(one).links).map(({ id }) => id)

  it('are told, until they are measured anew, left as they are, or the move is taken back', () => {
    const lengths = new LinkLengths()
    expect(ids(lengths, draft)).toEqual([])
    expect(ids(lengths, moved)).toEqual(['ab', 'ax'])
    expect(ids(lengths, draft)).toEqual([])
    lengths.settle(mapOf(moved).links.filter(({ id }) => id === 'ab'))
    expect(ids(lengths, moved)).toEqual(['ax'])
  })

  it('are not told of a length that its author typed after the move', () => {
    const lengths = new LinkLengths()
    ids(lengths, draft)
    const typed = applyEdits(moved, [{ do: 'set', file: 'space.json', path: ['links', 0, 'km'], value: 99 }]).draft
    expect(ids(lengths, typed)).toEqual(['ax'])
  })
})

describe('the search', () => {
  const names = {
    frame: { west: 0, south: 0, east: 1, north: 1, parallel: 0 },
    credit: '',
    views: {},
    places: [
      { lon: 10, lat: 50, rank: 1, name: { en: 'A' } },
      { lon: 12, lat: 50, rank: 3, name: { en: 'Marche', local: 'Märchè' } },
      { lon: 13, lat: 50, rank: 1, name: { en: 'Old Marche' } },
    ],
    countries: [],
    waters: [],
  }
  it('finds places of the draft before names of the map, however they are written, and no place twice', () => {
    const { spots } = mapOf(draft)
    expect(find('a', spots, names).map(({ key }) => key)).toEqual(['own 0', 'name 0', 'name 1'])
    const hits = find('marchè', spots, names)
    expect(hits.map((hit) => hit.is === 'name' && hit.name)).toEqual(['Marche', 'Old Marche'])
    expect(find('  ', spots, names)).toEqual([])
    expect(find('zzz', spots, null)).toEqual([])
  })

  it.each([
    ['40.53, 72.8', { lat: 40.53, lon: 72.8 }],
    ['-12.5 130', { lat: -12.5, lon: 130 }],
    ['40.53° S, 7.8° W', { lat: -40.53, lon: -7.8 }],
    ['99, 10', null],
    ['40.53', null],
    ['Town 2, 3', null],
    ['  40.53  °  S  ;  7.8 °W ', { lat: -40.53, lon: -7.8 }],
    ['40.53\t72.8', { lat: 40.53, lon: 72.8 }],
  ])('reads %s as a position', (typed, position) => expect(positionIn(typed)).toEqual(position))
})

it('no text keeps the search busy, however many blanks it has', () => {
  const blanks = ' '.repeat(100_000)
  for (const text of [`4${blanks}`, `4${blanks}x`, `${blanks}4${blanks},${blanks}5${blanks}x`]) {
    expect(positionIn(text)).toBe(null)
  }
})

it('ids are made of names', () => {
  expect(idOf('Jalal-Abad (old town)', 'place')).toBe('jalal-abad-old-town')
  expect(idOf('Ош', 'place')).toBe('place')
  expect(slug('Évacués')).toBe('evacues')
  expect(slug(` - ${'x'.repeat(59)} y`)).toBe('x'.repeat(59))
  expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3')
})
