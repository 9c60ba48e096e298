import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources'

const run = (bin: string, args: readonly string[]): { status: number | null; output: string } => {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status: result.status, output: `${result.stdout}${result.stderr}` }
}

/**
 * `core` has neither DOM nor Node types: scenario, sim, record, analysis and classroom run anywhere. Checked by the compiler of
 * TypeScript 7, which takes half the time of version 6; the other tests here read sources through the API that 7 lacks. `web` writes
 * declarations, from which `node` knows the browser's part without checking it once more: they are one test, in that order.
 */
test.each(['core', 'web, then node'])('types hold: %s', { timeout: 300_000 }, (names) => {
  for (const name of names.split(', then ')) {
    const { status, output } = run('typescript-native/bin/tsc', ['-p', `tsconfig.${name}.json`])
    expect(output, name).toBe('')
    expect(status, name).toBe(0)
  }
})

test('biome finds no error', () => {
  const { status, output } = run('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.'])
  expect(status, output).toBe(0)
})
