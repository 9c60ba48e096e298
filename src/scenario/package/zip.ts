import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { PackageFiles } from '../scenario'
import { isDebris, packageFolder, safePath } from './paths'

/** Files as they came, by their path inside the package. */
export type RawFiles = Readonly<Record<string, Uint8Array>>

/** Why a file of an archive or a folder was not taken. */
export type RefusalCode = 'bad-path' | 'too-large' | 'too-many' | 'other-folder'
export interface Refused {
  readonly code: RefusalCode
  readonly file: string
}

export type Unpacked =
  | { readonly ok: true; readonly files: RawFiles; readonly refused: readonly Refused[] }
  /** `not-a-zip`: no archive, or a damaged one. `too-large`: the archive itself. */
  | { readonly ok: false; readonly code: 'not-a-zip' | 'too-large' }

export const mostPackedBytes = 64_000_000
const mostFileBytes = 24_000_000
const mostBytes = 96_000_000
const mostFiles = 600

/** 2 January 1980, the first day that an archive can hold in every time zone: the same files give the same bytes. */
const epoch = 315_662_400_000

/** Text files as a .zip. The same files give the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const names = Object.keys(files).sort()
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(files[name])])), { mtime: epoch, level: 6 })
}

/** Files as they came, as a .zip. */
export function zipRaw(files: RawFiles): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files)), { mtime: epoch, level: 6 })
}

/**
 * Takes the files out of a .zip. The sizes that the archive states bound what is unpacked; a file that would be too
 * large, leads out of the package or lies outside its folder is left out and told. Never throws.
 */
export function unzipPackage(bytes: Uint8Array): Unpacked {
  if (bytes.length > mostPackedBytes) return { ok: false, code: 'too-large' }
  const refused: Refused[] = []
  const gate = createGate(refused)
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => !name.endsWith('/') && gate(name, originalSize),
    })
    return { ok: true, ...gathered(files, refused) }
  } catch {
    return { ok: false, code: 'not-a-zip' }
  }
}

/** Files of a folder that somebody chose, under the same rules as those of a .zip. */
export function takeFolder(files: RawFiles): Extract<Unpacked, { ok: true }> {
  const refused: Refused[] = []
  const gate = createGate(refused)
  const kept = Object.fromEntries(Object.entries(files).filter(([name, bytes]) => gate(name, bytes.length)))
  return { ok: true, ...gathered(kept, refused) }
}

function createGate(refused: Refused[]): (name: string, size: number) => boolean {
  let count = 0
  let sum = 0
  return (name, size) => {
    if (isDebris(name)) return false
    const refuse = (code: RefusalCode): boolean => {
      if (refused.length < 100) refused.push({ code, file: name.slice(0, 200) })
      return false
    }
    if (safePath(name) === null) return refuse('bad-path')
    if (size > mostFileBytes || sum + size > mostBytes) return refuse('too-large')
    if (count >= mostFiles) return refuse('too-many')
    count += 1
    sum += size
    return true
  }
}

/** Files by their path below the package's own folder. */
function gathered(files: RawFiles, refused: Refused[]): { files: RawFiles; refused: readonly Refused[] } {
  const safe = Object.entries(files).flatMap(([name, bytes]) => {
    const path = safePath(name)
    return path === null ? [] : [[path, bytes] as const]
  })
  const folder = packageFolder(safe.map(([path]) => path))
  const inside: Record<string, Uint8Array> = {}
  for (const [path, bytes] of safe) {
    if (path.startsWith(folder)) inside[path.slice(folder.length)] = bytes
    else if (refused.length < 100) refused.push({ code: 'other-folder', file: path })
  }
  return { files: inside, refused }
}

/** The text of a file; null where its bytes are no text in UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes)
  return text.includes('\u0000') || text.includes('\uFFFD') ? null : text
}
