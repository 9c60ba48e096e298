// npm run -s sim -- COMMAND …: runs the command line that `npm run build` made. Never builds by itself, so that nothing
// but the command's own answer is printed.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist-node', 'sim.mjs')
if (existsSync(built)) await import(pathToFileURL(built).href)
else {
  console.error('The command line is not built yet. Run "npm run build" (or "npm start") once, then try again.')
  process.exitCode = 1
}
