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

/** `core` has neither DOM nor Node types: scenario, sim, record and analysis run anywhere. */
test.each(['core', 'web', 'node'])('types hold: tsconfig.%s.json', { timeout: 300_000 }, (name) => {
  const { status, output } = run('typescript/bin/tsc', ['-p', `tsconfig.${name}.json`])
  expect(output).toBe('')
  expect(status).toBe(0)
})

test('biome finds no error', () => {
  const { status, output } = run('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.'])
  expect(status, output).toBe(0)
})
