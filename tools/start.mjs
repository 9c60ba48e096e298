// npm start: installs what is missing, builds what is stale, serves the product and prints its address.
// Options: --port N (default 4710), --lan (also for other devices on the same network).
import { networkInterfaces } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'

let options
try {
  options = parseArgs({
    options: { port: { type: 'string', default: '4710' }, lan: { type: 'boolean', default: false } },
  }).values
} catch (error) {
  console.error(`${error.message}\nUse: npm start -- [--port N] [--lan]`)
  process.exit(2)
}
const port = Number(options.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port ${options.port}: give a number from 0 to 65535.`)
  process.exit(2)
}
ensureInstalled()
ensureBuilt()
const { preview } = await import('vite')
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port, strictPort: false, host: options.lan ? '0.0.0.0' : '127.0.0.1', open: false },
})
const actual = server.httpServer.address().port
console.log(`\nWithout Hindsight is ready:  http://localhost:${actual}/`)
if (options.lan) {
  for (const address of Object.values(networkInterfaces()).flat()) {
    if (address && address.family === 'IPv4' && !address.internal)
      console.log(`  for others on this network: http://${address.address}:${actual}/`)
  }
} else console.log('  (npm start -- --lan lets other devices on this network open it)')
console.log('Stop it with Ctrl+C.')
