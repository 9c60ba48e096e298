import type { CatalogueEntry } from '../session/catalogue'
import { failure } from '../session/fault'

/** An entry with the address of the picture behind its title, from the page's folder. */
export type StartEntry = CatalogueEntry & { readonly picture: string | null }

const pictureAddress = /^(assets\/map|scenarios)\/[a-z0-9][a-z0-9_./-]{0,120}\.(webp|svg)$/

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
  const { picture } = entry
  return {
    id,
    title,
    subtitle,
    summary,
    minimumAge,
    audienceText,
    contentNote,
    languages,
    invented: entry.invented === true,
    picture: isText(picture) && pictureAddress.test(picture) && !picture.includes('..') ? picture : null,
  }
}

/**
 * Scenarios that stand beside the page: those that are offered for play (`index`), or to authors to begin from
 * (`templates`). Entries that are none are left out. Rejects with a `Failure`.
 */
export async function readCatalogue(
  base: string,
  list: 'index' | 'templates' = 'index',
): Promise<readonly StartEntry[]> {
  const address = `${base}scenarios/${list}.json`
  const response = await fetch(address).catch(() => null)
  if (!response) throw failure({ code: 'unreachable' }, address)
  if (!response.ok) throw failure({ code: 'not-fetched', status: response.status }, address)
  const entries: unknown = await response.json().catch(() => null)
  if (!Array.isArray(entries)) throw failure({ code: 'not-a-list' }, address)
  return entries.flatMap((one: unknown) => readEntry(one) ?? [])
}
