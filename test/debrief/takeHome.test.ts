import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debriefFileOf } from '../../src/debrief/export/debriefFile'
import { collectTakeHome } from '../../src/debrief/takeHome/collect'
import type { PageTexts } from '../../src/debrief/takeHome/data'
import { filledPage, placeOfData, safeJson } from '../../src/debrief/takeHome/html'
import { type Scene, sceneAt } from '../../src/debrief/takeHome/track'
import type { RunRecord } from '../../src/record/runRecord'
import { createDebriefHost } from '../../src/session/debriefHost'
import { loadReal } from '../realScenario'
import { finishedRun, hostile, lookedBackOn } from './finishedRun'

const scenario = loadReal()
const words = {
  caveats: ['a', 'b'] as const,
  model: 'm',
  question: (id: string) => id,
  assumption: ({ text }: { text: string }) => text,
}
const texts = {} as PageTexts

function opened(record: RunRecord) {
  const host = createDebriefHost()
  const answer = host.open(scenario, record)
  expect(answer.ok).toBe(true)
  return {
    host,
    debrief: {
      summary: (line: string | null) => Promise.resolve(host.summary(line)),
      look: (...asked: Parameters<typeof host.look>) => Promise.resolve(host.look(...asked)),
    },
  }
}

const input = (record: RunRecord, debrief: ReturnType<typeof opened>['debrief']) => ({
  scenario,
  record,
  debrief,
  language: 'en' as const,
  texts,
  lines: null,
  file: (outcomes: Parameters<typeof debriefFileOf>[2]) => debriefFileOf(scenario, record, outcomes, words),
})

/** In one order, since a track tells items in the order in which they first came up. */
const sorted = (scene: Scene): unknown =>
  Object.fromEntries(
    Object.entries(scene).map(([kind, items]) => [kind, items.map((one) => JSON.stringify(one, keysInOrder)).sort()]),
  )
const keysInOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const record = lookedBackOn(finishedRun(scenario, { plan: 'full', reason: hostile }), hostile)
const { host, debrief } = opened(record)
const collected = await collectTakeHome(input(record, debrief), () => true)
if (!collected) throw new Error('it was not collected')
const { told, model } = collected
if (!told || !model) throw new Error('there are no hours')

describe('a page taken home', () => {
  it('has every hour as the seat and as the model had it', () => {
    expect(told.hours).toHaveLength(record.hour + 1)
    for (let hour = 0; hour <= record.hour; hour += 13) {
      for (const eye of [{ seat: 'interim_government' }, 'model'] as const) {
        const look = host.look(null, { hour, given: null }, eye)
        if (!look) throw new Error('nothing to look at')
        const { places, crossings, camps, streams, forces } = look.view
        const indicators =
          look.of === 'seat' ? look.view.indicators.map((one) => ({ ...one, label: '', help: '' })) : []
        const kept = sceneAt(eye === 'model' ? model : told, hour)
        // A place of which nothing is told has no more than its name.
        const named = { ...kept, places: places.map((one) => kept.places.find(({ place }) => place === one.place)) }
        expect(sorted(named as Scene)).toEqual(sorted({ places, crossings, camps, streams, forces, indicators }))
      }
    }
    expect(() => sceneAt(told, record.hour + 1)).toThrow(RangeError)
  })

  it('stays small over a whole crisis', () => {
    expect(safeJson(collected).length).toBeLessThan(2_500_000)
  })

  it('has no cable before it arrived, and every one that did', () => {
    expect(collected.reports.length).toBeGreaterThan(20)
    expect(collected.reports.every(({ arrived }) => arrived >= 0 && arrived <= record.hour)).toBe(true)
    const known = new Set(collected.file.sources.map(({ id }) => id))
    expect(collected.reports.flatMap(({ sources }) => sources).filter((id) => !known.has(id))).toEqual([])
  })

  it('is stopped where its maker says so', async () => {
    let asked = 0
    const stopped = await collectTakeHome(input(record, debrief), (done) => {
      asked++
      return done < 3
    })
    expect(stopped).toBeNull()
    expect(asked).toBe(4)
  })

  it('does without hours where a run can’t be computed again', async () => {
    const old = { ...finishedRun(scenario), rulesVersion: '0' }
    const again = await collectTakeHome(input(old, opened(old).debrief), () => true)
    expect(again?.told).toBeNull()
    expect(again?.file.decisions.length).toBeGreaterThan(3)
    expect(again?.course.length).toBeGreaterThan(10)
  })
})

describe('data in a page', () => {
  it('end no script and begin no comment, and come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '\u2028', ']]>', '<script', '&lt;'))),
        (parts) => {
          const text = parts.join('')
          const safe = safeJson({ text })
          expect(safe).not.toMatch(/[<>&\u2028\u2029]/)
          expect(JSON.parse(safe)).toEqual({ text })
        },
      ),
    )
  })

  it('go where the page has room for them, whatever they hold', () => {
    const page = `<script type="application/json">${placeOfData}</script>`
    const filled = filledPage(page, { ...collected, seatName: "$& $' $1" })
    expect(filled).toContain("$\\u0026 $' $1")
    expect(filled.match(/<\/script>/g)).toHaveLength(1)
    expect(() => filledPage('<html></html>', collected)).toThrow()
  })
})
