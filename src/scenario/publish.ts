import { z } from 'zod'
import { annotate } from './fields/annotate'
import { type FileName, fileSchemas } from './fields/names'
import { displacement } from './schema/displacement'

/** Name of a part's published schema: `space.json` is described by `space.schema.json`, `map.geojson` by `map.schema.json`, actors by `actor.schema.json`. */
function schemaName(part: string): string {
  return part.replace(/\.(geo)?json$/, '.schema.json')
}

/**
 * JSON Schema (draft 2020-12) of each part of a package, by file name. Describes what an author writes: values with
 * a default may be left out; every field has its title and description. What a schema can't say (names that must exist,
 * say) is in the checks.
 */
export function publishSchemas(): Record<string, unknown> {
  const published: Record<string, unknown> = {}
  for (const part of Object.keys(fileSchemas) as FileName[]) {
    const json = {
      $id: schemaName(part),
      title: `Scenario package: ${part === 'actor.json' ? 'actors/<id>.json' : part}`,
      ...z.toJSONSchema(fileSchemas[part], { io: 'input', target: 'draft-2020-12' }),
    }
    annotate(fileSchemas[part], json)
    published[schemaName(part)] = json
  }
  published['displacement.schema.json'] = {
    $id: 'displacement.schema.json',
    title: 'Case of displacement: displacement.json',
    ...z.toJSONSchema(displacement, { io: 'input', target: 'draft-2020-12' }),
  }
  return published
}
