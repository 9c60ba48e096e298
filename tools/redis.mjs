// Finds a Redis server, and starts one for the tests of the queue and of several processes.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
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
