import { strFromU8, strToU8, zipSync } from 'fflate'
import type { Inflate } from '../inflate'
import type { PackageFiles } from '../scenario'
import { contentsOf, unpack } from './archive'
import { isDebris, mayStand, packageFolder, pathOf } from './paths'

/** Files as they came, by their path inside the package. */
export type RawFiles = Readonly<Record<string, Uint8Array>>

/**
 * Why a file of an archive or a folder was not taken. `damaged`: it can't be unpacked, or is not as large as its archive says.
 * `locked`: it has a password, or is packed in a way that is not known.
 */
export type RefusalCode = 'bad-path' | 'too-large' | 'too-many' | 'other-folder' | 'damaged' | 'locked'
export interface Refused {
  readonly code: RefusalCode
  readonly file: string
}

export type Unpacked =
  | { readonly ok: true; readonly files: RawFiles; readonly refused: readonly Refused[] }
  /** `not-a-zip`: no archive, or a damaged one. `too-large`: the archive itself. */
  | { readonly ok: false; readonly code: 'not-a-zip' | 'too-large' }

export const mostPackedBytes = 64_000_000
const mostDataBytes = 24_000_000
/** Ten times what a text may have before the check asks for a shorter one: such a text can still be opened and cut. */
const mostTextBytes = 2_000_000
const mostBytes = 96_000_000
const mostFiles = 600
/** No list of contents is read further: what is beyond the files of a package is not even looked at. */
const mostListed = 5000
const mostTold = 100
const longestTold = 200

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
 * Takes the files out of a .zip. The sizes that the archive states bound what is unpacked, and one that states less than it
 * holds is found out; a file that would be too large, is damaged, leads out of the package or lies outside its folder is
 * left out and told. Never throws.
 */
export async function unzipPackage(bytes: Uint8Array, inflate: Inflate): Promise<Unpacked> {
  if (bytes.length > mostPackedBytes) return { ok: false, code: 'too-large' }
  const contents = contentsOf(bytes, mostListed)
  if (contents === null) return { ok: false, code: 'not-a-zip' }
  const gate = createGate()
  const files: [string, Uint8Array][] = []
  let left = bytes.length
  for (const entry of contents) {
    const { name, size, packedSize } = entry
    if (/[\\/]$/.test(name) || !gate.takes(name, size)) continue
    // More than the archive is long: some of its bytes are listed more than once.
    if (packedSize > left) {
      gate.refuse(name, 'damaged')
      continue
    }
    left -= packedSize
    const found = await unpack(bytes, entry, inflate)
    if (found.ok) files.push([name, found.bytes])
    else gate.refuse(name, found.why === 'unknown' ? 'locked' : 'damaged')
  }
  return { ok: true, ...gathered(files, gate.refused) }
}

/** Files of a folder that somebody chose, under the same rules as those of a .zip. `refused` are those that a gate kept out. */
export function takeFolder(files: RawFiles, refused: readonly Refused[] = []): Extract<Unpacked, { ok: true }> {
  const gate = createGate(refused)
  return {
    ok: true,
    ...gathered(
      Object.entries(files).filter(([name, bytes]) => gate.takes(name, bytes.length)),
      gate.refused,
    ),
  }
}

/** Decides by name and size which files are taken, before they are read or unpacked. */
export interface Gate {
  readonly refused: Refused[]
  /** Whether a file is taken. One that is not is told, unless it is what systems leave. */
  takes(name: string, size: number): boolean
  /** Tells of a file that was let in and can't be taken after all. */
  refuse(name: string, code: RefusalCode): false
}

export function createGate(before: readonly Refused[] = []): Gate {
  const refused = [...before]
  let count = 0
  let sum = 0
  const refuse = (name: string, code: RefusalCode): false => {
    if (refused.length < mostTold) refused.push(told(code, name))
    return false
  }
  return {
    refused,
    refuse,
    takes(name, size) {
      if (isDebris(name)) return false
      if (pathOf(name) === null) return refuse(name, 'bad-path')
      const most = /\.(?:geo)?json$/.test(name) ? mostDataBytes : mostTextBytes
      if (size > most || sum + size > mostBytes) return refuse(name, 'too-large')
      if (count >= mostFiles) return refuse(name, 'too-many')
      count += 1
      sum += size
      return true
    },
  }
}

/** Files by their path below the package's own folder. That folder may have any name: it is not kept. */
function gathered(
  files: readonly (readonly [string, Uint8Array])[],
  refused: Refused[],
): { files: RawFiles; refused: readonly Refused[] } {
  const found = files.flatMap(([name, bytes]) => {
    const path = pathOf(name)
    return path === null ? [] : [[path, bytes] as const]
  })
  const folder = packageFolder(found.map(([path]) => path))
  const inside: Record<string, Uint8Array> = {}
  for (const [path, bytes] of found) {
    const below = path.startsWith(folder) ? path.slice(folder.length) : null
    if (below !== null && mayStand(below)) inside[below] = bytes
    else if (refused.length < mostTold)
      refused.push(below === null ? told('other-folder', path) : told('bad-path', below))
  }
  return { files: inside, refused }
}

const told = (code: RefusalCode, file: string): Refused => ({ code, file: file.slice(0, longestTold) })

/** The text of a file; null where its bytes are no text in UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes)
  return text.includes('\u0000') || text.includes('\uFFFD') ? null : text
}
