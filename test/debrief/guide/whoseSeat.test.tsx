import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { StepProps } from '../../../src/debrief/guide/stepProps'
import { CoolDown } from '../../../src/debrief/guide/steps/CoolDown'
import { Memory } from '../../../src/debrief/guide/steps/Memory'
import { readerOf } from '../../../src/record/reader'
import { emptyReflection } from '../../../src/record/reflection'
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

/** What the first two steps say to whoever held this in the class, of the run of world 1. */
function told(kept: Parameters<typeof readerOf>[1], of: object = record): readonly [string, string] {
  const run = { ...record, ...of }
  const props = {
    look: { scenario, record: run, reader: readerOf(run, kept, 1), debrief: {}, base: '' },
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
    expect(told({ world: 1, seat })).toEqual(own)
    expect(told(undefined, { hands: undefined })).toEqual(own)
  })

  it('are another team’s in another world’s run, and after a change of seats: what is put down is what was held', () => {
    const [, lead] = told({ world: 0, seat })
    expect(lead).toContain(`the team of this seat expected before the first hour: ${name}.`)
    expect(told({ world: 1, seat: other })).toEqual([`Say it aloud: “My seat was: ${otherName}. I put it down.”`, lead])
  })

  it('are nobody’s for an observer, and told of no seat where it is not known', () => {
    const lead = told({ world: 0, seat })[1]
    expect(told(null)).toEqual([guide.steps['cool-down'].aloudObserved, lead])
    expect(told(undefined)).toEqual([guide.steps['cool-down'].aloudAny, lead])
  })
})
