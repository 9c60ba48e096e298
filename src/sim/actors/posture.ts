import type { ChartNode } from '../../scenario/schema/actors'
import { perWorld } from '../perWorld'
import type { World } from '../world'
import { buildMachine } from './machines'

/** Region of a population's chart that says how the people of one cell live at present. */
export const postureRegion = 'posture'

/** The posture region of the first population actor, or null when the scenario has none. */
export function postureChart(world: World): ChartNode | null {
  const population = world.scenario.actors.find((actor) => actor.kind === 'population')
  return population?.chart.states?.[postureRegion] ?? null
}

/** Next posture by event and posture, read once from the machine of the region. */
const tableOf = perWorld((world): ReadonlyMap<string, Int8Array> => {
  const table = new Map<string, Int8Array>()
  const chart = postureChart(world)
  if (chart) {
    const machine = buildMachine(postureRegion, chart)
    const names = world.postures
    for (const event of machine.events) {
      table.set(
        event,
        Int8Array.from(names, (name) => {
          const next = machine.next(JSON.stringify(name), event, () => false)
          return names.indexOf(JSON.parse(next) as string)
        }),
      )
    }
  }
  return table
})

/** Posture of a cell after an event: indices into `world.postures`. The same posture when the event is not handled. */
export function stepPosture(world: World, posture: number, event: string): number {
  return tableOf(world).get(event)?.[posture] ?? posture
}

/** Next posture by posture, for each event that fear sends: indices into `world.postures`. */
export interface PostureSteps {
  readonly alarm: Int8Array
  readonly barricade: Int8Array
  readonly calm: Int8Array
}

/** What `stepPosture` gives for the events of fear, worked out once for a world. */
export const postureSteps = perWorld((world): PostureSteps => {
  const steps = (event: string): Int8Array =>
    Int8Array.from(world.postures, (_, posture) => stepPosture(world, posture, event))
  return { alarm: steps('alarm'), barricade: steps('barricade'), calm: steps('calm') }
})
