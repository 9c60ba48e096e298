import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'
import { readChannels } from './channels'
import { readersOf } from './readers'
import { arrivingReports, writeReports } from './reports'

const none: readonly SimEvent[] = []

/** Lets knowledge pass at this hour, in place: reports are written, channels read, and what arrives is told. */
export function passKnowledge(world: World, state: State, setup: RunSetup): readonly SimEvent[] {
  const readers = readersOf(world, setup)
  if (readers.reports.size === 0 && readers.channels.length === 0) return none
  writeReports(world, state, setup)
  readChannels(world, state, setup)
  return arrivingReports(state)
}
