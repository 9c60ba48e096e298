import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { main } from '../../src/cli/main'
import { smallPackage } from '../scenario/small'

const folder = mkdtempSync(join(tmpdir(), 'policies-'))

beforeAll(() => {
  for (const [path, text] of Object.entries(smallPackage())) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

async function sim(...argv: string[]): Promise<{ code: number; out: string }> {
  let out = ''
  const listen = (text: string): void => {
    out += `${text}\n`
  }
  return { code: await main(argv, { out: listen, err: listen }), out }
}

it('prints the policies at the documented choices, as a table and as JSON', async () => {
  const text = await sim('policies', folder, '--runs', '2')
  expect(text).toMatchObject({ code: 0, out: expect.stringContaining('always act') })
  const json = await sim('policies', folder, '--runs', '2', '--json')
  const told = JSON.parse(json.out)
  expect(Object.keys(told.logScore)).toEqual(['policy', 'alwaysAct', 'uniform'])
  expect(told.choices.length).toBeGreaterThan(0)
})
