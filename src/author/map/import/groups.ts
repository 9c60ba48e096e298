import type { MapKind } from '../../../scenario/schema/map'
import type { ImportFile, RawFeature, Shape } from './geojson'
import { countryKeys, groupingKeys, guessKind, guessRank, nameKeys } from './guess'

/** Features of a file that become one kind: those of a shape with the same value of a property. */
export interface Group {
  readonly key: string
  readonly file: string
  /** Value of the property by which the file is told apart; '' where there is none. */
  readonly value: string
  readonly shape: Shape
  readonly features: readonly RawFeature[]
  readonly guess: MapKind | null
  /** For roads and rivers. */
  readonly rank: 1 | 2 | 3 | 4
}

/** A property with more values than this tells no classes, but names. */
const mostValues = 40
/** Rows that can still be gone through; what is beyond them is one row for each shape. */
const mostGroups = 60

/** Stands for the property by which each feature is usually told apart, such as highway or natural. */
export const usual = '*'

/** Properties that a file can be told apart by: texts and numbers with few values. The best guess first. */
export function propertiesOf(files: readonly ImportFile[]): readonly string[] {
  const values = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { features } of files) {
    for (const { properties } of features) {
      for (const [key, value] of Object.entries(properties)) {
        if (typeof value !== 'string' && typeof value !== 'number') continue
        const set = values.get(key) ?? new Set<string>()
        values.set(key, set)
        if (set.size <= mostValues) set.add(String(value))
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  const fits = [...values].filter(([, set]) => set.size > 0 && set.size <= mostValues).map(([key]) => key)
  const order = (key: string) => {
    const known = (groupingKeys as readonly string[]).indexOf(key)
    return known >= 0 ? known : groupingKeys.length + 1
  }
  return fits.sort((a, b) => order(a) - order(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
}

/** How files are told apart unless their author says otherwise; '' for by the file alone. */
export function guessProperty(files: readonly ImportFile[]): string {
  return files.some(({ features }) => features.some((one) => classOf(one, usual) !== '')) ? usual : ''
}

/** The features of files by file, value and shape, the largest group first. */
export function groupsOf(files: readonly ImportFile[], property: string): readonly Group[] {
  const groups = new Map<string, Gathered>()
  for (const { name, features } of files) {
    for (const feature of features)
      gather(groups, { file: name, value: classOf(feature, property), shape: feature.shape }, [feature])
  }
  const sorted = [...groups.values()].sort((a, b) => b.features.length - a.features.length)
  const rest = new Map<string, Gathered>()
  for (const { file, shape, features } of sorted.slice(mostGroups)) gather(rest, { file, value: '…', shape }, features)
  return [...sorted.slice(0, mostGroups), ...rest.values()].map((group): Group => {
    const { file, value, shape } = group
    // The value says more than the file it stands in.
    const named = property === usual || property === '' ? value : `${property}: ${value}`
    const guess = value === '…' ? null : (guessKind(named, shape) ?? guessKind(wordsOf(group), shape))
    return { key: keyOf(group), ...group, guess, rank: guessRank(`${value} ${file}`) }
  })
}

interface Gathered extends Pick<Group, 'file' | 'value' | 'shape'> {
  readonly features: RawFeature[]
}
const keyOf = ({ file, value, shape }: Pick<Group, 'file' | 'value' | 'shape'>): string => `${file}\n${value}\n${shape}`

function gather(
  groups: Map<string, Gathered>,
  { file, value, shape }: Pick<Group, 'file' | 'value' | 'shape'>,
  features: readonly RawFeature[],
): void {
  const key = keyOf({ file, value, shape })
  const group = groups.get(key) ?? { file, value, shape, features: [] }
  groups.set(key, group)
  for (const feature of features) group.features.push(feature)
}

/** Value of the property that tells a feature's class, with its name where it is the usual one; '' for none. */
function classOf({ properties }: RawFeature, property: string): string {
  for (const key of property === usual ? groupingKeys : [property]) {
    const value = properties[key]
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') continue
    return property === usual ? `${key}: ${String(value).slice(0, 60)}` : String(value).slice(0, 60)
  }
  return ''
}

/** The name of the file, and the names of the properties that all of a group's features have. */
function wordsOf({ file, features }: { readonly file: string; readonly features: readonly RawFeature[] }): string {
  const classes = ['highway', 'waterway', 'railway', 'natural', 'landuse', 'boundary']
  const shared = classes.filter((key) => features.every(({ properties }) => properties[key] != null))
  return `${file.replace(/\.(geo)?json$/i, '')} ${shared.join(' ')}`
}

const textIn = ({ properties }: RawFeature, keys: readonly string[]): string => {
  for (const key of keys) {
    const value = properties[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

/** Properties that hold texts, those that usually hold names first. */
export function namesIn(files: readonly ImportFile[]): readonly string[] {
  const found = new Set<string>()
  for (const { features } of files) {
    for (const { properties } of features) {
      for (const [key, value] of Object.entries(properties)) if (typeof value === 'string') found.add(key)
    }
  }
  const known = nameKeys.filter((key) => found.has(key))
  const others = [...found].filter((key) => !(known as readonly string[]).includes(key)).sort()
  return [...known, ...others].slice(0, 60)
}

export const nameOf = (feature: RawFeature, key: string): string => textIn(feature, [key]).slice(0, 80)
/** Two capital letters, or '' where the file has none for this feature. */
export const countryOf = (feature: RawFeature): string => {
  const found = textIn(feature, countryKeys).toUpperCase()
  return /^[A-Z]{2}$/.test(found) ? found : ''
}
