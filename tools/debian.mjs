// Installs packages where we may: on Debian as root.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// apt waits for another apt that holds its lock.
const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
/** Lists of packages are fetched once. */
let isUpdated = false

export const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version')
/** Whether packages may be installed here. */
export const mayInstall = isDebian && process.getuid?.() === 0

/** Installs a Debian package; whether that went well is seen by what is there afterwards. */
export function installDebianPackage(name, reason) {
  console.log(`Installing the ${name} package for ${reason} (once) …`)
  if (!isUpdated) spawnSync('apt-get', ['update', '-q'], quiet)
  isUpdated = true
  spawnSync('apt-get', ['install', ...options, name], quiet)
}
