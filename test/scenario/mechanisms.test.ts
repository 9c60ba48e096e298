import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { callsIn, evaluate, namesIn, parseFormula } from '../../src/model/formula/parse'
import { plainFormula } from '../../src/model/formula/plain'
import { mechanisms, plumbing, sharedParameters } from '../../src/scenario/mechanisms'
import { type ParameterName, parameterNames } from '../../src/scenario/parameters'
import { believedCalm, leavingHazard, passShare, returningHazard, wayWeight } from '../../src/sim/displacement/rules'
import { forces } from '../../src/sim/mechanisms/forces'
import { beginHour } from '../../src/sim/mechanisms/hour'
import { legitimacy } from '../../src/sim/mechanisms/legitimacy'
import { mobilisation } from '../../src/sim/mechanisms/mobilisation'
import { rumour } from '../../src/sim/mechanisms/rumour'
import { startState } from '../../src/sim/start'
import { createWorld } from '../../src/sim/world'
import { mechanisms as words } from '../../src/ui/i18n/en/mechanisms'
import { root } from '../boundaries/sources'
import { loadReal } from '../realScenario'

const folder = join(root, 'src/sim')
const codeOf = (file: string): string => readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')
/** Parameters that a file of the simulation reads. */
const readIn = (file: string): ParameterName[] => {
  const code = codeOf(file)
  return parameterNames.filter((name) => new RegExp(`\\bp\\.${name}\\b`).test(code))
}
const parsed = mechanisms.flatMap(({ id, formulas }) => formulas.map((text) => [id, text, parseFormula(text)] as const))

describe('what readers are told of the simulation', () => {
  test('every parameter belongs to one mechanism, or to those that several share', () => {
    const told = [...mechanisms.flatMap(({ parameters }) => parameters), ...sharedParameters]
    expect([...told].sort()).toEqual([...parameterNames].sort())
  })

  test('every file of a mechanism is covered, and every file named exists', () => {
    const files = readdirSync(join(folder, 'mechanisms')).map((file) => `mechanisms/${file}`)
    const told = [...mechanisms.flatMap((one) => one.files), ...plumbing]
    expect(files.filter((file) => !told.includes(file))).toEqual([])
    for (const file of told) expect(codeOf(file).length).toBeGreaterThan(100)
  })

  test.each(mechanisms)('$id reads the parameters it is told to, and no others', ({ files, parameters, id }) => {
    const read = files.flatMap(readIn)
    expect(parameters.filter((name) => !read.includes(name))).toEqual([])
    const beside = mechanisms.filter((one) => one.id !== id && one.files.some((file) => files.includes(file)))
    const known = [...parameters, ...sharedParameters, ...beside.flatMap((one) => one.parameters)]
    expect(read.filter((name) => !known.includes(name))).toEqual([])
  })

  test('a shared parameter is read in more than one mechanism, or tells the rival accounts apart', () => {
    for (const name of sharedParameters) {
      const users = mechanisms.filter(({ files }) => files.some((file) => readIn(file).includes(name)))
      expect(users.length > 1 || name.startsWith('endBy'), name).toBe(true)
    }
  })

  test.each(mechanisms)(
    '$id: each of its parameters stands in its formulas or beside a sign',
    ({ parameters, formulas }) => {
      const names = formulas.flatMap((text) => [...namesIn(parseFormula(text))])
      const beside = names.flatMap((name) => words.signs[name as keyof typeof words.signs]?.text ?? '').join(' ')
      expect(parameters.filter((name) => !names.includes(name) && !beside.includes(name))).toEqual([])
    },
  )

  test('every sign and every function of a formula is explained, and no others are', () => {
    const names = new Set(parsed.flatMap(([, , formula]) => [...namesIn(formula)]))
    const calls = new Set(parsed.flatMap(([, , formula]) => [...callsIn(formula)]))
    const isParameter = (name: string): boolean => (parameterNames as readonly string[]).includes(name)
    expect([...names].filter((name) => !isParameter(name)).sort()).toEqual(Object.keys(words.signs).sort())
    expect([...calls].sort()).toEqual(Object.keys(words.functions).sort())
    expect(mechanisms.map(({ id }) => id)).toEqual(Object.keys(words.words))
  })

  test('no formula needs a page wider than its paper', () => {
    const signs = { name: (name: string) => name, call: (name: string) => name }
    expect(parsed.map(([, text]) => plainFormula(text, signs)).filter((text) => text.length > 118)).toEqual([])
  })
})

describe('the notation of formulas', () => {
  const value = (text: string, values: Record<string, number> = {}): number =>
    evaluate(
      parseFormula(text).is,
      (name) => values[name],
      (name, of) => (name === 'max' ? Math.max(...of) : NaN),
    )

  it('reckons as it reads', () => {
    expect(value('y = 1 - 2 - 3')).toBe(-4)
    expect(value('y = 12 / 2 / 3')).toBe(2)
    expect(value('y = 2 * (a + 1)^2', { a: 2 })).toBe(18)
    expect(value('y = max(1, a) / 4', { a: 8 })).toBe(2)
  })

  it('writes back what it read', () => {
    const signs = { name: (name: string) => name, call: (name: string) => name }
    for (const [, text, formula] of parsed) {
      const back = plainFormula(text, signs).replaceAll('×', '*').replaceAll('−', '-').replaceAll('²', '^2')
      expect(parseFormula(back)).toEqual(formula)
    }
  })

  it.each(['y', 'y = ', 'y = (1', 'y = 1 2', 'y = a^b', '= 3'])('refuses %s', (text) => {
    expect(() => parseFormula(text)).toThrow(SyntaxError)
  })
})

describe('formulas give what the code gives', () => {
  const world = createWorld(loadReal())
  const p: Record<string, number> = { ...world.defaults, crowdInflow: 0, rumourSpread: 0 }
  Object.assign(world.p, p)
  const place = world.homePlaces[0]
  const formulasOf = (id: string) => mechanisms.find((one) => one.id === id)?.formulas.map(parseFormula) ?? []
  /** Works the formulas of a mechanism out in order, from parameters and what is given. */
  const work = (id: string, given: Record<string, number>): Record<string, number> => {
    const known: Record<string, number> = { ...p, ...given }
    const call = (name: string, of: readonly number[]): number =>
      name === 'min' ? Math.min(...of) : name === 'max' ? Math.max(...of) : name === 'root' ? Math.sqrt(of[0]) : 0
    for (const { name, is } of formulasOf(id)) known[name] = evaluate(is, (sign) => known[sign] ?? 0, call)
    return known
  }
  const begin = () => {
    const state = startState(world, { seed: 3, policy: 'record', played: [] })
    state.crowd.fill(0)
    state.rumour.fill(0)
    return { state, hour: beginHour(world, state) }
  }

  test('mobilisation: the crowd of the next hour, and how worn it is', () => {
    const { state, hour } = begin()
    state.crowd[place] = 0.4
    state.rumour[place] = 0.7
    state.exhaustion[place] = 0.3
    state.agreement[place] = 0.2
    state.buildingsLost[place] = Math.round(0.3 * world.exposedShare[place] * world.buildings[place])
    hour.suppression[place] = 0.35
    hour.enforced[place] = 0.15
    const targetsLost = state.buildingsLost[place] / world.buildings[place]
    mobilisation(world, state, hour)
    const told = work('mobilisation', {
      ...{ crowd: 0.4, rumour: 0.7, worn: 0.3, agreement: 0.2, stopped: 0.35, curfewKept: 0.15, arriving: 0 },
      tension: world.tension[place],
      residents: world.peopleOfPlace[place],
      targetsLost,
      targetsAtFirst: world.exposedShare[place],
    })
    expect(state.crowd[place]).toBeCloseTo(told.crowdNext, 3)
    expect(state.crowd[place]).not.toBeCloseTo(0.4, 2)
    expect(state.exhaustion[place]).toBeCloseTo(told.wornNext, 3)
  })

  test('rumour: the next hour', () => {
    const { state, hour } = begin()
    state.rumour[place] = 0.4
    state.incidents[place] = 9
    hour.day[place] = 60
    state.news[place] = 0.5
    state.newsUntil[place] = 10
    state.agreement[place] = 0.3
    for (const other of world.homePlaces) if (other !== place) hour.day[other] = 0
    rumour(world, state, hour)
    const told = work('rumour', {
      ...{ rumour: 0.4, incidents: 9, incidentsAll: 60, news: 0.5, agreement: 0.3 },
      reach: world.rumourReach[place],
    })
    expect(state.rumour[place]).toBeCloseTo(told.rumourNext, 10)
  })

  test('trust of an audience: the next hour', () => {
    const { state, hour } = begin()
    for (const other of world.homePlaces) hour.day[other] = other === place ? 90 : 0
    const audience = state.audiences[0]
    legitimacy(world, state, hour)
    expect(state.audiences[0]).toBeCloseTo(work('legitimacy', { audience, incidentsAll: 90 }).audienceNext, 10)
  })

  test('forces: how far they stop a crowd', () => {
    const { state, hour } = begin()
    state.crowd[place] = 0.8
    forces(world, state, hour)
    const { forceHalf, endByForces } = p
    const [stopped] = formulasOf('forces').filter(({ name }) => name === 'stopped')
    const given: Record<string, number> = { forces: hour.effective[place], crowd: 0.8, forceHalf, endByForces }
    expect(hour.suppression[place]).toBeCloseTo(
      evaluate(
        stopped.is,
        (name) => given[name],
        () => 0,
      ),
      10,
    )
  })

  test('flight and return: the urge to leave, which crossing, how far calm is believed', () => {
    const given = { fear: 0.6, exposure: 0.8, shareGone: 0.4, shut: 0, hoursAway: 1.5, barricades: 0 }
    const told = work('flight', given)
    expect(leavingHazard(p.leaveRate, told.felt, p.leaveContagion, 0.4)).toBeCloseTo(told.urge, 10)
    expect(wayWeight(1.5, 0.2)).toBeCloseTo(told.chosenCrossing, 10)
    const home = work('returning', { quiet: 30, fear: 0.1, grievance: 0.2 })
    expect(believedCalm(30, p.calmHours)).toBeCloseTo(home.believed, 10)
    expect(returningHazard(p.returnRate, home.safe)).toBeCloseTo(p.returnRate * home.safe * home.safe, 12)
    expect(passShare(40, 100)).toBeCloseTo(Math.min(1, 40 / 100), 12)
  })
})
