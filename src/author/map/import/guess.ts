import type { MapKind } from '../../../scenario/schema/map'
import type { Shape } from './geojson'

/** What may be drawn as what. */
export const kindsOf: Readonly<Record<Shape, readonly MapKind[]>> = {
  point: ['label'],
  line: ['road', 'river', 'rail', 'border', 'province'],
  area: ['land', 'water', 'built-up', 'wood', 'river', 'border', 'province'],
}

/** Words of common map files (OpenStreetMap, Natural Earth, GADM, cadastral exports) and what they mean. */
const meanings: readonly (readonly [RegExp, MapKind])[] = [
  [/\brail|tram|subway/, 'rail'],
  [
    /highway|\broads?\b|motorway|trunk|primary|secondary|tertiary|residential|street|\btrack\b|unclassified|carriageway/,
    'road',
  ],
  [/river|stream|canal|waterway|ditch|drain|brook|creek/, 'river'],
  [/lake|water|reservoir|ocean|\bsea\b|bay|lagoon|basin|wetland/, 'water'],
  [/forest|wood|park|scrub|orchard|grass|meadow|vegetation|farmland/, 'wood'],
  [/built|urban|residential|settlement|commercial|industrial|building|town|city|village/, 'built-up'],
  [/province|region|state|district|county|oblast|admin[-_ ]?[12]\b|admin_level:? ?[4-8]|\badm[12]\b/, 'province'],
  [/land|country|countries|nation|admin[-_ ]?0\b|\badm0\b|coast|island/, 'land'],
  [/border|boundar|frontier|admin_level:? ?2/, 'border'],
]

/** What a group of features most likely is, by the words of its file, property and value; null to leave it out. */
export function guessKind(words: string, shape: Shape): MapKind | null {
  const plain = words.toLowerCase()
  const allowed = kindsOf[shape]
  if (shape === 'point') return 'label'
  const direct = allowed.find((kind) => plain.split(/[^a-z-]+/).includes(kind))
  if (direct) return direct
  for (const [pattern, kind] of meanings) {
    if (!pattern.test(plain)) continue
    if (allowed.includes(kind)) return kind
    if (kind === 'land' && shape === 'line') return 'border'
  }
  return shape === 'area' && /polygon|area|boundar/.test(plain) ? 'land' : null
}

/** Width of a road or river by its class. */
export function guessRank(words: string): 1 | 2 | 3 | 4 {
  const plain = words.toLowerCase()
  if (/motorway|trunk|highway_?1|major/.test(plain)) return 1
  if (/tertiary|stream|canal|minor/.test(plain)) return 3
  if (/residential|unclassified|service|track|path|foot|ditch|drain|living/.test(plain)) return 4
  if (/secondary/.test(plain)) return 3
  return 2
}

/** Properties by which files tell their features apart, the surest first. */
export const groupingKeys = [
  'kind',
  'fclass',
  'featurecla',
  'highway',
  'waterway',
  'railway',
  'natural',
  'landuse',
  'boundary',
  'class',
  'type',
  'layer',
  'category',
  'admin_level',
  'place',
] as const

export const nameKeys = [
  'name',
  'name_en',
  'name:en',
  'NAME',
  'NAME_EN',
  'ADMIN',
  'label',
  'title',
  'Name',
  'SHAPENAME',
  'shapeName',
] as const
export const countryKeys = [
  'country',
  'ISO_A2',
  'iso_a2',
  'ISO_A2_EH',
  'ISO3166-1:alpha2',
  'ISO3166-1',
  'iso2',
  'ISO2',
  'iso',
] as const
