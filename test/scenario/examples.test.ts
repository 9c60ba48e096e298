import { describe, expect, it } from 'vitest'
import { objectSchemas } from '../../src/scenario/fields'
import { exampleOf } from '../../src/scenario/fields/examples'
import { rootName, writtenByProgram } from '../../src/scenario/fields/names'

const written = new Set([...writtenByProgram].map(rootName))
const objects = [...objectSchemas].filter(([name]) => !written.has(name))

describe('the example of an object', () => {
  it.each(objects)('is valid: %s', (name, schema) => {
    const example = exampleOf(name)
    expect(example).toBeDefined()
    expect(schema.safeParse(example).error).toBeUndefined()
  })

  it('says what it rests on wherever it must', () => {
    const ungrounded = objects.flatMap(([name, schema]) => {
      if (!('assumption' in schema.shape)) return []
      const { sources, assumption, invented } = exampleOf(name) as Record<string, unknown>
      return sources || assumption || invented ? [] : [name]
    })
    expect(ungrounded).toEqual([])
  })

  it('is a copy: a change to one changes no other', () => {
    const first = exampleOf('place') as { id: string }
    first.id = 'other'
    expect(exampleOf('place')).toMatchObject({ id: 'tarvel-east' })
  })

  it('is not there for a name that no object has', () => {
    expect(exampleOf('toString')).toBeUndefined()
    expect(exampleOf('draws')).toBeUndefined()
  })
})
