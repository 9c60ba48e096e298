import { beforeAll, describe, expect, it } from 'vitest'
import { byMatter, type Chronicle, chronicleOf, type Facts } from '../../src/record/chronicle'
import { type Gap, gapsOf, isOff } from '../../src/record/gaps'
import { createPlayback, type Playback } from '../../src/record/playback'
import type { Word } from '../../src/record/words'
import type { BorderRegime } from '../../src/scenario/schema/space'
import { createEngine } from '../../src/sim/engine'
import type { SeatView } from '../../src/sim/index'
import { uniform } from '../../src/sim/random/stream'
import { loadReal } from '../realScenario'

const engine = createEngine(loadReal())
const { scenario } = engine
const seats = scenario.play.seats.map(({ id }) => id)

/** One place, one side with one crossing, one unit; an hour each. */
interface Hour {
  readonly level?: 'calm' | 'fighting'
  readonly queue?: number
  readonly regime?: BorderRegime
  readonly at?: string | null
}
function made(hours: readonly Hour[], words: readonly Word[]): Chronicle {
  const facts = hours.map(
    ({ level = 'calm', queue = 0, regime = 'shut', at = null }): Facts => ({
      danger: new Map([['town', level]]),
      agreement: new Map([['town', false]]),
      hosted: new Map(),
      queue: new Map([['gate', queue]]),
      camp: new Map(),
      regime: new Map([['far', regime]]),
      forces: new Map([['guard', at === null ? null : { at, strength: 400 }]]),
    }),
  )
  return { scenario, facts, words: byMatter(words) }
}
function view(hour: number, over: Partial<SeatView> = {}): SeatView {
  const nothing = { reports: [], places: [], crossings: [], camps: [], streams: [], forces: [], decisions: [] }
  return { seat: 'seat', hour, over: false, ...nothing, indicators: [], taken: [], standing: [], ahead: [], ...over }
}
const tellsOf = { words: '', from: 'a clerk', reliability: 2, reconstructed: false, report: null } as const
const toldCalm = {
  places: [{ place: 'town', agreement: null, hosted: null, danger: { ...tellsOf, level: 'calm', observed: 0 } }],
} as const
const gate = (regime: BorderRegime | null, queue: readonly [number, number] | null = null): Partial<SeatView> => ({
  crossings: [
    {
      place: 'gate',
      sides: [{ side: 'far', name: 'Far', regime, own: false }],
      queue: queue && { low: queue[0], high: queue[1], observed: 0, from: 'a guard', reliability: 2 },
    },
  ],
})
const only = (gaps: readonly Gap[], what: Gap['what']): readonly Gap[] => gaps.filter((gap) => gap.what === what)
const fighting = { seat: 'seat', what: 'danger', place: 'town', level: 'fighting' } as const

describe('a count', () => {
  it.each([
    [null, 49, false],
    [null, 50, true],
    [{ low: 100, high: 300 }, 400, false],
    [{ low: 100, high: 300 }, 401, true],
    [{ low: 100, high: 300 }, 49, false],
    [{ low: 200, high: 300 }, 149, true],
    [{ low: 0, high: 0 }, 49, false],
    [{ low: 0, high: 0 }, 50, true],
    [{ low: 1000, high: 1000 }, 951, false],
  ])('told as %j and really %i: a gap is %s', (known, actual, expected) => {
    expect(isOff(known, actual)).toBe(expected)
  })
})

describe('what a seat did not know', () => {
  const course: readonly Hour[] = ['calm', 'fighting', 'fighting', 'fighting', 'calm', 'fighting', 'fighting'].map(
    (level) => ({ level: level as 'calm' | 'fighting' }),
  )

  it('is since when it was so, until the first word of it', () => {
    const words: Word[] = [
      { ...fighting, observed: 2, arrives: 6 },
      { ...fighting, observed: 3, arrives: 5 },
      { ...fighting, level: 'calm', observed: 2, arrives: 4 },
      { ...fighting, seat: 'seat', place: 'hill', observed: 2, arrives: 4 },
    ]
    expect(only(gapsOf(made(course, words), view(2, toldCalm)), 'danger')).toEqual([
      { what: 'danger', places: ['town'], known: 'calm', actual: 'fighting', observed: 0, since: 1, learns: 5 },
    ])
  })

  it('is never learned by a word of another time, nor by one that comes after the run', () => {
    const words: Word[] = [
      { ...fighting, observed: 5, arrives: 6 },
      { ...fighting, observed: 0, arrives: 3 },
      { ...fighting, observed: 3, arrives: 7 },
      { ...fighting, observed: 1, arrives: 2 },
    ]
    expect(only(gapsOf(made(course, words), view(2, toldCalm)), 'danger')).toMatchObject([{ since: 1, learns: null }])
  })

  it('is none where the seat knows, and one where it knows nothing', () => {
    expect(only(gapsOf(made(course, []), view(0, toldCalm)), 'danger')).toEqual([])
    expect(only(gapsOf(made(course, []), view(0)), 'danger')).toMatchObject([
      { known: null, actual: 'calm', observed: null, since: 0 },
    ])
    expect(only(gapsOf(made(course, []), view(0)), 'agreement')).toEqual([])
  })

  it('counts what a report of before the start says as said of the start', () => {
    const words: Word[] = [{ ...fighting, level: 'calm', observed: -3, arrives: 2 }]
    expect(only(gapsOf(made([{}, {}, {}], words), view(1)), 'danger')).toMatchObject([{ since: 0, learns: 2 }])
  })

  it('holds a queue to the figure that was told, and is learned from one that is about right', () => {
    const queues = [0, 100, 800, 900, 900, 0].map((queue) => ({ queue }))
    const count = { seat: 'seat', what: 'queue', place: 'gate' } as const
    const words: Word[] = [
      { ...count, low: 0, high: 100, observed: 2, arrives: 4 },
      { ...count, low: 700, high: 1000, observed: 3, arrives: 5 },
    ]
    const gaps = gapsOf(made(queues, words), view(3, gate('shut', [0, 200])))
    expect(only(gaps, 'queue')).toEqual([
      {
        what: 'queue',
        places: ['gate'],
        known: { low: 0, high: 200 },
        actual: 900,
        observed: 0,
        since: 2,
        learns: 5,
      },
    ])
    expect(only(gapsOf(made(queues, words), view(1, gate('shut', [0, 200]))), 'queue')).toEqual([])
  })

  it('takes the word of an order at the border for the hours that it brings about', () => {
    const border = (['shut', 'shut', 'open', 'open', 'open', 'open'] as const).map((regime) => ({ regime }))
    const word = { seat: 'seat', what: 'regime', side: 'far', regime: 'open' } as const
    const words: Word[] = [{ ...word, observed: 0, arrives: 5 }]
    expect(only(gapsOf(made(border, words), view(3, gate('shut'))), 'regime')).toMatchObject([
      { side: 'far', places: ['gate'], known: 'shut', actual: 'open', since: 2, learns: 5 },
    ])
    expect(only(gapsOf(made(border, words), view(3, gate('open'))), 'regime')).toEqual([])
  })

  it('finds units that came, that left, and not one’s own', () => {
    const posts = [null, 'town', 'town', 'town', null, 'hill'].map((at) => ({ at }))
    const word = { seat: 'seat', what: 'forces', unit: 'guard', strength: 380 } as const
    const words: Word[] = [
      { ...word, at: 'town', observed: 2, arrives: 3 },
      { ...word, at: 'hill', observed: 5, arrives: 5 },
    ]
    const chronicle = made(posts, words)
    const force = { unit: 'guard', name: 'Guard', kind: 'army', moving: null, condition: null } as const
    const seen = { ...force, own: false, at: 'town', strength: 400, from: 'a clerk', observed: 2 }
    expect(only(gapsOf(chronicle, view(2)), 'forces')).toMatchObject([
      { known: null, actual: { at: 'town', strength: 400 }, places: ['town'], since: 1, learns: 3 },
    ])
    expect(only(gapsOf(chronicle, view(4, { forces: [seen] })), 'forces')).toMatchObject([
      { known: { at: 'town', strength: 400 }, actual: null, since: 4, learns: 5 },
    ])
    expect(only(gapsOf(chronicle, view(3, { forces: [seen] })), 'forces')).toEqual([])
    // A hill is no place where anybody lives: a unit there is missed by nobody who never heard of it.
    expect(only(gapsOf(chronicle, view(5)), 'forces')).toEqual([])
    expect(only(gapsOf(chronicle, view(5, { forces: [{ ...seen, own: true }] })), 'forces')).toEqual([])
  })

  it('refuses an hour outside the run', () => {
    expect(() => gapsOf(made([{}], []), view(1))).toThrow(RangeError)
  })
})

describe('what nobody knew in a run of the scenario', () => {
  let playback: Playback
  let chronicle: Chronicle
  const seen = (seat: string, hour: number): SeatView =>
    engine.view(playback.at(playback.endOfHour(hour)), playback.setupAt(hour), seat)
  const pick = (n: number, of: number, from = 0): number => from + Math.floor(uniform(5, 2, 0, n, 0) * (of - from))

  beforeAll(() => {
    const setup = { seed: 11, policy: 'record', played: [] } as const
    playback = createPlayback(engine, { stretches: [{ from: 0, setup }], commands: [] })
    chronicle = chronicleOf(engine, playback)
  })

  it('has the facts of every hour, and words that were made before they arrived', () => {
    expect(chronicle.facts).toHaveLength(playback.end + 1)
    for (const hour of [0, 37, 200, playback.end]) {
      const truth = engine.truth(playback.at(playback.endOfHour(hour)))
      const levels = truth.places.flatMap(({ place, danger }) => (danger ? [[place, danger.level]] : []))
      expect([...chronicle.facts[hour].danger]).toEqual(levels)
    }
    for (const seat of seats) {
      const words = [...chronicle.words].flatMap(([key, said]) => (key.startsWith(`${seat}/`) ? said : []))
      expect(words.length, seat).toBeGreaterThan(100)
      for (const { observed, arrives } of words) expect(observed).toBeLessThanOrEqual(arrives)
    }
  })

  it('is a gap in danger exactly where view and model differ', () => {
    for (let n = 0; n < 25; n++) {
      const hour = pick(n, playback.end + 1)
      const truth = engine.truth(playback.at(playback.endOfHour(hour)))
      for (const seat of seats) {
        const view = seen(seat, hour)
        const differ = truth.places.flatMap(({ place, danger }) =>
          danger && view.places.find((one) => one.place === place)?.danger?.level !== danger.level ? [place] : [],
        )
        const gaps = only(gapsOf(chronicle, view), 'danger')
        expect(gaps.map(({ places }) => places[0])).toEqual(differ)
      }
    }
  })

  it('does not show to the seat before it learns it, and shows then unless something fresher stands before it', () => {
    let learned = 0
    let never = 0
    for (let n = 0; n < 30; n++) {
      const hour = pick(n, playback.end)
      const seat = seats[n % seats.length]
      for (const gap of gapsOf(chronicle, seen(seat, hour))) {
        if (gap.what !== 'danger') continue
        const { places, actual, since, learns } = gap
        expect(chronicle.facts[since].danger.get(places[0])).toBe(actual)
        if (since > 0) expect(chronicle.facts[since - 1].danger.get(places[0])).not.toBe(actual)
        let until = hour
        while (chronicle.facts[until]?.danger.get(places[0]) === actual) until++
        const told = (at: number) => seen(seat, at).places.find(({ place }) => place === places[0])?.danger
        const last = learns ?? playback.end + 1
        for (const at of [hour + 1, last - 1, pick(n, last, hour)]) {
          const then = at > hour && at < last ? told(at) : null
          const says = then?.level === actual && then.observed >= since && then.observed < until
          expect(says, `${seat} of ${places[0]} at ${at}, learns ${learns}`).toBe(false)
        }
        if (learns === null) never++
        else {
          learned++
          const then = told(learns)
          expect(then?.level === actual || (then?.observed ?? -1) > since).toBe(true)
        }
      }
    }
    expect(learned).toBeGreaterThan(20)
    expect(never).toBeGreaterThan(5)
  })

  it('is found in every matter', () => {
    const found = new Set<Gap['what']>()
    for (let hour = 0; hour <= playback.end; hour += 24) {
      for (const seat of seats) for (const gap of gapsOf(chronicle, seen(seat, hour))) found.add(gap.what)
    }
    for (const what of ['danger', 'hosted', 'queue', 'camp', 'regime', 'forces'] as const) expect(found).toContain(what)
  })

  it('never is of one’s own side or one’s own units', () => {
    const own = new Map(scenario.play.seats.map(({ id, actor }) => [id, actor]))
    for (let n = 0; n < 12; n++) {
      for (const seat of seats) {
        for (const gap of gapsOf(chronicle, seen(seat, pick(n, playback.end + 1)))) {
          const country = scenario.play.seats.find(({ id }) => id === seat)?.country
          if (gap.what === 'regime') {
            expect(scenario.space.sides.find(({ id }) => id === gap.side)?.country).not.toBe(country)
          }
          if (gap.what === 'forces') {
            expect(scenario.units.find(({ id }) => id === gap.unit)?.owner).not.toBe(own.get(seat))
          }
        }
      }
    }
  })
})
