import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaText } from '../../src/cli/commands/schema'
import { publishSchemas } from '../../src/scenario/publish'

const folder = new URL('../../schema/', import.meta.url)

describe('the published schemas', () => {
  it('are what the code gives (npm run -s sim -- schema writes them)', () => {
    const published = publishSchemas()
    expect(readdirSync(folder).sort()).toEqual(Object.keys(published).sort())
    for (const [name, schema] of Object.entries(published)) {
      expect(readFileSync(new URL(name, folder), 'utf8') === schemaText(schema), `${name} is out of date`).toBe(true)
    }
  })

  it('describe what an author writes: no name beyond those known, what has a default may be left out', () => {
    const space = publishSchemas()['space.schema.json'] as {
      additionalProperties: boolean
      properties: { places: { items: { required: string[] } } }
    }
    expect(space.additionalProperties).toBe(false)
    expect(space.properties.places.items.required).toContain('lon')
    expect(space.properties.places.items.required).not.toContain('hospitalBeds')
  })
})
