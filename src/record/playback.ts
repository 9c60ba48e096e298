import type { Engine, Refusal, RunSetup, SimEvent, State } from '../sim/index'
import { type Stretch, setupAt as setupAtHour, setupFor as setupForOrder, stretchesOf } from './hands'
import { endOfRun } from './log'
import type { LoggedCommand, RunRecord } from './runRecord'

/** Everything that decides how a run goes: setups in order of hour, the first from hour 0, and the orders given by hand. */
export interface Line {
  readonly stretches: readonly Stretch[]
  readonly commands: readonly LoggedCommand[]
}

/** A moment of a run: an hour, and how many of all orders were given by then, some of this very hour perhaps. */
export interface Position {
  readonly hour: number
  readonly given: number
}

/** An order that the run did not take: possible only where a branch repeats orders of the run it left. */
export interface RefusedCommand {
  readonly index: number
  readonly code: Refusal['code']
}

/** A run that can be looked at at any moment. */
export interface Playback {
  readonly line: Line
  /** Last hour of the run. */
  readonly end: number
  /** Everything that happened, in order. */
  readonly events: readonly SimEvent[]
  readonly refused: readonly RefusedCommand[]
  /**
   * The state at a moment, computed from the nearest kept one. It belongs to the playback: read it before the next call, and
   * do not change it. Throws a RangeError for a moment outside the run.
   */
  at(position: Position): State
  /** The setup that holds at an hour, for views. */
  setupAt(hour: number): RunSetup
  /** The last moment of an hour: every order of it given. */
  endOfHour(hour: number): Position
}

/** The orders of a run: all that were given, those that it did not take, and how many were given by the end of an hour. */
export interface RunOrders {
  readonly line: Pick<Line, 'commands'>
  readonly refused: readonly RefusedCommand[]
  endOfHour(hour: number): Position
}

/** Orders of a recorded run, all of which it took. */
export function ordersOf({ commands }: RunRecord): RunOrders {
  return {
    line: { commands },
    refused: [],
    endOfHour: (hour) => ({ hour, given: commands.filter((command) => command.hour <= hour).length }),
  }
}

/** The line of a recorded run. */
export function lineOf(record: RunRecord): Line {
  return { stretches: stretchesOf(record), commands: record.commands }
}

/** Hours between two kept states: few enough to be kept by any phone, near enough for a seek of a few milliseconds. */
const usualSpacing = 48

/** Plays a line once to its end, or to `end`, and keeps states on the way. `spacing`: hours between two kept states. */
export function createPlayback(
  engine: Engine,
  line: Line,
  end: number = endOfRun(engine.scenario),
  spacing: number = usualSpacing,
): Playback {
  const { stretches, commands } = line
  const events: SimEvent[] = []
  const refused: RefusedCommand[] = []
  /** By hour: orders given before any of that hour. */
  const givenBefore = new Int32Array(end + 2)
  commands.forEach(({ hour }) => {
    if (hour + 1 <= end + 1) givenBefore[hour + 1]++
  })
  for (let hour = 1; hour < givenBefore.length; hour++) givenBefore[hour] += givenBefore[hour - 1]
  const kept: { readonly state: State; readonly given: number }[] = []

  const setupAt = (hour: number): RunSetup => setupAtHour(stretches, hour)

  function give(state: State, index: number, tell: ((happened: readonly SimEvent[]) => void) | null): void {
    const setup = setupForOrder(stretches, index, state.hour)
    const reply = engine.decide(state, setup, commands[index].command)
    if (!reply.ok) {
      if (tell) refused.push({ index, code: reply.refusal.code })
      return
    }
    for (const event of reply.events) engine.apply(state, setup, event)
    tell?.(reply.events)
  }

  const take = (happened: readonly SimEvent[]): void => {
    for (const event of happened) events.push(event)
  }
  let state = engine.start(setupAt(0))
  let given = 0
  for (;;) {
    if (state.hour % spacing === 0) kept.push({ state: engine.clone(state), given })
    while (given < commands.length && commands[given].hour <= state.hour) give(state, given++, take)
    if (state.hour >= end) break
    take(engine.advance(state, setupAt(state.hour)))
  }

  return {
    line,
    end,
    events,
    refused,
    setupAt,
    endOfHour: (hour) => ({ hour, given: givenBefore[hour + 1] }),
    at(position) {
      const { hour } = position
      const inside = Number.isInteger(hour) && hour >= 0 && hour <= end
      if (!inside || position.given < givenBefore[hour] || position.given > givenBefore[hour + 1]) {
        throw new RangeError(`the run has no moment at hour ${hour} after ${position.given} orders`)
      }
      const before = kept[Math.floor(hour / spacing)]
      const isAhead = state.hour < hour || (state.hour === hour && given <= position.given)
      if (!isAhead || before.state.hour > state.hour) {
        state = engine.clone(before.state)
        given = before.given
      }
      while (state.hour < hour) {
        while (given < givenBefore[state.hour + 1]) give(state, given++, null)
        engine.advance(state, setupAt(state.hour))
      }
      while (given < position.given) give(state, given++, null)
      return state
    },
  }
}
