import type { SimEvent } from '../event'
import type { RunSetup } from '../index'
import type { State } from '../state'
import type { World } from '../world'
import { readChannels } from './channels'
import { arrivingReports, writeReports } from './reports'

/** Lets knowledge pass at this hour, in place: reports are written, channels read, and what arrives is told. */
export function passKnowledge(world: World, state: State, setup: RunSetup): SimEvent[] {
  writeReports(world, state, setup)
  readChannels(world, state, setup)
  return arrivingReports(state)
}
