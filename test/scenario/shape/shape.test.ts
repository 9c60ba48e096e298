import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPackage } from '../../../src/cli/scenarioFolder'
import { draftOf } from '../../../src/scenario/draft/files'
import { schemaName } from '../../../src/scenario/fields/index'
import { effect } from '../../../src/scenario/schema/effects'
import { manifest, parts } from '../../../src/scenario/schema/index'
import { slotAt } from '../../../src/scenario/shape/at'
import { branchOf, emptyOf, isObject } from '../../../src/scenario/shape/empty'
import { slotOf } from '../../../src/scenario/shape/shape'

describe('a schema as a shape', () => {
  it('keeps the object of a shape that holds itself, so that its words are found', () => {
    const chart = { states: { calm: { states: { night: {} } } } }
    for (const path of [['chart'], ['chart', 'states', 'calm'], ['chart', 'states', 'calm', 'states', 'night']]) {
      const shape = slotAt('actors/council.json', { chart }, path)?.shape
      expect(shape?.kind === 'object' && schemaName(shape.schema as z.ZodObject)).toBe('state')
    }
  })

  it('tells limits, whole numbers, what may be left out and what stands then', () => {
    const { shape } = slotOf(parts['space.json'])
    if (shape.kind !== 'object') throw new Error(shape.kind)
    const places = shape.fields.places.shape
    if (places.kind !== 'list' || places.item.shape.kind !== 'object') throw new Error(places.kind)
    const { fields } = places.item.shape
    expect(places).toMatchObject({ least: 1, most: 400 })
    expect(fields.lon).toMatchObject({
      shape: { kind: 'number', whole: false, least: -180, most: 180, above: false },
      optional: false,
      fallback: undefined,
    })
    expect(fields.labelRank.shape).toMatchObject({ whole: true, least: 1, most: 4 })
    expect(fields.province).toMatchObject({ shape: { kind: 'text', form: 'id' }, nullable: true })
    expect(fields.localTies.fallback).toBe(0.3)
    expect(fields.note).toMatchObject({ optional: true, shape: { form: 'paragraph', most: 1000 } })
    expect(fields.kind.shape).toMatchObject({ kind: 'choice', values: expect.arrayContaining(['camp', 'seat']) })
  })

  it('takes a union of set values as a choice, null among the branches as a value that may be empty', () => {
    expect(slotOf(z.union([z.literal(1), z.literal(2)])).shape).toEqual({ kind: 'choice', values: [1, 2] })
    expect(slotOf(z.union([z.number(), z.null()]))).toMatchObject({ nullable: true, shape: { kind: 'union' } })
    expect(slotOf(z.number().positive()).shape).toMatchObject({ least: 0, above: true })
  })

  it('follows a path into a chart, which holds itself', () => {
    const value = { chart: { states: { a: { on: { go: { target: 'b' } }, states: {} } } } }
    const path = ['chart', 'states', 'a', 'on', 'go', 'target']
    expect(slotAt('actors/x.json', value, path)?.shape).toMatchObject({ kind: 'text', most: 200 })
    expect(slotAt('actors/x.json', value, ['chart', 'nothing'])).toBeNull()
    expect(slotAt('notes.json', value, [])).toBeNull()
  })

  it('finds the branch of a union by its discriminator, or by what the value holds', () => {
    const effects = slotOf(effect).shape
    if (effects.kind !== 'union') throw new Error(effects.kind)
    expect(branchOf(effects, { do: 'aid', area: 'x' })).toBe(branchOf(effects, { do: 'aid' }))
    expect(branchOf(effects, { do: 'attack' })).toBe(-1)
    const occasion = slotAt('reports.json', { reports: [{}] }, ['reports', 0, 'occasion'])?.shape
    if (occasion?.kind !== 'union') throw new Error('no union')
    expect(branchOf(occasion, { at: 3 })).toBe(0)
    expect(branchOf(occasion, { after: 'x' })).toBe(1)
  })

  it('knows a place for everything that stands in a shipped scenario', () => {
    const unknown: string[] = []
    let seen = 0
    const visit = (file: string, top: unknown, value: unknown, path: (string | number)[]): void => {
      if (slotAt(file, top, path) === null) unknown.push(`${file} ${path.join('/')}`)
      seen += 1
      if (Array.isArray(value))
        for (const i of [0, value.length - 1]) if (i in value) visit(file, top, value[i], [...path, i])
      if (isObject(value)) for (const key of Object.keys(value)) visit(file, top, value[key], [...path, key])
    }
    for (const [file, content] of Object.entries(draftOf(readPackage('scenarios/osh-2010')))) {
      if (content.kind === 'data') visit(file, content.value, content.value, [])
    }
    expect(unknown).toEqual([])
    expect(seen).toBeGreaterThan(1000)
  })
})

it('the least value of a slot is of its kind and holds what is needed', () => {
  expect(emptyOf(slotOf(manifest))).toMatchObject({ format: 2, title: '', audience: { minimumAge: 16, text: '' } })
  expect(emptyOf(slotOf(manifest))).not.toHaveProperty('map')
  expect(emptyOf(slotOf(effect))).toEqual({ do: 'curfew', area: '', level: 'none' })
  expect(emptyOf(slotOf(z.array(z.string()).min(2)))).toEqual(['', ''])
})
