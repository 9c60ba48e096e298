import type { Draft } from './draft/draft'
import { checkDraft, createCheckCache } from './draftCheck'
import type { LoadResult, PackageFiles } from './scenario'

/**
 * Reads a package: every file by itself, then all together. Gives the scenario, or every problem found with file,
 * path and what to do. Takes anything, never throws, and does work bounded by the size of the files.
 */
export function loadScenario(files: PackageFiles): LoadResult {
  const draft: Draft = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { kind: 'text', text }]))
  const { scenario, problems } = checkDraft(draft, createCheckCache())
  return scenario ? { ok: true, scenario, problems } : { ok: false, problems }
}
