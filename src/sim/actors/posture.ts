import type { ChartNode } from '../../scenario/schema/actors'
import type { World } from '../world'
import { buildMachine } from './machines'

/** Region of a population's chart that says how the people of one cell live at present. */
export const postureRegion = 'posture'

type Table = ReadonlyMap<string, Int8Array>
const tables = new WeakMap<World, Table>()
/** The world of the last call, which is that of the next one as a rule: postures are stepped by cell and hour. */
let latest: { readonly world: World; readonly table: Table } | null = null

/** The posture region of the first population actor, or null when the scenario has none. */
export function postureChart(world: World): ChartNode | null {
  const population = world.scenario.actors.find((actor) => actor.kind === 'population')
  return population?.chart.states?.[postureRegion] ?? null
}

/** Next posture by event and posture, read once from the machine of the region. */
function tableOf(world: World): Table {
  const known = tables.get(world)
  if (known) return known
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
  tables.set(world, table)
  return table
}

/** Posture of a cell after an event: indices into `world.postures`. The same posture when the event is not handled. */
export function stepPosture(world: World, posture: number, event: string): number {
  if (latest?.world !== world) latest = { world, table: tableOf(world) }
  return latest.table.get(event)?.[posture] ?? posture
}
