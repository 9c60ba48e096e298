import { describe, expect, it } from 'vitest'
import { type ChoiceRun, type ChoiceSetup, choiceSize, choiceSteps, gatherChoice } from '../../src/analysis/choice'
import { forkAt, openOutcomes } from '../../src/analysis/fork'
import { decisionMoments } from '../../src/analysis/happenings'
import { watchRun } from '../../src/analysis/watch'
import { createPlayback, type Line, lineOf, type Playback } from '../../src/record/playback'
import type { Scenario } from '../../src/scenario/scenario'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import type { Engine, PolicyName } from '../../src/sim/index'
import { loadByHand } from '../realScenario'
import { smallScenario } from '../scenario/small'

const plain = smallScenario()
/** The small coast with a fit: draws that differ in how strongly crowds grow and how many they harm. */
const fitted: Scenario = {
  ...plain,
  model: {
    ...plain.model,
    structures: [{ id: 'one', label: 'One', text: 'One.', hold: {}, assumption: true }],
  } as Scenario['model'],
  draws: {
    made: { date: '2031-01-01', rules: '3', seed: 1, population: 8, generations: 1, runs: 8 },
    structures: [
      {
        structure: 'one',
        parameters: ['deathsPerIncident'],
        tolerance: 1,
        chance: 0,
        draws: Array.from({ length: 8 }, (_, i) => ({ weight: 0.125, values: [0.05 + 0.3 * i] })),
      },
    ],
  },
}
const coast = createEngine(fitted)
const line = (seed: number, policy: PolicyName, played: readonly string[] = []): Line => ({
  stretches: [{ from: 0, setup: { seed, policy, played } }],
  commands: [],
})
const curfew = { hour: 0, command: { type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' } } as const
const ordered = createPlayback(coast, { ...line(3, 'wait', ['council']), commands: [curfew] })
const setup: ChoiceSetup = {
  seat: 'council',
  at: { hour: 0, given: 0 },
  options: ['curfew', null, 'ask-help'],
  draws: 6,
  luck: 3,
  seed: 8,
  outcomes: ['deaths'],
}
const played = (over: Partial<ChoiceSetup> = {}, of: Playback = ordered, engine: Engine = coast): ChoiceRun[] => [
  ...choiceSteps(engine, of, { ...setup, ...over }),
]

/** Outcomes of a line, read hour by hour. */
function outcomesOf(engine: Engine, playback: Playback): Record<string, number> {
  const watch = watchRun(engine.scenario)
  for (let hour = 0; hour <= playback.end; hour++) watch.observe(playback.at(playback.endOfHour(hour)))
  return watch.outcomes(playback.at(playback.endOfHour(playback.end)))
}

describe('going on from a moment of a run', () => {
  const engine = createEngine(loadByHand())
  const { play } = engine.scenario

  /** A run of the first seat with orders and standing orders in it. */
  function ofAPlayer(): Line {
    const authority = createAuthority(engine)
    const seat = play.seats[0].id
    let game = authority.begin({ seat, plan: 'lesson-90', seed: 7, policy: 'record', forecast: [] })
    while (!game.over) {
      if (game.openWindow === null) game = authority.advance(1000)
      else {
        const { decisions, hour } = game.view
        const reason = 'Tried.'
        const now = decisions.find(({ status }) => status === 'available')
        if (now) authority.send({ type: 'decide', seat, option: now.option, reason })
        const later = decisions.find(({ status }) => status === 'unavailable')
        const until = Math.min(play.clock.ticks, hour + 60)
        if (later) authority.send({ type: 'stand', seat, option: later.option, until, reason })
        game = authority.closeWindow()
      }
    }
    return lineOf(authority.record())
  }

  it.each([
    ['a player', ofAPlayer, 7],
    ['the record’s policy', () => line(5, 'record'), 5],
    ['the adaptive policy', () => line(5, 'adaptive'), 5],
  ] as const)('with what was done and the same luck is the run itself: %s', (_, made, seed) => {
    const playback = createPlayback(engine, made())
    const own = outcomesOf(engine, playback)
    const moments = decisionMoments(engine.scenario, playback.events, playback).filter(({ seats }) => seats.length > 0)
    expect(moments.length).toBeGreaterThan(10)
    const by = new Set(moments.map((moment) => moment.by))
    if (seed === 7) expect(by).toEqual(new Set(['player', 'policy', 'standing']))
    for (const { before, seats, option } of moments.filter((moment, i) => i % 6 === 0 || moment.by === 'standing')) {
      if (!before) throw new Error('no moment')
      const fork = forkAt(engine, playback, { seat: seats[0], at: before, options: [option] })
      expect(fork.play(0, seed, undefined), `${option} at hour ${before.hour}`).toEqual({ outcomes: own, missed: 0 })
    }
  })

  it('leaves the run as it was', () => {
    const playback = createPlayback(coast, { ...line(3, 'wait', ['council']), commands: [curfew] })
    const hash = coast.hash(playback.at({ hour: 0, given: 0 }))
    for (const _ of choiceSteps(coast, playback, setup))
      expect(coast.hash(playback.at({ hour: 0, given: 0 }))).toBe(hash)
  })
})

describe('a choice', () => {
  it('plays all options in pairs of luck and parameters, every draw before a second luck', () => {
    const runs = played()
    expect(runs).toHaveLength(choiceSize(setup))
    expect(runs.map(({ option }) => option).slice(0, 4)).toEqual([0, 1, 2, 0])
    expect(runs.slice(0, 18).every(({ luck }) => luck === 0)).toBe(true)
    expect(new Set(runs.map(({ draw, luck }) => `${draw} ${luck}`)).size).toBe(18)
    // The same pair gives the same figure whatever else is played.
    const alone = played({ options: ['curfew'], draws: 2, luck: 2 })
    for (const { draw, luck, values } of alone) {
      const same = runs.find((run) => run.option === 0 && run.draw === draw && run.luck === luck)
      expect(values).toEqual(same?.values)
    }
  })

  it('differs by option, by draw and by luck', () => {
    const runs = played()
    const figures = (of: (run: ChoiceRun) => boolean): Set<number> =>
      new Set(runs.filter(of).map(({ values }) => values[0]))
    expect(figures(({ draw, luck }) => draw === 0 && luck === 0).size).toBeGreaterThan(1)
    expect(figures(({ option, luck }) => option === 0 && luck === 0).size).toBeGreaterThan(1)
    expect(figures(({ option, draw }) => option === 0 && draw === 0).size).toBeGreaterThan(1)
  })

  it('comes to spreads in the order asked for, and parts that add up to 1', () => {
    const runs = played()
    const result = gatherChoice(fitted, setup, runs)
    expect(result).toMatchObject({ runs: 18, fitted: true })
    expect(result.options.map(({ option }) => option)).toEqual(['curfew', null, 'ask-help'])
    result.options.forEach(({ outcomes }, option) => {
      const own = runs.filter((run) => run.option === option).map(({ values }) => values[0])
      expect(outcomes.deaths.values).toEqual(own)
    })
    const parts = result.parts.deaths
    if (!parts) throw new Error('no parts')
    expect(parts.choice.share + parts.doubt.share + parts.chance.share).toBeCloseTo(1, 9)
    expect(parts.doubt.share).toBeGreaterThan(0.02)
    for (const part of [parts.choice, parts.doubt, parts.chance]) expect(part.error).not.toBeNull()
  })

  it('can be put together while it is under way', () => {
    const runs = played()
    expect(gatherChoice(fitted, setup, [])).toMatchObject({ runs: 0, parts: { deaths: null } })
    // Two options of the third pair are played: two pairs count.
    expect(gatherChoice(fitted, setup, runs.slice(0, 8))).toMatchObject({ runs: 2, parts: { deaths: null } })
    // Two rounds of luck and a part of the third.
    const two = gatherChoice(fitted, { ...setup, luck: 2 }, runs.slice(0, 36))
    expect(gatherChoice(fitted, setup, runs.slice(0, 40)).parts).toEqual(two.parts)
  })

  it('has no share of doubt before a fit, and says so', () => {
    const engine = createEngine(plain)
    const playback = createPlayback(engine, { ...line(3, 'wait', ['council']), commands: [curfew] })
    const result = gatherChoice(plain, setup, played({}, playback, engine))
    expect(result).toMatchObject({ fitted: false, parts: { deaths: { doubt: { share: 0 } } } })
    const part = result.parts.deaths
    expect((part?.choice.share ?? 0) + (part?.chance.share ?? 0)).toBeCloseTo(1, 9)
  })

  it('without the curfew is the run of somebody who never gave it', () => {
    const waiting = createPlayback(coast, line(3, 'wait', ['council']))
    const never = forkAt(coast, waiting, { seat: 'council', at: setup.at, options: [null] })
    const without = forkAt(coast, ordered, { seat: 'council', at: setup.at, options: ['curfew', null] })
    for (const seed of [1, 2, 3]) expect(without.play(1, seed, undefined)).toEqual(never.play(0, seed, undefined))
  })

  it('takes a standing order back with any other choice', () => {
    const stand = { type: 'stand', seat: 'council', option: 'lift-curfew', until: 50, reason: '' } as const
    const playback = createPlayback(coast, {
      ...line(3, 'wait', ['council']),
      commands: [curfew, { hour: 0, command: stand }],
    })
    const moment = decisionMoments(fitted, playback.events, playback).find(({ by }) => by === 'standing')
    if (!moment?.before) throw new Error('no standing order was carried out')
    const { before } = moment
    const state = playback.at(before)
    expect(state.standing).toHaveLength(1)
    const fork = forkAt(coast, playback, { seat: 'council', at: before, options: ['lift-curfew', null] })
    const kept = createPlayback(coast, { ...line(3, 'wait', ['council']), commands: [curfew] })
    const same = forkAt(coast, kept, { seat: 'council', at: { ...before, given: 1 }, options: [null] })
    for (const seed of [1, 2, 3]) expect(fork.play(1, seed, undefined)).toEqual(same.play(0, seed, undefined))
  })

  it('counts the later decisions that were no longer possible', () => {
    const later = { hour: 20, command: { ...curfew.command, option: 'lift-curfew' } }
    const playback = createPlayback(coast, { ...line(3, 'wait', ['council']), commands: [curfew, later] })
    const own = { ...setup, options: ['curfew', null], draws: 2, luck: 2 } as const
    const result = gatherChoice(fitted, own, played(own, playback))
    expect(result.options[0].missed).toBe(0)
    expect(result.options[1].missed).toBe(1)
  })

  it.each([
    [{ options: [] }, 'one to 3'],
    [{ options: ['curfew', null, 'ask-help', 'lift-curfew'] }, 'one to 3'],
    [{ options: ['curfew', 'curfew'] }, 'with itself'],
    [{ options: ['ask-help', null] }, 'did not take ask-help'],
    [{ options: ['curfew', 'leave'] }, 'not-your-option'],
    [{ options: ['curfew', 'nothing-of-the-kind'] }, 'unknown-option'],
    [{ at: { hour: 60, given: 1 }, options: [null] }, 'is over'],
    [{ at: { hour: 5, given: 0 }, options: [null] }, 'no moment'],
    [{ seat: 'nobody' }, 'no seat'],
    [{ draws: 0 }, 'one draw'],
    [{ luck: 1.5 }, 'one draw'],
    [{ outcomes: ['hopes'] }, 'hopes'],
    [{ structure: 'none-such' }, 'none-such'],
  ] as const)('refuses %j', (over, words) => {
    const run = (): unknown => choiceSteps(coast, ordered, { ...setup, ...over }).next()
    expect(run).toThrow(RangeError)
    expect(run).toThrow(words)
  })

  it('reads only what can still change', () => {
    const { record } = plain
    const early = { ...record.outcomes[0], id: 'early', model: { figure: 'deaths', atHour: 10 } as const }
    const scenario = { ...plain, record: { ...record, outcomes: [...record.outcomes, early] } }
    expect(openOutcomes(scenario, 9)).toEqual(['deaths', 'early'])
    expect(openOutcomes(scenario, 10)).toEqual(['deaths'])
  })
})
