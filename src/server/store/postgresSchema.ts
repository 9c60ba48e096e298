import type { Pool } from 'pg'
import { StoreFault } from './faults'

/** Rises with every change of the tables; `upgrades[n]` makes version n + 1 of version n. */
const upgrades: readonly string[] = [
  `create table class_sessions (
     id text primary key,
     code_hash text constraint class_sessions_code unique,
     code_until bigint not null,
     delete_on text not null,
     created_at bigint not null,
     last_seq bigint not null,
     owner text,
     fence bigint not null default 0,
     until bigint not null default 0
   ) with (fillfactor = 50);
   create table class_events (
     session text not null references class_sessions (id) on delete cascade,
     seq bigint not null,
     event text not null,
     primary key (session, seq)
   );
   create table class_passes (
     token_hash text primary key,
     session text not null references class_sessions (id) on delete cascade,
     role text not null,
     member text
   );
   create index class_passes_of_session on class_passes (session, member);`,
]

/** Any number, the same in every process: only one of them makes or changes the tables at a time. */
const lock = 6_201_006_012

/** Makes the tables or brings them up to this program's version. Rejects with a StoreFault where a newer program made them. */
export async function upgradePostgres(pool: Pool, where: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await client.query(
      'create table if not exists class_version (one boolean primary key default true check (one), version integer not null)',
    )
    const found = await client.query('select version from class_version')
    const version = Number(found.rows[0]?.version ?? 0)
    if (version > upgrades.length) {
      throw new StoreFault(
        `The tables of the class sessions in ${where} are of version ${version}, and this program knows versions up to ${upgrades.length}. Start the newer program, or give another database (--store).`,
      )
    }
    for (const upgrade of upgrades.slice(version)) await client.query(upgrade)
    if (version < upgrades.length) {
      await client.query(
        'insert into class_version (version) values ($1) on conflict (one) do update set version = excluded.version',
        [upgrades.length],
      )
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
