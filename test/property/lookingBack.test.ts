import { beforeAll, describe, expect, it } from 'vitest'
import { createPlayback, lineOf, type Playback } from '../../src/record/playback'
import type { RunRecord } from '../../src/record/runRecord'
import { type Branch, treeOf } from '../../src/record/tree'
import { createAuthority } from '../../src/session/authority'
import type { Moment } from '../../src/session/debriefApi'
import { createDebriefHost } from '../../src/session/debriefHost'
import { createEngine } from '../../src/sim/engine'
import type { SeatView, State } from '../../src/sim/index'
import { uniform } from '../../src/sim/random/stream'
import { loadReal } from '../realScenario'
import { disturb, hidden } from '../sim/view/hidden'

/*
 * Looking back, a seat sees no more than it could see then: nothing of what came later, and nothing that did not reach it.
 */

const engine = createEngine(loadReal())
const { scenario } = engine
const { seats, clock } = scenario.play
const random = (n: number, m: number): number => uniform(17, 3, 0, n, m)

type Reading = State['readings'][number]
type Dispatch = State['dispatches'][number]

/** A full run with decisions in it, as its file has it. */
function played(seat: string, seed: number, observed: boolean): RunRecord {
  const authority = createAuthority(engine)
  const plan = 'lesson-90'
  let game = authority.begin({ seat, plan, seed, policy: observed ? 'adaptive' : 'record', forecast: [], observed })
  for (let window = 0; !game.over; ) {
    if (game.openWindow === null) {
      game = authority.advance(1000)
      continue
    }
    const offered = game.view.decisions.filter(({ status }) => status === 'available')
    const chosen = offered[Math.floor(random(seed, ++window) * offered.length)]
    for (const { id } of game.view.reports.slice(0, 2)) authority.send({ type: 'read', seat, report: id })
    if (chosen) authority.send({ type: 'decide', seat, option: chosen.option, reason: '' })
    game = authority.closeWindow()
  }
  return authority.record()
}

describe.each([
  ['a run that was played', seats[0].id, 5, false],
  ['a run that was observed', seats[3].id, 6, true],
] as const)('looking back on %s', (_, seat, seed, observed) => {
  const host = createDebriefHost()
  let record: RunRecord
  let playback: Playback
  /** All that was ever written down for any seat: gathered hour by hour, before old readings are dropped. */
  const readings: Reading[] = []
  let dispatches: readonly Dispatch[] = []
  const view = (moment: Moment, of: string, line: string | null = null): SeatView => {
    const look = host.look(line, moment, { seat: of })
    if (look?.of !== 'seat') throw new Error('nothing to see')
    return look.view
  }

  beforeAll(() => {
    record = played(seat, seed, observed)
    expect(host.open(scenario, record)).toEqual({ ok: true, from: 'commands' })
    playback = createPlayback(engine, lineOf(record))
    for (let hour = 0; hour <= playback.end; hour++) {
      const state = playback.at(playback.endOfHour(hour))
      readings.push(...state.readings.filter((reading) => reading.observed === hour))
      dispatches = state.dispatches
    }
  })

  it('traces everything a seat sees, at the hour of every event, to a word that had reached it', () => {
    const hours = [...new Set(record.events.map((event) => event.hour))]
    expect(hours.length).toBeGreaterThan(400)
    const about = new Map(scenario.channels.map((channel) => [channel.id, channel.about]))
    const tells = new Map(scenario.reports.map((report) => [report.id, report]))
    const options = new Map(scenario.actors.map((actor) => [actor.id, new Set(actor.options.map(({ id }) => id))]))
    const ordersOf = new Map(scenario.actors.flatMap((actor) => actor.options.map(({ id, effects }) => [id, effects])))
    const crossings = new Set(scenario.space.crossings.map(({ place }) => place))
    const countryOf = new Map(scenario.space.places.map((place) => [place.id, place.country]))
    const sideOf = new Map(scenario.space.sides.map((side) => [side.id, side]))
    const ownerOf = new Map(scenario.units.map((unit) => [unit.id, unit.owner]))
    const faults: string[] = []
    let traced = 0
    for (const { id, actor, country } of seats) {
      const toldLater = readings.filter((one) => one.seat === id).sort((a, b) => a.arrives - b.arrives)
      const sentLater = dispatches.filter((one) => one.seat === id)
      /** What has reached the seat so far: readings by what they are about, thing and hour; reports. */
      const told = new Map<string, Reading[]>()
      const sent: Dispatch[] = []
      let next = 0
      let now = 0
      const hold = (holds: boolean, what: string): void => {
        traced++
        if (!holds) faults.push(`${id} at hour ${now}: ${what}`)
      }
      const read = (
        what: string,
        thing: string,
        { observed, ...said }: { observed: number } & Partial<Pick<Reading, 'low' | 'high' | 'level'>>,
      ): void => {
        const found = told.get(`${what} ${thing} ${observed}`) ?? []
        const wanted = Object.entries(said) as [keyof typeof said, unknown][]
        hold(
          found.some((one) => wanted.every(([key, value]) => one[key] === value)),
          `${what} of ${thing}, ${JSON.stringify({ observed, ...said })}`,
        )
      }
      for (const hour of hours) {
        now = hour
        for (; next < toldLater.length && toldLater[next].arrives <= hour; next++) {
          const one = toldLater[next]
          const key = `${about.get(one.channel)} ${one.what} ${one.observed}`
          told.set(key, [...(told.get(key) ?? []), one])
        }
        while (sent.length < sentLater.length && sentLater[sent.length].arrives <= hour) {
          sent.push(sentLater[sent.length])
        }
        const seen = view({ hour, given: null }, id)
        const arrived = sent.map(({ report }) => report).sort()
        hold(
          seen.reports
            .map((report) => report.id)
            .sort()
            .join() === arrived.join(),
          'reports',
        )
        for (const { place, danger, agreement, hosted } of seen.places) {
          if (danger?.report) {
            const from = sent.find((one) => one.report === danger.report && one.written === danger.observed)
            const said = tells.get(from?.report ?? '')?.tells.find((one) => one.place === place)
            hold(said?.level === danger.level, `danger of ${place} by ${danger.report}`)
          } else if (danger) read('danger', place, { observed: danger.observed, level: danger.level })
          if (agreement) read('agreement', place, { observed: agreement.observed })
          if (hosted) read('displaced', place, { observed: hosted.observed, low: hosted.low, high: hosted.high })
        }
        for (const { place, queue, sides } of seen.crossings) {
          if (queue) read('queue', place, { observed: queue.observed, low: queue.low, high: queue.high })
          for (const { side, own, regime } of sides) {
            const known = sideOf.get(side)
            hold(own === (known?.country === country), `own ${side}`)
            if (own || regime === known?.regime) continue
            // Of the other side only what a report of an order at that border had told.
            const effects = arrived.flatMap((report) => {
              const occasion = tells.get(report)?.occasion
              return occasion && 'after' in occasion ? (ordersOf.get(occasion.after) ?? []) : []
            })
            const isTold = effects.some((one) => one.do === 'border' && one.side === side && one.regime === regime)
            hold(isTold, `${side} is ${regime}`)
          }
        }
        for (const { place, people, places } of seen.camps) {
          if (people) read('camps', place, { observed: people.observed, low: people.low, high: people.high })
          hold((places === null) === (countryOf.get(place) !== country), `room in ${place}`)
        }
        for (const { estimate, to } of seen.streams) {
          read(crossings.has(to) ? 'queue' : 'camps', to, { observed: estimate.observed })
        }
        for (const { unit, own, at, observed: when } of seen.forces) {
          hold(own === (ownerOf.get(unit) === actor), `own ${unit}`)
          if (!own) read('forces', `${unit}@${at}`, { observed: when ?? -1 })
        }
        for (const { id: indicator, observed: when } of seen.indicators) hold((when ?? 0) <= hour, indicator)
        for (const { option, hour: when } of seen.taken) {
          hold(options.get(actor)?.has(option) === true && when <= hour, option)
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([])
    expect(traced).toBeGreaterThan(50_000)
  })

  it('does not depend on anything that happens later', () => {
    let differ = 0
    for (let n = 0; n < 8; n++) {
      const hour = Math.floor(random(n, 1) * clock.ticks)
      const { given } = playback.endOfHour(hour)
      const other: Branch = {
        id: 'other',
        parent: null,
        from: hour,
        kept: given,
        label: '',
        note: '',
        folded: false,
        policy: n % 2 === 0 ? 'wait' : 'record',
        played: n % 3 === 0 ? seats.map(({ id }) => id) : [],
        changes: [],
        commands: [],
      }
      host.setTree({ ...treeOf(record), branches: [other] })
      const earlier = Math.max(0, hour - 5)
      for (const moment of [
        { hour, given },
        { hour: earlier, given: null },
      ]) {
        for (const { id } of seats) expect(view(moment, id, 'other')).toEqual(view(moment, id))
      }
      const atEnd = { hour: playback.end, given: null }
      const [changed, kept] = ['other', null].map((line) => JSON.stringify(host.look(line, atEnd, 'model')))
      if (changed !== kept) differ++
    }
    // The later ones have little left to differ in.
    expect(differ).toBeGreaterThan(2)
  })

  it('does not depend on what nobody told the seat', () => {
    const setup = playback.setupAt(0)
    for (let n = 0; n < 15; n++) {
      const hour = Math.floor(random(n, 2) * (playback.end + 1))
      const state = playback.at(playback.endOfHour(hour))
      for (const { id, actor, country } of seats) {
        const seen = view({ hour, given: null }, id)
        const changed = engine.clone(state)
        for (const key of hidden) if (key !== 'announced' && key !== 'announcedInjured') disturb(changed, key, 3 + n)
        changed.danger.fill(n % 4)
        // Words that are still under way, to anybody, and all that others were told, read and ordered to stand.
        const isOther = (one: Reading | Dispatch): boolean => one.seat !== id || one.arrives > hour
        changed.dispatches = changed.dispatches.filter((one) => !isOther(one) || random(n, one.arrives) < 0.5)
        changed.readings = changed.readings.map((one) =>
          isOther(one) ? { ...one, low: 7, high: 7, level: 'calm' } : one,
        )
        changed.read = changed.read.filter((key) => key.startsWith(`${id}/`))
        changed.standing.push({ seat: `not-${id}`, option: 'anything', until: 900, reason: 'a secret' })
        expect(engine.view(changed, setup, id)).toEqual(seen)
        // Units of others and the other side of the border: but for what they allow the seat to order.
        scenario.units.forEach(({ owner }, index) => {
          if (owner === actor) return
          changed.units[index].strength += 50
          changed.units[index].at = 0
        })
        scenario.space.sides.forEach((side, index) => {
          if (side.country !== country) changed.border[index] = changed.border[index] === 'open' ? 'shut' : 'open'
        })
        const without = { decisions: [], ahead: [] }
        expect({ ...engine.view(changed, setup, id), ...without }).toEqual({ ...seen, ...without })
      }
    }
  })

  it('never gives a seat the eyes of the model', () => {
    for (const { id } of seats) {
      const seen = view({ hour: 60, given: null }, id)
      expect(Object.keys(seen).sort()).toEqual(
        Object.keys(engine.view(playback.at(playback.endOfHour(60)), playback.setupAt(60), id)).sort(),
      )
      expect(seen).not.toHaveProperty('figures')
    }
    expect(() => host.look(null, { hour: 60, given: null }, { seat: 'nobody' })).toThrow('nobody')
  })
})
