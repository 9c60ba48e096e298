import type { ChartNode } from '../../scenario/schema/actors'

/** XState's configuration of a node, without labels, which are for readers. */
export type NodeConfig = {
  type?: 'parallel' | 'final'
  initial?: string
  states?: Record<string, NodeConfig>
  on?: Record<string, { target: string; guard?: string }[]>
}

export function configOf(node: ChartNode): NodeConfig {
  const config: NodeConfig = {}
  if (node.type) config.type = node.type
  if (node.initial) config.initial = node.initial
  if (node.states) {
    config.states = Object.fromEntries(Object.entries(node.states).map(([id, child]) => [id, configOf(child)]))
  }
  if (node.on) {
    config.on = Object.fromEntries(
      Object.entries(node.on).map(([event, transitions]) => [
        event,
        (Array.isArray(transitions) ? transitions : [transitions]).map(({ target, guard }) =>
          guard ? { target, guard } : { target },
        ),
      ]),
    )
  }
  return config
}

/** Names of the conditions that guard each event anywhere below a node; an event without guards has an empty list. */
export function guardsOf(node: NodeConfig, into: Map<string, string[]> = new Map()): Map<string, string[]> {
  for (const [event, transitions] of Object.entries(node.on ?? {})) {
    const list = into.get(event) ?? []
    for (const { guard } of transitions) if (guard && !list.includes(guard)) list.push(guard)
    into.set(event, list)
  }
  for (const child of Object.values(node.states ?? {})) guardsOf(child, into)
  return into
}

/**
 * The regions of a chart that can be stepped one by one, or null. Regions are independent when nothing reaches from
 * one into another: no transition at the root or at a region itself, none to a state by its full id, no final state.
 */
export function independentRegions(chart: NodeConfig): readonly (readonly [string, NodeConfig])[] | null {
  if (chart.type !== 'parallel' || chart.on) return null
  const regions = Object.entries(chart.states ?? {})
  const apart = regions.every(([, region]) => region.initial !== undefined && !region.on && staysInside(region))
  return apart && regions.length > 1 ? regions : null
}

function staysInside(node: NodeConfig): boolean {
  if (node.type === 'final') return false
  const targets = Object.values(node.on ?? {}).flatMap((transitions) => transitions.map(({ target }) => target))
  return !targets.some((target) => target.includes('#')) && Object.values(node.states ?? {}).every(staysInside)
}
