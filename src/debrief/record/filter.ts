import type { RecordSource } from '../../scenario/schema/record'
import { type Entry, type EntryKind, isContested } from './entries'

/** What a reader looks for. Empty lists and nulls let everything through. */
export interface Filter {
  readonly text: string
  /** Ids of actors, and `others` for everybody who is no actor of the scenario. */
  readonly actors: readonly string[]
  readonly kinds: readonly EntryKind[]
  readonly contested: boolean
  /** First and last day, `2010-06-12`. */
  readonly from: string | null
  readonly to: string | null
}

export const everything: Filter = { text: '', actors: [], kinds: [], contested: false, from: null, to: null }

/** Everybody who is no actor of the scenario, as one choice: most are named once. No actor may have such an id. */
export const others = '~'

export const entryKinds: readonly EntryKind[] = [
  'taken',
  'not-taken',
  'decision',
  'statement',
  'violence',
  'displacement',
  'aid',
  'context',
  'finding',
]

/** Without accents and case, and with one kind of apostrophe: what a reader types on any keyboard finds it. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘`]/g, "'")
    .toLowerCase()
}

/** All words of an entry that a search looks at, with the titles and publishers of its sources. */
export function searchText(entry: Entry, sources: ReadonlyMap<string, RecordSource>): string {
  const { disputedBy, contested } = entry
  const disputes = [...disputedBy, ...contested.flatMap(({ outcome }) => outcome.disputedBy)]
  const points = contested.map(({ outcome }) => outcome)
  const cited = [entry, ...points, ...disputes].flatMap((one) => one.sources)
  return plainText(
    [
      entry.title,
      entry.words,
      entry.note,
      entry.afterwards,
      entry.time,
      entry.place,
      entry.actor?.name,
      ...points.flatMap(({ label, note }) => [label, note]),
      ...disputes.flatMap(({ who, says }) => [who, says]),
      ...[...new Set(cited)].flatMap((id) => [sources.get(id)?.title, sources.get(id)?.publisher]),
    ]
      .filter(Boolean)
      .join('\n'),
  )
}

/** Search texts of all entries, made once. */
export function searchTexts(
  entries: readonly Entry[],
  sources: ReadonlyMap<string, RecordSource>,
): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, searchText(entry, sources)]))
}

export const actorOf = ({ actor }: Entry): string | null => (actor ? (actor.id ?? others) : null)

/** One test for each part of a filter, so that a part can be left out where its own choices are counted. */
const tests: { readonly [Part in FilterPart]: (entry: Entry, filter: Filter, text: string) => boolean } = {
  text: (_, filter, text) =>
    plainText(filter.text)
      .split(/\s+/)
      .every((word) => text.includes(word)),
  actors: (entry, { actors }) => actors.length === 0 || actors.includes(actorOf(entry) ?? ''),
  kinds: (entry, { kinds }) => kinds.length === 0 || kinds.includes(entry.kind),
  contested: (entry, { contested }) => !contested || isContested(entry),
  days: ({ date }, { from, to }) => (from === null && to === null) || (date !== null && isWithin(date, from, to)),
}

/** A month of which no day is known belongs to days that hold the whole of it. */
function isWithin(date: string, from: string | null, to: string | null): boolean {
  const isMonth = date.length === 7
  const begins = isMonth ? `${date}-01` : date
  const isOver = (last: string): boolean => (isMonth ? last.slice(0, 7) > date || last === date : date <= last)
  return (from === null || begins >= from) && (to === null || isOver(to))
}

export type FilterPart = 'text' | 'actors' | 'kinds' | 'contested' | 'days'
const parts = Object.keys(tests) as FilterPart[]

/** Entries that a filter lets through; with `without`, one part of it is left out. */
export function filtered(
  entries: readonly Entry[],
  filter: Filter,
  texts: ReadonlyMap<string, string>,
  without: FilterPart | null = null,
): Entry[] {
  const asked = parts.filter((part) => part !== without)
  return entries.filter((entry) => asked.every((part) => tests[part](entry, filter, texts.get(entry.id) ?? '')))
}

/** How many entries each choice of a filter would show beside the rest of the filter as it stands. */
export interface Counts {
  readonly actors: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<EntryKind, number>
  readonly contested: number
  readonly days: ReadonlyMap<string, number>
}

export function countsOf(entries: readonly Entry[], filter: Filter, texts: ReadonlyMap<string, string>): Counts {
  const without = (part: FilterPart) => filtered(entries, filter, texts, part)
  return {
    actors: tally(without('actors').flatMap((entry) => actorOf(entry) ?? [])),
    kinds: tally(without('kinds').map(({ kind }) => kind)),
    contested: without('contested').filter(isContested).length,
    days: tally(without('days').flatMap(({ date }) => date ?? [])),
  }
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export function isFiltering(filter: Filter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.actors.length > 0 ||
    filter.kinds.length > 0 ||
    filter.contested ||
    filter.from !== null ||
    filter.to !== null
  )
}
