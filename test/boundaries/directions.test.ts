import { expect, test } from 'vitest'
import { importsOf, resolved, roomOf, sourcesUnder } from './sources'

/** What each room may import from. Nothing is allowed beside this list. */
const allowed: Record<string, readonly string[]> = {
  scenario: [],
  sim: ['scenario'],
  record: ['scenario', 'sim'],
  analysis: ['scenario', 'sim', 'record'],
  session: ['scenario', 'sim', 'record', 'analysis'],
  classroom: ['scenario', 'sim', 'record', 'analysis'],
  map: [],
  audio: [],
  ui: ['scenario', 'record', 'analysis', 'session', 'map', 'audio'],
  play: ['scenario', 'record', 'analysis', 'session', 'classroom', 'map', 'audio', 'ui'],
  teach: ['scenario', 'record', 'analysis', 'session', 'classroom', 'map', 'audio', 'ui'],
  debrief: ['scenario', 'record', 'analysis', 'session', 'map', 'audio', 'ui'],
  model: ['scenario', 'record', 'analysis', 'session', 'ui'],
  author: ['scenario', 'record', 'analysis', 'session', 'map', 'audio', 'ui'],
  app: [
    'scenario',
    'record',
    'analysis',
    'session',
    'classroom',
    'map',
    'audio',
    'ui',
    'play',
    'teach',
    'debrief',
    'model',
    'author',
  ],
  server: ['scenario', 'sim', 'record', 'analysis', 'session', 'classroom'],
  cli: ['scenario', 'sim', 'record', 'analysis', 'session'],
}

/** Packages that one room alone may import. */
const owners: Record<string, string> = {
  phaser: 'map',
  howler: 'audio',
  bullmq: 'cli',
  'libsql/promise': 'server',
  pg: 'server',
}

const sources = sourcesUnder('src')

test('there are sources, and every room is known', () => {
  expect(sources.length).toBeGreaterThan(50)
  const rooms = new Set(sources.map((source) => roomOf(source.path)))
  expect([...rooms].filter((room) => room === null || !(room in allowed))).toEqual([])
})

test('imports run one way', () => {
  const wrong = sources.flatMap((source) => {
    const room = roomOf(source.path) as string
    return importsOf(source).flatMap((imported) => {
      const target = resolved(source, imported)
      if (target === null) return []
      const other = roomOf(`${target}/`) ?? roomOf(target)
      if (other === null) return target.startsWith('src') ? [] : [`${source.path} imports ${imported}: outside src/`]
      return other === room || allowed[room].includes(other)
        ? []
        : [`${source.path} imports ${imported}: ${room} may not know ${other}`]
    })
  })
  expect(wrong).toEqual([])
})

test('packages that one room alone may import are imported by no other', () => {
  const wrong = sources.flatMap((source) =>
    importsOf(source)
      .filter((imported) => imported in owners && owners[imported] !== roomOf(source.path))
      .map((imported) => `${source.path} imports ${imported}`),
  )
  expect(wrong).toEqual([])
})
