// Installs packages where we may: on Debian as root.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
/** Lists of packages are fetched once. */
let isUpdated = false

/** Installs a Debian package if this is Debian and we are root; gives whether that was tried. */
export function installDebianPackage(name, reason) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  console.log(`Installing the ${name} package for ${reason} (once) …`)
  if (!isUpdated) spawnSync('apt-get', ['update', '-q'], quiet)
  isUpdated = true
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet)
  return true
}
