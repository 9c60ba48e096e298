import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../scenarioFolder'

/**
 * The text of a model.json with other values for some of its parameters; everything else stays as it was written. Throws a
 * Failure where a parameter is not found exactly once.
 */
export function withValues(text: string, values: Readonly<Record<string, number>>): string {
  let changed = text
  for (const [id, value] of Object.entries(values)) {
    const place = new RegExp(`("id":\\s*"${id}",\\s*"value":\\s*)-?[0-9.eE+-]+`, 'g')
    if ((changed.match(place) ?? []).length !== 1) {
      throw new Failure(`model.json has no single "id": "${id}" followed by its "value": set it by hand to ${value}`)
    }
    changed = changed.replace(place, `$1${value}`)
  }
  return changed
}

export function setValues(path: string, values: Readonly<Record<string, number>>): void {
  writeFileSync(path, withValues(readFileSync(path, 'utf8'), values))
}
