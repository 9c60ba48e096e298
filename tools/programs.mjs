// Finds the programs that the tests start, and installs what can be installed: a browser, Redis, PostgreSQL, nginx.
// Called by itself it prints where they are as JSON, to the file it is given: npm test has it run beside installing and building.
import { writeFileSync } from 'node:fs'
import { requireBrowser } from './browser.mjs'
import { obtainNginx } from './nginx.mjs'
import { requirePostgres } from './postgres.mjs'
import { requireRedis } from './redis.mjs'

const found = {
  BROWSER_PATH: requireBrowser(),
  REDIS_SERVER_PATH: requireRedis(),
  POSTGRES_BIN_PATH: requirePostgres(),
  // Where there is none, the test of several processes brings a proxy of its own and says so.
  NGINX_PATH: obtainNginx() ?? '',
}
writeFileSync(process.argv[2], JSON.stringify(found))
