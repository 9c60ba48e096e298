// npm run build: builds the product, whatever is there. With --if-stale only what is older than what it is made of.
import { ensureBuilt, ensureInstalled } from './fresh.mjs'

ensureInstalled()
ensureBuilt({ force: !process.argv.includes('--if-stale') })
