import { type AnyActor, createActor, initialTransition, transition } from 'xstate'
import { canonicalValue } from '../../src/sim/actors/canonicalValue'
import { configOf } from '../../src/sim/actors/chartConfig'
import { type ActorMachine, buildMachine } from '../../src/sim/actors/machines'
import { xstateMachine } from '../../src/sim/actors/xstateMachine'
import type { Engine } from '../../src/sim/index'

/** Steps after which a chart begins anew: most come to rest sooner or later. */
const walkLength = 100

/** The same charts, stepped three ways over the same events. Each gives the text in which every walk ended. */
export interface MachineWalks {
  readonly charts: number
  /** Charts that are stepped by whole tables. */
  readonly compiled: number
  /** By table; `only` walks the chart of that number and no other. */
  byTable(events: number, only?: number): string[]
  byTransition(events: number): string[]
  byActor(events: number): string[]
}

/**
 * Charts of a scenario under random events with random outcomes of their guards. A number follows from the step alone,
 * so that every way meets the same; what it costs to draw it is in all three figures.
 */
export function walkMachines(engine: Engine): MachineWalks {
  const charts = engine.scenario.actors.map(({ id, chart }) => {
    const table = buildMachine(id, chart)
    const bits = new Map(table.guards.map((name, i) => [name, i % 32]))
    let outcomes = 0
    const holds = (name: string): boolean => ((outcomes >>> (bits.get(name) as number)) & 1) === 1
    const machine = xstateMachine(id, configOf(chart), holds)
    const eventAt = (step: number): string => {
      let word = Math.imul(step + 1, 0x9e3779b1)
      word = Math.imul(word ^ (word >>> 15), 0x85ebca6b)
      outcomes = word ^ (word >>> 13)
      return table.events[(outcomes >>> 8) % table.events.length]
    }
    return { table, machine, holds, eventAt }
  })
  type Chart = (typeof charts)[number]

  /** Walks each chart in turn; `begin` gives what takes one event, and tells the value at the end of a walk. */
  function walk(
    events: number,
    begin: (chart: Chart) => { take(event: string): void; end(): string },
    among: readonly Chart[] = charts,
  ): string[] {
    const each = Math.floor(events / among.length)
    return among.flatMap((chart) => {
      const ends: string[] = []
      for (let step = 0; step < each; ) {
        const taker = begin(chart)
        const end = Math.min(each, step + walkLength)
        for (; step < end; step++) taker.take(chart.eventAt(step))
        ends.push(taker.end())
      }
      return ends
    })
  }

  return {
    charts: charts.length,
    compiled: charts.filter(({ table }) => table.way === 'table').length,
    byTable: (events, only) =>
      walk(events, ({ table, holds }) => new TableTaker(table, holds), only === undefined ? charts : [charts[only]]),
    byTransition: (events) =>
      walk(events, ({ machine }) => {
        let [snapshot] = initialTransition(machine)
        return {
          take: (type) => {
            snapshot = transition(machine, snapshot, { type })[0]
          },
          end: () => canonicalValue(snapshot.value),
        }
      }),
    byActor: (events) =>
      walk(events, ({ machine }) => {
        const actor: AnyActor = createActor(machine).start()
        return { take: (type) => actor.send({ type }), end: () => canonicalValue(actor.getSnapshot().value) }
      }),
  }
}

/** The table as a state of the simulation uses it: text in, text out. */
class TableTaker {
  private value: string
  constructor(
    private readonly table: ActorMachine,
    private readonly holds: (name: string) => boolean,
  ) {
    this.value = table.initial
  }

  take(event: string): void {
    this.value = this.table.next(this.value, event, this.holds)
  }

  end(): string {
    return this.value
  }
}
