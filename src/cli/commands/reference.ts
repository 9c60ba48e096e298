import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishReference } from '../../scenario/fields/reference/reference'
import { readArguments } from '../arguments'
import type { Output } from '../output'
import { projectRoot } from '../scenarioFolder'

/** `reference`: writes the pages that tell of every file, field, fact and effect of a scenario. */
export function reference(rest: readonly string[], output: Output): number {
  const { options } = readArguments(rest, ['out'], null)
  const folder = options.out ?? join(projectRoot(), 'docs', 'reference')
  mkdirSync(folder, { recursive: true })
  const published = Object.entries(publishReference())
  for (const [name, text] of published) writeFileSync(join(folder, name), text)
  output.out(`${published.length} pages written to ${folder}`)
  return 0
}
