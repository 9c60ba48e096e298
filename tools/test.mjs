// npm test: installs what is missing, builds what is stale, finds a browser, a Redis and a PostgreSQL server and runs every test.
// npm test -- NAME … runs the test files whose path holds NAME.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'

mkdirSync(join(root, '.cache'), { recursive: true })
// Programs are mostly waited for, the build keeps a core busy: both at once.
const paths = join(root, '.cache', 'programs.json')
const programs = spawn(process.execPath, [join(root, 'tools', 'programs.mjs'), paths], { cwd: root, stdio: 'inherit' })
const programsEnded = new Promise((resolve) => programs.once('close', resolve))
ensureInstalled()
ensureBuilt()
if ((await programsEnded) !== 0) process.exit(1)
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
    env: {
      ...process.env,
      ...JSON.parse(readFileSync(paths, 'utf8')),
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
