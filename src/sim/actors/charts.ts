import { perWorld } from '../perWorld'
import { type ActorMachine, buildMachine } from './machines'

/** The machines of all actors, in the order of the scenario. Built once for a world. */
export const machinesOf = perWorld((world): readonly ActorMachine[] =>
  world.scenario.actors.map((actor) => buildMachine(actor.id, actor.chart)),
)

/** Flattened values by their text: `region` and `region.child` -> name of the state. */
const flattened = new Map<string, ReadonlyMap<string, string>>()

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') {
    into.set(path, value)
    return
  }
  const children = Object.entries(value as Record<string, unknown>)
  if (path !== '' && children.length === 1) into.set(path, children[0][0])
  for (const [key, child] of children) flatten(child, path === '' ? key : `${path}.${key}`, into)
}

/**
 * Name of the state that a region is in. `region` is a path of ids joined by dots; the empty path asks a chart
 * without regions for its one state. Undefined when the path leads nowhere at present.
 */
export function regionState(valueText: string, region: string): string | undefined {
  let map = flattened.get(valueText)
  if (!map) {
    const built = new Map<string, string>()
    const value: unknown = JSON.parse(valueText)
    flatten(value, '', built)
    if (typeof value === 'object' && value !== null) {
      const keys = Object.keys(value)
      if (keys.length === 1) built.set('', keys[0])
    }
    // Charts have few values; an authoring session with many scenarios must not grow this without end.
    if (flattened.size > 5000) flattened.clear()
    flattened.set(valueText, built)
    map = built
  }
  return map.get(region)
}
