import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTypes, typedParts } from '../../tools/compiler.mjs'
import { root } from './sources'

const told = ({ status, stdout, stderr }: ReturnType<typeof checkTypes>) => ({ status, output: `${stdout}${stderr}` })

/**
 * `core` has neither DOM nor Node types: scenario, sim, record, analysis and classroom run anywhere. Checked by the compiler of
 * TypeScript 7, which takes half the time of version 6; the other tests here read sources through the API that 7 lacks.
 */
test('types hold', { timeout: 300_000 }, () => {
  for (const part of typedParts) {
    expect([part, told(checkTypes(part))]).toEqual([part, { status: 0, output: '' }])
  }
})

test('biome finds no error', () => {
  const biome = [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error', '.']
  const { status, output } = told(spawnSync(process.execPath, biome, { cwd: root }))
  expect(status, output).toBe(0)
})
