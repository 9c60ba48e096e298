import { z } from 'zod'
import { displacement } from './schema/displacement'
import { actorFile, optionalParts, parts } from './schema/index'

/** Name of a part's published schema: `space.json` is described by `space.schema.json`, actors by `actor.schema.json`. */
function schemaName(part: string): string {
  return part.replace(/\.json$/, '.schema.json')
}

/**
 * JSON Schema (draft 2020-12) of each part of a package, by file name. Describes what an author writes: values with
 * a default may be left out. What a schema can't say (names that must exist, say) is in the checks.
 */
export function publishSchemas(): Record<string, unknown> {
  const published: Record<string, unknown> = {}
  for (const [part, schema] of Object.entries({ ...parts, ...optionalParts, 'actor.json': actorFile })) {
    published[schemaName(part)] = {
      $id: schemaName(part),
      title: `Scenario package: ${part === 'actor.json' ? 'actors/<id>.json' : part}`,
      ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
    }
  }
  published['displacement.schema.json'] = {
    $id: 'displacement.schema.json',
    title: 'Case of displacement: displacement.json',
    ...z.toJSONSchema(displacement, { io: 'input', target: 'draft-2020-12' }),
  }
  return published
}
