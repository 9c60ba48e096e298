import type { CatalogueEntry } from '../session/catalogue'
import { failure } from '../session/fault'

/** An entry with the map it is drawn on, for the picture of the first page. */
export type StartEntry = CatalogueEntry & { readonly map: string | null }

const texts = ['title', 'subtitle', 'summary', 'audienceText', 'contentNote'] as const

/**
 * One entry of the list of scenarios, or null when it is none. Checked by hand: the schema library would double the
 * weight of the first page, and the list holds a few lines of text that this product's own build wrote.
 */
function readEntry(value: unknown): StartEntry | null {
  if (typeof value !== 'object' || value === null) return null
  const entry = value as Record<string, unknown>
  const { id, minimumAge, languages } = entry
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9_.-]{0,79}$/.test(id)) return null
  if (typeof minimumAge !== 'number' || !(minimumAge >= 16)) return null
  if (!Array.isArray(languages) || !languages.every((one) => typeof one === 'string')) return null
  const [title, subtitle, summary, audienceText, contentNote] = texts.map((name) => entry[name])
  const isText = (text: unknown): text is string => typeof text === 'string'
  if (!isText(title) || !isText(subtitle) || !isText(summary) || !isText(audienceText) || !isText(contentNote)) {
    return null
  }
  const map = typeof entry.map === 'string' && /^[a-z0-9][a-z0-9_.-]{0,79}$/.test(entry.map) ? entry.map : null
  return { id, title, subtitle, summary, minimumAge, audienceText, contentNote, languages, map }
}

/** Scenarios that stand beside the page. Entries that are none are left out. Rejects with a `Failure`. */
export async function readCatalogue(base: string): Promise<readonly StartEntry[]> {
  const address = `${base}scenarios/index.json`
  const response = await fetch(address).catch(() => null)
  if (!response) throw failure({ code: 'unreachable' }, address)
  if (!response.ok) throw failure({ code: 'not-fetched', status: response.status }, address)
  const list: unknown = await response.json().catch(() => null)
  if (!Array.isArray(list)) throw failure({ code: 'not-a-list' }, address)
  return list.flatMap((one: unknown) => readEntry(one) ?? [])
}
