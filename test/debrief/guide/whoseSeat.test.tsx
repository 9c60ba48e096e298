import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Rail } from '../../../src/debrief/guide/Rail'
import type { StepProps } from '../../../src/debrief/guide/stepProps'
import { CoolDown } from '../../../src/debrief/guide/steps/CoolDown'
import { Memory } from '../../../src/debrief/guide/steps/Memory'
import { namePath, questionPath, type Whose, whatPath, whoseOf } from '../../../src/debrief/guide/whose'
import { readerOf } from '../../../src/record/reader'
import { debriefSteps, emptyReflection } from '../../../src/record/reflection'
import type { RunRecord } from '../../../src/record/runRecord'
import { compare } from '../../../src/ui/i18n/en/compare'
import { guide } from '../../../src/ui/i18n/en/guide'
import { startI18n } from '../../../src/ui/i18n/index'
import { addTexts } from '../../../src/ui/i18n/late'
import { loadReal } from '../../realScenario'
import { someForecast } from '../finishedRun'

// The map needs a window, and says nothing of seats.
vi.mock('../../../src/debrief/guide/steps/StillMap', () => ({ StillMap: () => null }))

const scenario = loadReal()
const [{ id: seat, name }, { id: other, name: otherName }] = scenario.play.seats
const record = { seat, hour: 0, forecast: someForecast(scenario), hands: [] }

/** What the first two steps say to whoever held this seat in the class. */
function told(held: RunRecord['held'], of: object = record): readonly [string, string] {
  const run = { ...record, ...of, ...(held === undefined ? {} : { held }) }
  const props = {
    look: { scenario, record: run, reader: readerOf(run), debrief: {}, base: '' },
    writing: { reflection: emptyReflection, answer: () => {} },
    format: { number: String, dateTime: String },
    isBoard: false,
  } as unknown as StepProps
  const words = (html: string, part: string): string => new RegExp(`<p class="${part}">([^<]*)`).exec(html)?.[1] ?? ''
  return [
    words(renderToStaticMarkup(<CoolDown {...props} />), 'gd-aloud'),
    words(renderToStaticMarkup(<Memory {...props} />), 'gd-lead'),
  ]
}

describe('the roles that are put down, and whose forecast comes back', () => {
  beforeAll(async () => {
    await startI18n('en')
    addTexts('guide', guide)
  })

  it('are the reader’s own, of their own team’s run and of a run of no class', () => {
    const own = [`Say it aloud: “My seat was: ${name}. I put it down.”`, guide.steps.memory.lead]
    expect(told({ here: true, seat, expected: true })).toEqual(own)
    expect(told(undefined, { hands: undefined })).toEqual(own)
  })

  it('are another team’s in another world’s run, and after a change of seats: what is put down is what was held', () => {
    const [, lead] = told({ here: false, seat, expected: true })
    expect(lead).toContain(`the team of this seat expected before the first hour: ${name}.`)
    expect(told({ here: true, seat: other, expected: true })).toEqual([
      `Say it aloud: “My seat was: ${otherName}. I put it down.”`,
      lead,
    ])
  })

  it('are the reader’s own seat and their team’s forecast, for whoever came after it was locked', () => {
    const [aloud] = told({ here: true, seat, expected: true })
    const [, lead] = told({ here: false, seat, expected: true })
    expect(told({ here: true, seat, expected: false })).toEqual([aloud, lead])
  })

  it('are nobody’s for an observer, and told of no seat where it is not known', () => {
    const lead = told({ here: false, seat, expected: true })[1]
    expect(told(null)).toEqual([guide.steps['cool-down'].aloudObserved, lead])
    expect(told(undefined)).toEqual([guide.steps['cool-down'].aloudAny, lead])
  })
})

describe('the words of all nine steps', () => {
  const asked = ['expected', 'knew', 'late', 'draw', 'beside', 'documented', 'shares', 'account', 'leftOut'] as const
  const textAt = (path: string): string =>
    path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], guide) as string
  /** Names of the steps, what they are for, and their questions. */
  const wordsFor = (whose: Whose): string[] => [
    ...debriefSteps.flatMap((step) => [textAt(namePath(step, whose)), textAt(whatPath(step, whose))]),
    ...asked.map((id) => textAt(questionPath(id, whose))),
  ]
  const ownForecast = /what you expected|your forecast|did you rest/i
  const ownDecisions = /your spread|your decisions|yours|did you know|reach you/i

  it('ask whoever held the seat for their own forecast and decisions', () => {
    const words = wordsFor(whoseOf(record, readerOf({ ...record, held: { seat, here: true, expected: true } })))
    expect(words.filter((text) => ownForecast.test(text))).toHaveLength(3)
    expect(words.filter((text) => ownDecisions.test(text))).toHaveLength(5)
    expect(words).toContain('What you expected')
  })

  it('ask whoever came after the forecast was locked for their own decisions alone', () => {
    const whose = whoseOf(record, readerOf({ ...record, held: { seat, here: true, expected: false } }))
    const words = wordsFor(whose)
    expect(words.filter((text) => ownForecast.test(text))).toEqual([])
    expect(words.filter((text) => ownDecisions.test(text))).toHaveLength(5)
    expect(words).toContain('What was expected')
  })

  it('ask whoever locked no forecast for figures as well: there is no other place for them', () => {
    const none = whoseOf({ forecast: [] }, readerOf({ ...record, held: { seat, here: true, expected: true } }))
    expect(textAt(questionPath('expected', none))).toBe(guide.questions.expectedNow)
    const never = whoseOf({ forecast: [] }, readerOf({ ...record, held: { seat, here: true, expected: false } }))
    expect(never).toEqual(none)
  })

  it('leave an observer of a run of no class their forecast, which they locked', () => {
    const words = wordsFor(whoseOf({ ...record, observed: true }, readerOf({ seat, observed: true })))
    expect(words.filter((text) => ownForecast.test(text))).toHaveLength(3)
    expect(words.filter((text) => ownDecisions.test(text))).toEqual([])
  })

  it.each([
    ['an observer of a class', null],
    ['another team', { seat: other, here: true, expected: true }],
    ['nobody knows whom', undefined],
  ])('say nothing of either to %s', (_, held) => {
    const reader = readerOf({ ...record, ...(held === undefined ? {} : { held }) })
    const words = wordsFor(whoseOf(record, reader))
    expect(words.filter((text) => ownForecast.test(text) || ownDecisions.test(text))).toEqual([])
    expect(words).toContain('What was expected')
    // Where none was locked they say what they would have expected themselves.
    const none = whoseOf({ forecast: [] }, reader)
    expect(textAt(questionPath('expected', none))).toBe(guide.questions.expectedNow)
    expect(textAt(namePath('memory', none))).toBe('What was expected')
  })

  it('name no run and no decision as the reader’s own where outcomes stand beside the record', () => {
    expect(JSON.stringify({ ...compare, leave: null })).not.toMatch(/\byou\b|\byours?\b/i)
  })

  it('stand so on the page', () => {
    const whose = whoseOf(record, readerOf({ ...record, held: null }))
    const times = debriefSteps.map((step) => ({ step, minutes: null, homework: false }))
    const page = renderToStaticMarkup(
      <Rail {...{ reflection: emptyReflection, times, isLed: true, whose }} onStep={() => {}} onChoose={() => {}} />,
    )
    expect(page).toContain('What was expected')
    expect(page).toContain('The spread')
  })
})
