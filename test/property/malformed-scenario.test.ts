import { afterEach, describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/scenario/load'
import type { LoadResult } from '../../src/scenario/scenario'
import { createEngine } from '../../src/sim/engine'
import { smallPackage } from '../scenario/small'
import { mutations, type Pick, pathsOf, script, seeded } from './mutate'

const base = smallPackage()
const parts = Object.keys(base).filter((name) => name.endsWith('.json'))
const each = 14

afterEach(() => {
  expect('pwned' in globalThis).toBe(false)
  expect('polluted' in {}).toBe(false)
})

/** A package is refused with problems that say where and what, or it loads and can be played. */
function expectHandled(files: Readonly<Record<string, string>>, what: string): LoadResult {
  const result = loadScenario(files)
  expect(result.problems.length, what).toBeLessThan(60 * parts.length)
  for (const problem of result.problems) {
    expect(typeof problem.path, what).toBe('string')
    expect(problem.reason.length, `${what}: ${JSON.stringify(problem)}`).toBeGreaterThan(12)
    expect(problem.reason.length, what).toBeLessThan(1200)
    expect(problem.path.length, what).toBeLessThan(600)
  }
  if (!result.ok) {
    expect(
      result.problems.some((problem) => problem.severity === 'blocks'),
      what,
    ).toBe(true)
    return result
  }
  play(result, what)
  return result
}

/** Plays some hours of what was loaded. What only the simulation can refuse, it refuses in words. */
function play(result: LoadResult & { ok: true }, what: string): void {
  const { scenario } = result
  let engine: ReturnType<typeof createEngine>
  try {
    engine = createEngine(scenario)
  } catch (error) {
    expect(String(error), what).toMatch(/region|population|posture/)
    return
  }
  const seat = scenario.play.seats[0].id
  const setup = { seed: 1, policy: 'adaptive', played: [seat] } as const
  const state = engine.start(setup)
  for (let hour = 0; hour < 4; hour++) {
    for (const option of ['curfew', 'ask-help']) {
      const reply = engine.decide(state, setup, { type: 'decide', seat, option, reason: script })
      if (reply.ok) for (const event of reply.events) engine.apply(state, setup, event)
    }
    engine.advance(state, setup)
    JSON.stringify(engine.view(state, setup, seat))
  }
  expect(engine.hash(state), what).toMatch(/^[0-9a-f]{16}$/)
}

describe('malformed scenario packages', () => {
  for (const [kind, mutate] of Object.entries(mutations)) {
    it(`${kind}: ${each} packages`, () => {
      for (let seed = 0; seed < each; seed++) {
        const pick = seeded(seed + kind.length * 1000)
        const file = parts[pick(parts.length)]
        expectHandled({ ...base, [file]: mutate(base[file], pick) }, `${kind} ${seed} in ${file}`)
      }
    })
  }

  it('script in every text of every file loads safely or is refused, and never runs', () => {
    const mutate = mutations['script in every text']
    const files = Object.fromEntries(
      Object.entries(base).map(([name, text]) => [name, name.endsWith('.json') ? mutate(text, seeded(1)) : script]),
    )
    const result = expectHandled(files, 'script everywhere')
    expect(result.ok || result.problems.every((problem) => problem.file !== '')).toBe(true)
  })

  it('unknown verbs: every effect in turn is refused with its path', () => {
    for (const verb of ['attack', 'expel', 'arrest', 'kill', '', 'CURFEW', 'constructor']) {
      const actor = JSON.parse(base['actors/council.json'])
      actor.options[0].effects[0].do = verb
      const result = loadScenario({ ...base, 'actors/council.json': JSON.stringify(actor) })
      expect(result.ok).toBe(false)
      expect(result.problems[0].path).toBe('options[0].effects[0].do')
    }
  })

  it('missing states: every state of a chart in turn', () => {
    for (const name of ['actors/council.json', 'actors/people.json']) {
      const states = pathsOf(JSON.parse(base[name]).chart).filter((path) => path[path.length - 2] === 'states')
      expect(states.length).toBeGreaterThan(5)
      for (const path of states) {
        const actor = JSON.parse(base[name])
        const holder = path.slice(0, -1).reduce((at, key) => at[key], actor.chart)
        delete holder[path[path.length - 1]]
        expectHandled({ ...base, [name]: JSON.stringify(actor) }, `without ${path.join('.')}`)
      }
    }
  })

  it('hostile conditions', () => {
    const hostile = [
      `${'!'.repeat(400)}true`,
      `${'-'.repeat(300)}1 > 0`,
      `${'('.repeat(240)}true${')'.repeat(240)}`,
      `${'true ? '.repeat(60)}true${' : false'.repeat(60)}`,
      'vote.matches("^(a+)+$")',
      '[1,2,3].map(a, [1,2,3].map(b, [1,2,3].map(c, a)))[0] == 1',
      'constructor.constructor("globalThis.pwned=1")()',
      '__proto__ == null',
      'chart["__proto__"] == "x"',
      'hour > 1e999',
      'hour > 1.0 / 0.0',
      `"${'a'.repeat(450)}" in taken`,
      'hour\u0000 > 1',
      '/* x */ true',
      'true // comment',
      '"\\ud800" == vote',
    ]
    for (const when of hostile) {
      const file = { conditions: JSON.parse(base['conditions.json']).conditions }
      file.conditions[0].when = when
      expectHandled({ ...base, 'conditions.json': JSON.stringify(file) }, when.slice(0, 60))
    }
  })

  it('states that lead to one another in a circle, by signals that answer signals, come to rest each hour', () => {
    const actor = JSON.parse(base['actors/council.json'])
    const [first] = actor.options
    const states = Array.from({ length: 12 }, (_, n) => [
      `ring-${n}`,
      {
        on: Object.fromEntries(
          ['ping', `${first.id}.in-force`, ...actor.options.map(({ id }: { id: string }) => id)].map((event) => [
            event,
            { target: `ring-${(n + 1) % 12}` },
          ]),
        ),
      },
    ])
    actor.chart = { initial: 'ring-0', states: Object.fromEntries(states) }
    for (const option of actor.options) {
      option.repeatable = true
      option.needs = []
      option.agreement = null
      option.bites = { ...option.bites, hours: 0, low: 0, high: 0 }
      if (option.phase === 'play') {
        option.effects = Array.from({ length: 24 }, () => ({ do: 'signal', to: actor.id, event: 'ping' }))
      }
    }
    const conditions = JSON.parse(base['conditions.json'])
    for (const one of conditions.conditions) one.when = 'hour >= 0'
    const files = {
      ...base,
      'actors/council.json': JSON.stringify(actor),
      'conditions.json': JSON.stringify(conditions),
    }
    expect(expectHandled(files, 'a circle').ok).toBe(true)
  })

  it('odd sets of files', () => {
    const pick: Pick = seeded(5)
    const names = Object.keys(base)
    for (let seed = 0; seed < 20; seed++) {
      const files: Record<string, string> = { ...base }
      for (let drops = pick(4); drops >= 0; drops--) delete files[names[pick(names.length)]]
      expectHandled(files, Object.keys(files).join(' '))
    }
    expectHandled({}, 'nothing')
    expectHandled(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}.json`, '{}'])), 'too many')
    for (const name of [
      '../x.json',
      '__proto__',
      'actors/../../x.json',
      'texts/en/constructor.md',
      'x'.repeat(5000),
      'actors/.json',
    ]) {
      expectHandled({ ...base, [name]: '{"polluted": true}' }, name.slice(0, 60))
    }
    const notText = { ...base, 'space.json': 3, 'texts/en/briefing.md': null } as unknown as Record<string, string>
    expect(loadScenario(notText).ok).toBe(false)
  })
})
