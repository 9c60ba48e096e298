import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownAddresses } from './addresses'
import { localBus } from './bus/local'
import { aloneTimes, amongOthersTimes } from './host/host'
import { keyOf } from './keyFile'
import { createLog } from './log'
import { readOptions, type ServerOptions, UsageError, usage } from './options'
import { among } from './others'
import { startServer } from './server'
import { openStore } from './store/open'

/** The project's folder: this file is built into a folder in it. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Starts what the command line asks for; runs until it is told to stop. */
async function main(options: ServerOptions): Promise<void> {
  const log = createLog(options.logLevel)
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} holds no built product: run "npm run build" first.`)
  const key = options.key ?? keyOf(options.data)
  const store = await openStore(options.store ?? join(options.data, 'classroom.db'))
  const others = options.redis === null ? null : await among(options.redis, log)
  const server = await startServer({
    store,
    bus: others?.bus ?? localBus('alone'),
    log,
    dist,
    key,
    strict: options.key !== null || options.trustProxy,
    times: others ? amongOthersTimes : aloneTimes,
    port: options.port,
    host: options.lan ? '0.0.0.0' : '127.0.0.1',
    address: options.address,
    trustProxy: options.trustProxy,
    ...(others ? { adapt: others.adapt, pingOthers: others.ping } : {}),
  })
  tell(options, server.port, key)
  const stop = (): void => {
    process.off('SIGTERM', stop).off('SIGINT', stop)
    server
      .close()
      .then(() => others?.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('stopping failed', { error })
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

function tell(options: ServerOptions, port: number, key: string): void {
  const lines = [`\nWithout Hindsight is ready:  http://localhost:${port}/`]
  if (options.lan)
    for (const address of ownAddresses()) lines.push(`  for others on this network: http://${address}:${port}/`)
  else lines.push('  (npm start -- --lan lets other devices on this network open it)')
  if (options.address) lines.push(`  address for students: ${options.address}`)
  if (options.key === null) lines.push(`  the teacher's key, to lead a class from another device: ${key}`)
  lines.push('Stop it with Ctrl+C.')
  console.log(lines.join('\n'))
}

process.on('unhandledRejection', (error) => {
  console.error('This is a fault of the program:', error)
  process.exit(70)
})
try {
  await main(readOptions(process.argv.slice(2), process.env, root))
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
