import type { Command } from '../../../src/sim/command'
import { applyAll } from '../../../src/sim/decide/applyEvent'
import { decide } from '../../../src/sim/decide/decide'
import { settleDue } from '../../../src/sim/decide/due'
import type { RunSetup } from '../../../src/sim/index'
import type { State } from '../../../src/sim/state'
import type { World } from '../../../src/sim/world'
import { begin, lines, playing, smallWorld } from '../smallWorld'

/** A run as a script: commands at hours, with the decisions' own work and none of the mechanisms. */
export interface Script {
  readonly world: World
  readonly state: State
  /** Gives a command; what came of it in one line each, or the code of the refusal. */
  say(command: Command): string[] | string
  /** Lets hours pass; what was due, each line with its hour. */
  pass(hours: number): string[]
}

export function script(setup: RunSetup = playing('government', 'neighbour'), world = smallWorld()): Script {
  const state = begin(world, setup)
  return {
    world,
    state,
    say(command) {
      const decided = decide(world, state, setup, command)
      return decided.ok ? lines(applyAll(world, state, setup, decided.events)) : decided.refusal.code
    },
    pass(hours) {
      const happened: string[] = []
      for (let i = 0; i < hours; i++) {
        happened.push(...lines(settleDue(world, state, setup)).map((line) => `${state.hour}: ${line}`))
        state.hour += 1
      }
      return happened
    },
  }
}

export const order = (option: string, seat = 'government'): Command => ({ type: 'decide', seat, option, reason: 'why' })
