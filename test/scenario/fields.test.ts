import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factTypes } from '../../src/scenario/conditions/facts'
import { parseCondition } from '../../src/scenario/conditions/parse'
import {
  bare,
  choicesOf,
  effectWords,
  type FieldWords,
  factWords,
  fieldWords,
  grounds,
  isGroundsField,
  itemsOf,
  objectSchemas,
  objectWords,
  objectWordsByName,
  placeAt,
  reportFigureWords,
  schemaName,
} from '../../src/scenario/fields'
import { reportFigures } from '../../src/scenario/reportFigures'
import { actor, chartNode, option } from '../../src/scenario/schema/actors'
import { id } from '../../src/scenario/schema/common'
import { effect } from '../../src/scenario/schema/effects'
import { parts } from '../../src/scenario/schema/index'
import { place } from '../../src/scenario/schema/space'

interface Field {
  readonly at: string
  readonly name: string
  readonly key: string
  readonly schema: z.core.$ZodType
}

const fields: readonly Field[] = [...objectSchemas].flatMap(([name, object]) =>
  Object.entries(object.shape).map(([key, schema]) => ({ at: `${name}.${key}`, name, key, schema })),
)
const wordsOf = ({ name, key }: Field): FieldWords => fieldWords(name, key) as FieldWords

/** Whether a field holds an id, or a list of ids. */
function isId(schema: z.core.$ZodType): boolean {
  const inner = bare(schema)
  return inner === id || (inner instanceof z.ZodArray && itemsOf(inner).some(isId))
}

describe('the words of fields', () => {
  it('are there for every field of every object of a package', () => {
    expect(fields.length).toBeGreaterThan(250)
    expect(fields.filter(({ name, key }) => fieldWords(name, key) === null).map(({ at }) => at)).toEqual([])
    expect([...objectSchemas.keys()].filter((name) => objectWords(name) === null)).toEqual([])
  })

  it('stand for nothing that no schema has', () => {
    const unions = ['effect', 'occasion', 'change', 'geometry']
    const extra = Object.entries(objectWordsByName).flatMap(([name, words]) => {
      const shape = objectSchemas.get(name)?.shape
      if (!shape) return unions.includes(name) ? [] : [name]
      return Object.keys(words.fields)
        .filter((key) => !Object.hasOwn(shape, key))
        .map((key) => `${name}.${key}`)
    })
    expect(extra).toEqual([])
  })

  it('label every value of a choice, and no other', () => {
    const found = fields.flatMap((field) => {
      const wanted = choicesOf(field.schema)
      const given = Object.keys(wordsOf(field).choices ?? {})
      return [...wanted].sort().join() === [...given].sort().join() ? [] : [`${field.at}: ${wanted} / ${given}`]
    })
    expect(found).toEqual([])
  })

  it('say what an id points at', () => {
    const silent = fields.filter(
      (field) => field.key !== 'id' && isId(field.schema) && wordsOf(field).names === undefined,
    )
    expect(silent.map(({ at }) => at)).toEqual([])
  })

  it('are short, plain sentences', () => {
    const all = fields.map((field) => [field.at, wordsOf(field)] as const)
    const wrong = all.filter(
      ([, { label, help }]) => label.length > 40 || help.length > 330 || !/[.”?]$/.test(help) || /[<>]/.test(label),
    )
    expect(wrong.map(([at]) => at)).toEqual([])
  })

  it('tell what a value rests on once, for every object that has it', () => {
    expect(fieldWords('place', 'note')).toBe(grounds.fields.note)
    expect(isGroundsField('place', 'sources')).toBe(true)
    // Sources that must be there are fields of their own.
    expect(isGroundsField('event', 'sources')).toBe(false)
    expect(fieldWords('event', 'sources')).not.toBeNull()
    expect(fieldWords('place', 'toString')).toBeNull()
    expect(objectWords('constructor')).toBeNull()
  })
})

describe('a form that stands at a schema or at a path', () => {
  it('finds the name of an object, whatever is wrapped around it', () => {
    expect(schemaName(place)).toBe('place')
    expect(schemaName(option.shape.bites)).toBe('option.bites')
    expect(schemaName(option.shape.agreement)).toBe('option.agreement')
    expect(schemaName(chartNode)).toBe('state')
    expect(schemaName(effect)).toBe('effect')
    expect(schemaName(effect.options[0])).toBe('effect.curfew')
    expect(schemaName(parts['space.json'])).toBe('space')
    expect(schemaName(z.string())).toBeNull()
    expect(schemaName(actor.shape.chart)).toBe('state')
  })

  it.each([
    ['space.json', ['places', 3, 'lon'], 'Longitude'],
    ['actors/council.json', ['options', 0, 'bites', 'hours'], 'Hours'],
    ['actors/council.json', ['chart', 'states', 'order', 'states', 'calm', 'on', 'ask', 'guard'], 'Only if'],
    ['actors/council.json', ['chart', 'states', 'order', 'on', 'ask', 1, 'target'], 'Leads to'],
    ['reports.json', ['reports', 2, 'occasion', 'after'], 'After'],
    ['reports.json', ['reports', 2, 'to', 0], 'Reaches'],
    ['report-conditions.json', ['conditions', 0, 'when'], 'Holds when'],
    ['levers.json', ['levers', 0, 'change', 0, 'effect', 'personDays'], 'Amount'],
    ['space.json', ['crossings', 0, 'sides', 1], 'Its two sides'],
    ['record.json', ['outcomes', 0, 'model', 'figure'], 'Figure'],
  ])('finds the words at %s %j', (file, path, label) => {
    expect(placeAt(file, path)?.words?.label).toBe(label)
  })

  it.each([
    ['space.json', ['places', 'first', 'lon']],
    ['space.json', ['places', 0, 'colour']],
    ['space.json', ['places', 0, 'lon', 'x']],
    ['notes.txt', []],
  ])('finds nothing at %s %j', (file, path) => {
    expect(placeAt(file, path)).toBeNull()
  })
})

describe('the words of facts, figures and effects', () => {
  it('are there for every fact, with a condition that reads it', () => {
    expect(Object.keys(factWords).sort()).toEqual(Object.keys(factTypes).sort())
    for (const [name, { example }] of Object.entries(factWords)) {
      expect(parseCondition(example), example).toMatchObject({ ok: true })
      expect(example).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })

  it('are there for every figure of a report', () => {
    expect(Object.keys(reportFigureWords)).toEqual([...reportFigures])
  })

  it('are there for every effect, with an example of it', () => {
    expect(Object.keys(effectWords).sort()).toEqual(effect.options.map(({ shape }) => shape.do.value).sort())
    for (const { example } of Object.values(effectWords)) expect(effect.safeParse(example).error).toBeUndefined()
  })
})
