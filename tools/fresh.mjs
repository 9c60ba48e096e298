// What the two newcomer's commands share: is everything installed, is the build newer than what it is made of.
// Node's own modules only, since it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampOf = { install: join(root, 'node_modules', '.installed'), build: join(root, 'dist', '.built') }
/** Everything the build is made of. */
const inputs = [
  'src',
  'assets',
  'scenarios',
  'tools',
  'index.html',
  'vite.config.ts',
  'vite.node.config.ts',
  'vite.server.config.ts',
  'vite.takeHome.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
]

/** Ends with the reason where Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Without Hindsight needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  )
  process.exit(1)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const walk = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) walk(join(path, name))
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
  for (const path of paths) walk(path)
  return hash.digest('hex')
}

const stamped = (kind, hash) => existsSync(stampOf[kind]) && readFileSync(stampOf[kind], 'utf8') === hash

function stamp(kind, hash) {
  mkdirSync(dirname(stampOf[kind]), { recursive: true })
  writeFileSync(stampOf[kind], hash)
}

/** Runs a command in the project; leaves with its exit code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (result.status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed.`)
    process.exit(result.status ?? 1)
  }
}

export function ensureInstalled() {
  requireNode()
  const hash = hashOf(['package.json', 'package-lock.json'])
  if (stamped('install', hash)) return
  console.log('Installing what is missing (once) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  stamp('install', hash)
}

/** Builds `dist/` (the page) and `dist-node/` (the command line, the server) unless they are newer than what they are made of. */
export function ensureBuilt({ force = false } = {}) {
  const hash = hashOf(inputs)
  const built =
    existsSync(join(root, 'dist', 'index.html')) &&
    existsSync(join(root, 'dist', 'take-home', 'page.html')) &&
    existsSync(join(root, 'dist-node', 'sim.mjs')) &&
    existsSync(join(root, 'dist-node', 'server.mjs'))
  if (!force && built && stamped('build', hash)) return
  console.log('Building …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'])
  // After the page, which empties dist/.
  run(process.execPath, [vite, 'build', '--config', 'vite.takeHome.config.ts', '--logLevel', 'warn'])
  run(process.execPath, [vite, 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'])
  // After the command line, which empties dist-node/.
  run(process.execPath, [vite, 'build', '--config', 'vite.server.config.ts', '--logLevel', 'warn'])
  stamp('build', hash)
}
