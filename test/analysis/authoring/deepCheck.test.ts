import { describe, expect, it, vi } from 'vitest'
import { type DeepResult, deepSteps } from '../../../src/analysis/authoring/deepCheck'
import type { DeepSetup } from '../../../src/analysis/authoring/setup'
import { deepSentences } from '../../../src/scenario/check/sentences/deep'
import { type DeepCode, sentenceOf } from '../../../src/scenario/check/sentences/index'
import { createEngine } from '../../../src/sim/engine'
import type { Engine } from '../../../src/sim/index'
import { type Parts, set, smallScenario } from '../../scenario/small'

const setup: DeepSetup = { runs: 12, pairs: 2, seed: 3 }

function look(engine: Engine, over: Partial<DeepSetup> = {}): DeepResult & { readonly steps: readonly number[] } {
  const steps: number[] = []
  const work = deepSteps(engine, { ...setup, ...over })
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { ...step.value, steps }
    steps.push(step.value.done)
  }
}

const engineWith = (change: (parts: Parts) => void): Engine => createEngine(smallScenario(change))
const when = (expression: string) => (parts: Parts) =>
  set(parts, 'conditions.json', ['conditions', 1, 'when'], expression)
const council = 'actors/council.json'

function addOption(parts: Parts, id: string, over: object = {}): void {
  const actor = parts[council] as unknown as { options: object[] }
  actor.options.push({ ...actor.options[1], needs: [], id, label: id, ...over })
}

/** A region of its own, so that the option gates nothing. */
function addRegion(parts: Parts, id: string, guard?: string): void {
  const way: Record<string, string> = guard === undefined ? { target: 'done' } : { target: 'done', guard }
  set(parts, council, ['chart', 'states', id], { initial: 'open', states: { open: { on: { [id]: way } }, done: {} } })
}

/** For every sentence a scenario in which runs show it, and one in which they do not. */
const cases: Readonly<
  Record<DeepCode, { readonly with: () => Engine; readonly without: () => Engine; readonly path: string }>
> = {
  'run-fails': {
    with: () => {
      const engine = engineWith(() => {})
      const advance: Engine['advance'] = (state, run) => {
        if (state.hour === 7) throw new Error('no way on')
        return engine.advance(state, run)
      }
      return { ...engine, advance }
    },
    without: () => engineWith(() => {}),
    path: '',
  },
  'never-held': {
    with: () => engineWith(when('announced > 900000')),
    without: () => engineWith(when('hour > 5')),
    path: 'conditions[1]',
  },
  'always-held': {
    with: () => engineWith(when('waiting < 900000')),
    without: () => engineWith(when('hour > 5')),
    path: 'conditions[1]',
  },
  'never-on-offer': {
    with: () =>
      engineWith((parts) => {
        when('announced > 900000')(parts)
        addOption(parts, 'flags')
        addRegion(parts, 'flags', 'fighting')
      }),
    without: () =>
      engineWith((parts) => {
        addOption(parts, 'flags')
        addRegion(parts, 'flags')
      }),
    path: 'options[3]',
  },
  'decision-changes-nothing': {
    with: () =>
      engineWith((parts) => {
        addOption(parts, 'flags')
        addRegion(parts, 'flags')
      }),
    without: () =>
      engineWith((parts) => {
        addOption(parts, 'flags', { effects: [{ do: 'trust', audience: 'shore', by: 0.2 }] })
        addRegion(parts, 'flags')
      }),
    path: 'options[3]',
  },
  'run-stuck': {
    with: () =>
      engineWith((parts) => {
        when('hour < 6')(parts)
        const guard = { target: 'curfew', guard: 'fighting' }
        set(parts, council, ['chart', 'states', 'order', 'states', 'normal', 'on', 'curfew'], guard)
        set(parts, council, ['options', 1, 'needs'], [{ condition: 'fighting', otherwise: 'Too late.' }])
        set(parts, council, ['options', 2, 'needs'], [{ condition: 'fighting', otherwise: 'Too late.' }])
      }),
    without: () => engineWith(() => {}),
    path: 'clock.ticks',
  },
  'seat-idle': {
    with: () =>
      engineWith((parts) => {
        when('hour > 50')(parts)
        for (const i of [0, 1, 2]) {
          set(parts, council, ['options', i, 'needs'], [{ condition: 'fighting', otherwise: 'Too early.' }])
        }
      }),
    without: () => engineWith(() => {}),
    path: 'seats[0]',
  },
  'outcome-flat': {
    with: () =>
      engineWith((parts) => set(parts, 'record.json', ['outcomes', 0, 'model'], { figure: 'deaths', atHour: 0 })),
    without: () => engineWith(() => {}),
    path: 'outcomes[0].model',
  },
}

describe('a look at runs', () => {
  it('has a case for each of its sentences', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(deepSentences).sort())
  })

  it.each(Object.entries(cases))('%s is told where it is so, and not where it is not', (code, one) => {
    const told = (engine: Engine) =>
      look(engine).problems.filter((problem) => problem.code === code && problem.path === one.path)
    const [problem] = told(one.with())
    expect(problem).toMatchObject({ code, severity: sentenceOf(code as DeepCode).severity })
    expect(problem.reason).not.toMatch(/\{\{|undefined/)
    expect(told(one.without())).toEqual([])
  })

  it('goes run by run, and is the same each time', () => {
    const engine = engineWith(() => {})
    const first = look(engine)
    const options = engine.scenario.actors[0].options.length
    expect(first.steps).toEqual(Array.from({ length: 12 + 2 * (1 + options) }, (_, i) => i + 1))
    expect(look(engine).problems).toEqual(first.problems)
    expect(() => look(engine, { runs: 0 })).toThrow(RangeError)
  })

  it('tells of conditions in the file they stand in', () => {
    const { problems } = look(engineWith(when('waiting < 900000')), { conditions: 1 })
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'always-held', file: 'report-conditions.json', path: 'conditions[0]' }),
    )
  })
})

describe('the worker that checks', async () => {
  const { createCheckHost } = await import('../../../src/session/checkHost')
  const { draftOf } = await import('../../../src/scenario/draft/files')
  const { smallPackage } = await import('../../scenario/small')

  it('keeps the draft and takes what has changed', async () => {
    const host = createCheckHost()
    const files = draftOf(smallPackage())
    expect(host.check(files)).toEqual({ problems: [], playable: true, publishable: true })
    expect(host.check({ 'levers.json': null })).toMatchObject({ playable: false, problems: [{ code: 'file-missing' }] })
    expect(await host.deep(setup, () => {})).toBeNull()
    expect(host.check({ 'levers.json': files['levers.json'] }).playable).toBe(true)
    expect(await host.deep(setup, () => {})).toMatchObject({ runs: 12, pairs: 2 })
    host.forget()
    expect(host.check({}).playable).toBe(false)
  })

  it('tells how far it is and stops when it is told to', async () => {
    let time = 0
    const host = createCheckHost(() => {
      time += 100
      return time
    })
    host.check(draftOf(smallPackage()))
    const heard = vi.fn(() => host.cancel())
    expect(await host.deep(setup, heard)).toBeNull()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(heard).toHaveBeenCalledWith(1, 20)
  })
})
