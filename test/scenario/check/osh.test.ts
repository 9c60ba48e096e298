import { expect, it } from 'vitest'
import { readPackage, scenarioFolder } from '../../../src/cli/scenarioFolder'
import { applyEdit } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'

const draft = draftOf(readPackage(scenarioFolder('osh-2010')))
const cache = createCheckCache()

it('nothing keeps the scenario that is shipped from being played or published, and false alarms are none', () => {
  const { problems, publishable, scenario } = checkDraft(draft, cache)
  expect(publishable).toBe(true)
  expect(scenario?.manifest.id).toBe('osh-2010')
  const told = problems
    .filter(({ severity }) => severity !== 'hints')
    .map(({ code, file, path }) => `${code} ${file} ${path}`)
  // It is right: nothing ever leads to this state.
  expect(told).toEqual(['state-unreachable actors/uzbekistan.json chart.states.armed_posture.states.invited'])
  const hints = new Set(problems.filter(({ severity }) => severity === 'hints').map(({ code }) => code))
  expect([...hints].sort()).toEqual([
    'counter-unread',
    'decision-without-aftermath',
    'indicator-unused',
    'interest-unused',
    'points-order',
    'source-unused',
  ])
})

it('an edit reads one file of thirty anew', () => {
  const files = Object.keys(draft).filter((name) => cache.files.get(draft[name]))
  const edited = applyEdit(draft, {
    do: 'set',
    file: 'reports.json',
    path: ['reports', 0, 'title'],
    value: 'New',
  }).draft
  const before = files.map((name) => cache.files.get(draft[name])?.read)
  checkDraft(edited, cache)
  const anew = files.filter((name, index) => cache.files.get(edited[name])?.read !== before[index])
  expect(files.length).toBeGreaterThan(18)
  expect(anew).toEqual(['reports.json'])
})
