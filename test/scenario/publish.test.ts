import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaText } from '../../src/cli/commands/schema'
import { publishExports } from '../../src/record/publish'
import { publishSchemas } from '../../src/scenario/publish'

const folder = new URL('../../schema/', import.meta.url)

describe('the published schemas', () => {
  it('are what the code gives (npm run -s sim -- schema writes them)', () => {
    const published = { ...publishSchemas(), ...publishExports() }
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

  it('say what every field is, with the labels of choices', () => {
    const missing: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const { properties, enum: values, enumDescriptions } = value as Record<string, unknown>
      for (const [key, field] of Object.entries(properties ?? {}) as [string, Record<string, unknown>][]) {
        if (!field.title || !field.description) missing.push(`${path}.${key}`)
      }
      if (Array.isArray(values)) expect(enumDescriptions, path).toHaveLength(values.length)
      for (const [key, inner] of Object.entries(value)) {
        // A field may itself be called "properties".
        if (key === 'properties') for (const field of Object.values(inner)) visit(field, `${path}/${key}`)
        else if (key !== 'examples') visit(inner, `${path}/${key}`)
      }
    }
    const written = ['draws', 'validation', 'sensitivity', 'displacement'].map((name) => `${name}.schema.json`)
    const schemas = Object.entries(publishSchemas()).filter(([name]) => !written.includes(name))
    expect(schemas).toHaveLength(13)
    for (const [name, schema] of schemas) visit(schema, name)
    expect(missing).toEqual([])
  })

  it('explain a field where it stands, in lists, choices and the states of a chart', () => {
    const schemas = publishSchemas() as Record<string, { properties: Record<string, unknown> }>
    expect(schemas['actor.schema.json']).toMatchObject({
      properties: { chart: { title: 'Statechart' } },
      $defs: { __schema0: { properties: { initial: { title: 'First state' } } } },
    })
    expect(schemas['reports.schema.json']).toMatchObject({
      properties: {
        reports: {
          title: 'Reports',
          items: {
            title: 'Report',
            examples: [{ id: 'tarvel-first-night' }],
            properties: { reliability: { title: 'Reliability', anyOf: [{ const: 1, description: 'Low' }, {}, {}] } },
          },
        },
      },
    })
  })

  it('are matched to files by the settings that docs/code-editors.md gives', () => {
    const page = readFileSync(new URL('../../docs/code-editors.md', import.meta.url), 'utf8')
    const settings = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as {
      'json.schemas': { fileMatch: string[]; url: string }[]
    }
    const matched = settings['json.schemas'].map(({ url }) => url.replace('./schema/', ''))
    const byHand = Object.keys(publishSchemas()).filter(
      (name) => !/^(draws|validation|sensitivity|displacement)\./.test(name),
    )
    expect(matched.sort()).toEqual(byHand.sort())
    for (const { fileMatch, url } of settings['json.schemas']) {
      const isMap = url.endsWith('/map.schema.json')
      const name = url.replace('./schema/', '').replace('.schema.json', isMap ? '.geojson' : '.json')
      expect(fileMatch[0]).toBe(name === 'actor.json' ? 'scenarios/*/actors/*.json' : `scenarios/*/${name}`)
    }
  })
})
