// The programs that tests and bench start: where each is found, what Debian calls it, and what to say where there is none.
import { findBrowser } from './browser.mjs'
import { installDebianPackage, mayInstall } from './debian.mjs'
import { findPostgres } from './postgres.mjs'
import { findRedis } from './redis.mjs'

const browser = {
  variable: 'BROWSER_PATH',
  find: findBrowser,
  debian: 'chromium',
  reason: 'the browser tests',
  toInstall:
    'The browser tests need Google Chrome, Chromium or Microsoft Edge, and none was found.\n' +
    'Install one of them (Debian and Ubuntu: apt-get install chromium), or set BROWSER_PATH to its program.',
}

/** Without these the tests do not run. nginx is not among them: where there is none, the test of several processes brings a proxy. */
export const programs = [
  browser,
  {
    variable: 'REDIS_SERVER_PATH',
    find: findRedis,
    debian: 'redis-server',
    reason: 'the tests of the queue',
    toInstall:
      'The tests of the queue need a Redis server (6.2 or newer), and none was found.\n' +
      'Install one (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis; Windows: Memurai),\n' +
      'or set REDIS_SERVER_PATH to its program.',
  },
  {
    variable: 'POSTGRES_BIN_PATH',
    find: findPostgres,
    debian: 'postgresql',
    reason: 'the tests of the classroom',
    toInstall:
      'The tests of the classroom need the programs of a PostgreSQL server (14 or newer), and none were found.\n' +
      'Install one (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql; Windows: postgresql.org),\n' +
      'or set POSTGRES_BIN_PATH to the folder that holds initdb and postgres.',
  },
]

/** Says of all that is missing what to install, and ends. */
export function leaveWithout(missing) {
  console.error(`\n${missing.map((program) => program.toInstall).join('\n\n')}`)
  process.exit(1)
}

/** Ends where a program is missing that can't be installed from here. */
export function requireOrMayInstall(needed) {
  const missing = needed.filter((program) => program.find() === null)
  if (missing.length > 0 && !mayInstall) leaveWithout(missing)
}

/** Path of a program, installed where that may be done; null where there is none then either. */
export function obtain(program) {
  const found = program.find()
  if (found !== null || !mayInstall) return found
  installDebianPackage(program.debian, program.reason)
  return program.find()
}

/** Path of a browser, installed where that may be done; otherwise says what to install and ends. */
export const requireBrowser = () => obtain(browser) ?? leaveWithout([browser])
