import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, hourIn, lastStart, playOf, settingFor } from '../../../src/author/trial/setting'
import { draftOf } from '../../../src/scenario/draft/files'
import { smallPackage } from '../../scenario/small'

const draft = draftOf(smallPackage())
const play = playOf(draft)
if (!play) throw new Error('no play.json')
const [first] = play.plans[0].windows

describe('how a trial is begun', () => {
  it('is the first seat at the first window where nothing is open', () => {
    const usual = { seat: play.seats[0].id, plan: play.plans[0].id, from: first.hour, policy: 'record' }
    expect(settingFor(draft, play, null, null)).toEqual(usual)
    expect(settingFor(draft, play, { file: 'space.json', path: ['places', 0] }, null)).toEqual(usual)
    expect(settingFor(draft, play, { file: 'reports.json', path: ['reports', 999] }, null)).toEqual(usual)
  })

  it('is the reader of a report, at its hour', () => {
    const { reports } = JSON.parse(smallPackage()['reports.json']) as {
      reports: { occasion: { at?: number }; to: { seat: string }[] }[]
    }
    reports.forEach(({ occasion, to }, index) => {
      const setting = settingFor(draft, play, { file: 'reports.json', path: ['reports', index, 'title'] }, null)
      expect(setting.seat).toBe(to[0].seat)
      if (occasion.at !== undefined) expect(setting.from).toBe(Math.max(0, occasion.at))
    })
    expect(reports.some(({ occasion }) => occasion.at !== undefined)).toBe(true)
  })

  it('is the seat whose decisions are open, and the window that is', () => {
    for (const { id, actor } of play.seats) {
      expect(settingFor(draft, play, { file: `actors/${actor}.json`, path: ['options', 0] }, null).seat).toBe(id)
    }
    play.plans.forEach(({ id, windows }, n) => {
      windows.forEach(({ hour }, at) => {
        const place = { file: 'play.json', path: ['plans', n, 'windows', at] }
        expect(settingFor(draft, play, place, null)).toMatchObject({ plan: id, from: hour })
      })
    })
  })

  it('keeps what was set before, as far as it is still there', () => {
    const before = { seat: 'gone', plan: play.plans.at(-1)?.id ?? '', from: 1e6, policy: 'adaptive' } as const
    expect(settingFor(draft, play, null, before)).toEqual({
      seat: play.seats[0].id,
      plan: before.plan,
      from: lastStart(play.clock),
      policy: 'adaptive',
    })
  })

  it('takes an hour from a field of date and time and gives it back', () => {
    const hour = fc.integer({ min: 0, max: lastStart(play.clock) })
    fc.assert(
      fc.property(hour, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (at, hours, minutes) => {
        const two = (value: number) => String(value).padStart(2, '0')
        const clock = { ...play.clock, start: `2031-05-02T${two(hours)}:${two(minutes)}+06:00` }
        expect(hourIn(clock, fieldOf(clock, at))).toBe(at)
      }),
    )
    expect(hourIn(play.clock, '1999-01-01T00:00')).toBe(0)
    expect(hourIn(play.clock, '2999-01-01T00:00')).toBe(lastStart(play.clock))
    for (const text of ['', 'now', '2010-06-11', 'T10:00']) expect(hourIn(play.clock, text)).toBeNull()
  })
})
