import { expect, it } from 'vitest'
import { blankDraft } from '../../../src/scenario/blank/blank'
import { type DataPath, type Draft, type Edit, valueAt } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { filesOf } from '../../../src/scenario/draft/files'
import { loadScenario } from '../../../src/scenario/load'
import { parameterNames } from '../../../src/scenario/parameters'
import type { Problem } from '../../../src/scenario/scenario'
import { createEngine } from '../../../src/sim/engine'

/** `a.b[3]` as a path. */
const pathOf = (text: string): DataPath =>
  [...text.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => (name === undefined ? Number(index) : name))

/** What its author would write where a problem lies; null where nothing of the blank's author is wanted there. */
function written(draft: Draft, { file, path: text }: Problem): Edit | null {
  const path = pathOf(text)
  const here = valueAt(draft, file, path)
  const set = (value: unknown): Edit => ({ do: 'set', file, path, value })
  if (file.startsWith('texts/')) return { do: 'write', file, content: { kind: 'text', text: 'Words.' } }
  if (text.endsWith('country')) return set('AA')
  if (text === 'clock.start') return set('2031-05-02T22:00+06:00')
  if (here === '') return set('Words')
  if (text.endsWith('.sources')) return set(['source-1'])
  if (text.endsWith('sources[0]')) {
    const source = { id: 'source-1', title: 'A', publisher: 'B', date: null, citation: 'C', kind: 'other' }
    return { do: 'insert', file, path: ['sources', 0], value: source }
  }
  if (typeof here === 'object') return { do: 'set', file, path: [...path, 'invented'], value: true }
  return null
}

it('asks for nothing but what only its author can know, and then plays to its end', () => {
  const load = (draft: Draft) => loadScenario(filesOf(draft))
  let draft = blankDraft()
  let result = load(draft)
  const asked: string[] = []
  for (let round = 0; round < 6 && !result.ok; round++) {
    for (const problem of result.problems) {
      if (problem.severity !== 'blocks') continue
      const edit = written(draft, problem)
      if (edit === null) throw new Error(`${problem.file} ${problem.path}: ${problem.reason}`)
      asked.push(`${problem.file} ${problem.path}`)
      draft = applyEdits(draft, [edit]).draft
    }
    result = load(draft)
  }
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(asked.length).toBeGreaterThan(25)
  expect(asked.length).toBeLessThan(50)
  expect(asked.filter((one) => one.startsWith('model.json'))).toEqual(['model.json statusText'])

  const engine = createEngine(result.scenario)
  const setup = { seed: 1, policy: 'record', played: [] } as const
  const state = engine.start(setup)
  for (let hour = 0; hour < 48; hour++) engine.advance(state, setup)
  expect(state.hour).toBe(48)
})

it('has each parameter of the model once, inside its range', () => {
  const parameters = valueAt(blankDraft(), 'model.json', ['parameters']) as {
    id: string
    low: number
    value: number
    high: number
  }[]
  expect(parameters.map(({ id }) => id).sort()).toEqual([...parameterNames].sort())
  expect(parameters.filter(({ low, value, high }) => !(low <= value && value <= high))).toEqual([])
})
