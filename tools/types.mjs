// npm run types: checks the types of every part of the project, as test/boundaries/tools.test.ts does.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './fresh.mjs'

ensureInstalled()
for (const name of ['core', 'web', 'node']) {
  const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, `tsconfig.${name}.json`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
