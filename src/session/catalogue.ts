import { z } from 'zod'
import { type JsonLimits, readJson } from '../scenario/json'
import { loadScenario } from '../scenario/load'
import { isPublishable, type PackageFiles, type Scenario } from '../scenario/scenario'
import { id as scenarioId } from '../scenario/schema/common'
import { Failure, type Fault, failure } from './fault'

/** A scenario as the first page lists it. */
export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly minimumAge: number
  readonly audienceText: string
  readonly contentNote: string
  readonly languages: readonly string[]
  /** Whether all of it is made up. */
  readonly invented: boolean
}

/** A scenario that can be played, or what stands in its way. */
export type FetchedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const packageFile = z.object({ files: z.record(z.string().max(200), z.string()) })

const packageLimits: JsonLimits = { characters: 60_000_000, depth: 4, entries: 1000 }

type Fetch = (address: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>
const browserFetch: Fetch = (address) => fetch(address)

/** Fetches and checks a scenario that is hosted here, and so must be one that may be published (rule C17). `base` is the page's folder, ending in a slash. Never rejects for what arrives. */
export async function fetchScenario(base: string, id: string, get: Fetch = browserFetch): Promise<FetchedScenario> {
  if (!scenarioId.safeParse(id).success) return refused(failure({ code: 'no-scenario-name' }, id.slice(0, 80)))
  const address = `${base}scenarios/${id}.json`
  try {
    const loaded = loadScenario(readPackage(address, await textOf(address, get)))
    if (loaded.ok && isPublishable(loaded.problems)) return { ok: true, scenario: loaded.scenario }
    const inTheWay = loaded.problems.filter((problem) => !isPublishable([problem]))
    return { ok: false, faults: inTheWay.map(({ file, path }) => ({ file, path, fault: { code: 'scenario-fault' } })) }
  } catch (error) {
    return refused(error instanceof Failure ? error : failure({ code: 'unexpected' }, address, String(error)))
  }
}

/** The files of a scenario as they stand in its package. Rejects with a `Failure`. */
export async function fetchPackage(base: string, id: string, get: Fetch = browserFetch): Promise<PackageFiles> {
  if (!scenarioId.safeParse(id).success) throw failure({ code: 'no-scenario-name' }, id.slice(0, 80))
  const address = `${base}scenarios/${id}.json`
  return readPackage(address, await textOf(address, get))
}

/** Takes the files out of a package that came as one file. */
function readPackage(address: string, text: string): PackageFiles {
  const json = readJson(text, packageLimits)
  const parsed = json.ok ? packageFile.safeParse(json.value) : null
  if (!parsed?.success) throw failure({ code: 'not-a-package' }, address)
  return parsed.data.files
}

async function textOf(address: string, get: Fetch): Promise<string> {
  const response = await get(address).catch(() => null)
  if (!response) throw failure({ code: 'unreachable' }, address)
  if (!response.ok) throw failure({ code: 'not-fetched', status: response.status }, address)
  return response.text()
}

const refused = ({ faults }: Failure): FetchedScenario => ({ ok: false, faults })
