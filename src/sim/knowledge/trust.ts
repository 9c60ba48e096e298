import { keyOf, purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import type { World } from '../world'
import { roundShare } from './rounding'

const trustPurpose = purposeOf('knowledge.trust')

/** Name under which a seat's own sense of an audience's trust is kept among its readings. */
export const trustChannel = 'trust'

/** Hours between two such readings, and how far each is off at most. Assumptions. */
const everyHours = 24
const error = 0.1

/** What seats that watch an audience sense of its trust, once a day: nobody can measure it in a crisis. */
export function readTrust(world: World, state: State, readers: ReadonlySet<string>): void {
  if (state.hour % everyHours !== 0) return
  const { seats, indicators } = world.scenario.play
  for (const seat of seats) {
    if (!readers.has(seat.id)) continue
    for (const id of seat.indicators) {
      const indicator = indicators.find((candidate) => candidate.id === id)
      if (indicator?.figure !== 'trust' || indicator.audience === undefined) continue
      const audience = world.audienceIndex.get(indicator.audience)
      if (audience === undefined) continue
      const off = uniform(state.seed, trustPurpose, keyOf(`${seat.id}/${id}`), state.hour, 0) - 0.5
      const middle = state.audiences[audience] + error * off
      state.readings.push({
        channel: trustChannel,
        seat: seat.id,
        what: indicator.audience,
        observed: state.hour,
        arrives: state.hour,
        level: null,
        low: roundShare(middle - error),
        high: roundShare(middle + error),
      })
    }
  }
}
