import type { ClientBase, Pool, QueryResult } from 'pg'
import { NoSession, reasonOf, StoreFault, Taken } from './faults'
import { upgradePostgres } from './postgresSchema'
import { asLease, asPass, asSession, asStored, asText } from './rows'
import type { Appended, ClassStore } from './store'

/** The database's clock is the one that all processes share; `$N` holds another in tests. */
const clock = (parameter: string): string =>
  `coalesce(${parameter}::bigint, (extract(epoch from clock_timestamp()) * 1000)::bigint)`

const sql = {
  addSession: `with session as (
                 insert into class_sessions (id, code_hash, code_until, delete_on, created_at, last_seq)
                 values ($1, $2, $3, $4, $5, 1) returning id)
               insert into class_events (session, seq, event) select id, 1, $6 from session`,
  // One statement, so one transaction: the row of the session is locked, its fence and number are looked at, events follow.
  append: `with head as (
             update class_sessions set last_seq = last_seq + cardinality($4::text[])
             where id = $1 and last_seq = $2 and fence = $3 and owner is not null returning id)
           insert into class_events (session, seq, event)
           select head.id, $2::bigint + added.place, added.event
           from head, unnest($4::text[]) with ordinality as added (event, place)`,
  head: 'select last_seq, owner, fence from class_sessions where id = $1',
  read: 'select seq, event from class_events where session = $1 and seq > $2 order by seq limit $3',
  session: `select *, ${clock('$2')} as now from class_sessions where id = $1`,
  sessions: `select *, ${clock('$1')} as now from class_sessions order by created_at desc, id`,
  byCode: 'select * from class_sessions where code_hash = $1 and code_until > $2',
  freeCode: `update class_sessions set code_hash = null where code_hash = $1 and code_until <= ${clock('$2')}`,
  setCode: 'update class_sessions set code_hash = $2, code_until = $3 where id = $1',
  setDeleteOn: 'update class_sessions set delete_on = $2 where id = $1',
  remove: 'delete from class_sessions where id = $1',
  removeDue: 'delete from class_sessions where delete_on < $1 returning id',
  addPass: 'insert into class_passes (token_hash, session, role, member) values ($1, $2, $3, $4)',
  // Of tokens that are made at the same time none takes the other back: each is told to somebody.
  replacePass: `with old as (delete from class_passes where session = $2 and role = $3)
                insert into class_passes (token_hash, session, role, member) values ($1, $2, $3, $4)`,
  addFirstPass: `insert into class_passes (token_hash, session, role, member) select $1, $2, $3, $4
                 where not exists (select 1 from class_passes where session = $2 and role = $3)`,
  pass: 'select session, role, member from class_passes where token_hash = $1',
  revoke: 'delete from class_passes where session = $1 and member = $2',
  lease: `update class_sessions
          set fence = case when owner = $2 then fence else fence + 1 end, owner = $2, until = ${clock('$3')} + $4
          where id = $1 and (owner is null or owner = $2 or until <= ${clock('$3')})
          returning id as session, owner, fence, until`,
  holder: `select id as session, owner, fence, until from class_sessions
           where id = $1 and owner is not null and until > ${clock('$2')}`,
  clock: `select ${clock('$1')} as now`,
  release: 'update class_sessions set owner = null, until = 0 where id = $1 and owner = $2',
} as const

/** What the rule that was broken says. */
function meaning(error: unknown): unknown {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  if (code === '23505') {
    const what = constraint === 'class_sessions_code' ? 'code' : constraint === 'class_passes_pkey' ? 'token' : 'id'
    return new Taken(what)
  }
  return code === '23503' ? new NoSession() : error
}

/** Without the password. */
function shown(setting: string): string {
  if (!URL.canParse(setting)) return 'the PostgreSQL that was given'
  const { username, host, pathname } = new URL(setting)
  return `postgres://${username ? `${username}@` : ''}${host}${pathname}`
}

async function connected(setting: string): Promise<Pool> {
  const { Pool } = await import('pg')
  const pool = new Pool({
    connectionString: setting,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 20_000,
    query_timeout: 25_000,
    keepAlive: true,
    application_name: 'without-hindsight',
    // An acknowledged event is on the disk, however the server is set up.
    onConnect: async (client: ClientBase) => {
      // One that breaks while it is handed on has nobody else who listens.
      client.on('error', () => undefined)
      await client.query(
        `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')`,
      )
    },
  })
  // A connection that breaks while nobody uses it: the next question opens another.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
    await upgradePostgres(pool, shown(setting))
    return pool
  } catch (cause) {
    await pool.end().catch(() => undefined)
    if (cause instanceof StoreFault) throw cause
    const reason = cause instanceof AggregateError ? cause.errors.map(reasonOf).join('; ') : reasonOf(cause)
    throw new StoreFault(
      `The database of the class sessions, ${shown(setting)}, can't be used: ${reason}. Look whether it runs, whether name and password are right, and whether this user may make tables in it.`,
      { cause },
    )
  }
}

/**
 * Sessions in a PostgreSQL database, for any number of processes. `now`: the store's clock, in place of the database's. Rejects with
 * a StoreFault that says what is wrong; tables are made where they are missing.
 */
export async function openPostgresStore(setting: string, now?: () => number): Promise<ClassStore> {
  const pool = await connected(setting)
  const time = (): number | null => now?.() ?? null
  // Named statements are parsed once for each connection.
  const ask = async (name: keyof typeof sql, ...values: unknown[]): Promise<QueryResult> => {
    try {
      return await pool.query({ name, text: sql[name], values })
    } catch (error) {
      throw meaning(error)
    }
  }
  const one = async (name: keyof typeof sql, ...values: unknown[]): Promise<unknown> =>
    (await ask(name, ...values)).rows[0] ?? null
  const at = (row: unknown): number => Number((row as { now: unknown }).now)
  /** Tries once more when the code in the way holds no longer. */
  async function withCode(codeHash: string | null, work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Taken && error.what === 'code')) throw error
      if ((await ask('freeCode', codeHash, time())).rowCount === 0) throw error
      await work()
    }
  }
  let closing: Promise<void> | null = null

  return {
    async create({ id, codeHash, codeUntil, deleteOn, createdAt }, first) {
      await withCode(codeHash, () => ask('addSession', id, codeHash, codeUntil, deleteOn, createdAt, asText(first)))
    },
    async append(session, after, events, fence): Promise<Appended> {
      if (events.length > 0 && (await ask('append', session, after, fence, events.map(asText))).rowCount !== 0) {
        return { ok: true }
      }
      const head = (await one('head', session)) as { last_seq: string; owner: string | null; fence: string } | null
      if (head === null) return { ok: false, why: 'no-session' }
      if (head.owner === null || Number(head.fence) !== fence) return { ok: false, why: 'fenced' }
      return events.length === 0 && Number(head.last_seq) === after ? { ok: true } : { ok: false, why: 'seq-taken' }
    },
    async read(session, after = 0, most) {
      return (await ask('read', session, after, most ?? null)).rows.map((row) => asStored(session, row))
    },
    async session(id) {
      const row = await one('session', id, time())
      return row === null ? null : asSession(row, at(row))
    },
    async byCode(codeHash, when) {
      const row = await one('byCode', codeHash, when)
      return row === null ? null : asSession(row, when)
    },
    async setCode(session, codeHash, until) {
      await withCode(codeHash, async () => {
        if ((await ask('setCode', session, codeHash, until)).rowCount === 0) throw new NoSession()
      })
    },
    async setDeleteOn(session, date) {
      await ask('setDeleteOn', session, date)
    },
    async sessions() {
      return (await ask('sessions', time())).rows.map((row) => asSession(row, at(row)))
    },
    async remove(session) {
      await ask('remove', session)
    },
    async removeDue(today) {
      return (await ask('removeDue', today)).rows.map((row) => String(row.id)).sort()
    },
    async addPass(tokenHash, { session, role, member }) {
      await ask('addPass', tokenHash, session, role, member)
    },
    async replacePass(tokenHash, { session, role, member }) {
      await ask('replacePass', tokenHash, session, role, member)
    },
    async addFirstPass(tokenHash, { session, role, member }) {
      return (await ask('addFirstPass', tokenHash, session, role, member)).rowCount === 1
    },
    async pass(tokenHash) {
      const row = await one('pass', tokenHash)
      return row === null ? null : asPass(row)
    },
    async revoke(session, member) {
      await ask('revoke', session, member)
    },
    async lease(session, owner, ttl) {
      const row = await one('lease', session, owner, time(), ttl)
      return row === null ? null : asLease(row)
    },
    async holder(session) {
      const row = await one('holder', session, time())
      return row === null ? null : asLease(row)
    },
    async release(session, owner) {
      await ask('release', session, owner)
    },
    isHere: false,
    async clock() {
      return at(await one('clock', time()))
    },
    async ping() {
      await pool.query('select 1')
    },
    close() {
      closing ??= pool.end()
      return closing
    },
  }
}
