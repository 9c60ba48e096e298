import { forbiddenKeys } from '../json'

const longestPath = 200

/**
 * A path of a file in an archive or in a folder that somebody chose, with forward slashes; null for one that is absolute or
 * leads out of it.
 */
export function pathOf(name: string): string | null {
  const path = name.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '')
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path)) return null
  return path.split('/').includes('..') ? null : path
}

/**
 * Whether a file may stand at this path below the package's own folder: not too long, without characters that file systems
 * give a meaning of their own, and without names that objects give one.
 */
export function mayStand(path: string): boolean {
  if (path.length > longestPath || hasControls(path) || /[:*?"<>|]/.test(path)) return false
  return !path.split('/').some((part) => notNames.has(part))
}

const notNames: ReadonlySet<string> = new Set(['', '.', '..', ...forbiddenKeys])

const hasControls = (text: string): boolean => [...text].some((sign) => sign.charCodeAt(0) < 32)

/** What systems leave beside an author's files: neither kept nor told of. */
export function isDebris(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^./][^/]*($|\/)|Thumbs\.db$|desktop\.ini$)/.test(path)
}

/** The folder that the package lies in, ending in a slash: that of the manifest, the nearest to the top; '' at the top. */
export function packageFolder(paths: readonly string[]): string {
  const found = paths
    .filter((path) => path === 'scenario.json' || path.endsWith('/scenario.json'))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
  if (found.length > 0) return found[0].slice(0, -'scenario.json'.length)
  const tops = new Set(paths.map((path) => path.split('/')[0]))
  return tops.size === 1 && paths.every((path) => path.includes('/')) ? `${[...tops][0]}/` : ''
}
