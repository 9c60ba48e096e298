import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { ClassEvent } from '../../../src/classroom/events'
import { openStore } from '../../../src/server/store/open'
import type { ClassStore, SessionRow } from '../../../src/server/store/store'
import { findPostgres, startPostgres } from '../../../tools/postgres.mjs'

/** A clock that the test moves; milliseconds since 1970. */
export interface Clock {
  now: number
}

export const start = 1_700_000_000_000

export interface Kind {
  readonly name: string
  /** A place with nothing in it: the setting that opens it. */
  fresh(): Promise<string>
}

/** Runs the same tests over both databases. */
export function overBoth(name: string, tests: (kind: Kind) => void): void {
  describe(`${name}: libsql`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'))
    let count = 0
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    tests({ name: 'libsql', fresh: async () => join(folder, `${++count}`, 'classes.db') })
  })
  describe.skipIf(findPostgres() === null)(`${name}: PostgreSQL`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>>
    let count = 0
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(async () => server?.stop())
    tests({
      name: 'PostgreSQL',
      async fresh() {
        const database = `classes${++count}`
        const client = new Client({ connectionString: server.url })
        await client.connect()
        await client.query(`create database ${database}`)
        await client.end()
        return server.url.replace(/\/[^/]*$/, `/${database}`)
      },
    })
  })
}

/** Opens what closes at the end of the test. */
export async function using<T>(setting: string, clock: Clock, work: (store: ClassStore) => Promise<T>): Promise<T> {
  const store = await openStore(setting, () => clock.now)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export const row = (id: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  codeHash: null,
  codeUntil: start,
  deleteOn: '2026-12-24',
  createdAt: start,
  ...more,
})

export const opened: ClassEvent = {
  at: start,
  type: 'opened',
  title: 'Class 10b – „Ош“ \u{1F30D}',
  scenario: 'a',
  scenarioHash: 'b',
  rulesVersion: '1',
  plan: '45',
  policy: 'record',
  mode: 'teams',
  seeds: [1],
  deleteOn: '2026-12-24',
}

/** An event that is told from others by its text. */
export const said = (text: string): ClassEvent => ({
  at: start,
  cause: `cause-${text}`,
  type: 'said',
  team: { world: 0, seat: 'a' },
  id: 'l1',
  member: 'm1',
  text,
})

export const texts = async (store: ClassStore, session: string, after = 0): Promise<readonly string[]> =>
  (await store.read(session, after)).map(({ event }) => (event.type === 'said' ? event.text : event.type))
