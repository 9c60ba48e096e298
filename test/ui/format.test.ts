import { describe, expect, it, vi } from 'vitest'
import { createFormat, formatDate, formatNumber, formatWallTime } from '../../src/ui/format'

const format = createFormat('en', { start: '2010-06-10T22:00+06:00' })
const to = (low: string, high: string) => `${low} to ${high}`

describe('numbers, hours and dates', () => {
  it.each([
    [0, '22:00', '10 June', '10 June 2010, 22:00'],
    [2, '00:00', '11 June', '11 June 2010, 00:00'],
    [48, '22:00', '12 June', '12 June 2010, 22:00'],
    [478, '20:00', '30 June', '30 June 2010, 20:00'],
  ])('hour %i is %s on %s', (hour, time, day, whole) => {
    expect(format.time(hour)).toBe(time)
    expect(format.day(hour)).toBe(day)
    expect(format.dateTime(hour)).toBe(whole)
  })

  it('are those of the scenario wherever the reader is', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles')
    expect(format.dayTime(2)).toBe('11 June, 00:00')
    vi.unstubAllEnvs()
  })

  it('writes one figure where low and high read alike', () => {
    expect(format.range(6000, 10_000, to)).toBe('6,000 to 10,000')
    expect(format.range(6000, 6000, to)).toBe('6,000')
    expect(format.percent(0.25)).toBe('25')
    expect(formatNumber('en', 111_000)).toBe('111,000')
  })

  it('leaves a date alone that is less exact than a day', () => {
    expect(formatDate('en', '2010-06-12')).toBe('12 June 2010')
    expect(formatDate('en', '2011')).toBe('2011')
    expect(formatDate('en', 'spring 2011')).toBe('spring 2011')
    expect(formatDate('en', '2010-99-99')).toBe('2010-99-99')
  })

  it("shows the reader's own clock for what was saved", () => {
    expect(formatWallTime('en', new Date(2024, 0, 5, 14, 3, 21))).toBe('14:03:21')
    expect(formatWallTime('en', new Date(2024, 0, 5, 14, 3, 21), 'day')).toContain('5 January 2024')
  })
})
