import type { Scenario } from '../../scenario/scenario'
import type { Actor, Option } from '../../scenario/schema/actors'
import { holds } from '../../sim/actors/holds'
import { isAvailable } from '../../sim/decide/available'
import type { State } from '../../sim/index'
import type { World } from '../../sim/world'

/** What one run showed of a scenario's conditions, decisions and seats. */
export interface Looked {
  /** Conditions that held at some hour, and those that failed at some hour. */
  readonly held: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
  /** Option id -> first hour at which it was on offer. */
  readonly offered: ReadonlyMap<string, number>
  /** Last hour of play at which any seat had something to decide; -1 when none ever had. */
  readonly lastOffer: number
  /** By seat: hours of windows at which there was nothing to decide. */
  readonly idle: ReadonlyMap<string, ReadonlySet<number>>
}

interface Played {
  readonly seat: string
  readonly actor: Actor
  readonly options: readonly Option[]
}

/** Looks at a run hour by hour. `windows` are the hours at which seats are looked at. */
export function createLook(world: World, windows: ReadonlySet<number>): Looked & { at(state: State): void } {
  const { scenario } = world
  const { ticks } = scenario.play.clock
  const seats = playedSeats(scenario)
  const held = new Set<string>()
  const failed = new Set<string>()
  const offered = new Map<string, number>()
  const idle = new Map(seats.map(({ seat }) => [seat, new Set<number>()]))
  let lastOffer = -1
  return {
    held,
    failed,
    offered,
    idle,
    get lastOffer() {
      return lastOffer
    },
    at(state) {
      const { hour } = state
      for (const { id } of scenario.conditions) (holds(world, state, id) ? held : failed).add(id)
      if (hour >= ticks) return
      for (const { seat, actor, options } of seats) {
        let any = false
        for (const option of options) {
          if (!isAvailable(world, state, actor, option)) continue
          any = true
          if (!offered.has(option.id)) offered.set(option.id, hour)
        }
        if (any) lastOffer = hour
        else if (windows.has(hour)) idle.get(seat)?.add(hour)
      }
    },
  }
}

function playedSeats(scenario: Scenario): Played[] {
  return scenario.play.seats.flatMap((seat) => {
    const actor = scenario.actors.find(({ id }) => id === seat.actor)
    return actor ? [{ seat: seat.id, actor, options: actor.options.filter(({ phase }) => phase === 'play') }] : []
  })
}
