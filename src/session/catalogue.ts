import { z } from 'zod'
import { type JsonLimits, readJson } from '../scenario/json'
import { loadScenario } from '../scenario/load'
import type { LoadResult, PackageFiles } from '../scenario/scenario'
import { id as scenarioId } from '../scenario/schema/common'

const catalogueEntry = z.object({
  id: scenarioId,
  title: z.string().min(1).max(400),
  subtitle: z.string().max(400),
  summary: z.string().max(4000),
  minimumAge: z.int().min(16).max(21),
  audienceText: z.string().max(4000),
  contentNote: z.string().max(4000),
  languages: z.array(z.string().max(10)).min(1).max(20),
})
/** A scenario as the first page lists it. */
export type CatalogueEntry = Readonly<z.infer<typeof catalogueEntry>>

const packageFile = z.object({ files: z.record(z.string().max(200), z.string()) })

const listLimits: JsonLimits = { characters: 1_000_000, depth: 6, entries: 1000 }
const packageLimits: JsonLimits = { characters: 60_000_000, depth: 4, entries: 1000 }

type Fetch = (address: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>
const browserFetch: Fetch = (address) => fetch(address)

/** Scenarios that stand beside the page. `base` is the page's folder, ending in a slash. Rejects with a reason in words. */
export async function listScenarios(base: string, get: Fetch = browserFetch): Promise<readonly CatalogueEntry[]> {
  const address = `${base}scenarios/index.json`
  const json = readJson(await textOf(address, get), listLimits)
  if (!json.ok) throw new Error(`${address} can't be read: ${json.reason}`)
  const list = z.array(catalogueEntry).max(500).safeParse(json.value)
  if (!list.success) throw new Error(`${address} is not a list of scenarios: ${list.error.issues[0].message}`)
  return list.data
}

/** Fetches and checks a scenario. Whatever goes wrong on the way is a problem with file and reason. */
export async function fetchScenario(base: string, id: string, get: Fetch = browserFetch): Promise<LoadResult> {
  if (!scenarioId.safeParse(id).success) return failed(id.slice(0, 80), 'This is no name of a scenario.')
  const address = `${base}scenarios/${id}.json`
  try {
    const files = readPackage(await textOf(address, get))
    return 'reason' in files ? failed(address, files.reason) : loadScenario(files.files)
  } catch (error) {
    return failed(address, error instanceof Error ? error.message : 'It could not be fetched.')
  }
}

/** Takes the files out of a package that came as one file. */
function readPackage(text: string): { readonly files: PackageFiles } | { readonly reason: string } {
  const json = readJson(text, packageLimits)
  if (!json.ok) return { reason: json.reason }
  const parsed = packageFile.safeParse(json.value)
  return parsed.success ? parsed.data : { reason: `This is no scenario package: ${parsed.error.issues[0].message}.` }
}

async function textOf(address: string, get: Fetch): Promise<string> {
  let response: Awaited<ReturnType<Fetch>>
  try {
    response = await get(address)
  } catch {
    throw new Error(`${address} could not be reached.`)
  }
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status}).`)
  return response.text()
}

function failed(file: string, reason: string): LoadResult {
  return { ok: false, problems: [{ file, path: '', reason, severity: 'blocks' }] }
}
