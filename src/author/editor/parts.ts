import { type DataPath, type Draft, valueAt } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'

/** Parts of a scenario as its author goes through them. Each is a page of the editor. */
export const partIds = [
  'overview',
  'places',
  'people',
  'border',
  'forces',
  'actors',
  'conditions',
  'reports',
  'plans',
  'texts',
  'record',
  'model',
  'problems',
] as const
export type PartId = (typeof partIds)[number]

/** A list or an object of a file, edited on a page of its own. */
export interface Section {
  /** Names it in the address, and its words in the texts of the editor. */
  readonly id: SectionId
  readonly file: string
  readonly path: DataPath
  /** Of an object: only these fields, where given. */
  readonly only?: readonly string[]
}

export type SectionId = keyof typeof sectionPlaces

/** Where each section lies: its part, its file, the path in it, and the fields of it that are shown. */
const sectionPlaces = {
  overview: ['overview', 'scenario.json', []],
  places: ['places', 'space.json', ['places']],
  links: ['places', 'space.json', ['links']],
  areas: ['places', 'space.json', ['areas']],
  provinces: ['places', 'space.json', ['provinces']],
  cells: ['people', 'space.json', ['cells']],
  communities: ['people', 'space.json', ['communities']],
  sides: ['border', 'space.json', ['sides']],
  crossings: ['border', 'space.json', ['crossings']],
  camps: ['border', 'space.json', ['camps']],
  units: ['forces', 'forces.json', ['units']],
  background: ['forces', 'forces.json', ['background']],
  conditions: ['conditions', 'conditions.json', ['conditions']],
  reportConditions: ['conditions', 'report-conditions.json', ['conditions']],
  reports: ['reports', 'reports.json', ['reports']],
  channels: ['reports', 'reports.json', ['channels']],
  seats: ['plans', 'play.json', ['seats']],
  plans: ['plans', 'play.json', ['plans']],
  clock: ['plans', 'play.json', ['clock']],
  indicators: ['plans', 'play.json', ['indicators']],
  forecast: ['plans', 'play.json', ['forecast']],
  audiences: ['plans', 'play.json', ['audiences']],
  counters: ['plans', 'play.json', ['counters']],
  ahead: ['plans', 'play.json', ['ahead']],
  dayparts: ['plans', 'play.json', ['dayparts']],
  sources: ['record', 'record.json', ['sources']],
  timeline: ['record', 'record.json', ['timeline']],
  outcomes: ['record', 'record.json', ['outcomes']],
  series: ['record', 'record.json', ['series']],
  parameters: ['model', 'model.json', ['parameters']],
  status: ['model', 'model.json', [], ['status', 'statusText']],
  structures: ['model', 'model.json', ['structures']],
  levers: ['model', 'levers.json', ['levers']],
  fit: ['model', 'fit.json', []],
  heldOut: ['model', 'held-out.json', []],
} as const satisfies Record<string, readonly [PartId, string, DataPath, (readonly string[])?]>

export const sections: readonly (Section & { readonly part: PartId })[] = (
  Object.keys(sectionPlaces) as SectionId[]
).map((id) => {
  const [part, file, path, only] = sectionPlaces[id] as readonly [PartId, string, DataPath, (readonly string[])?]
  return { id, part, file, path, ...(only ? { only } : {}) }
})

export const isPart = (text: string): text is PartId => (partIds as readonly string[]).includes(text)

/** A place in a draft. */
export interface Place {
  readonly file: string
  readonly path: DataPath
}

const startsWith = (path: DataPath, start: DataPath): boolean =>
  start.every((key, index) => String(path[index]) === String(key))

/** The section that a place is edited in: the one that lies nearest around it; null for what has none. */
export function sectionOf({ file, path }: Place): (Section & { readonly part: PartId }) | null {
  const around = sections.filter(
    (section) =>
      section.file === file &&
      startsWith(path, section.path) &&
      (!section.only || path.length === 0 || section.only.includes(String(path[0]))),
  )
  const [nearest] = around.sort((a, b) => b.path.length - a.path.length)
  return nearest ?? sections.find((section) => section.file === file) ?? null
}

/** The part in which a place is edited. What belongs to none is told with the problems. */
export function partOf(place: Place): PartId {
  if (place.file.startsWith('actors/')) return 'actors'
  if (place.file.startsWith('texts/')) return 'texts'
  return sectionOf(place)?.part ?? 'problems'
}

/** A place as it stands in an address: `f` the file, `p` the path with `/` between its keys. */
export function viewOf({ file, path }: Place): string {
  return new URLSearchParams({ f: file, p: path.map((key) => encodeURIComponent(key)).join('/') }).toString()
}

/** The place that an address names; null where it names none. */
export function placeOf(view: string): Place | null {
  const query = new URLSearchParams(view)
  const file = query.get('f')
  if (file === null) return null
  const keys = (query.get('p') ?? '').split('/').filter((key) => key !== '')
  return { file, path: keys.map(decoded).map((key) => (/^\d{1,6}$/.test(key) ? Number(key) : key)) }
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}

/** What is to be mended. Hints may be right as they are: they are listed, and counted nowhere. */
export const toMend = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity !== 'hints')

/** How much there is to mend in each part. */
export function countByPart(problems: readonly Problem[]): ReadonlyMap<PartId, number> {
  const counts = new Map<PartId, number>()
  for (const { file, at } of toMend(problems)) {
    const part = partOf({ file, path: at })
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}

/** Whether a file of data stands there as text: damaged, or not read yet. */
export function isBroken(draft: Draft, file: string): boolean {
  return Object.hasOwn(draft, file) && draft[file].kind === 'text' && file.endsWith('.json')
}

/** Actors of a draft by their files, in the order of files. */
export function actorFiles(draft: Draft): readonly { readonly file: string; readonly name: string }[] {
  return Object.keys(draft)
    .filter((file) => file.startsWith('actors/'))
    .sort()
    .map((file) => {
      const name = valueAt(draft, file, ['name'])
      return {
        file,
        name: typeof name === 'string' && name !== '' ? name : file.slice('actors/'.length, -'.json'.length),
      }
    })
}
