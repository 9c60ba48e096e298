import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hourOf, localTime } from '../../src/scenario/clock'
import { manifest } from '../../src/scenario/schema'
import { record as recordSchema } from '../../src/scenario/schema/record'

const folder = new URL('../../scenarios/osh-2010/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const record = recordSchema.parse(JSON.parse(read('record.json')))
const clock = { start: '2010-06-10T22:00+06:00' }
/** Last hour of the tail: 30 June, 20:00. */
const lastHour = 478
const known = new Set(record.sources.map((source) => source.id))

/** People in office in 2010 who appear by office only (rule C15). Titles of sources are citations and keep them. */
const namesOfPeople =
  /Otunba|Beknazar|Tekebay|Isakov|Alymbek|Baibolov|Asanov|Orozov|Medved|Putin|Patrush|Bordyu|Lavrov|Karimov|Aripov|Komilov|Bakiyev|Batyrov|Myrzakmat|Nazarba|Kiljunen|Guterres|Suvanal|Timakova|Kazakbay|Erkeba|Askarov/

describe('the record of 2010', () => {
  it('is complete', () => {
    expect(record.sources).toHaveLength(270)
    expect(record.timeline).toHaveLength(150)
    expect(record.series).toHaveLength(11)
    expect(record.series.flatMap((series) => series.points)).toHaveLength(146)
    expect(record.outcomes).toHaveLength(31)
  })

  it('has a manifest that says who it is for', () => {
    const osh = manifest.parse(JSON.parse(read('scenario.json')))
    expect(osh.audience.minimumAge).toBeGreaterThanOrEqual(16)
    expect(osh.audience.text).toMatch(/16/)
    expect(osh.credits.join(' ')).toContain('© OpenStreetMap contributors')
  })

  it('gives every id once', () => {
    for (const list of [record.sources, record.timeline, record.series, record.outcomes])
      expect(new Set(list.map((item) => item.id)).size).toBe(list.length)
  })

  it('names only sources that it lists', () => {
    const used = [
      ...record.timeline.flatMap((event) => event.sources),
      ...record.series.flatMap((series) => series.points.flatMap((point) => point.sources)),
      ...record.outcomes.flatMap((outcome) => [
        ...outcome.sources,
        ...outcome.alternatives.flatMap((alternative) => alternative.sources),
        ...outcome.disputedBy.flatMap((dispute) => dispute.sources),
      ]),
    ]
    expect(used.filter((source) => !known.has(source))).toEqual([])
  })

  it('marks the editor’s memory as no source, with low confidence wherever it is used', () => {
    const memory = record.sources.find((source) => source.id === 'unverified')
    expect(memory?.kind).toBe('other')
    expect(memory?.note).toMatch(/^Not a source\./)
    const resting = [
      ...record.timeline,
      ...record.outcomes,
      ...record.series.flatMap((series) => series.points),
    ].filter((item) => item.sources.includes('unverified'))
    expect(resting.filter((item) => item.confidence !== 'low')).toEqual([])
  })

  it('places each event of the play on its own date', () => {
    for (const event of record.timeline) {
      const inside = event.date >= '2010-06-10' && event.date <= '2010-06-30'
      expect(event.from === null, event.id).toBe(!inside)
      expect(event.to === null, event.id).toBe(event.from === null)
      if (event.from === null || event.to === null) continue
      expect(event.from, event.id).toBeLessThanOrEqual(event.to)
      expect(event.from, event.id).toBeGreaterThanOrEqual(0)
      // A day elsewhere in the world may reach into the next day here (New York is ten hours behind).
      const dayStart = hourOf(clock, event.date, 0)
      expect(event.from, event.id).toBeLessThan(dayStart + 34)
      expect(event.to, event.id).toBeLessThanOrEqual(dayStart + 42)
    }
  })

  it('maps hours that sources print, across time zones', () => {
    const from = (id: string): number | null | undefined => record.timeline.find((event) => event.id === id)?.from
    expect(from('ev-2010-06-10-01')).toBe(0)
    // 22:50 in Tashkent (UTC+5) is 23:50 in Osh.
    expect(from('ev-2010-06-10-03')).toBeCloseTo(1.83, 2)
    // 18:00 in Andijan is 19:00 in Osh.
    expect(from('ev-2010-06-13-11')).toBe(69)
    // 10:00 in Moscow (UTC+4) is 12:00 in Osh.
    expect(localTime(clock, from('ev-2010-06-16-04') ?? 0)).toMatchObject({ date: '2010-06-16', time: '12:00' })
    expect(from('ev-2010-06-21-01')).toBe(248)
    expect(from('ev-2010-06-27-01')).toBe(394)
  })

  it('reads parts of a day by the one table of play.json', () => {
    const { dayparts } = JSON.parse(read('play.json')) as { dayparts: { word: string; from: number; to: number }[] }
    const table = new Map(dayparts.map((part) => [part.word, part]))
    // Places whose clocks differ from Osh by more than three hours are shifted by the difference.
    const far = /New York|Geneva|Farnborough/
    let compared = 0
    for (const event of record.timeline) {
      const part = table.get(event.time ?? 'whole day')
      if (event.from === null || !part || /\d/.test(event.time ?? '') || far.test(event.place)) continue
      expect(event.from, event.id).toBe(Math.max(0, hourOf(clock, event.date, part.from)))
      expect(event.to, event.id).toBe(hourOf(clock, event.date, part.to))
      compared += 1
    }
    expect(compared).toBeGreaterThan(90)
  })

  it('keeps the points of a series in the order of time', () => {
    for (const series of record.series) {
      const hours = series.points.map((point) => point.hour)
      for (const hour of hours) if (hour !== null) expect(hour).toBeLessThanOrEqual(lastHour)
      if (series.id.startsWith('deaths_reported')) {
        const inside = hours.filter((hour) => hour !== null)
        expect(inside).toEqual([...inside].sort((a, b) => a - b))
      }
      for (const point of series.points) {
        if (point.low !== null && point.high !== null) expect(point.low).toBeLessThanOrEqual(point.high)
      }
    }
  })

  it('never gives an established daily course of deaths', () => {
    const daily = record.series.find((series) => series.id === 'deaths_reported_end_of_day')
    expect(daily?.points.every((point) => point.basis === 'reported_at_the_time')).toBe(true)
    expect(daily?.points.some((point) => point.value === null)).toBe(true)
  })

  it('keeps a figure inside its own range', () => {
    for (const outcome of record.outcomes) {
      if (outcome.range === null || typeof outcome.value !== 'number') continue
      expect(outcome.value, outcome.id).toBeGreaterThanOrEqual(outcome.range[0])
      expect(outcome.value, outcome.id).toBeLessThanOrEqual(outcome.range[1])
    }
  })

  it('says who disputes what is contested (rule C7)', () => {
    const contested = [
      'deaths_total',
      'deaths_by_ethnicity_kic',
      'injured_total',
      'refugees_total',
      'idps_total',
      'buildings_osh',
      'violence_days',
      'referendum_turnout',
      'property_pattern',
      'legal_finding',
      'refugees_remaining_2010_06_29',
    ]
    for (const id of contested)
      expect(record.outcomes.find((outcome) => outcome.id === id)?.disputedBy.length, id).toBeGreaterThan(0)
  })

  it('states the losses of both communities', () => {
    const shares = record.outcomes.find((outcome) => outcome.id === 'deaths_by_ethnicity_kic')
    expect(shares?.value).toEqual({ uzbek_pct: 74, kyrgyz_pct: 25, other_pct: 1 })
    expect(shares?.model).toBeNull()
  })

  it('sets a figure of the model beside what it can count, and beside nothing else', () => {
    const model = Object.fromEntries(record.outcomes.map((outcome) => [outcome.id, outcome.model]))
    expect(model).toMatchObject({
      deaths_total: { figure: 'deaths' },
      injured_total: { figure: 'injured' },
      missing: { figure: 'missing' },
      refugees_total: { figure: 'abroad-total' },
      idps_total: { figure: 'inside-total' },
      displaced_total: { figure: 'displaced-total' },
      refugees_remaining_2010_06_29: { figure: 'abroad-now', atHour: 446 },
      buildings_osh: { figure: 'buildings', area: 'osh_city' },
      buildings_jalal_abad: { figure: 'buildings', area: 'jalal_abad' },
      violence_days: { figure: 'violence-days' },
      compounds_total: null,
      legal_finding: null,
    })
    for (const counter of ['foreign_peacekeepers', 'russian_reinforcement_kant', 'russian_aid_tonnes'])
      expect(model[counter]).toEqual({ figure: 'counter', counter })
    expect(localTime(clock, 446)).toMatchObject({ date: '2010-06-29', time: '12:00' })
  })

  it('names places and counters of the model that exist', () => {
    if (!existsSync(new URL('space.json', folder)) || !existsSync(new URL('play.json', folder))) return
    const space = JSON.parse(read('space.json')) as { places: { id: string }[]; areas: { id: string }[] }
    const play = JSON.parse(read('play.json')) as { counters: { id: string }[] }
    const areas = new Set([...space.places, ...space.areas].map((item) => item.id))
    const counters = new Set(play.counters.map((item) => item.id))
    for (const { id, model } of record.outcomes) {
      if (model?.area) expect(areas.has(model.area), id).toBe(true)
      if (model?.counter) expect(counters.has(model.counter), id).toBe(true)
    }
  })

  it('shows people by office', () => {
    const shown = JSON.stringify([
      record.timeline,
      record.series,
      record.outcomes,
      record.sources.map((source) => source.note),
    ])
    expect(shown.match(namesOfPeople)).toBeNull()
  })
})
