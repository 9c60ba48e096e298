import type { Actor, ChartNode } from './schema/actors'

/**
 * What of an actor's chart a condition can ask for: `actor` for a chart without regions, `actor.region` for a region,
 * `actor.region.state` for a state that holds states; each with the names of the states it can be in.
 */
export function chartRegions(actor: Pick<Actor, 'id' | 'chart'>): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>()
  const visit = (node: ChartNode, key: string): void => {
    if (!node.states) return
    if (node.type !== 'parallel') regions.set(key, new Set(Object.keys(node.states)))
    for (const [name, child] of Object.entries(node.states)) visit(child, `${key}.${name}`)
  }
  visit(actor.chart, actor.id)
  return regions
}

/** A transition of a chart with the path it stands at. */
export interface ChartTransition {
  readonly event: string
  readonly target: string
  readonly guard: string | undefined
  readonly path: readonly PropertyKey[]
}

/** Every transition of a chart, with its place. */
export function chartTransitions(chart: ChartNode, path: readonly PropertyKey[] = ['chart']): ChartTransition[] {
  const found: ChartTransition[] = []
  for (const [event, value] of Object.entries(chart.on ?? {})) {
    const list = Array.isArray(value) ? value : [value]
    list.forEach((one, index) => {
      const at = Array.isArray(value) ? [...path, 'on', event, index] : [...path, 'on', event]
      found.push({ event, target: one.target, guard: one.guard, path: at })
    })
  }
  for (const [name, node] of Object.entries(chart.states ?? {})) {
    found.push(...chartTransitions(node, [...path, 'states', name]))
  }
  return found
}

/** A chart as XState takes it: the same without the labels for readers. Give the machine the actor's id. */
export function machineConfig(chart: ChartNode): Record<string, unknown> {
  const config: Record<string, unknown> = {}
  if (chart.type) config.type = chart.type
  if (chart.initial) config.initial = chart.initial
  if (chart.on) config.on = chart.on
  if (chart.states) {
    config.states = Object.fromEntries(
      Object.entries(chart.states).map(([name, node]) => [name, machineConfig(node)] as const),
    )
  }
  return config
}
