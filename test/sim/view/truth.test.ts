import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/sim/engine'
import type { State, TruthView } from '../../../src/sim/index'
import { C, compartments } from '../../../src/sim/state'
import { makeMapPicture } from '../../../src/ui/mapModel'
import { loadReal } from '../../realScenario'
import { englishWords } from '../../ui/words'
import { playing, smallScenario } from '../smallWorld'

const real = createEngine(loadReal())
const { scenario } = real
const setup = { seed: 7, policy: 'record', played: [] } as const
const hours = [0, 20, 60, 150, 400]
const seen: readonly { readonly state: State; readonly truth: TruthView }[] = hours.map((hour) => {
  const state = real.start(setup)
  while (state.hour < hour) real.advance(state, setup)
  return { state, truth: real.truth(state) }
})

describe('what the model had', () => {
  it('is exact, of that hour, and plain JSON', () => {
    for (const { state, truth } of seen) {
      expect(truth.hour).toBe(state.hour)
      const estimates = [
        ...truth.places.map(({ hosted }) => hosted),
        ...truth.crossings.map(({ queue }) => queue),
        ...truth.camps.map(({ people }) => people),
        ...truth.streams.map(({ estimate }) => estimate),
      ].filter((estimate) => estimate !== null)
      expect(estimates.length).toBeGreaterThan(20)
      for (const { low, high, observed } of estimates) expect([low, observed]).toEqual([high, state.hour])
      expect(JSON.parse(JSON.stringify(truth))).toEqual(truth)
    }
  })

  it('adds up to the people of the state, and to the figures of its hour', () => {
    const sum = (counts: readonly (number | undefined)[]): number =>
      counts.reduce<number>((all, count) => all + (count ?? 0), 0)
    for (const { state, truth } of seen) {
      const inside = (compartment: number): number =>
        state.people.reduce((all, count, at) => (at % compartments.length === compartment ? all + count : all), 0)
      expect(sum(truth.places.map(({ hosted }) => hosted?.low))).toBe(inside(C.host))
      expect(sum(truth.crossings.map(({ queue }) => queue?.low))).toBe(inside(C.waiting))
      expect(sum(truth.camps.map(({ people }) => people?.low))).toBe(inside(C.camp))
      expect(sum(truth.streams.map(({ estimate }) => estimate.low))).toBeLessThanOrEqual(inside(C.road))
      expect(truth.figures).toMatchObject({ abroadNow: inside(C.camp), waiting: inside(C.waiting) })
    }
    expect(seen.some(({ truth }) => truth.streams.length > 0)).toBe(true)
  })

  it('follows danger, border and units', () => {
    const engine = createEngine(smallScenario())
    const played = playing('government', 'neighbour', 'council')
    const state = engine.start(played)
    const before = engine.truth(state)
    state.danger[1] = 3
    state.agreement[1] = 0.5
    state.border[0] = 'open'
    state.units[0].to = 2
    state.units[0].arrives = 9
    const after = engine.truth(state)
    const [, place] = after.places
    expect(place).toMatchObject({ danger: { level: 'fighting' }, agreement: { holds: true } })
    expect(before.places[1]).toMatchObject({ danger: { level: 'calm' }, agreement: { holds: false } })
    expect(after.crossings[0].sides[0]).toMatchObject({ regime: 'open', own: false })
    expect(after.forces[0].moving).toEqual({ to: engine.scenario.space.places[2].id, arrives: 9 })
    expect(after.forces.map(({ unit }) => unit)).toEqual(engine.scenario.units.map(({ id }) => id))
  })

  it('says nothing of danger where nobody lives, and lists no crossing or camp as a place', () => {
    const homes = new Set(scenario.space.cells.map(({ place }) => place))
    for (const { truth } of seen) {
      for (const { place, danger } of truth.places) expect(danger !== null, place).toBe(homes.has(place))
      const kinds = new Map(scenario.space.places.map(({ id, kind }) => [id, kind]))
      expect(truth.places.map(({ place }) => kinds.get(place))).not.toContain('crossing')
    }
  })

  it('changes nothing, and the map draws it whole', () => {
    for (const { state, truth } of seen) {
      const hash = real.hash(state)
      real.truth(state)
      expect(real.hash(state)).toBe(hash)
      const { model } = makeMapPicture({
        scenario,
        view: truth,
        homeCountry: null,
        theme: 'light',
        reducedMotion: true,
        selected: null,
        words: englishWords(scenario.play.clock.start),
      })
      for (const object of model.objects) {
        expect(object.words, object.id).not.toBe('')
        expect(`${object.words}${object.detailWords}`).not.toMatch(/undefined|NaN|\{\{/)
      }
    }
  })
})
