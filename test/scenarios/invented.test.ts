import { beforeAll, describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/cli/scenarioFolder'
import { replay } from '../../src/record/replay'
import { walk } from '../../src/scenario/conditions/expression'
import { factTypes } from '../../src/scenario/conditions/facts'
import { parseCondition } from '../../src/scenario/conditions/parse'
import type { Problem, Scenario } from '../../src/scenario/scenario'
import { effect } from '../../src/scenario/schema/effects'
import { mapKind } from '../../src/scenario/schema/map'
import { channel } from '../../src/scenario/schema/reports'
import type { GameSnapshot } from '../../src/session/api'
import { createAuthority } from '../../src/session/authority'
import type { Engine } from '../../src/sim/index'

/** Hints may be right as they are. */
const isFault = ({ severity }: Problem): boolean => severity !== 'hints'

// The two invented scenarios: every seat in every plan to its end, nothing untagged, and what each promises.

const engines = new Map<string, Engine>()
beforeAll(() => {
  for (const id of ['tutorial', 'template']) {
    const { engine, problems } = checkFolder(id)
    if (!engine) throw new Error(JSON.stringify(problems.slice(0, 5)))
    engines.set(id, engine)
  }
})
const engineOf = (id: string): Engine => engines.get(id) as Engine

type Choose = (shot: GameSnapshot) => string | undefined
const first: Choose = ({ view }) => view.decisions.find(({ status }) => status === 'available')?.option
const last: Choose = ({ view }) => view.decisions.findLast(({ status }) => status === 'available')?.option
const none: Choose = () => undefined

/** Plays a seat to the end: at each window takes everything that `choose` finds, or waits. */
function play(engine: Engine, seat: string, plan: string, policy: 'record' | 'adaptive', seed: number, choose: Choose) {
  const authority = createAuthority(engine)
  let shot = authority.begin({ seat, plan, seed, policy, forecast: [] })
  while (!shot.over) {
    if (shot.openWindow === null) {
      shot = authority.advance(shot.stopsAt - shot.view.hour)
      continue
    }
    const option = choose(shot)
    authority.send(
      option ? { type: 'decide', seat, option, reason: 'Because.' } : { type: 'wait', seat, reason: 'To see more.' },
    )
    shot = authority.closeWindow()
  }
  return { record: authority.record(), result: authority.result() }
}

describe.each(['tutorial', 'template'])('%s', (id) => {
  it('is played to its end by every seat in every plan, whatever is chosen, and replays to the same hashes', () => {
    const engine = engineOf(id)
    const { seats, plans } = engine.scenario.play
    for (const seat of seats) {
      for (const { id: plan, windows } of plans) {
        for (const [seed, choose] of [first, last, none].entries()) {
          const policy = seed === 1 ? 'adaptive' : 'record'
          const { record, result } = play(engine, seat.id, plan, policy, seed, choose)
          expect(record.windowsClosed, `${seat.id} ${plan}`).toBe(windows.length)
          expect(Object.keys(result.outcomes).length).toBeGreaterThan(3)
          expect(replay(engine, record, { verify: true })).toMatchObject({ from: 'commands', difference: null })
        }
      }
    }
  })

  it('offers every seat something in every window until everything is done', () => {
    const engine = engineOf(id)
    for (const seat of engine.scenario.play.seats) {
      const offered: number[] = []
      play(engine, seat.id, engine.scenario.play.plans[0].id, 'record', 5, (shot) => {
        offered.push(shot.view.decisions.filter(({ status }) => status === 'available').length)
        return undefined
      })
      expect(Math.min(...offered), seat.id).toBeGreaterThan(0)
      expect(Math.max(...offered), seat.id).toBeLessThanOrEqual(6)
    }
  })

  it('is invented throughout, and says so', () => {
    const { scenario } = engineOf(id)
    expect(scenario.manifest.invented).toBe(true)
    const untagged: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const { invented, assumption, sources } = value as Record<string, unknown>
      if (typeof invented === 'boolean' && Array.isArray(sources) && (!invented || assumption || sources.length > 0))
        untagged.push(path)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
    }
    const { space, units, background, actors, reports, channels, play: plays, model, levers } = scenario
    visit({ space, units, background, actors, reports, channels, plays, model, levers }, id)
    expect(untagged).toEqual([])
    for (const { title } of scenario.record.sources) expect(title).toMatch(/^Invented: /)
    expect(scenario.map?.credit).toMatch(/^Invented map/)
    expect(scenario.map?.licence).toMatch(/^CC0/)
  })
})

describe('the tutorial', () => {
  const scenarioOf = (): Scenario => engineOf('tutorial').scenario

  it('has no problem in its package, three seats and a lesson of twenty minutes', () => {
    expect(checkFolder('tutorial').problems.filter(isFault)).toEqual([])
    const { play: plays, manifest } = scenarioOf()
    expect(manifest.shelf).toBe('play')
    expect(plays.seats.length).toBe(3)
    expect(plays.plans[0].minutes).toBe(20)
  })

  it('has no violence: none at the start, and none in any hour of any run', () => {
    const engine = engineOf('tutorial')
    for (const { tension, initialCrowd } of scenarioOf().space.places) expect([tension, initialCrowd]).toEqual([0, 0])
    for (const seat of scenarioOf().play.seats) {
      for (const choose of [first, none]) {
        const { record, result } = play(engine, seat.id, 'slowly', 'record', 8, choose)
        const figures = record.events.flatMap((event) => (event.type === 'hour-passed' ? [event.figures] : []))
        expect(figures.length).toBeGreaterThan(80)
        for (const { incidents, deaths, injured, missing, buildings } of figures)
          expect([incidents, deaths, injured, missing, buildings]).toEqual([0, 0, 0, 0, 0])
        expect(result.outcomes['left-home']).toBeGreaterThan(500)
      }
    }
  })

  it('shows each seat one step after another, at the windows of its plan', () => {
    const engine = engineOf('tutorial')
    for (const seat of scenarioOf().play.seats) {
      const steps: string[][] = []
      play(engine, seat.id, 'twenty', 'record', 2, (shot) => {
        steps.push(
          shot.view.reports.filter(({ title }) => /^Step \d/.test(title)).map(({ title }) => title.slice(0, 6)),
        )
        return undefined
      })
      const arrived = steps.map((titles) => [...titles].sort())
      expect(arrived[0]).toEqual(['Step 1', 'Step 2'])
      expect(arrived[1].slice(2)).toEqual(['Step 3', 'Step 4'])
      expect(arrived[2].slice(4)).toEqual(['Step 5'])
      expect(arrived[3].slice(5)).toEqual(['Step 6'])
    }
  })

  it('gives each seat a decision that somebody must agree to', () => {
    const { actors, play: plays } = scenarioOf()
    for (const seat of plays.seats) {
      const options = actors.find((actor) => actor.id === seat.actor)?.options ?? []
      expect(options.filter(({ agreement }) => agreement).length, seat.id).toBe(1)
    }
  })

  it('moves people by what is decided: news in the first night keeps them at home', () => {
    const engine = engineOf('tutorial')
    const left = (choose: Choose) =>
      play(engine, 'brackford-council', 'slowly', 'record', 4, choose).result.outcomes['left-home'] ?? 0
    const news: Choose = ({ view }) =>
      view.decisions.find(({ option, status }) => option === 'bc-news' && status === 'available')?.option
    expect(left(news)).toBeLessThan(0.8 * left(none))
  })
})

describe('the template', () => {
  const scenarioOf = (): Scenario => engineOf('template').scenario
  const kinds = (schema: { options: readonly { shape: { do: { value: string } } }[] }) =>
    schema.options.map(({ shape }) => shape.do.value)

  it('has no problem but missing translations, and is for authors only', () => {
    const { problems } = checkFolder('template')
    expect(problems.filter(isFault).filter(({ code }) => code !== 'text-untranslated')).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
    expect(scenarioOf().manifest.shelf).toBe('template')
    expect(Object.keys(scenarioOf().texts).sort()).toEqual([...scenarioOf().manifest.languages].sort())
  })

  it('has each effect, each kind of channel, each fact of conditions and each kind of line on the map', () => {
    const { actors, background, channels, conditions, map } = scenarioOf()
    const effects = [...actors.flatMap(({ options }) => options), ...background].flatMap((one) => one.effects)
    expect([...new Set(effects.map((one) => one.do))].sort()).toEqual(kinds(effect).sort())
    expect([...new Set(channels.map(({ about }) => about))].sort()).toEqual([...channel.shape.about.options].sort())
    const facts = new Set<string>()
    const operators = new Set<string>()
    for (const { when } of conditions) {
      const parsed = parseCondition(when)
      if (!parsed.ok) throw new Error(parsed.reason)
      walk(parsed.expression, (part) => {
        operators.add(part.op)
        if (part.op === 'fact') facts.add(part.name)
        if (part.op === 'entry' || part.op === 'has') facts.add(part.fact)
      })
    }
    expect([...facts].sort()).toEqual(Object.keys(factTypes).sort())
    expect([...operators]).toEqual(expect.arrayContaining(['has', 'one-of', '?:', '!', '&&', '||', '+']))
    expect([...new Set(map?.features.map(({ properties }) => properties.kind))].sort()).toEqual(
      [...mapKind.options].sort(),
    )
  })

  it('has each occasion, an agreement of two, something read, structures, each lever and a dispute', () => {
    const { actors, reports, model, levers, record } = scenarioOf()
    const options = actors.flatMap((actor) => actor.options)
    expect(new Set(reports.map(({ occasion }) => ('at' in occasion ? 'at' : 'after'))).size).toBe(2)
    expect(new Set(reports.map(({ urgency }) => urgency)).size).toBe(3)
    expect(new Set(reports.map(({ reliability }) => reliability)).size).toBe(3)
    expect(reports.some((report) => report.if)).toBe(true)
    expect(
      options.some(({ agreement }) => agreement?.parties.length === 2 && agreement.parties.some((one) => one.if)),
    ).toBe(true)
    expect(new Set(options.map(({ phase }) => phase)).size).toBe(3)
    expect(model.structures.length).toBe(2)
    const changes = levers.flatMap(({ change }) =>
      change.map((one) => ['shift', 'drop', 'add', 'effect'].find((key) => key in one)),
    )
    expect(new Set(changes).size).toBe(4)
    expect(record.outcomes.some(({ disputedBy }) => disputedBy.length > 0)).toBe(true)
    expect(record.timeline.some(({ disputedBy }) => disputedBy.length > 0)).toBe(true)
  })
})
