import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { classSeat } from '../../src/ui/i18n/en/classSeat'
import { startI18n } from '../../src/ui/i18n/index'
import { addTexts } from '../../src/ui/i18n/late'
import { loadReal } from '../realScenario'

type Expected = typeof import('../../src/teach/student/Debrief').Expected

const scenario = loadReal('tutorial')
const key = { world: 0, seat: scenario.play.seats[0].id }
const forecast = scenario.play.forecast.map(({ outcome }) => ({ outcome, low: 1, best: 2, high: 3 }))

let shown: Expected

// Pages listen to the window's address as they are loaded.
beforeAll(async () => {
  vi.stubGlobal('window', new EventTarget())
  shown = (await import('../../src/teach/student/Debrief')).Expected
  startI18n('en')
  addTexts('classSeat', classSeat)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const page = (held: Parameters<Expected>[0]['held']): string => {
  const Part = shown
  return renderToStaticMarkup(<Part held={held} scenario={scenario} />)
}

it('what a team expected is shown as their own to those who were of it as it was locked', () => {
  const own = `<h2>${classSeat.debrief.forecast}</h2>`
  expect(page({ key, forecast, expected: true })).toContain(own)
  const late = page({ key, forecast, expected: false })
  expect(late).toContain(`<h2>${classSeat.debrief.forecastBefore}</h2>`)
  expect(late).toContain(scenario.play.forecast[0].question)
  expect(page({ key, forecast: null, expected: false })).toContain(own)
  // A server of before does not tell.
  expect(page({ key, forecast })).toContain(own)
})
