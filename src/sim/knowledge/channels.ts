import type { Channel } from '../../scenario/schema/reports'
import { holds } from '../actors/holds'
import type { RunSetup } from '../index'
import { dangerLevels } from '../mechanisms/danger'
import { keyOf, purposeOf, uniform } from '../random/stream'
import type { Reading, State } from '../state'
import type { World } from '../world'
import { type Observation, observe } from './observe'
import { pruneReadings } from './prune'
import { readersOf } from './readers'
import { roundAsPeopleDo, roundShare } from './rounding'
import { scheduleOf } from './schedule'
import { readTrust } from './trust'

const readingPurpose = purposeOf('knowledge.reading')

/** Makes the readings of the channels whose hour has come, in place. */
export function readChannels(world: World, state: State, setup: RunSetup): void {
  const readers = readersOf(world, setup)
  if (readers.size === 0) return
  for (const { channel, key } of scheduleOf(world).channels) {
    if (state.hour % channel.everyHours !== 0 || !readers.has(channel.seat)) continue
    if (channel.if !== undefined && !holds(world, state, channel.if)) continue
    for (const observation of observe(world, state, channel)) {
      state.readings.push(readingOf(state, channel, key, observation))
    }
  }
  readTrust(world, state, readers)
  if (state.hour % 24 === 0) pruneReadings(state)
}

const whatKeys = new Map<string, number>()

/** Keys of what is read, remembered: they are asked for at every reading. */
function whatKey(what: string): number {
  let key = whatKeys.get(what)
  if (key === undefined) {
    if (whatKeys.size > 10_000) whatKeys.clear()
    key = keyOf(what)
    whatKeys.set(what, key)
  }
  return key
}

/**
 * One reading as its seat gets it. The error is drawn by channel, thing and hour: an estimate lies off by up to the
 * channel's error and is given as a range of that width; a level is one off with a chance that grows with the error.
 */
function readingOf(state: State, channel: Channel, key: number, { what, value, as }: Observation): Reading {
  const u = (n: number): number => uniform(state.seed, readingPurpose, key ^ whatKey(what), state.hour, n)
  const base = {
    channel: channel.id,
    seat: channel.seat,
    what,
    observed: state.hour,
    arrives: state.hour + channel.delay,
  }
  switch (as) {
    case 'exact':
      return { ...base, level: null, low: value, high: value }
    case 'count': {
      const middle = value * (1 + channel.error * (2 * u(0) - 1))
      const low = roundAsPeopleDo(middle * (1 - channel.error))
      return { ...base, level: null, low, high: roundAsPeopleDo(middle * (1 + channel.error)) }
    }
    case 'share': {
      const middle = value + channel.error * (u(0) - 0.5)
      return {
        ...base,
        level: null,
        low: roundShare(middle - channel.error / 2),
        high: roundShare(middle + channel.error / 2),
      }
    }
    case 'level': {
      const last = dangerLevels.length - 1
      const step = u(0) >= channel.error ? 0 : u(1) < 0.5 ? -1 : 1
      const level = value + step < 0 ? 0 : Math.min(value + step, last)
      return { ...base, level: dangerLevels[level], low: level, high: level }
    }
    default: {
      const never: never = as
      return never
    }
  }
}
