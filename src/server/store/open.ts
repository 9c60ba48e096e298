import { StoreFault } from './faults'
import { openLibsqlStore } from './libsql'
import { openPostgresStore } from './postgres'
import type { ClassStore } from './store'

/**
 * Opens the store that `setting` names: the path of a file (made with its folder where it is missing; for one process), or
 * `postgres://USER:PASSWORD@HOST:PORT/DATABASE` (for any number of processes). `now`: another clock, for tests. Rejects with a
 * StoreFault whose message says what is wrong, where, and what to do.
 */
export async function openStore(setting: string, now?: () => number): Promise<ClassStore> {
  if (/^postgres(ql)?:\/\//.test(setting)) return openPostgresStore(setting, now)
  if (setting.trim() === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(setting)) {
    throw new StoreFault(
      `The class sessions can't be kept in "${setting.replace(/\/\/.*@/, '//')}": give the path of a file, or postgres://USER:PASSWORD@HOST/DATABASE.`,
    )
  }
  return openLibsqlStore(setting, now)
}
