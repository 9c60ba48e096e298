import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { reasonOf, StoreFault } from './faults'
import type { Transactions } from './group'

export type Value = string | number | null
export type Rows = readonly unknown[]

/** One open SQLite file. Statements run at once; what waits for the disk waits on another thread. */
export interface LibsqlFile extends Transactions {
  /** Rows that changed. */
  run(sql: string, ...values: Value[]): number
  get(sql: string, ...values: Value[]): unknown
  all(sql: string, ...values: Value[]): Promise<Rows>
  /** Prepares what `run`, `get` and `all` will be asked. */
  prepare(statements: readonly string[]): Promise<void>
  exec(sql: string): Promise<void>
  /** Lets go of the file, which then holds everything by itself: no other file beside it is needed. */
  close(): Promise<void>
}

/** What of the library is used here; its own types leave them open. */
interface Library {
  new (path: string, options: object): Connection
}
interface Connection {
  exec(sql: string): Promise<unknown>
  prepare(sql: string): Promise<Statement>
  close(): void
}
interface Statement {
  run(values: Value[]): { readonly changes: number }
  get(values: Value[]): unknown
  all(values: Value[]): Promise<Rows>
}

const patience = 5000

async function library(): Promise<Library> {
  try {
    return (await import('libsql/promise')).default
  } catch (cause) {
    throw new StoreFault(
      `The embedded database has no program for this machine (${process.platform} ${process.arch}): ${reasonOf(cause)}. Run "npm install" on it, or give a PostgreSQL with --store postgres://USER:PASSWORD@HOST/DATABASE.`,
      { cause },
    )
  }
}

function opened(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // Nobody else on this machine reads what students wrote.
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  } catch (cause) {
    throw new StoreFault(
      `The file of the class sessions, ${path}, can't be written: ${reasonOf(cause)}. Give a folder that this user may write to (--data FOLDER).`,
      { cause },
    )
  }
}

function wrapped(connection: Connection): LibsqlFile {
  const prepared = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    const found = prepared.get(sql)
    if (!found) throw new Error(`not prepared: ${sql}`)
    return found
  }
  const exec = async (sql: string): Promise<void> => {
    await connection.exec(sql)
  }
  return {
    run: (sql, ...values) => statement(sql).run(values).changes,
    get: (sql, ...values) => statement(sql).get(values) ?? null,
    all: (sql, ...values) => statement(sql).all(values),
    async prepare(statements) {
      for (const sql of statements) prepared.set(sql, await connection.prepare(sql))
    },
    exec,
    begin: () => exec('begin immediate'),
    commit: () => exec('commit'),
    rollback: () => exec('rollback'),
    async close() {
      try {
        // The library keeps the file open as long as statements are about: the lock is given back first.
        await exec('pragma journal_mode = delete')
        await exec('pragma locking_mode = normal')
        await exec('select count(*) from sqlite_schema')
      } finally {
        connection.close()
      }
    },
  }
}

/**
 * Opens a file for this process alone, with every commit written through to the disk; makes it where it is missing. The system
 * frees it when the process ends, however it ends. `wait`: milliseconds to wait for another process that is about to let go of it.
 * Rejects with a StoreFault.
 */
export async function openLibsqlFile(given: string, wait = patience): Promise<LibsqlFile> {
  const Database = await library()
  const path = resolve(given)
  opened(path)
  const fault = (cause: unknown): StoreFault => {
    const reason = reasonOf(cause)
    const advice = /locked|busy/i.test(reason)
      ? 'another classroom server has it open. Stop that one, or give this one a folder of its own (--data FOLDER)'
      : /not a database|malformed/i.test(reason)
        ? 'it is no database of class sessions, or it is damaged. Move it away or restore it from a copy'
        : `${reason}. Look at the disk and the rights of the folder, or give another one (--data FOLDER)`
    return new StoreFault(`The file of the class sessions, ${path}, can't be used: ${advice}.`, { cause })
  }
  let db: Connection
  try {
    db = new Database(path, {})
  } catch (cause) {
    throw fault(cause)
  }
  try {
    await db.exec(`pragma busy_timeout = ${wait}`)
    await db.exec('pragma locking_mode = exclusive')
    await db.exec('pragma journal_mode = wal')
    await db.exec('pragma synchronous = full')
    await db.exec('pragma foreign_keys = on')
    // What is deleted is overwritten.
    await db.exec('pragma secure_delete = on')
    // Takes the lock now rather than at the first write.
    await db.exec('begin exclusive')
    await db.exec('commit')
  } catch (cause) {
    db.close()
    throw fault(cause)
  }
  return wrapped(db)
}
