import type { ChartTransition } from '../chart'
import type { ChartNode } from '../schema/actors'

/** A state by the names that lead to it from the top of its chart. */
export type StatePath = readonly string[]

const keyOf = (path: StatePath): string => path.join('.')

/** The node at a path of names; undefined where there is none. */
export function nodeAt(chart: ChartNode, path: StatePath): ChartNode | undefined {
  return path.reduce<ChartNode | undefined>((node, name) => {
    const states = node?.states
    return states && Object.hasOwn(states, name) ? states[name] : undefined
  }, chart)
}

/** The state that a transition stands in. Its place in the file is `chart`, then `states` and a name for each level. */
export function sourceOf({ path }: ChartTransition): StatePath {
  const on = path.lastIndexOf('on')
  return path.slice(1, on).filter((_, index) => index % 2 === 1) as string[]
}

/** Where a transition leads, as XState reads its target: a state beside its own, `.inside` it, or `#actor.` from the top. */
export function targetOf(chart: ChartNode, actor: string, transition: ChartTransition): StatePath | null {
  const [first, ...rest] = transition.target.split('.')
  const source = sourceOf(transition)
  const path =
    first === `#${actor}` ? rest : first === '' ? [...source, ...rest] : [...source.slice(0, -1), first, ...rest]
  const isTop = source.length === 0 && first !== '' && !first.startsWith('#')
  return isTop || nodeAt(chart, path) === undefined ? null : path
}

/**
 * States of a chart that can be entered when every guard may hold, by their names joined with dots. `fires` says whether
 * an event can ever come; a transition behind an unguarded one for the same event is never taken.
 */
export function reachable(
  chart: ChartNode,
  actor: string,
  transitions: readonly ChartTransition[],
  fires: (event: string) => boolean,
): ReadonlySet<string> {
  const entered = new Set<string>()
  const enter = (path: StatePath): void => {
    for (let length = 1; length < path.length; length++) visit(path.slice(0, length), path[length])
    visit(path, null)
  }
  const visit = (path: StatePath, towards: string | null): void => {
    const key = keyOf(path)
    const known = entered.has(key)
    entered.add(key)
    const node = nodeAt(chart, path)
    const names = Object.keys(node?.states ?? {})
    if (node?.type === 'parallel') {
      if (!known) for (const name of names) if (name !== towards) visit([...path, name], null)
    } else if (towards === null && node?.initial) visit([...path, node.initial], null)
  }
  visit([], null)
  const ways = transitions.filter((one) => fires(one.event) && !isShadowed(one, transitions))
  for (let before = -1; before !== entered.size; ) {
    before = entered.size
    for (const way of ways) {
      if (!entered.has(keyOf(sourceOf(way)))) continue
      const target = targetOf(chart, actor, way)
      if (target) enter(target)
    }
  }
  return entered
}

/** Whether an earlier transition of the same state for the same event, without a guard, is always taken instead. */
export function isShadowed(transition: ChartTransition, all: readonly ChartTransition[]): boolean {
  const index = transition.path[transition.path.length - 1]
  if (typeof index !== 'number' || index === 0) return false
  const list = transition.path.slice(0, -1)
  return all.some(({ path, guard }) => {
    const earlier = path[path.length - 1]
    const same = path.length === transition.path.length && list.every((key, at) => path[at] === key)
    return same && guard === undefined && typeof earlier === 'number' && earlier < index
  })
}
