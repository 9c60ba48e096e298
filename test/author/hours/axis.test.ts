import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daypartBands, daysOf, hourScale, mostZoom } from '../../../src/author/hours/axis/scale'
import { stack } from '../../../src/author/hours/axis/stack'
import { channelEntries, newestReading, reportEntries } from '../../../src/author/hours/entries'
import { heldBy, inOrder, wantedOf } from '../../../src/author/hours/know'
import { heldHour, hoursOfKey, moveReport } from '../../../src/author/hours/move'
import { newReport } from '../../../src/author/hours/newReport'
import { planEntries } from '../../../src/author/hours/useHours'
import { addWindow, freeHour, lessonTime, moveWindow, newsOf, removeWindow } from '../../../src/author/hours/windows'
import { doEdits, leaveField, noHistory, undo } from '../../../src/author/store/history'
import { valueAt } from '../../../src/scenario/draft/draft'
import { applyEdit } from '../../../src/scenario/draft/edit'
import { clock as clockSchema } from '../../../src/scenario/schema/play'
import { report as reportSchema } from '../../../src/scenario/schema/reports'
import { draftAt } from './scenarios'

const tutorial = draftAt('tutorial')
const clock = clockSchema.parse(valueAt(tutorial, 'play.json', ['clock']))
const listIn = (draft: typeof tutorial) => valueAt(draft, 'reports.json', ['reports'])
const reports = reportEntries(listIn(tutorial))
const timed = inOrder(reports)

describe('the axis', () => {
  it('gives back the hour at the place it puts it, at any size and zoom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -240, max: 0 }),
        fc.integer({ min: 24, max: 3000 }),
        fc.integer({ min: 200, max: 2500 }),
        fc.nat(12),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, length, box, zoom, share) => {
          const left = box < 560 ? 8 : 128
          const scale = hourScale(
            from,
            from + length,
            box,
            left,
            Math.min(zoom, mostZoom(from, from + length, box, left)),
          )
          const hour = Math.round(from + share * length)
          expect(scale.hourAt(scale.x(hour))).toBe(hour)
          expect(scale.x(hour)).toBeLessThanOrEqual(scale.width)
        },
      ),
    )
  })

  it('has days that follow one another without a gap, each from midnight on', () => {
    const days = daysOf(clock, -5, 90)
    expect(days[0].from).toBe(-5)
    expect(days.at(-1)?.to).toBe(90)
    for (const [index, day] of days.slice(1).entries()) {
      expect(day.from).toBe(days[index].to)
      expect((day.from + 18) % 24).toBe(0)
    }
  })

  it('shows parts of the day that do not overlap, inside its hours', () => {
    const part = fc.record({
      word: fc.constant('part'),
      from: fc.integer({ min: -24, max: 48 }),
      to: fc.integer({ min: -24, max: 48 }),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const bands = daypartBands(clock, parts, 0, 90)
        for (const [index, band] of bands.entries()) {
          expect(band.to).toBeGreaterThan(band.from)
          expect(band.from).toBeGreaterThanOrEqual(index === 0 ? 0 : bands[index - 1].to)
          expect(band.to).toBeLessThanOrEqual(90)
        }
      }),
    )
  })

  it('covers no mark with another, and loses none', () => {
    const item = fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 10, max: 200 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 80 }), fc.integer({ min: 1, max: 6 }), (found, mostRows) => {
        const items = found.map((one, index) => ({ ...one, key: String(index), isFirst: index === 3 }))
        const { placed, crowds, rows } = stack(items, mostRows)
        expect(rows).toBeLessThanOrEqual(mostRows)
        expect([...placed.map(({ key }) => key), ...crowds.flatMap(({ keys }) => keys)].sort()).toEqual(
          items.map(({ key }) => key).sort(),
        )
        if (items.length > 3) expect(placed.map(({ key }) => key)).toContain('3')
        const width = (key: string): number => items[Number(key)].width
        for (const one of placed) {
          for (const other of placed) {
            if (one === other || one.row !== other.row || one.x > other.x) continue
            expect(one.x + width(one.key)).toBeLessThanOrEqual(other.x)
          }
        }
      }),
    )
  })
})

describe('moving a report', () => {
  it('changes its hour and nothing else, and is taken back as one step', () => {
    fc.assert(
      fc.property(fc.nat(timed.length - 1), fc.integer({ min: -500, max: 500 }), (nth, hour) => {
        const report = timed[nth]
        const edit = moveReport(report, clock, hour)
        if (!edit) {
          expect(heldHour(clock, hour)).toBe(report.at)
          return
        }
        const moved = doEdits(tutorial, noHistory, [edit])
        const after = reportEntries(listIn(moved.draft))
        expect(after[report.index].at).toBe(heldHour(clock, hour))
        expect(after.filter((_, index) => index !== report.index)).toEqual(
          reports.filter((_, index) => index !== report.index),
        )
        expect(undo(moved.draft, moved.history)?.draft).toEqual(tutorial)
      }),
    )
  })

  it('by keys is one step until the mark is left', () => {
    const [report] = timed
    const steps = [1, 6, -1, 24].reduce(
      ({ draft, history }, by) => {
        const now = reportEntries(listIn(draft))[report.index]
        const edit = moveReport(now, clock, (now.at ?? 0) + by)
        return edit ? doEdits(draft, history, [edit], 'hours:0') : { draft, history, edits: [] }
      },
      { draft: tutorial, history: noHistory, edits: [] } as ReturnType<typeof doEdits>,
    )
    expect(reportEntries(listIn(steps.draft))[report.index].at).toBe(report.at + 30)
    expect(undo(steps.draft, leaveField(steps.history))?.draft).toEqual(tutorial)
  })

  it('knows its keys', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'a']
    expect(keys.map((key) => hoursOfKey(key, false))).toEqual([-1, 1, -24, 24, 0])
    expect(hoursOfKey('ArrowLeft', true)).toBe(-6)
  })
})

describe('a new report', () => {
  it('stands at its hour, for the seats that are asked for, with an id of its own', () => {
    const made = newReport(tutorial, clock, 12, ['brackford-council'])
    const { draft } = doEdits(tutorial, noHistory, made?.edits ?? [])
    const list = listIn(draft) as readonly { id: string }[]
    expect(made?.index).toBe(reports.length)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    const added = { ...(list.at(-1) ?? {}), from: 'Somebody', title: 'Words', text: 'Words' }
    expect(reportSchema.safeParse({ ...added, reliability: 2 }).success).toBe(true)
    expect(reportEntries(list).at(-1)).toMatchObject({ at: 12, to: [{ seat: 'brackford-council', delay: 0 }] })
  })
})

describe('reading a draft that is being written', () => {
  it('never throws, whatever stands in the lists', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(reportEntries(value))).toBe(true)
        expect(Array.isArray(reportEntries([value, { occasion: value, to: [value] }, { title: 1, to: value }]))).toBe(
          true,
        )
        expect(Array.isArray(channelEntries([value, { seat: 'a', everyHours: 1, delay: value }]))).toBe(true)
        expect(Array.isArray(planEntries([value, { windows: [value, { hour: value }], minutes: value }]))).toBe(true)
      }),
    )
  })
})

it('says who knows what at an hour: what has come by then, the newest first', () => {
  const seat = 'brackford-council'
  for (const hour of [0, 2, 14, 40]) {
    const held = heldBy(reports, seat, hour)
    const expected = reports.filter(({ learned }) => learned.some((one) => one.seat === seat && one.earliest <= hour))
    expect(held.map(({ report }) => report.index).sort()).toEqual(expected.map(({ index }) => index).sort())
    expect(held.map(({ since }) => since)).toEqual(held.map(({ since }) => since).sort((a, b) => b - a))
  }
})

it('finds reports by seat, kind and words', () => {
  const found = wantedOf(reports, { seat: 'larkmead-relief', urgency: 'decision', text: 'step 2' })
  expect(found.map(({ title }) => title)).toEqual(['Step 2: one decision, one reason'])
  expect(wantedOf(reports, { seat: '', urgency: '', text: '' })).toHaveLength(reports.length)
})

it('knows the newest reading of a channel that has arrived', () => {
  const [channel] = channelEntries([{ seat: 'a', everyHours: 6, delay: 2 }])
  expect([0, 1, 2, 7, 8, 14].map((hour) => newestReading(channel, hour))).toEqual([null, null, 0, 0, 6, 12])
})

describe('windows of a plan', () => {
  const windowsIn = (draft: typeof tutorial) => planEntries(valueAt(draft, 'play.json', ['plans']))[0].windows
  const hours = windowsIn(tutorial).map(({ hour }) => hour)

  it('stay in order wherever one is moved or added, each at an hour of its own', () => {
    fc.assert(
      fc.property(fc.nat(hours.length - 1), fc.integer({ min: 0, max: 65 }), (nth, hour) => {
        for (const made of [moveWindow(tutorial, 0, nth, hour), addWindow(tutorial, 0, hour)]) {
          if (!made) {
            expect(hours).toContain(hour)
            continue
          }
          const done = applyEdit(tutorial, made.edit)
          const after = windowsIn(done.draft).map((window) => window.hour)
          expect(after).toEqual([...new Set(after)].sort((a, b) => a - b))
          expect(after[made.index]).toBe(hour)
          expect(applyEdit(done.draft, done.inverse[0]).draft).toEqual(tutorial)
        }
      }),
    )
  })

  it('leave one at least', () => {
    let draft = tutorial
    for (let left = hours.length; left > 1; left--) {
      const edit = removeWindow(draft, 0, 0)
      draft = edit ? applyEdit(draft, edit).draft : draft
    }
    expect(windowsIn(draft)).toHaveLength(1)
    expect(removeWindow(draft, 0, 0)).toBeNull()
  })

  it('step over one another', () => {
    const [plan] = planEntries([{ windows: [{ hour: 3 }, { hour: 4 }, { hour: 0 }] }])
    expect(freeHour(plan, 3, 1, 10)).toBe(5)
    expect(freeHour(plan, 0, -1, 10)).toBeNull()
  })

  it('tell what a lesson takes, and how long a window may be', () => {
    const [plan] = planEntries([
      { minutes: 45, brief: 6, debrief: 18, windowMinutes: 8, windows: [{ hour: 1 }, { hour: 2 }, { hour: 3 }] },
    ])
    expect(lessonTime(plan)).toEqual({ brief: 6, windows: 24, debrief: 18, needed: 48, minutes: 45, fitting: 7 })
  })

  it('count each report once, for the window by which it has come', () => {
    const seats = ['brackford-council', 'ellow-authority']
    const news = newsOf(reports, [{ hour: 2 }, { hour: 14 }, { hour: 60 }], seats)
    const all = seats.map((seat) => heldBy(reports, seat, 60).length)
    expect(seats.map((_, at) => news.reduce((sum, row) => sum + row[at], 0))).toEqual(all)
  })
})
