import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { StoreFault } from '../../../src/server/store/faults'
import { openLibsqlFile } from '../../../src/server/store/libsqlFile'
import { openStore } from '../../../src/server/store/open'
import { opened, overBoth, row, said, start, texts } from './stores'

const folder = mkdtempSync(join(tmpdir(), 'store-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is said when a setting can't be opened. */
async function fault(setting: string): Promise<string> {
  const outcome = await openStore(setting).then(
    (store) => store.close(),
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(StoreFault)
  return (outcome as StoreFault).message
}

it('says what a setting looks like', async () => {
  expect(await fault('mysql://root:secret@host/db')).toMatch(/mysql:\/\/host\/db.*path of a file, or postgres:/)
  expect(await fault('mysql://root:secret@host/db')).not.toContain('secret')
  expect(await fault(' ')).toMatch(/give the path of a file/)
})

it('says that a folder can’t be made, or that a file is something else', async () => {
  writeFileSync(join(folder, 'file'), 'no folder')
  expect(await fault(join(folder, 'file', 'classes.db'))).toMatch(
    /file\/classes\.db, can't be written: .*--data FOLDER/s,
  )
  mkdirSync(join(folder, 'a.db'))
  expect(await fault(join(folder, 'a.db'))).toMatch(/a\.db, can't be written: /)
  const other = join(folder, 'other.db')
  writeFileSync(other, 'x'.repeat(5000))
  expect(await fault(other)).toMatch(/other\.db, can't be used: it is no database of class sessions.*Move it away/)
  expect(readFileSync(other, 'utf8')).toBe('x'.repeat(5000))
})

it('says that another process has the file, and that a newer program made it', async () => {
  const path = join(folder, 'mine.db')
  const store = await openStore(path)
  await expect(openLibsqlFile(path, 50)).rejects.toThrow(/another classroom server has it open. Stop that one/)
  await store.close()
  const file = await openLibsqlFile(path)
  await file.exec('pragma user_version = 99')
  await file.close()
  expect(await fault(path)).toMatch(
    /is of version 99, and this program knows versions up to 1. Start the newer program/,
  )
})

it('takes over at once from a process that is gone, under a new fence', async () => {
  const path = join(folder, 'leased.db')
  const first = await openStore(path)
  await first.create(row('s1'), opened)
  await first.lease('s1', 'gone', 3_600_000)
  await first.close()
  const second = await openStore(path)
  expect(await second.holder('s1')).toBeNull()
  expect(await second.lease('s1', 'here', 3_600_000)).toMatchObject({ owner: 'here', fence: 2 })
  await second.close()
})

it('lets nobody else on the machine read the file, and keeps nothing of what was deleted', async () => {
  const path = join(folder, 'private', 'classes.db')
  const store = await openStore(path)
  await store.create(row('s1'), opened)
  await store.lease('s1', 'one', 60_000)
  const secret = 'what a student wrote and the teacher deleted'
  await store.append('s1', 1, [said(secret)], 1)
  const everything = (): string =>
    [path, `${path}-wal`].map((name) => (existsSync(name) ? readFileSync(name, 'latin1') : '')).join('')
  expect(everything()).toContain(secret)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  await store.remove('s1')
  expect(everything()).not.toContain(secret)
  await store.close()
  expect(existsSync(`${path}-wal`)).toBe(false)
})

overBoth('opening', (kind) => {
  it('says which event was changed by something else', async () => {
    const setting = await kind.fresh()
    const store = await openStore(setting, () => start)
    await store.create(row('s1'), opened)
    await store.close()
    if (kind.name === 'libsql') {
      const file = await openLibsqlFile(setting)
      await file.exec(`update events set event = 'broken'`)
      await file.close()
    } else {
      const client = new Client({ connectionString: setting })
      await client.connect()
      await client.query(`update class_events set event = 'broken'`)
      await client.end()
    }
    const again = await openStore(setting)
    await expect(again.read('s1')).rejects.toThrow(/Event 1 of session s1 can't be read/)
    await again.close()
  })

  it('makes the tables once when many open at once', async () => {
    if (kind.name === 'libsql') return
    const setting = await kind.fresh()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(setting)))
    await stores[0].create(row('s1'), opened)
    expect(await stores[3].read('s1')).toHaveLength(1)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('says that a PostgreSQL is of a newer version, refuses the password or is not there', async () => {
    if (kind.name === 'libsql') return
    const setting = await kind.fresh()
    const wrong = new URL(setting)
    wrong.password = 'secret'
    expect(await fault(wrong.href)).toMatch(/^The database of the class sessions, postgres:\/\/tests@127.*password/)
    expect(await fault(wrong.href)).not.toContain('secret')
    expect(await fault(`${setting}-not-there`)).toMatch(/does not exist.*Look whether/)
    expect(await fault('postgres://user:secret@127.0.0.1:1/db')).toMatch(
      /postgres:\/\/user@127.0.0.1:1\/db, can't be used: .*ECONNREFUSED/,
    )
    await (await openStore(setting)).close()
    const client = new Client({ connectionString: setting })
    await client.connect()
    await client.query('update class_version set version = 99')
    await client.end()
    expect(await fault(setting)).toMatch(/of version 99, and this program knows versions up to 1/)
  })

  it('goes on after a PostgreSQL cut every connection', async () => {
    if (kind.name === 'libsql') return
    const setting = await kind.fresh()
    const store = await openStore(setting)
    await store.create(row('s1'), opened)
    await store.lease('s1', 'one', 3_600_000)
    const client = new Client({ connectionString: setting })
    await client.connect()
    for (let seq = 1; seq < 4; seq++) {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        'without-hindsight',
      ])
      // A question that was on its way may fail; what it wrote is in the log or not, and nothing is there twice.
      const count = (): Promise<number> =>
        store.read('s1').then(
          (log) => log.length,
          () => 0,
        )
      for (let found = 0; found <= seq; found = await count()) {
        await store.append('s1', seq, [said(`line ${seq}`)], 1).catch(() => null)
      }
      expect(await texts(store, 's1', seq)).toEqual([`line ${seq}`])
    }
    await client.end()
    await store.close()
  })
})
