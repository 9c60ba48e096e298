import { NoSession, StoreFault, Taken } from './faults'
import { createGroup, Refused } from './group'
import { type LibsqlFile, openLibsqlFile, type Value } from './libsqlFile'
import { asLease, asPass, asSession, asStored, asText } from './rows'
import type { Appended, ClassStore, Pass } from './store'

/** Rises with every change of the tables; `upgrades[n]` makes version n + 1 of version n. */
const upgrades: readonly string[] = [
  `create table sessions (
     id text primary key,
     code_hash text unique,
     code_until integer not null,
     delete_on text not null,
     created_at integer not null,
     last_seq integer not null,
     owner text,
     fence integer not null default 0,
     until integer not null default 0
   ) strict;
   create table events (
     session text not null references sessions (id) on delete cascade,
     seq integer not null,
     event text not null,
     primary key (session, seq)
   ) strict, without rowid;
   create table passes (
     token_hash text primary key,
     session text not null references sessions (id) on delete cascade,
     role text not null,
     member text
   ) strict, without rowid;
   create index passes_of_session on passes (session, member);`,
]

const sql = {
  version: 'select user_version as version from pragma_user_version',
  addSession:
    'insert into sessions (id, code_hash, code_until, delete_on, created_at, last_seq) values (?, ?, ?, ?, ?, 1)',
  addEvent: 'insert into events (session, seq, event) values (?, ?, ?)',
  head: 'select last_seq, owner, fence from sessions where id = ?',
  setHead: 'update sessions set last_seq = ? where id = ?',
  read: 'select seq, event from events where session = ? and seq > ? order by seq limit ?',
  session: 'select * from sessions where id = ?',
  sessions: 'select * from sessions order by created_at desc, id',
  byCode: 'select * from sessions where code_hash = ? and code_until > ?',
  freeCode: 'update sessions set code_hash = null where code_hash = ? and code_until <= ?',
  hasCode: 'select 1 from sessions where code_hash = ? and id <> ?',
  setCode: 'update sessions set code_hash = ?, code_until = ? where id = ?',
  setDeleteOn: 'update sessions set delete_on = ? where id = ?',
  remove: 'delete from sessions where id = ?',
  due: 'select id from sessions where delete_on < ? order by id',
  hasPass: 'select 1 from passes where token_hash = ?',
  hasRole: 'select 1 from passes where session = ? and role = ?',
  addPass: 'insert into passes (token_hash, session, role, member) values (?, ?, ?, ?)',
  pass: 'select session, role, member from passes where token_hash = ?',
  revokeRole: 'delete from passes where session = ? and role = ?',
  revoke: 'delete from passes where session = ? and member = ?',
  lease: `update sessions
          set fence = case when owner = ?2 then fence else fence + 1 end, owner = ?2, until = ?3 + ?4
          where id = ?1 and (owner is null or owner = ?2 or until <= ?3)
          returning id as session, owner, fence, until`,
  holder: 'select id as session, owner, fence, until from sessions where id = ? and owner is not null and until > ?',
  release: 'update sessions set owner = null, until = 0 where id = ? and owner = ?',
  // The file was opened for this process alone: whoever held a lease is gone.
  nobody: 'update sessions set until = 0',
} as const

async function upgrade(file: LibsqlFile, path: string): Promise<void> {
  await file.prepare([sql.version])
  const { version } = file.get(sql.version) as { version: number }
  if (version > upgrades.length) {
    throw new StoreFault(
      `The file of the class sessions, ${path}, is of version ${version}, and this program knows versions up to ${upgrades.length}. Start the newer program, or give another folder (--data FOLDER).`,
    )
  }
  for (let at = version; at < upgrades.length; at++) {
    await file.exec(`begin immediate; ${upgrades[at]} pragma user_version = ${at + 1}; commit`)
  }
}

/**
 * Sessions in one SQLite file, for one process. `now`: the store's clock. Rejects with a StoreFault that says what is wrong with the
 * file; made where it is missing.
 */
export async function openLibsqlStore(path: string, now: () => number = Date.now): Promise<ClassStore> {
  const file = await openLibsqlFile(path)
  try {
    await upgrade(file, path)
    await file.prepare(Object.values(sql))
    file.run(sql.nobody)
  } catch (error) {
    await file.close().catch(() => undefined)
    if (error instanceof StoreFault) throw error
    throw new StoreFault(
      `The file of the class sessions, ${path}, holds something else. Move it away, or give another folder (--data FOLDER).`,
      { cause: error },
    )
  }
  const group = createGroup(file)
  const { run, get, all } = file
  const exists = (id: string): void => {
    if (get(sql.session, id) === null) throw new Refused(new NoSession())
  }
  const free = (hash: string | null, session: string): void => {
    if (hash === null) return
    if (get(sql.hasCode, hash, session) === null) return
    run(sql.freeCode, hash, now())
    if (get(sql.hasCode, hash, session) !== null) throw new Refused(new Taken('code'))
  }
  const addPass = (tokenHash: string, { session, role, member }: Pass, before?: () => void): void => {
    exists(session)
    if (get(sql.hasPass, tokenHash) !== null) throw new Refused(new Taken('token'))
    before?.()
    run(sql.addPass, tokenHash, session, role, member)
  }
  const change = (statement: string, ...values: Value[]): Promise<void> =>
    group.write(() => {
      run(statement, ...values)
    })
  /** What was deleted leaves the write-ahead file too. */
  const forget = (): Promise<void> => group.alone(() => file.exec('pragma wal_checkpoint(truncate)'))
  let closing: Promise<void> | null = null

  return {
    create: (session, first) =>
      group.write(() => {
        const { id, codeHash, codeUntil, deleteOn, createdAt } = session
        if (get(sql.session, id) !== null) throw new Refused(new Taken('id'))
        free(codeHash, id)
        run(sql.addSession, id, codeHash, codeUntil, deleteOn, createdAt)
        run(sql.addEvent, id, 1, asText(first))
      }),
    append: (session, after, events, fence) =>
      group.write<Appended>(() => {
        const head = get(sql.head, session) as { last_seq: number; owner: string | null; fence: number } | null
        if (head === null) return { ok: false, why: 'no-session' }
        if (head.owner === null || head.fence !== fence) return { ok: false, why: 'fenced' }
        if (head.last_seq !== after) return { ok: false, why: 'seq-taken' }
        for (const [index, event] of events.entries()) run(sql.addEvent, session, after + 1 + index, asText(event))
        run(sql.setHead, after + events.length, session)
        return { ok: true }
      }),
    read: (session, after = 0, most = -1) =>
      group.read(async () => (await all(sql.read, session, after, most)).map((row) => asStored(session, row))),
    session: (id) =>
      group.read(() => {
        const row = get(sql.session, id)
        return row === null ? null : asSession(row, now())
      }),
    byCode: (codeHash, at) =>
      group.read(() => {
        const row = get(sql.byCode, codeHash, at)
        return row === null ? null : asSession(row, at)
      }),
    setCode: (session, codeHash, until) =>
      group.write(() => {
        exists(session)
        free(codeHash, session)
        run(sql.setCode, codeHash, until, session)
      }),
    setDeleteOn: (session, date) => change(sql.setDeleteOn, date, session),
    sessions: () => group.read(async () => (await all(sql.sessions)).map((row) => asSession(row, now()))),
    async remove(session) {
      await change(sql.remove, session)
      await forget()
    },
    async removeDue(today) {
      const ids = await group.write(async () => {
        const due = (await all(sql.due, today)).map((row) => (row as { id: string }).id)
        for (const id of due) run(sql.remove, id)
        return due
      })
      if (ids.length > 0) await forget()
      return ids
    },
    addPass: (tokenHash, pass) => group.write(() => addPass(tokenHash, pass)),
    replacePass: (tokenHash, pass) =>
      group.write(() => addPass(tokenHash, pass, () => run(sql.revokeRole, pass.session, pass.role))),
    addFirstPass: (tokenHash, pass) =>
      group.write(() => {
        if (get(sql.hasRole, pass.session, pass.role) !== null) return false
        addPass(tokenHash, pass)
        return true
      }),
    pass: (tokenHash) =>
      group.read(() => {
        const row = get(sql.pass, tokenHash)
        return row === null ? null : asPass(row)
      }),
    revoke: (session, member) => change(sql.revoke, session, member),
    lease: (session, owner, ttl) =>
      group.write(() => {
        const row = get(sql.lease, session, owner, now(), ttl)
        return row === null ? null : asLease(row)
      }),
    holder: (session) =>
      group.read(() => {
        const row = get(sql.holder, session, now())
        return row === null ? null : asLease(row)
      }),
    release: (session, owner) => change(sql.release, session, owner),
    clock: async () => now(),
    isHere: now === Date.now,
    ping: () =>
      group.read(() => {
        get(sql.version)
      }),
    close() {
      closing ??= group.end().then(() => file.close())
      return closing
    },
  }
}
