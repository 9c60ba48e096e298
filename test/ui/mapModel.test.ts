import { describe, expect, it } from 'vitest'
import type { SeatView } from '../../src/session/api'
import { createEngine } from '../../src/sim/engine'
import { agesWhilePassing, makeMapPicture, objectIdOfPlace } from '../../src/ui/mapModel'
import { loadReal } from '../realScenario'
import { englishWords } from './words'

const scenario = loadReal()
const words = englishWords(scenario.play.clock.start)
const engine = createEngine(scenario)
const setup = { seed: 7, policy: 'record', played: [] } as const

function pictureOf(view: SeatView, selected: string | null = null) {
  return makeMapPicture({
    scenario,
    view,
    homeCountry: 'KG',
    theme: 'light',
    reducedMotion: true,
    selected,
    words,
  })
}

const state = engine.start(setup)
const first = engine.view(state, setup, 'interim_government')
for (let hour = 0; hour < 48; hour += 1) engine.advance(state, setup)
const views = scenario.play.seats.map((seat) => engine.view(state, setup, seat.id))
const later = engine.view(state, setup, 'interim_government')

describe('the picture of what a seat knows', () => {
  it('holds every place of the map once, and the places away from it beside', () => {
    for (const view of [first, ...views]) {
      const { model, beyond } = pictureOf(view)
      const ids = [...model.objects, ...beyond].map((object) => object.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const place of scenario.space.places) expect(ids).toContain(objectIdOfPlace(scenario, place.id))
    }
  })

  it('says in words whatever it draws, so that a list of it is the same as the map', () => {
    for (const view of views) {
      for (const object of pictureOf(view).model.objects) {
        expect(object.name).not.toBe('')
        expect(object.words, object.id).not.toBe('')
        expect(`${object.words}${object.detailWords}`).not.toMatch(/undefined|NaN|\{\{/)
      }
    }
  })

  it('counts ages to another hour when told to, and changes nothing else', () => {
    const hour = agesWhilePassing(50)
    expect([hour, agesWhilePassing(hour), agesWhilePassing(hour - 1)]).toEqual([48, 48, 45])
    const [now, before] = [later.hour, later.hour - 3].map(
      (agesAt) =>
        makeMapPicture({
          ...{ scenario, view: later, agesAt, homeCountry: 'KG', theme: 'light' },
          ...{ reducedMotion: true, selected: null, words },
        }).model.objects,
    )
    const aged = now.flatMap((object, i) => {
      const other = before[i]
      if (object.kind !== 'place' || other.kind !== 'place' || !object.danger || !other.danger) return []
      expect({ ...other, danger: null, detailWords: '' }).toEqual({ ...object, danger: null, detailWords: '' })
      return [[object.danger.age, other.danger.age]]
    })
    expect(aged.length).toBeGreaterThan(3)
    for (const [age, earlier] of aged) expect(earlier).toBe(Math.max(0, age - 3))
  })

  it('tells what was reported, how old it is and who says so; never what is', () => {
    const told = later.places.find((knowledge) => knowledge.danger !== null)
    const danger = told?.danger
    if (!told || !danger) throw new Error('nobody told anything in two days')
    const object = pictureOf(later).model.objects.find((one) => one.id === `place:${told.place}`)
    expect(object).toMatchObject({
      kind: 'place',
      danger: { level: danger.level, age: later.hour - danger.observed },
    })
    expect(object?.detailWords).toContain(danger.from)
  })

  it('writes "no report" where there is none, and "not known" where nobody counted', () => {
    const silent = pictureOf({ ...first, places: [], crossings: [], camps: [], streams: [], forces: [] })
    for (const object of silent.model.objects) {
      if (object.kind === 'place') expect(object).toMatchObject({ danger: null, words: 'no report' })
      if (object.kind === 'camp') expect(object).toMatchObject({ low: null, words: 'People: not known to you' })
      if (object.kind === 'crossing') expect(object).toMatchObject({ own: null, other: null, words: 'not known' })
    }
  })

  it('keeps the label of a crossing short, and says in the list who is meant', () => {
    const crossing = later.crossings.find(({ sides }) => sides.length > 0)
    if (!crossing) throw new Error('no crossing is known')
    const sides = crossing.sides.map((side) => ({ ...side, regime: 'vulnerable' as const }))
    const { model } = pictureOf({ ...later, crossings: [{ ...crossing, sides }] })
    const object = model.objects.find((one) => one.id === `crossing:${crossing.place}`)
    expect(object?.words).toMatch(/ open to the vulnerable/)
    expect(object?.words).not.toContain('children')
    expect(object?.detailWords).toContain('women, children and the old')
  })

  it('carries the selection as it is given', () => {
    expect(pictureOf(later, 'place:osh').model.selected).toBe('place:osh')
  })

  it('gives both communities no mark: no label of a cell is in it', () => {
    const labels = scenario.space.communities.map((community) => community.name.toLowerCase())
    const text = JSON.stringify(
      pictureOf({ ...later, reports: [] }).model.objects.map(({ words: said }) => said),
    ).toLowerCase()
    for (const label of labels) expect(text).not.toContain(`${label} people`)
  })

  it('names an age in hours up to two days, then in days', () => {
    const stale = {
      ...later,
      hour: 200,
      places: [
        {
          ...later.places[0],
          danger: {
            level: 'tense',
            words: '',
            observed: 100,
            from: 'X',
            reliability: 2,
            reconstructed: true,
            report: null,
          } as const,
        },
      ],
    }
    const object = pictureOf(stale).model.objects.find((one) => one.id === `place:${later.places[0].place}`)
    expect(object?.words).toBe('Tension reported')
    expect(object?.detailWords).toContain('4 days old · X · reconstructed')
  })
})
