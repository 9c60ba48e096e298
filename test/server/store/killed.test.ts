import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../../src/server/store/open'
import { root } from '../../boundaries/sources'
import { opened, row, texts } from './stores'

// Beside node_modules, where the built store finds its libraries.
mkdirSync(join(root, '.cache'), { recursive: true })
const built = mkdtempSync(join(root, '.cache', 'store-'))
const folder = mkdtempSync(join(tmpdir(), 'killed-'))
const path = join(folder, 'classes.db')

/** Adds lines to a session without end, and says after each that it was kept. */
const program = `
import { openStore } from './open.js'
const store = await openStore(process.argv[2])
const { fence } = await store.lease('s1', String(process.pid), 60_000)
let seq = (await store.read('s1')).length
for (;;) {
  const more = 1 + (seq % 3)
  const lines = Array.from({ length: more }, (_, i) => ({ at: 1, type: 'said', text: 'line ' + (seq + i) }))
  const answer = await store.append('s1', seq, lines, fence)
  if (!answer.ok) throw new Error(answer.why)
  seq += more
  console.log(seq)
}
`

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/server/store/open.ts', outDir: built, emptyOutDir: false, minify: false },
  })
  writeFileSync(join(built, 'program.mjs'), program)
  const store = await openStore(path)
  await store.create(row('s1'), opened)
  await store.close()
})
afterAll(() => {
  rmSync(built, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

/** Kills the program as soon as it has told of `lines` appends; gives the last number that it told of. */
async function killedAfter(lines: number): Promise<number> {
  const child = spawn(process.execPath, [join(built, 'program.mjs'), path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let told = 0
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line)
    if (++count === lines) child.kill('SIGKILL')
  }
  const [code, signal] = await ended
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return told
}

it('has every acknowledged event after its process was killed, whole and in order, and opens at once', async () => {
  for (const lines of [1, 7, 20, 3, 40]) {
    const told = await killedAfter(lines)
    const store = await openStore(path)
    const found = await texts(store, 's1')
    await store.close()
    expect(found.length).toBeGreaterThanOrEqual(told)
    expect(found).toEqual(['opened', ...Array.from({ length: found.length - 1 }, (_, index) => `line ${index + 1}`)])
  }
})
