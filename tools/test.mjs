// npm test: installs what is missing, builds what is stale, finds a browser, a Redis and a PostgreSQL server and runs every test.
// npm test -- NAME … runs the test files whose path holds NAME.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode, root } from './fresh.mjs'
import { leaveWithout, programs, requireOrMayInstall } from './programs.mjs'

requireNode()
requireOrMayInstall(programs)
mkdirSync(join(root, '.cache'), { recursive: true })
const places = join(root, '.cache', 'programs.json')
rmSync(places, { force: true })

/** Runs one of the tools to its end; gives its exit code. */
const ended = (tool, ...args) =>
  new Promise((resolve) =>
    spawn(process.execPath, [join(root, 'tools', tool), ...args], { cwd: root, stdio: 'inherit' }).once(
      'close',
      resolve,
    ),
  )
// Programs are mostly waited for, the build keeps a core busy: both at once. Whichever fails, the other is not left running alone.
const [builds, obtains] = await Promise.all([ended('build.mjs', '--if-stale'), ended('obtain-programs.mjs', places)])
if (builds !== 0 || obtains !== 0) process.exit(builds || obtains || 1)
const paths = JSON.parse(readFileSync(places, 'utf8'))
const missing = programs.filter((program) => paths[program.variable] === null)
if (missing.length > 0) leaveWithout(missing)
const report = join(root, '.cache', 'tests.json')
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
    env: { ...process.env, ...paths },
  },
)
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
} catch {
  console.error('\nThe test runner left no report: it ended before its tests did.')
}
process.exit(result.status ?? 1)
