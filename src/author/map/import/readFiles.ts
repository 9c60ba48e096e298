import { type ImportFault, type ImportRead, importLimits, readGeoJson } from './geojson'

/** What is read of a file of the browser. */
export type Given = Pick<File, 'name' | 'size' | 'text'>

/** Reads files one after the other. Never rejects: a file that can't be read has a fault. */
export async function readFiles(given: readonly Given[]): Promise<readonly ImportRead[]> {
  const reads: ImportRead[] = []
  for (const file of given) reads.push(await readOne(file))
  return reads
}

async function readOne(file: Given): Promise<ImportRead> {
  const refuse = (fault: ImportFault): ImportRead => ({ ok: false, name: file.name, fault })
  if (file.size > importLimits.characters) return refuse({ code: 'too-large', most: importLimits.characters / 1e6 })
  try {
    return readGeoJson(file.name, await file.text())
  } catch (error) {
    return refuse({ code: 'unreadable', reason: reasonOf(error) })
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
