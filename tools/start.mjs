// npm start: installs what is missing, builds what is stale, then runs the server of the product and its classroom.
// Options: see src/server/options.ts, or npm start -- --help.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'

ensureInstalled()
ensureBuilt()
await import(pathToFileURL(join(root, 'dist-node', 'server.mjs')).href)
