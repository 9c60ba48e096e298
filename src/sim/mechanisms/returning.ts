import { chance, portion } from '../numeric/distributions'
import { purposeOf, uniform } from '../random/stream'
import { C, type State } from '../state'
import type { World } from '../world'
import { travelHours } from './flight'
import type { Hour } from './hour'
import { move, setOut } from './people'

const returnPurpose = purposeOf('return.leave')

/**
 * Return: people go back when home is calm and has been for days, when they are told to, or when they are pressed;
 * homes may be gone. The official call and the pressure are sourced and disputed (scenario); the rates are set by hand.
 */
export function returning(world: World, state: State, hour: Hour): void {
  const { p } = world
  const quiet = state.violenceTo < 0 ? 0 : hour.hour - state.violenceTo
  if (quiet < 12) return
  const believed = quiet / (quiet + p.calmHours)
  const push = state.returnPush === 0 ? 0 : state.returnPush === 1 ? 0.12 : state.returnPush === 2 ? 0.5 : 1
  for (let cell = 0; cell < world.cells; cell++) {
    const place = world.cellPlace[cell]
    const safe = believed * (1 - hour.fear[place]) * (1 - 0.5 * state.grievance[place])
    const u = (n: number): number => uniform(state.seed, returnPurpose, world.cellKey[cell], hour.hour, n)
    const fromCamp = chance(p.returnRate * safe * safe + p.returnPushRate * push * state.returnStrength)
    for (let camp = 0; camp < world.camps; camp++) {
      const at = cell * world.camps + camp
      const there = state.camps[at]
      if (there === 0) continue
      const back = move(state, cell, C.camp, C.road, portion(there, fromCamp, u(camp)))
      state.camps[at] -= back
      state.returnedTotal += back
      setOut(
        state,
        cell,
        'home',
        place,
        back,
        hour.hour + travelHours(world.travel(world.placeOfCamp[camp], place, false)),
      )
    }
    const fromHosts = chance(p.hostReturnRate * safe * safe * (1 + state.need[place]))
    for (const host of world.homePlaces) {
      const at = cell * world.places + host
      const there = state.hosted[at]
      if (there === 0) continue
      const back = move(state, cell, C.host, C.road, portion(there, fromHosts, u(100 + host)))
      state.hosted[at] -= back
      setOut(state, cell, 'home', place, back, hour.hour + travelHours(world.travel(host, place, false)))
    }
  }
}
