import { describe, expect, it } from 'vitest'
import { hourOf } from '../../src/scenario/clock'
import { parseCondition } from '../../src/scenario/conditions/parse'
import type { Effect } from '../../src/scenario/schema/effects'
import { documentedOptions, ids } from './actorIds'
import { actors, conditionIds, conditions, levers, options, play, playedAndChosen, sourceIds } from './actorPack'

describe('the options of the record', () => {
  it('are all there, with what was chosen', () => {
    expect(Object.keys(documentedOptions)).toHaveLength(45)
    const found = Object.fromEntries(
      options
        .filter(({ option }) => option.id in documentedOptions)
        .map(({ option }) => [option.id, option.documented?.chosen]),
    )
    expect(found).toEqual(documentedOptions)
  })

  it('stand once each, with a point of their actor and interests of their actor', () => {
    expect(new Set(options.map(({ option }) => option.id)).size).toBe(options.length)
    for (const { actor, option } of options) {
      expect(
        actor.points.map((point) => point.id),
        option.id,
      ).toContain(option.point)
      for (const { interest, when } of option.appeal) {
        expect(actor.interests.map((one) => one.id)).toContain(interest)
        if (when) expect(conditionIds).toContain(when)
      }
    }
  })

  it('are played by seats, except those of the population and those of after June', () => {
    const seated = new Set(play.seats.map((seat) => seat.actor))
    for (const { actor, option } of options) {
      if (actor.kind === 'population') expect(option.phase).not.toBe('play')
      else expect(option.phase).not.toBe('model')
      if (option.phase === 'play') expect(seated).toContain(actor.id)
    }
    expect(play.seats.map((seat) => seat.id).sort()).toEqual([...ids.seats].sort())
  })

  it('have documented hours that the words of the record give through the table of dayparts', () => {
    for (const { option } of options) {
      const { documented } = option
      if (option.phase !== 'play' || !documented) continue
      const words = /^(\d{4}-\d{2}-\d{2}), (.+?)(?: \(|$)/.exec(documented.when)
      const daypart = play.dayparts.find((one) => one.word === words?.[2])
      expect(daypart, `${option.id}: ${documented.when}`).toBeDefined()
      const midnight = hourOf(play.clock, words?.[1] ?? '', 0)
      expect([documented.from, documented.to], option.id).toEqual([
        midnight + (daypart?.from ?? Number.NaN),
        midnight + (daypart?.to ?? Number.NaN),
      ])
      expect(documented.from).toBeGreaterThanOrEqual(0)
      expect(documented.to).toBeLessThan(play.clock.ticks)
    }
  })

  it('rest on sources of the record, or say that they are assumed', () => {
    for (const { option } of options) {
      const { sources, assumption, invented, bites } = option
      expect(sources.length > 0 || assumption || invented, option.id).toBe(true)
      expect(bites.sources.length > 0 || bites.assumption, option.id).toBe(true)
      expect(bites.low).toBeLessThanOrEqual(bites.hours)
      expect(bites.high).toBeGreaterThanOrEqual(bites.hours)
      const named = [sources, bites.sources, option.documented?.sources ?? []]
      for (const party of option.agreement?.parties ?? []) {
        expect(party.sources.length > 0 || party.assumption, `${option.id} ${party.id}`).toBe(true)
        if (party.actor) expect(ids.seats).toContain(party.actor)
        if (party.if) expect(conditionIds).toContain(party.if)
        named.push(party.sources)
      }
      for (const source of named.flat()) expect(sourceIds, option.id).toContain(source)
    }
  })
})

describe('conditions, effects and play', () => {
  it('have conditions that parse and type-check, each told in words', () => {
    expect(conditionIds.size).toBe(conditions.length)
    for (const { id, when } of conditions) {
      const parsed = parseCondition(when)
      expect(parsed.ok ? '' : `${id}: ${parsed.reason}`).toBe('')
    }
    for (const { option } of options) {
      for (const { condition } of option.needs) expect(conditionIds, option.id).toContain(condition)
    }
  })

  it('have effects on places, units, audiences and counters that exist', () => {
    const check = (effect: Effect, where: string): void => {
      switch (effect.do) {
        case 'curfew':
        case 'aid':
        case 'talks':
        case 'answer-rumour':
        case 'barricades':
          expect([...ids.areas, ...ids.places], where).toContain(effect.area)
          return
        case 'move-unit':
          expect(ids.places, where).toContain(effect.to)
          expect(ids.units, where).toContain(effect.unit)
          return
        case 'raise-unit':
        case 'prepare-unit':
          expect(ids.units, where).toContain(effect.unit)
          return
        case 'lethal-force':
          expect(ids.seats, where).toContain(effect.owner)
          return
        case 'border':
          expect(['kg', 'uz'], where).toContain(effect.side)
          return
        case 'camp-places':
          expect(ids.places, where).toContain(effect.camp)
          return
        case 'medical':
          expect(ids.places, where).toContain(effect.place)
          return
        case 'trust':
          expect(ids.audiences, where).toContain(effect.audience)
          return
        case 'count':
          expect(ids.counters, where).toContain(effect.counter)
          return
        case 'signal':
          expect(
            actors.map((actor) => actor.id),
            where,
          ).toContain(effect.to)
          return
        case 'return':
        case 'vote':
          return
        default:
          effect satisfies never
      }
    }
    for (const { option } of options) for (const effect of option.effects) check(effect, option.id)
    for (const lever of levers)
      for (const change of lever.change) if ('effect' in change) check(change.effect, lever.id)
  })

  it('send no foreign soldiers and move nobody out of Kant on the record', () => {
    for (const { option } of playedAndChosen) {
      for (const effect of option.effects) {
        if (effect.do === 'count') expect(effect.counter).toMatch(/^russian_/)
        if (effect.do === 'move-unit') expect(effect.unit).not.toMatch(/^(kant_base|ru_|csto_|uz_)/)
      }
    }
  })

  it('have plans of three, six and thirty-two windows inside play', () => {
    const hours = Object.fromEntries(play.plans.map((plan) => [plan.id, plan.windows.map((window) => window.hour)]))
    expect(hours['lesson-45']).toEqual([6, 36, 84])
    expect(hours['lesson-90']).toHaveLength(6)
    expect(hours.full).toHaveLength(32)
    expect(play.clock).toMatchObject({ start: '2010-06-10T22:00+06:00', ticks: 406, tailTicks: 72 })
  })

  it('give every seat known indicators, never an actual toll', () => {
    const known = new Map(play.indicators.map((indicator) => [indicator.id, indicator]))
    expect([...known.keys()].sort()).toEqual([...ids.indicators].sort())
    for (const seat of play.seats) for (const id of seat.indicators) expect(known.has(id), id).toBe(true)
    expect(known.get('actual_dead')?.basis).toBe('unknown')
  })

  it('have levers on options that exist, placebos among them', () => {
    const known = new Set(options.map(({ option }) => option.id))
    for (const { id, change } of levers) {
      for (const one of change) {
        const option = 'shift' in one ? one.shift : 'drop' in one ? one.drop : 'add' in one ? one.add : null
        if (option !== null) expect(known, id).toContain(option)
      }
    }
    expect(levers.filter((lever) => lever.sign === 'same').length).toBeGreaterThanOrEqual(2)
  })
})
