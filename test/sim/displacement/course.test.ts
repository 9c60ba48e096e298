import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displacementParameters } from '../../../src/scenario/schema/displacement'
import { createDisplacementEngine, type DisplacementFigures } from '../../../src/sim/displacement/course'
import { type DisplacementRun, everybody } from '../../../src/sim/displacement/state'
import { byDay } from '../../../src/sim/displacement/world'
import { caseOf, madeCase } from './cases'

/** Faults of the head count at the end of a day. */
function miscounts(run: DisplacementRun, all: number): string[] {
  const { world } = run
  const wrong: string[] = []
  const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((a, b) => a + b, 0)
  if (everybody(run) !== all) wrong.push(`${everybody(run)} of ${all} people`)
  for (const list of [run.home, run.waiting, run.inside, run.awayOf]) {
    if (list.some((people) => people < 0)) wrong.push('fewer than nobody somewhere')
  }
  for (let place = 0; place < world.places; place++) {
    const column = (list: Int32Array): number =>
      sum(Array.from({ length: world.groups }, (_, group) => list[group * world.places + place]))
    if (column(run.waiting) !== run.waitingAt[place]) wrong.push(`waiting at ${place}`)
    if (column(run.inside) !== run.insideAt[place]) wrong.push(`inside ${place}`)
    if (run.insideAt[place] > world.capacity[place]) wrong.push(`${place} holds more than its places`)
    if (run.home[place] > world.population[place]) wrong.push(`more at home in ${place} than live there`)
  }
  for (let group = 0; group < world.groups; group++) {
    const row = (list: Int32Array): number => sum(list.subarray(group * world.places, (group + 1) * world.places))
    if (row(run.waiting) + row(run.inside) !== run.awayOf[group]) wrong.push(`away of group ${group}`)
  }
  const parties = run.road.flat()
  if (parties.some(({ people }) => people < 1 || !Number.isInteger(people))) wrong.push('a party of nobody')
  const fleeing = parties.filter(({ homeward }) => !homeward).reduce((a, { people }) => a + people, 0)
  if (sum(run.awayOf) + fleeing !== run.displaced) wrong.push(`${run.displaced} displaced do not add up`)
  return wrong
}

const sizes = fc.record({
  places: fc.integer({ min: 3, max: 40 }),
  days: fc.integer({ min: 10, max: 120 }),
  people: fc.integer({ min: 0, max: 400_000 }),
  returning: fc.boolean(),
  totals: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
})

/** Any parameter may be nothing, usual or huge. */
const parameters = fc.record(
  Object.fromEntries(displacementParameters.map((name) => [name, fc.constantFrom(0, 0.01, 0.5, 30, 5000)])),
  { requiredKeys: [] },
)

describe('the course of a case', () => {
  it('keeps everybody, every capacity and every sum on every day, whatever the case', () => {
    fc.assert(
      fc.property(sizes, parameters, (size, given) => {
        const engine = createDisplacementEngine({ ...madeCase(size), parameters: given })
        const { places } = engine.world.item
        const all = places.reduce((sum, place) => sum + place.population + place.atStart, 0)
        engine.play(size.seed, true, (run, day) => expect(miscounts(run, all), `day ${day}`).toEqual([]))
      }),
      { numRuns: 100, seed: 20310301 },
    )
  })

  it('is the same for the same seed, whatever was played before, and another for another', () => {
    const item = madeCase({ places: 30, days: 90, people: 200_000, returning: true })
    const engine = createDisplacementEngine(item)
    const first = engine.play(5, true)
    const other = engine.play(6, true)
    expect(engine.play(5, true)).toEqual(first)
    expect(createDisplacementEngine(item).play(5, true)).toEqual(first)
    expect(other.inside).not.toEqual(first.inside)
  })

  it('draws parameters from the ranges that the case gives, and only from those', () => {
    const given = { kmPerDay: { value: 50, low: 30, high: 90 }, avoid: 1 }
    const engine = createDisplacementEngine(caseOf({ ...road, parameters: given }))
    const drawn = new Set<number>()
    for (let seed = 0; seed < 20; seed++) {
      engine.play(seed, true, (run) => {
        drawn.add(run.p.kmPerDay)
        expect(run.p.kmPerDay).toBeGreaterThanOrEqual(30)
        expect(run.p.kmPerDay).toBeLessThanOrEqual(90)
        expect(run.p.avoid).toBe(1)
      })
      engine.play(seed, false, (run) => expect(run.p.kmPerDay).toBe(50))
    }
    expect(drawn.size).toBe(20)
  })
})

/** A town, a town on the way and a camp in another country, 100 km and 50 km apart. */
const road = {
  clock: { start: '2001-01-01', days: 30 },
  places: [
    { id: 'home', name: 'Home', kind: 'town', country: 'A', population: 10_000 },
    { id: 'gate', name: 'Gate', kind: 'town', country: 'A' },
    { id: 'camp', name: 'Camp', kind: 'camp', country: 'B', capacity: null },
  ],
  links: [
    { from: 'home', to: 'gate', km: 100 },
    { from: 'gate', to: 'camp', km: 50 },
  ],
  conflict: [{ place: 'home', spells: [{}] }],
  totals: {
    figures: [
      [0, 1000],
      [10, 5000],
    ],
  },
  parameters: { kmPerDay: 50 },
}

function play(
  parts: object,
  each?: (run: DisplacementRun, day: number) => void,
): DisplacementFigures & { camp: number[] } {
  const engine = createDisplacementEngine(caseOf({ ...road, ...parts }))
  const figures = engine.play(1, false, each)
  const { destinations, days, item } = engine.world
  const camp = destinations.findIndex((place) => item.places[place].id === 'camp')
  return { ...figures, camp: [...figures.inside.subarray(camp * days, (camp + 1) * days)] }
}

describe('on the road', () => {
  it('as many are displaced as the totals say, while there are people to leave', () => {
    const { displaced, short } = play({})
    expect([...displaced]).toEqual([
      ...byDay(
        [
          [0, 1000],
          [10, 5000],
        ],
        30,
      ),
    ])
    expect(displaced[5]).toBe(3000)
    expect(short).toBe(0)
    const more = play({ totals: { figures: [[0, 12_000]] } })
    expect(more.displaced[29]).toBe(10_000)
    expect(more.short).toBe(2000)
  })

  it('nobody goes farther in a day than the limit', () => {
    const { camp } = play({})
    // 150 km at 50 a day: who sets out on day 0 arrives on day 2, at the earliest.
    expect(camp.slice(0, 4)).toEqual([0, 0, 1000, 1400])
    expect(play({ parameters: { kmPerDay: 500 } }).camp[0]).toBe(1000)
  })

  it('with conflict far away nobody leaves, and hazards alone move people where there are no totals', () => {
    expect(play({ conflict: [] }).displaced[29]).toBe(0)
    const { displaced } = play({ totals: null })
    expect(displaced[0]).toBeGreaterThan(0)
    expect(displaced[29]).toBeGreaterThan(displaced[10])
  })

  it('a shut border lets nobody in until it opens', () => {
    const closures = [{ what: 'border', between: ['B', 'A'], from: 0, to: 14 }]
    const { camp, waiting } = play({ closures })
    expect(camp.slice(0, 15).every((people) => people === 0)).toBe(true)
    expect(waiting[14]).toBeGreaterThan(3000)
    expect(camp[29]).toBeGreaterThan(4900)
  })

  it.each([
    ['link', { what: 'link', between: ['camp', 'gate'] }],
    ['place', { what: 'place', place: 'camp' }],
    ['camp', { what: 'camp', place: 'camp' }],
    ['border one way', { what: 'border', between: ['A', 'B'], oneWay: true }],
  ])('a closure of a %s that lasts keeps the camp empty', (_, closure) => {
    expect(Math.max(...play({ closures: [closure] }).camp)).toBe(0)
  })

  it('a closure of the other way alone keeps nobody out', () => {
    expect(play({ closures: [{ what: 'border', between: ['B', 'A'], oneWay: true }] }).camp[29]).toBe(5000)
  })

  it('a cleared camp is left, one that only shuts keeps those inside', () => {
    const shut = { what: 'camp', place: 'camp', from: 8, to: 20 }
    const kept = play({ closures: [shut], parameters: { kmPerDay: 50, campLeaveRate: 0 } }).camp
    expect(kept[20]).toBe(kept[7])
    const cleared = play({ closures: [{ ...shut, evacuates: true }] }).camp
    expect(cleared[8]).toBe(0)
    expect(cleared[20]).toBe(0)
    expect(cleared[29]).toBeGreaterThan(4900)
  })

  it('a full camp takes nobody more; they wait', () => {
    const places = road.places.map((place) => (place.id === 'camp' ? { ...place, capacity: 1500 } : place))
    const { camp, waiting } = play({ places })
    expect(Math.max(...camp)).toBe(1500)
    expect(waiting[29]).toBe(3500)
  })

  it('a crossing lets through no more than its limit a day', () => {
    const links = [road.links[0], { ...road.links[1], perDay: 120 }]
    const { camp } = play({ links })
    camp.forEach((people, day) => {
      expect(people).toBeLessThanOrEqual(120 * (day + 1))
    })
    expect(camp[29]).toBeGreaterThan(120 * 24)
  })

  it('whoever comes to a place with a redirect is sent on', () => {
    const places = [
      ...road.places.map((place) => (place.id === 'gate' ? { ...place, kind: 'camp', capacity: 9000 } : place)),
      { id: 'far', name: 'Far', kind: 'camp', country: 'B', capacity: null },
    ]
    const links = [...road.links, { from: 'gate', to: 'far', km: 400 }]
    const redirects = [{ place: 'gate', onTo: 'far', from: 0, to: 12 }]
    const engine = createDisplacementEngine(caseOf({ ...road, places, links, redirects }))
    const { inside } = engine.play(1, false)
    const at = (index: number, day: number): number => inside[index * 30 + day]
    expect(at(0, 12)).toBe(0)
    expect(at(2, 29)).toBeGreaterThan(0)
    expect(at(1, 29) + at(2, 29) + at(0, 29)).toBeGreaterThan(4500)
  })

  it('near camps draw more than far ones, and fighting on the way less', () => {
    const places = [
      ...road.places.slice(0, 1),
      { ...road.places[1], population: 10 },
      road.places[2],
      { ...road.places[2], id: 'far', country: 'C' },
    ]
    const links = [...road.links, { from: 'home', to: 'far', km: 300 }]
    const share = (extra: object): number => {
      const engine = createDisplacementEngine(caseOf({ ...road, places, links, ...extra }))
      const { inside } = engine.play(1, false)
      return inside[29] / (inside[29] + inside[59])
    }
    expect(share({})).toBeGreaterThan(0.65)
    const fighting = [...road.conflict, { place: 'gate', spells: [{}] }]
    expect(share({ conflict: fighting, parameters: { kmPerDay: 50, avoid: 5 } })).toBeLessThan(share({}) - 0.1)
  })

  it('people go home by the totals, and by hazard when it is calm', () => {
    const conflict = [{ place: 'home', spells: [{ to: 5 }] }]
    const falling = {
      returning: true,
      conflict,
      totals: {
        figures: [
          [0, 0],
          [5, 4000],
          [10, 4000],
          [29, 1000],
        ],
      },
    }
    const back = play(falling)
    expect(back.displaced[29]).toBe(1000)
    expect(play({ ...falling, returning: false }).displaced[29]).toBe(4000)
    const free = play({
      returning: true,
      conflict,
      totals: null,
      parameters: { kmPerDay: 50, returnRate: 0.3, calmDays: 3, fearDays: 1 },
    })
    expect(free.displaced[29]).toBeLessThan(Math.max(...free.displaced) / 3)
  })

  it('who was displaced before the first day has no home to go to', () => {
    const places = road.places.map((place) => (place.id === 'camp' ? { ...place, atStart: 700 } : place))
    const { displaced } = play({ places, conflict: [], totals: { figures: [[0, 0]] }, returning: true })
    expect(displaced[29]).toBe(700)
  })
})

describe('a big case', () => {
  it('200 places, 1,100 days and three million people run in seconds, and everybody is kept', () => {
    const engine = createDisplacementEngine(madeCase({ places: 200, days: 1100, people: 3_000_000, returning: true }))
    const all = engine.world.item.places.reduce((sum, place) => sum + place.population + place.atStart, 0)
    const began = performance.now()
    engine.play(1, true, (run, day) => {
      if (day % 25 === 0) expect(everybody(run), `day ${day}`).toBe(all)
    })
    // About a second where the machine is free; the limit only tells that it grows like nothing worse.
    expect((performance.now() - began) / 1000).toBeLessThan(40)
  })
})
