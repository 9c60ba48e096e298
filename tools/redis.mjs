// Finds a Redis server and starts one for the tests of the queue; on Debian as root installs the redis-server package.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { installDebianPackage } from './debian.mjs'
import { freePort } from './freePort.mjs'

const names = process.platform === 'win32' ? ['redis-server.exe', 'memurai.exe'] : ['redis-server', 'valkey-server']
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  'C:\\Program Files\\Memurai',
]

/** Path of a Redis server (or Valkey, which speaks the same), or null. `REDIS_SERVER_PATH` goes first. */
export function findRedis() {
  const list = [process.env.REDIS_SERVER_PATH, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))]
  return list.find((path) => path && existsSync(path)) ?? null
}

/** A Redis server, installed if this is Debian and we are root; otherwise says what to install and ends. */
export function requireRedis() {
  const found = findRedis()
  if (found) return found
  const installed = installDebianPackage('redis-server', 'the tests of the queue') ? findRedis() : null
  if (installed) return installed
  console.error(
    'The tests of the queue need a Redis server (6.2 or newer), and none was found.\n' +
      'Install one (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis; Windows: Memurai),\n' +
      'or set REDIS_SERVER_PATH to its program.',
  )
  process.exit(1)
}

/**
 * Starts a Redis of its own in a temporary folder, on a free port of this machine and with a password.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const program = findRedis()
  if (!program) throw new Error('No Redis server was found: run "npm test", which installs it or says what to install.')
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const password = randomBytes(12).toString('hex')
  const port = await freePort()
  const settings = { port, bind: '127.0.0.1', dir: folder, requirepass: password, save: '', appendonly: 'no' }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  await new Promise((resolve, reject) => {
    let told = ''
    const listen = (text) => {
      told += text
      if (/ready to accept connections/i.test(told)) resolve()
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`The Redis server ended with ${code}:\n${told}`)))
  })
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    async stop() {
      server.kill()
      await ended
      process.off('exit', kill)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
