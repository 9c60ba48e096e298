// Finds an nginx and starts it with the project's example configuration, for the test of several processes. On Debian its program is
// unpacked from the package, not installed: an installed one would start a server of its own.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { isDebian } from './debian.mjs'
import { root } from './fresh.mjs'

const unpacked = join(root, '.cache', 'nginx')

/** Path of an nginx, or null. `NGINX_PATH` goes first. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
  const list = [
    process.env.NGINX_PATH,
    ...folders.map((folder) => join(folder, 'nginx')),
    join(unpacked, 'usr/sbin/nginx'),
  ]
  return list.find((path) => path && existsSync(path)) ?? null
}

/** An nginx, taken from Debian's package where this is Debian; null where there is none to be had. */
export function obtainNginx() {
  const found = findNginx()
  if (found || !isDebian) return found
  console.log('Unpacking nginx from its Debian package for the test of several processes (once) …')
  mkdirSync(unpacked, { recursive: true })
  const quiet = { cwd: unpacked, stdio: 'ignore' }
  const download = () => spawnSync('apt-get', ['download', '-q', 'nginx'], quiet).status === 0
  if (!download() && !(spawnSync('apt-get', ['update', '-q'], quiet).status === 0 && download())) return null
  const name = readdirSync(unpacked).find((file) => file.endsWith('.deb'))
  if (name) spawnSync('dpkg-deb', ['-x', name, '.'], quiet)
  const program = findNginx()
  return program && spawnSync(program, ['-v']).status === 0 ? program : null
}

/**
 * Starts nginx on a port of the loopback with docs/deploy/classroom.nginx.conf, before the processes at these ports.
 * @param {{ port: number, ports: readonly number[], tls?: { key: string, certificate: string } }} where `tls`: paths of the files;
 *   without them it speaks plain HTTP
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startNginx({ port, ports, tls }) {
  const program = findNginx()
  if (!program) throw new Error('No nginx was found.')
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const given = readFileSync(join(root, 'docs', 'deploy', 'classroom.nginx.conf'), 'utf8')
  const servers = ports.map((one) => `    server 127.0.0.1:${one} max_fails=0;`).join('\n')
  const server = given
    .replace(/( +server 127\.0\.0\.1:\d+ [^\n]+\n?)+/, `${servers}\n`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port}${tls ? ' ssl' : ''};`)
    .replace(/ +ssl_certificate .*\n/, tls ? `    ssl_certificate ${tls.certificate};\n` : '')
    .replace(/ +ssl_certificate_key .*\n/, tls ? `    ssl_certificate_key ${tls.key};\n` : '')
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const settings = [
    'daemon off; master_process off; worker_processes 1;',
    `pid ${folder}/pid; error_log stderr warn;`,
    'events { worker_connections 512; }',
    `http { ${paths.join(' ')}\n${server}\n}`,
  ]
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, settings.join('\n'))
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let told = ''
  child.stderr.on('data', (text) => {
    told += told.length < 20_000 ? text : ''
  })
  const stop = async () => {
    child.kill()
    await ended
    process.off('exit', kill)
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}:\n${told}`)
    if (await listens(port)) return { url, stop }
    if (tries > 200) {
      await stop()
      throw new Error(`nginx does not answer:\n${told}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Whether something takes connections at a port of the loopback. */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const is = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => is(true)).once('error', () => is(false))
  })
}
