import { type DataPath, type Draft, type Edit, valueAt } from '../../scenario/draft/draft'
import { applyEdits } from '../../scenario/draft/edit'
import { forbiddenKeys } from '../../scenario/json'
import { isObject } from '../../scenario/shape/empty'
import { numberedId } from '../forms/freeId'
import { type ChartWay, isInside, isSame, placeOfState, type StatePath, stateAt, targetText } from './readChart'
import { actorOf, chartOf, conditionsIn, referencesTo, respelt } from './refer'

/** Why a name can't be that of a state; null where it can. */
export function nameFault(
  draft: Draft,
  file: string,
  path: StatePath,
  name: string,
): 'form' | 'reserved' | 'taken' | null {
  if (!/^[a-z0-9][a-z0-9_-]{0,79}$/.test(name)) return 'form'
  if (forbiddenKeys.has(name)) return 'reserved'
  const beside = stateAt(chartOf(draft, file).top, path.slice(0, -1))?.states ?? []
  return name !== path.at(-1) && beside.some((one) => one.name === name) ? 'taken' : null
}

/** Adds a state inside another, or inside the chart itself; the first one there is also where it begins. */
export function addState(draft: Draft, file: string, around: StatePath): { edits: readonly Edit[]; path: StatePath } {
  const at = placeOfState(around)
  const states = valueAt(draft, file, [...at, 'states'])
  const names = isObject(states) ? Object.keys(states) : []
  const name = numberedId('state', new Set(names), names.length + 1)
  const edits: Edit[] = isObject(states)
    ? [{ do: 'set', file, path: [...at, 'states', name], value: {} }]
    : [{ do: 'set', file, path: [...at, 'states'], value: { [name]: {} } }]
  const isParallel = valueAt(draft, file, [...at, 'type']) === 'parallel'
  if (names.length === 0 && !isParallel) edits.push({ do: 'set', file, path: [...at, 'initial'], value: name })
  return { edits, path: [...around, name] }
}

/** Gives a state another name, and with it everything that names it: transitions, first states, conditions. */
export function renameState(draft: Draft, file: string, path: StatePath, to: string): readonly Edit[] {
  const from = path[path.length - 1]
  if (to === from || nameFault(draft, file, path, to) !== null) return []
  const actor = actorOf(draft, file)
  const around = placeOfState(path.slice(0, -1))
  const edits: Edit[] = []
  for (const way of chartOf(draft, file).ways) {
    const target = renamedTarget(way, path, to)
    if (target !== way.target) edits.push({ do: 'set', file, path: [...way.at, 'target'], value: target })
  }
  if (valueAt(draft, file, [...around, 'initial']) === from) {
    edits.push({ do: 'set', file, path: [...around, 'initial'], value: to })
  }
  // The new name takes the place of the old one: what stands in order stays in order.
  const states = valueAt(applyEdits(draft, edits).draft, file, [...around, 'states']) as object
  const renamed = Object.fromEntries(Object.entries(states).map(([name, state]) => [name === from ? to : name, state]))
  edits.push({ do: 'set', file, path: [...around, 'states'], value: renamed })
  for (const condition of conditionsIn(draft)) {
    const when = respelt(condition.when, actor, path, to)
    if (when !== condition.when) edits.push({ do: 'set', file: condition.file, path: condition.at, value: when })
  }
  return edits
}

/** The target of a transition after a state was renamed. What leads through the state without naming it stays as it is. */
function renamedTarget({ from, to, target }: ChartWay, path: StatePath, name: string): string {
  if (to === null || !isInside(to, path)) return target
  const parts = target.split('.')
  const depth = path.length - 1
  // The first part of `beside` is as deep as the state that it leaves; the empty one of `.inside` as well.
  const index = target.startsWith('#') ? depth + 1 : depth - from.length + 1
  const least = target.startsWith('#') || parts[0] === '' ? 1 : 0
  return index < least ? target : parts.map((part, i) => (i === index ? name : part)).join('.')
}

/** Takes a state out, with the transitions that lead to it. Where it was the first one, the next one is. */
export function removeState(draft: Draft, file: string, path: StatePath): readonly Edit[] {
  const { ways, isFirst } = referencesTo(draft, file, path)
  const parent = stateAt(chartOf(draft, file).top, path.slice(0, -1))
  const rest = parent?.states.filter(({ name }) => name !== path.at(-1)) ?? []
  const around = placeOfState(path.slice(0, -1))
  const edits: Edit[] = []
  let now = draft
  const add = (more: readonly Edit[]) => {
    edits.push(...more)
    now = applyEdits(now, more).draft
  }
  // From the last to the first: taking one out moves those behind it in its list.
  for (const way of [...ways].reverse()) add(removeWay(now, file, sameWay(now, file, way)))
  if (isFirst && rest.length > 0) add([{ do: 'set', file, path: [...around, 'initial'], value: rest[0].name }])
  if (isFirst && rest.length === 0) add([without(now, file, [...around, 'initial'])])
  add([without(now, file, rest.length > 0 ? placeOfState(path) : [...around, 'states'])])
  return edits
}

/** Takes a key out of its object in a way that undo puts it back at its place among the others. */
function without(draft: Draft, file: string, path: DataPath): Edit {
  const around = valueAt(draft, file, path.slice(0, -1))
  const entries = isObject(around) ? Object.entries(around) : []
  const value = Object.fromEntries(entries.filter(([key]) => key !== path.at(-1)))
  return { do: 'set', file, path: path.slice(0, -1), value }
}

/** Where a transition stands after others of its event were taken out. */
function sameWay(draft: Draft, file: string, way: ChartWay): ChartWay {
  const same = chartOf(draft, file).ways.filter(({ event, from }) => event === way.event && isSame(from, way.from))
  return same.find(({ at }) => String(at) === String(way.at)) ?? same[0]
}

/** Begins what is around a state with it. */
export function beginWith(file: string, path: StatePath): readonly Edit[] {
  return [{ do: 'set', file, path: [...placeOfState(path.slice(0, -1)), 'initial'], value: path.at(-1) }]
}

interface Drawn {
  readonly edits: readonly Edit[]
  /** Where the transition stands then. */
  readonly at: DataPath
}

/** Draws a transition. A second one for the same event stands behind the first. */
export function addWay(draft: Draft, file: string, from: StatePath, to: StatePath, event: string): Drawn {
  return putWay(draft, file, from, event, { target: targetText(actorOf(draft, file), from, to) })
}

function putWay(draft: Draft, file: string, from: StatePath, event: string, value: object): Drawn {
  const on = [...placeOfState(from), 'on']
  const there = valueAt(draft, file, on)
  const at = [...on, event]
  if (!isObject(there)) return { edits: [{ do: 'set', file, path: on, value: { [event]: value } }], at }
  const known = Object.hasOwn(there, event) ? there[event] : undefined
  if (known === undefined) return { edits: [{ do: 'set', file, path: at, value }], at }
  if (Array.isArray(known)) {
    const end = [...at, known.length]
    return { edits: [{ do: 'insert', file, path: end, value }], at: end }
  }
  return { edits: [{ do: 'set', file, path: at, value: [known, value] }], at: [...at, 1] }
}

/** Lets something else fire a transition; its target and its guard stay. */
export function changeEvent(draft: Draft, file: string, way: ChartWay, event: string): Drawn {
  if (event === way.event || event === '') return { edits: [], at: way.at }
  const value = valueAt(draft, file, way.at)
  if (!isObject(value)) return { edits: [], at: way.at }
  const taken = removeWay(draft, file, way)
  const put = putWay(applyEdits(draft, taken).draft, file, way.from, event, value)
  return { edits: [...taken, ...put.edits], at: put.at }
}

/** Takes a transition out, and what would be left empty by it. */
export function removeWay(draft: Draft, file: string, { at, from, event }: ChartWay): readonly Edit[] {
  const on = [...placeOfState(from), 'on']
  const there = valueAt(draft, file, on)
  const list = isObject(there) ? there[event] : undefined
  const index = at[at.length - 1]
  if (Array.isArray(list) && typeof index === 'number' && list.length > 1) {
    const rest = list.filter((_, i) => i !== index) as readonly unknown[]
    if (rest.length === 1) return [{ do: 'set', file, path: [...on, event], value: rest[0] }]
    return [{ do: 'remove', file, path: at }]
  }
  const isLast = isObject(there) && Object.keys(there).length === 1
  return [without(draft, file, isLast ? on : [...on, event])]
}
