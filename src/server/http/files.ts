import { createHash } from 'node:crypto'
import { type Dirent, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.webm': 'audio/webm',
  '.wasm': 'application/wasm',
}
const shrinks = /^(?:text|application\/(?:json|manifest))|svg/
const least = 1024

export type Encoding = 'br' | 'gzip' | 'identity'

/** A file of the built product, ready to be sent. */
export interface ServedFile {
  readonly type: string
  readonly etag: string
  /** Whether its name changes with its contents, so that it never has to be asked for again. */
  readonly lasting: boolean
  body(encoding: Encoding): Promise<{ readonly bytes: Buffer; readonly encoding: Encoding }>
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * The files of a folder as they are when this is called: no other path is ever read. Each is read when first asked for and kept, also
 * compressed, since a class asks for the same ones at the same time.
 */
export function listFiles(folder: string): (path: string) => Promise<ServedFile | null> {
  const names = new Set<string>()
  const visit = (inside: string): void => {
    let entries: Dirent[] = []
    try {
      entries = readdirSync(join(folder, inside), { withFileTypes: true })
    } catch {
      // A product that was not built: nothing is served.
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) names.add(path)
    }
  }
  visit('')
  const served = new Map<string, Promise<ServedFile>>()
  return async (path) => {
    if (!names.has(path)) return null
    const known = served.get(path)
    if (known) return known
    const file = read(join(folder, path), path)
    served.set(path, file)
    file.catch(() => served.delete(path))
    return file
  }
}

async function read(full: string, path: string): Promise<ServedFile> {
  const bytes = await readFile(full)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const packed = new Map<Encoding, Promise<Buffer>>()
  const pack = (encoding: Encoding): Promise<Buffer> => {
    const known = packed.get(encoding)
    if (known) return known
    const quality = bytes.length > 1_000_000 ? 5 : 9
    const made =
      encoding === 'br'
        ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
        : zip(bytes, { level: 8 })
    packed.set(encoding, made)
    return made
  }
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    lasting: /^assets\/[^/]+-[\w-]{8}\.\w+$/.test(path),
    body: async (encoding) =>
      encoding === 'identity' || bytes.length < least || !shrinks.test(type)
        ? { bytes, encoding: 'identity' }
        : { bytes: await pack(encoding), encoding },
  }
}
