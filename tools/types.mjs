// npm run types: checks the types of every part of the project, as test/boundaries/tools.test.ts does.
import { checkTypes, typedParts } from './compiler.mjs'
import { ensureInstalled } from './fresh.mjs'

ensureInstalled()
for (const part of typedParts) {
  const { status } = checkTypes(part, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
