// npm test: installs what is missing, builds what is stale, finds a browser, a Redis and a PostgreSQL server and runs every test.
// npm test -- NAME … runs the test files whose path holds NAME.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'
import { obtainNginx } from './nginx.mjs'
import { requirePostgres } from './postgres.mjs'
import { requireRedis } from './redis.mjs'

ensureInstalled()
const browser = requireBrowser()
const redis = requireRedis()
const postgres = requirePostgres()
// Where there is none, the test of several processes brings a proxy of its own and says so.
const nginx = obtainNginx()
ensureBuilt()
const report = join(root, '.cache', 'tests.json')
mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(report, { force: true })
const result = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      BROWSER_PATH: browser,
      REDIS_SERVER_PATH: redis,
      POSTGRES_BIN_PATH: postgres,
      NGINX_PATH: nginx ?? '',
    },
  },
)
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
} catch {
  console.error('\nThe test runner left no report: it ended before its tests did.')
}
process.exit(result.status ?? 1)
