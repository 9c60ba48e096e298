import { forbiddenKeys } from '../json'

const longestPath = 200

/**
 * A path of a file in an archive or a folder as it may stand in a package: forward slashes, no way out of the package.
 * Null for one that leads out of it, is absolute, holds characters that file systems give a meaning of their own, or a name
 * that objects give one.
 */
export function safePath(path: string): string | null {
  const clean = path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '')
  if (clean === '' || clean.length > longestPath || clean.startsWith('/') || hasControls(clean)) return null
  if (/[:*?"<>|]/.test(clean)) return null
  return clean.split('/').some((part) => notNames.has(part)) ? null : clean
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
