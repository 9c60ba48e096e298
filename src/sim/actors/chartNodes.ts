import { guardsOf, type NodeConfig } from './chartConfig'

/**
 * One alternative of a transition, worked out: which guard must hold (-1: none), the node inside which everything is
 * left, and the leaves that are entered. A transition of a leaf to itself leaves and enters nothing.
 */
export interface Transition {
  readonly guard: number
  readonly domain: number
  readonly entered: readonly number[]
}

/**
 * A chart as numbers. Nodes are numbered in document order, each before what it holds, so that the nodes inside `n`
 * are those from `n + 1` to `end[n] - 1`.
 */
export interface ChartNodes {
  readonly events: readonly string[]
  readonly guards: readonly string[]
  readonly keys: readonly string[]
  readonly parents: readonly number[]
  readonly end: readonly number[]
  readonly parallel: readonly boolean[]
  readonly final: readonly boolean[]
  readonly children: readonly (readonly number[])[]
  /** The child that a node begins with; -1 for a leaf and for a parallel node. */
  readonly initial: readonly number[]
  /** Alternatives in their order, by node and number of the event. */
  readonly on: readonly ReadonlyMap<number, readonly Transition[]>[]
}

type Mutable = {
  keys: string[]
  parents: number[]
  end: number[]
  parallel: boolean[]
  final: boolean[]
  children: number[][]
  initial: number[]
  configs: NodeConfig[]
}

/** Why a chart can't be compiled, in words. */
class NotCompiled extends Error {}

/**
 * Numbers a chart as XState reads it. Gives the reason instead where XState would do more than the tables can: events
 * of XState's own, names that don't mean one thing, a shape that `check` refuses.
 */
export function numberChart(id: string, chart: NodeConfig): ChartNodes | { readonly reason: string } {
  const nodes: Mutable = {
    keys: [],
    parents: [],
    end: [],
    parallel: [],
    final: [],
    children: [],
    initial: [],
    configs: [],
  }
  const guardsByEvent = guardsOf(chart)
  const events = [...guardsByEvent.keys()]
  const guards = [...new Set([...guardsByEvent.values()].flat())]
  try {
    for (const event of events) {
      if (event === '' || event.includes('*') || event.startsWith('xstate.')) {
        throw new NotCompiled(`"${event}" means more to XState than an event by name`)
      }
    }
    add(nodes, chart, id, -1)
    const on = nodes.configs.map((config, node) => {
      const byEvent = new Map<number, readonly Transition[]>()
      for (const [event, list] of Object.entries(config.on ?? {})) {
        const alternatives = list.map(({ target, guard }): Transition => {
          const to = resolved(nodes, id, node, target)
          const domain = domainOf(nodes, node, to)
          return {
            guard: guard === undefined ? -1 : guards.indexOf(guard),
            domain,
            entered: isLeaf(nodes, domain) ? [] : entered(nodes, domain, to),
          }
        })
        byEvent.set(events.indexOf(event), alternatives)
      }
      return byEvent
    })
    const { configs: _, ...numbered } = nodes
    return { ...numbered, events, guards, on }
  } catch (error) {
    if (error instanceof NotCompiled) return { reason: error.message }
    throw error
  }
}

function add(nodes: Mutable, config: NodeConfig, key: string, parent: number): number {
  const node = nodes.keys.length
  const names = Object.keys(config.states ?? {})
  const parallel = config.type === 'parallel'
  if (parent >= 0 && /[.#\\]/.test(key)) throw new NotCompiled(`the name "${key}" can't stand in a target`)
  if (names.length > 0 ? config.type === 'final' : parallel || config.initial !== undefined) {
    throw new NotCompiled(`"${key}" is neither a state with states nor one without`)
  }
  if (names.length > 0 && !parallel && !names.includes(config.initial ?? '')) {
    throw new NotCompiled(`"${key}" does not say which of its states comes first`)
  }
  nodes.keys.push(key)
  nodes.parents.push(parent)
  nodes.end.push(node + 1)
  nodes.parallel.push(parallel)
  nodes.final.push(config.type === 'final')
  nodes.children.push([])
  nodes.initial.push(-1)
  nodes.configs.push(config)
  for (const name of names) {
    const child = add(nodes, config.states?.[name] as NodeConfig, name, node)
    nodes.children[node].push(child)
    if (!parallel && name === config.initial) nodes.initial[node] = child
  }
  nodes.end[node] = nodes.keys.length
  return node
}

type Shape = Pick<ChartNodes, 'children' | 'parallel' | 'initial' | 'end' | 'parents' | 'keys'>

export const isLeaf = (nodes: Shape, node: number): boolean => nodes.children[node].length === 0

/** Whether a node lies inside another. */
const inside = (nodes: Shape, node: number, outer: number): boolean => node > outer && node < nodes.end[outer]

/** The node that a target names: `name` beside the source, `.name` inside it, `#machine.name` from the root. */
function resolved(nodes: Mutable, id: string, source: number, target: string): number {
  const fault = (): NotCompiled => new NotCompiled(`the target "${target}" is not found`)
  const [first, ...rest] = target.split('.')
  const below = (from: number, path: readonly string[]): number =>
    path.reduce((node, key) => {
      const child = nodes.children[node].find((one) => nodes.keys[one] === key)
      if (child === undefined) throw fault()
      return child
    }, from)
  if (target.includes('\\')) throw fault()
  if (first.startsWith('#')) {
    if (first !== `#${id}`) throw fault()
    return below(0, rest)
  }
  if (first === '') return below(source, rest)
  if (source === 0) throw fault()
  return below(nodes.parents[source], [first, ...rest])
}

/** The node inside which a transition leaves what is active: the source itself, or the nearest node around both ends. */
function domainOf(nodes: Shape, source: number, target: number): number {
  if (target === source || inside(nodes, target, source)) return source
  let around = nodes.parents[target]
  while (around > 0 && !inside(nodes, source, around)) around = nodes.parents[around]
  return Math.max(around, 0)
}

/** Leaves entered inside `domain` on the way to `target`: regions that the target does not name begin anew. */
function entered(nodes: Shape, domain: number, target: number): number[] {
  const into: number[] = []
  const enter = (node: number): void => {
    if (isLeaf(nodes, node)) into.push(node)
    else if (node === target || !inside(nodes, target, node)) {
      for (const child of nodes.parallel[node] ? nodes.children[node] : [nodes.initial[node]]) enter(child)
    } else {
      for (const child of nodes.children[node]) {
        if (nodes.parallel[node] || child === target || inside(nodes, target, child)) enter(child)
      }
    }
  }
  enter(domain)
  return into
}

/** Leaves that are active when a node has just begun. */
export const begun = (nodes: Shape, node: number): number[] => entered(nodes, node, node)

/**
 * Whether a node has come to its end when these leaves are active, or could with any leaves when none are given. As in
 * XState: in a final state of its own, or in one in every region.
 */
export function ended(nodes: ChartNodes, node: number, leaves: readonly number[] | null): boolean {
  const { children, final, parallel } = nodes
  if (isLeaf(nodes, node)) return final[node]
  if (parallel[node]) return children[node].every((child) => ended(nodes, child, leaves))
  return children[node].some((child) => final[child] && (leaves === null || leaves.includes(child)))
}
