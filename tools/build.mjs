import { ensureBuilt, ensureInstalled } from './fresh.mjs'

ensureInstalled()
ensureBuilt({ force: true })
