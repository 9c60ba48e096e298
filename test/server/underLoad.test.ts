import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPostgres } from '../../tools/postgres.mjs'
import { findRedis } from '../../tools/redis.mjs'
import { root } from '../boundaries/sources'

/** Runs a program of the project; gives what it printed as JSON. */
async function run(name: 'load' | 'chaos', ...args: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [join(root, 'tools', `${name}.mjs`), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code, out + err).toBe(0)
  return JSON.parse(out.slice(out.indexOf('{'))) as Record<string, unknown>
}

/** Short forms; the long ones and their last figures stand in docs/scale.md. */
describe.skipIf(!existsSync(join(root, 'dist-node', 'server.mjs')))('the built server', () => {
  it('loses and doubles no command of classes that are busy', async () => {
    const found = await run('load', '--sessions', '2', '--students', '8', '--seconds', '3', '--rate', '1')
    expect(found).toMatchObject({ lost: 0, doubled: 0, unseen: 0, unanswered: 0, dropped: 0 })
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['p50', 'p95', 'cpu', 'rssMb', 'options']))
    expect(found.acknowledged).toBeGreaterThan(20)
    expect(found.p95).toBeGreaterThan(0)
  })

  it('has every acknowledged command once after it was killed at any instant', async () => {
    const found = await run('chaos', '--kills', '3', '--sessions', '2', '--students', '5')
    expect(found).toMatchObject({ kills: 3, lost: 0, doubled: 0, hashMismatches: 0, worlds: 4 })
    expect(found.acknowledged).toBeGreaterThan(0)
  })

  it.skipIf(findPostgres() === null || findRedis() === null)(
    'goes on in another process when one of two is killed',
    async () => {
      const found = await run('chaos', '--processes', '2', '--kills', '2', '--sessions', '2', '--students', '5')
      expect(found).toMatchObject({ kills: 2, lost: 0, doubled: 0, hashMismatches: 0, worlds: 4 })
    },
  )
})
