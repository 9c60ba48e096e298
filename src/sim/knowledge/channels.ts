import type { Channel } from '../../scenario/schema/reports'
import { holds } from '../actors/holds'
import type { RunSetup } from '../index'
import { dangerLevels } from '../mechanisms/danger'
import { purposeOf, uniform } from '../random/stream'
import type { Reading, State } from '../state'
import type { World } from '../world'
import type { Target } from './observe'
import { pruneReadings } from './prune'
import { readersOf } from './readers'
import { roundAsPeopleDo, roundShare } from './rounding'
import { readTrust } from './trust'

const readingPurpose = purposeOf('knowledge.reading')

/** Makes the readings of the channels whose hour has come, in place. */
export function readChannels(world: World, state: State, setup: RunSetup): void {
  const { seats, channels } = readersOf(world, setup)
  const { hour } = state
  for (const { channel, key, targets } of channels) {
    if (hour % channel.everyHours !== 0) continue
    if (channel.if !== undefined && !holds(world, state, channel.if)) continue
    for (const target of targets) {
      const value = target.read(state)
      if (value >= 0) state.readings.push(estimate(state, channel, key, target, value))
    }
  }
  if (seats.size > 0) readTrust(world, state, seats)
  if (hour % 24 === 0 && state.readings.length > 0) pruneReadings(state)
}

/**
 * One reading as its seat gets it. The error is drawn by channel, thing and hour: an estimate lies off by up to the
 * channel's error and is given as a range of that width; a level is one off with a chance that grows with the error.
 */
function estimate(state: State, channel: Channel, key: number, target: Target, value: number): Reading {
  const { error } = channel
  const subject = key ^ target.key
  let low = value
  let high = value
  let level: Reading['level'] = null
  switch (target.as) {
    case 'exact':
      break
    case 'count': {
      const middle = value * (1 + error * (2 * uniform(state.seed, readingPurpose, subject, state.hour, 0) - 1))
      low = roundAsPeopleDo(middle * (1 - error))
      high = roundAsPeopleDo(middle * (1 + error))
      break
    }
    case 'share': {
      const middle = value + error * (uniform(state.seed, readingPurpose, subject, state.hour, 0) - 0.5)
      low = roundShare(middle - error / 2)
      high = roundShare(middle + error / 2)
      break
    }
    case 'level': {
      if (uniform(state.seed, readingPurpose, subject, state.hour, 0) < error) {
        low += uniform(state.seed, readingPurpose, subject, state.hour, 1) < 0.5 ? -1 : 1
      }
      low = Math.min(Math.max(low, 0), dangerLevels.length - 1)
      high = low
      level = dangerLevels[low]
      break
    }
    default:
      target.as satisfies never
  }
  const observed = state.hour
  return {
    channel: channel.id,
    seat: channel.seat,
    what: target.what,
    observed,
    arrives: observed + channel.delay,
    level,
    low,
    high,
  }
}
