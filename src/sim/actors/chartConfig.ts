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
