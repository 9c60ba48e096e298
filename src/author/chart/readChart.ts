import type { DataPath } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'

/** Names that lead to a state from the top of its chart. The chart itself has none. */
export type StatePath = readonly string[]

/** A state as far as a draft can be read, with what is inside it. */
export interface ChartState {
  readonly path: StatePath
  /** Where it stands in the actor's file. */
  readonly at: DataPath
  /** The last of its names; '' for the chart itself. */
  readonly name: string
  /** Its plain name, or its name where it has none. */
  readonly label: string
  readonly type: 'parallel' | 'final' | null
  readonly initial: string | null
  readonly states: readonly ChartState[]
}

/** A transition: from the state that it stands in to the one that it names. */
export interface ChartWay {
  readonly at: DataPath
  readonly from: StatePath
  /** Null where the target names no state. */
  readonly to: StatePath | null
  readonly target: string
  readonly event: string
  readonly guard: string | null
}

export interface Chart {
  readonly top: ChartState
  readonly ways: readonly ChartWay[]
}

export const keyOf = (path: StatePath): string => path.join('.')
export const isSame = (a: StatePath, b: StatePath): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index])
/** Whether a state is another one or lies in it. */
export const isInside = (path: StatePath, outer: StatePath): boolean =>
  path.length >= outer.length && outer.every((name, index) => name === path[index])

/** Where a state stands in its actor's file. */
export const placeOfState = (path: StatePath): DataPath => ['chart', ...path.flatMap((name) => ['states', name])]

/** Reads a chart that is being written and may hold anything: what is of another kind is left out. */
export function readChart(chart: unknown, actor: string): Chart {
  const top = stateOf(chart, [])
  return { top, ways: waysOf(chart, []).map((way) => ({ ...way, to: targetOf(top, actor, way) })) }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function statesIn(node: unknown): readonly (readonly [string, unknown])[] {
  return isObject(node) && isObject(node.states) ? Object.entries(node.states).filter(([, one]) => isObject(one)) : []
}

function stateOf(node: unknown, path: StatePath): ChartState {
  const { label, type, initial } = isObject(node) ? node : {}
  const name = path.at(-1) ?? ''
  return {
    path,
    at: placeOfState(path),
    name,
    label: text(label) ?? name,
    type: type === 'parallel' || type === 'final' ? type : null,
    initial: text(initial),
    states: statesIn(node).map(([inner, state]) => stateOf(state, [...path, inner])),
  }
}

function waysOf(node: unknown, from: StatePath): Omit<ChartWay, 'to'>[] {
  const on = isObject(node) && isObject(node.on) ? Object.entries(node.on) : []
  const own = on.flatMap(([event, value]) => {
    const at = [...placeOfState(from), 'on', event]
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.flatMap((one, index) => {
      if (!isObject(one) || typeof one.target !== 'string') return []
      return [
        { at: Array.isArray(value) ? [...at, index] : at, from, target: one.target, event, guard: text(one.guard) },
      ]
    })
  })
  return [...own, ...statesIn(node).flatMap(([name, state]) => waysOf(state, [...from, name]))]
}

/** The state at a path; null where there is none. */
export function stateAt(top: ChartState, path: StatePath): ChartState | null {
  let state: ChartState | undefined = top
  for (const name of path) state = state?.states.find((one) => one.name === name)
  return state ?? null
}

/** Every state of a chart in the order it is written, the chart itself left out. */
export function allStates(state: ChartState): readonly ChartState[] {
  return state.states.flatMap((one) => [one, ...allStates(one)])
}

/** Where a target leads, as XState reads it: a state beside the own one, `.inside` it, or `#actor.` from the top. */
function targetOf(top: ChartState, actor: string, { from, target }: Omit<ChartWay, 'to'>): StatePath | null {
  const [first, ...rest] = target.split('.')
  const path = first === `#${actor}` ? rest : first === '' ? [...from, ...rest] : [...from.slice(0, -1), first, ...rest]
  if (from.length === 0 && first !== '' && !first.startsWith('#')) return null
  return stateAt(top, path) ? path : null
}

/** How a transition from a state names its target: shortest first. */
export function targetText(actor: string, from: StatePath, to: StatePath): string {
  const beside = from.slice(0, -1)
  if (from.length > 0 && to.length > beside.length && isInside(to, beside)) return to.slice(beside.length).join('.')
  if (to.length > from.length && isInside(to, from)) return `.${to.slice(from.length).join('.')}`
  return `#${actor}.${to.join('.')}`
}

/** The state or the transition that a place of the file lies in; null for what is in neither. */
export function chosenAt(chart: Chart, path: DataPath): ChartState | ChartWay | null {
  const leads = (at: DataPath) => at.length <= path.length && at.every((key, i) => String(path[i]) === String(key))
  const way = chart.ways.find(({ at }) => leads(at))
  if (way) return way
  const [nearest] = allStates(chart.top)
    .filter(({ at }) => leads(at))
    .sort((a, b) => b.at.length - a.at.length)
  return nearest ?? null
}

export const isWay = (chosen: ChartState | ChartWay): chosen is ChartWay => 'event' in chosen
