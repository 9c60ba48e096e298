import { chartRegions, chartTransitions } from '../../scenario/chart'
import { type DataPath, type Draft, type DraftFile, valueAt } from '../../scenario/draft/draft'
import type { Named } from '../../scenario/fields/index'
import { parameterNames, parameterText } from '../../scenario/parameters'
import type { ChartNode } from '../../scenario/schema/actors'
import { entryName } from './words'

/** Something that an id can point at. */
export interface Name {
  readonly id: string
  /** As a reader would call it. */
  readonly label: string
}

type Entry = Readonly<Record<string, unknown>>

function entries(draft: Draft, file: string, list: string): readonly Entry[] {
  const value = valueAt(draft, file, [list])
  return Array.isArray(value) ? value.filter((one): one is Entry => typeof one === 'object' && one !== null) : []
}

const named = (list: readonly Entry[], key = 'id'): Name[] =>
  list.flatMap((entry) => {
    const id = entry[key]
    return typeof id === 'string' && id !== '' ? [{ id, label: entryName(entry) }] : []
  })

const actorFiles = (draft: Draft): string[] => Object.keys(draft).filter((file) => file.startsWith('actors/'))
const conditionFiles = ['conditions.json', 'report-conditions.json']

/** Names that something of a kind can have, as far as the draft can be read. `file` is where the id stands. */
export function namesIn(draft: Draft, kind: Named, file: string, path: DataPath): readonly Name[] {
  const space = (list: string) => named(entries(draft, 'space.json', list))
  const play = (list: string) => named(entries(draft, 'play.json', list))
  const record = (list: string) => named(entries(draft, 'record.json', list))
  const places = (list: string): Name[] => {
    const all = new Map(space('places').map((name) => [name.id, name]))
    return entries(draft, 'space.json', list).flatMap(({ place }) => all.get(String(place)) ?? [])
  }
  const options = () => actorFiles(draft).flatMap((one) => named(entries(draft, one, 'options')))
  switch (kind) {
    case 'place':
      return space('places')
    case 'area':
      return [...space('areas'), ...space('places')]
    case 'province':
      return space('provinces')
    case 'community':
      return space('communities')
    case 'side':
      return space('sides')
    case 'crossing':
      return places('crossings')
    case 'camp':
      return places('camps')
    case 'unit':
      return named(entries(draft, 'forces.json', 'units'))
    case 'actor':
      return actorFiles(draft).flatMap((one) => named([valueAt(draft, one, []) as Entry].filter(Boolean)))
    case 'option':
      return options()
    case 'condition':
      return conditionFiles.flatMap((one) => named(entries(draft, one, 'conditions')))
    case 'audience':
      return play('audiences')
    case 'counter':
      return play('counters')
    case 'seat':
      return play('seats')
    case 'indicator':
      return play('indicators')
    case 'source':
      return record('sources')
    case 'event':
      return record('timeline')
    case 'eventOrOption':
      return [...record('timeline'), ...options()]
    case 'outcome':
      return record('outcomes')
    case 'structure':
      return named(entries(draft, 'model.json', 'structures'))
    case 'parameter':
      return parameterNames.map((id) => ({ id, label: parameterText[id] }))
    case 'point':
      return named(entries(draft, file, 'points'))
    case 'interest':
      return named(entries(draft, file, 'interests'))
    case 'group':
      return groups(draft, file, path)
    case 'chart-event':
      return plain(actorFiles(draft).flatMap((one) => chartOf(draft, one).flatMap((chart) => eventsOf(chart))))
    case 'region':
      return plain(actorFiles(draft).flatMap((one) => regionsOf(draft, one)))
    case 'state':
      return states(draft, file, path)
    case 'map':
      return []
    default:
      return never(kind)
  }
}

const plain = (ids: readonly string[]): Name[] => [...new Set(ids)].map((id) => ({ id, label: id }))

/** Words that the entries of the same list share already. */
function groups(draft: Draft, file: string, path: DataPath): Name[] {
  const key = path.at(-1)
  const list = valueAt(draft, file, path.slice(0, -2))
  if (!Array.isArray(list) || typeof key !== 'string') return []
  return plain(
    list.flatMap((entry: unknown) => {
      const word = typeof entry === 'object' && entry !== null ? (entry as Entry)[key] : undefined
      return typeof word === 'string' ? [word] : []
    }),
  )
}

function chartOf(draft: Draft, file: string): ChartNode[] {
  const chart = valueAt(draft, file, ['chart'])
  return typeof chart === 'object' && chart !== null ? [chart as ChartNode] : []
}

/** A chart that is being written may hold anything: what can't be walked has no events and no regions. */
function eventsOf(chart: ChartNode): string[] {
  try {
    return chartTransitions(chart).map(({ event }) => event)
  } catch {
    return []
  }
}

function regionsOf(draft: Draft, file: string): string[] {
  const id = valueAt(draft, file, ['id'])
  try {
    return chartOf(draft, file).flatMap((chart) => [...chartRegions({ id: String(id), chart }).keys()])
  } catch {
    return []
  }
}

/** States beside the one that a transition or an initial state stands in. */
function states(draft: Draft, file: string, path: DataPath): Name[] {
  const owner = path.lastIndexOf('on')
  const isTarget = owner > 0
  const holder = isTarget ? path.slice(0, owner - 1) : [...path.slice(0, -1), 'states']
  const found = valueAt(draft, file, holder)
  return typeof found === 'object' && found !== null ? plain(Object.keys(found)) : []
}

const cache = new WeakMap<DraftFile, Map<string, readonly Name[]>>()

/** The same, kept as long as the files it was read from are the same; for kinds of a single file. */
export function keptNames(draft: Draft, kind: Named, file: string, path: DataPath): readonly Name[] {
  const source = homeOf[kind]
  const content = source && draft[source]
  if (!content) return namesIn(draft, kind, file, path)
  const lists = cache.get(content) ?? new Map<string, readonly Name[]>()
  cache.set(content, lists)
  const known = lists.get(kind) ?? namesIn(draft, kind, file, path)
  lists.set(kind, known)
  return known
}

const homeOf: Partial<Record<Named, string>> = {
  place: 'space.json',
  area: 'space.json',
  province: 'space.json',
  community: 'space.json',
  side: 'space.json',
  crossing: 'space.json',
  camp: 'space.json',
  unit: 'forces.json',
  audience: 'play.json',
  counter: 'play.json',
  seat: 'play.json',
  indicator: 'play.json',
  source: 'record.json',
  event: 'record.json',
  outcome: 'record.json',
}

function never(value: never): never {
  throw new TypeError(`unknown kind of name ${String(value)}`)
}
