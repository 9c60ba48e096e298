// What the built page weighs on the way to a reader: gzip where a web server would pack a file, else as it is.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, posix, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kinds of files that web servers pack. Fonts, pictures and sounds are packed already. */
const packed = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.md'])

/** @typedef {{ path: string, body: Buffer, isPacked: boolean, bytes: number }} BuiltFile */

/**
 * Reads a built page. `body` is what is sent: packed by gzip at its usual level, or as it is; `bytes` its length.
 * @param {string} folder
 * @returns {Map<string, BuiltFile>} by path inside the folder, with `/`
 */
export function readBuilt(folder) {
  const files = new Map()
  for (const name of readdirSync(folder, { recursive: true })) {
    const full = join(folder, String(name))
    if (!statSync(full).isFile()) continue
    const path = relative(folder, full).split(sep).join('/')
    const plain = readFileSync(full)
    const isPacked = packed.has(extname(path))
    const body = isPacked ? gzipSync(plain) : plain
    files.set(path, { path, body, isPacked, bytes: body.length })
  }
  return files
}

/** Static imports of a built module: `import … from "./x.js"` and `import "./x.js"`, never `import("./x.js")`. */
function importsOf(code) {
  const found = code.matchAll(
    /\b(?:import|export)\b\s*(?:[\w$*{}\s,]+?\bfrom\s*|\{[^{}()]*\}\s*from\s*)?["'](\.[^"']+)["']/g,
  )
  return [...found].map((match) => match[1])
}

/**
 * Files that a browser loads before the first page's script has run: the document, what it links and preloads, its
 * module and everything that module imports statically.
 * @param {string} folder
 * @returns {string[]} paths inside the folder
 */
export function firstScreenFiles(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const seen = new Set(['index.html'])
  const add = (path) => {
    if (seen.has(path) || !existsSync(join(folder, path))) return
    seen.add(path)
    if (!path.endsWith('.js')) return
    const code = readFileSync(join(folder, path), 'utf8')
    for (const imported of importsOf(code)) add(posix.normalize(posix.join(dirname(path), imported)))
  }
  for (const [, address] of html.matchAll(/\b(?:src|href)="([^"#]+)"/g)) add(posix.normalize(address))
  return [...seen]
}

/** What a file is to a reader: the budgets leave out scenario data and sound. */
export function kindOf(path) {
  if (path.startsWith('scenarios/') && path !== 'scenarios/index.json') return 'scenario'
  if (path.startsWith('assets/audio/')) return 'sound'
  if (path.startsWith('assets/map/')) return 'map'
  if (path.endsWith('.woff2')) return 'fonts'
  return 'page'
}

export const kib = (bytes) => bytes / 1024
