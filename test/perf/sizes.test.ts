import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstScreenFiles, kib, kindOf, readBuilt } from '../../tools/bench/sizes.mjs'
import { root } from '../boundaries/sources'

// What `npm run bench` measures in a browser, as far as the built files tell it: they are built before the tests run.

const dist = join(root, 'dist')
const files = readBuilt(dist)
const bytesOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0)
const first = firstScreenFiles(dist)
const matching = (pattern: RegExp): string[] => [...files.keys()].filter((path) => pattern.test(path))

/** What the bench sees come after: the two faces of headings, the picture behind the title. */
const soonAfter = matching(
  /^assets\/(source-serif-4-latin-(400|600)-normal-[^/]+\.woff2|map\/[^/]+\/relief-small\.webp)$/,
)

test('the first screen, as its page links, preloads and imports it, stays under 150 KiB; with what comes after, under 200', () => {
  expect(first).toEqual(
    expect.arrayContaining(['index.html', expect.stringMatching(/\.js$/), expect.stringMatching(/\.css$/)]),
  )
  expect(first.filter((path) => !files.has(path))).toEqual([])
  expect(kib(bytesOf(first))).toBeGreaterThan(40)
  expect(kib(bytesOf(first))).toBeLessThan(150)
  expect(soonAfter.length).toBe(3)
  expect(kib(bytesOf([...first, ...soonAfter, 'scenarios/index.json']))).toBeLessThan(200)
})

test('the map, sound, the schemas, the simulation and the comparison are not part of it', () => {
  const late = matching(/\/(stage|soundBoard|problem|catalogue|worker|rerunWorker|Comparison|PlayScreen)-[^/]+\.js$/)
  expect(late.length).toBeGreaterThanOrEqual(6)
  expect(first.filter((path) => late.includes(path))).toEqual([])
  expect(first.filter((path) => !['page', 'fonts'].includes(kindOf(path)))).toEqual([])
})

test('what checks data, menus and dialogs comes when it is used', () => {
  const code = first.filter((path) => path.endsWith('.js')).map((path) => readFileSync(join(dist, path), 'utf8'))
  for (const part of ['ZodString', 'react-aria-']) {
    expect([part, code.some((text) => text.includes(part))]).toEqual([part, false])
  }
})

test('of Phaser only what the map draws with is built in', () => {
  const map = matching(/\/stage-[^/]+\.js$/)
  expect(map.length).toBe(1)
  expect(kib(bytesOf(map))).toBeLessThan(130)
})
