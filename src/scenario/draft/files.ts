import { readJson } from '../json'
import { jsonLimitsOf } from '../jsonLimits'
import type { PackageFiles } from '../scenario'
import type { Draft, DraftFile } from './draft'

/** A draft of a package's files. A file of data that can't be read stays as text, so that nothing of it is lost. */
export function draftOf(files: PackageFiles): Draft {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, draftFile(path, text)]))
}

export function draftFile(path: string, text: string): DraftFile {
  if (!/\.(?:geo)?json$/.test(path)) return { kind: 'text', text }
  const read = readJson(text, jsonLimitsOf(path))
  return read.ok ? { kind: 'data', value: read.value } : { kind: 'text', text }
}

/** The files of a draft as they stand in a package: JSON with two spaces, one final line break. */
export function filesOf(draft: Draft): PackageFiles {
  return Object.fromEntries(Object.entries(draft).map(([path, file]) => [path, textOfFile(file)]))
}

export function textOfFile(file: DraftFile): string {
  return file.kind === 'text' ? file.text : `${JSON.stringify(file.value, null, 2)}\n`
}
