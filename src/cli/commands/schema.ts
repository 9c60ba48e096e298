import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishExports } from '../../record/publish'
import { publishSchemas } from '../../scenario/publish'
import { readArguments } from '../arguments'
import type { Output } from '../output'
import { projectRoot } from '../scenarioFolder'

/** Text of a published schema file. */
export function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** `schema`: writes the JSON Schema of every part of a scenario package, and of what is taken out of a debrief. */
export function schema(rest: readonly string[], output: Output): number {
  const { options } = readArguments(rest, ['out'], null)
  const folder = options.out ?? join(projectRoot(), 'schema')
  mkdirSync(folder, { recursive: true })
  const published = Object.entries({ ...publishSchemas(), ...publishExports() })
  for (const [name, content] of published) writeFileSync(join(folder, name), schemaText(content))
  output.out(`${published.length} schemas written to ${folder}`)
  return 0
}
