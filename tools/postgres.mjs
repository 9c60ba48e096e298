// Finds PostgreSQL's server programs, and starts a server for the tests of the classroom.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from './freePort.mjs'

const program = (name) => (process.platform === 'win32' ? `${name}.exe` : name)

/** Versions in a folder, newest first. */
const versions = (folder, rest) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d+$/.test(name))
        .sort((a, b) => Number(b) - Number(a))
        .map((name) => join(folder, name, rest))
    : []

/** Folder with PostgreSQL's programs, or null. `POSTGRES_BIN_PATH` goes first. */
export function findPostgres() {
  const folders = [
    process.env.POSTGRES_BIN_PATH,
    ...versions('/usr/lib/postgresql', 'bin'),
    ...versions('C:\\Program Files\\PostgreSQL', 'bin'),
    ...(process.env.PATH ?? '').split(delimiter),
    '/opt/homebrew/bin',
    '/usr/local/bin',
  ]
  return (
    folders.find(
      (folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(join(folder, program(name)))),
    ) ?? null
  )
}

/** PostgreSQL refuses to run as root: then another user of this system, with nothing of its own, runs it. */
function otherUser() {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const number = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
    const [uid, gid] = [number('-u'), number('-g')]
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it.')
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of this machine and with a password.
 * @param {{ durable?: boolean }} [options] `durable`: writes through to the disk, as a real one does; tests need not.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ durable = false } = {}) {
  const bin = findPostgres()
  if (!bin) throw new Error('No PostgreSQL was found: run "npm test", which installs it or says what to install.')
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const as = otherUser()
  const password = randomBytes(12).toString('hex')
  const secret = join(folder, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (as) for (const path of [folder, secret]) chownSync(path, as.uid, as.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const how = { cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' }, ...as }
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const made = spawnSync(
    join(bin, program('initdb')),
    ['-D', data, '-U', 'tests', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...how, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    remove()
    throw new Error(`initdb ended with ${made.status}:\n${made.error ?? ''}${made.stdout}${made.stderr}`)
  }
  rmSync(secret)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '32MB',
    fsync: durable ? 'on' : 'off',
    logging_collector: 'off',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, program('postgres')), ['-D', data, ...args], {
    ...how,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // At once, its children with it: nothing of it is kept.
  const kill = () => {
    server.kill('SIGQUIT')
    remove()
  }
  process.once('exit', kill)
  try {
    await new Promise((resolve, reject) => {
      let told = ''
      server.stderr.on('data', (text) => {
        told += told.length < 20_000 ? text : ''
        if (/ready to accept connections/i.test(told)) resolve()
      })
      server.once('error', reject)
      server.once('exit', (code) => reject(new Error(`The PostgreSQL server ended with ${code}:\n${told}`)))
    })
  } catch (error) {
    process.off('exit', kill)
    remove()
    throw error
  }
  return {
    url: `postgres://tests:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGQUIT')
      await ended
      process.off('exit', kill)
      remove()
    },
  }
}
