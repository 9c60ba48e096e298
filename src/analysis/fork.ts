import type { Playback, Position } from '../record/playback'
import type { LoggedCommand } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import type { Command, Engine, ParameterValues, RunSetup, State } from '../sim/index'
import { createFigures, endOf, type Figures } from './figures'
import { watchRun } from './watch'

export { openOutcomes } from './openOutcomes'

/** A moment of a run at which a seat can decide one way or another. */
export interface ForkSetup {
  readonly seat: string
  /** The moment before the decision. */
  readonly at: Position
  /**
   * What the seat decides then: first what it did in the run, null where it decided nothing, then at most two others, null
   * for deciding nothing. Each once.
   */
  readonly options: readonly (string | null)[]
}

/** Most options that are set beside one another. */
export const mostOptions = 3

/** A run from the moment on: outcomes by id, and how many of the seat's later decisions could not be taken then. */
export interface ForkRun {
  readonly outcomes: Readonly<Record<string, number>>
  readonly missed: number
}

export interface Fork {
  /**
   * Goes on from the moment with an option, by its number, under the luck of `seed` from that hour on and with some
   * parameters; the scenario's own when undefined.
   */
  play(option: number, seed: number, parameters: ParameterValues | undefined): ForkRun
}

/** Whether the first option is what the seat did next: within the hour, or at its end when an order stood. */
function wasTaken(scenario: Scenario, { events }: Playback, { seat, at, options }: ForkSetup): boolean {
  const actor = scenario.play.seats.find(({ id }) => id === seat)?.actor
  return events.some(
    (event) =>
      event.type === 'decision-taken' &&
      event.actor === actor &&
      event.option === options[0] &&
      (event.hour === at.hour || (event.by === 'standing' && event.hour === at.hour + 1)),
  )
}

/**
 * Prepares a moment of a run for being gone on from. What happened until then stays as it was in that run; luck and
 * parameters change from then on. From then on the seat is played by hand, whoever ran it before: it decides as asked,
 * and repeats its later decisions of the run at their hours as far as they are possible. Everybody else goes on as they
 * did: by their policy, or by hand with the orders of the run.
 *
 * Throws a RangeError for no options, more than three or one twice, for a seat or a moment that is not there, when the
 * time for decisions is over, for a first option that the seat did not take then, and for another that it can't take.
 */
export function forkAt(engine: Engine, playback: Playback, setup: ForkSetup, figures?: Figures): Fork {
  const { seat, at, options } = setup
  const { scenario } = engine
  if (options.length < 1 || options.length > mostOptions) {
    throw new RangeError(`one to ${mostOptions} options can be compared, not ${options.length}`)
  }
  if (new Set(options).size < options.length) throw new RangeError('an option is to be compared with itself')
  if (!scenario.play.seats.some(({ id }) => id === seat)) throw new RangeError(`there is no seat ${seat}`)
  if (at.hour >= scenario.play.clock.ticks) throw new RangeError(`at hour ${at.hour} the time for decisions is over`)
  if (options[0] !== null && !wasTaken(scenario, playback, setup)) {
    throw new RangeError(`${seat} did not take ${options[0]} after hour ${at.hour}`)
  }
  const base = playback.at(at)
  const byHand = withSeat(playback.setupAt(at.hour), seat)
  const starts = options.map((option, index) => {
    const state = engine.clone(base)
    decideAs(engine, state, byHand, setup, option, index === 0)
    return state
  })
  const readers = figures ?? createFigures(scenario)
  const orders = laterOrders(scenario, playback, setup)
  const end = endOf(scenario)
  return {
    play(option, seed, parameters) {
      const state = engine.clone(starts[option])
      state.seed = seed
      const setups = setupsOf(playback, seat, seed, parameters)
      const watch = watchRun(scenario, readers)
      let given = 0
      while (state.hour < end) {
        const now = setups(state.hour)
        while (given < orders.length && orders[given].hour <= state.hour) {
          repeat(engine, state, now, orders[given++])
        }
        engine.advance(state, now)
        watch.observe(state)
      }
      return { outcomes: watch.outcomes(state), missed: missedOf(state, orders) }
    },
  }
}

const withSeat = (setup: RunSetup, seat: string): RunSetup =>
  setup.played.includes(seat) ? setup : { ...setup, played: [...setup.played, seat] }

/** The setup of each hour; the same object as long as it does not change, as the engine likes it. */
function setupsOf(
  playback: Playback,
  seat: string,
  seed: number,
  parameters: ParameterValues | undefined,
): (hour: number) => RunSetup {
  const made = new Map<RunSetup, RunSetup>()
  return (hour) => {
    const own = playback.setupAt(hour)
    let setup = made.get(own)
    if (!setup) {
      // Nobody looks at these runs: reports and readings change nothing in them.
      setup = { ...withSeat(own, seat), seed, readers: [], silent: true, ...(parameters ? { parameters } : {}) }
      made.set(own, setup)
    }
    return setup
  }
}

/** Gives an order, in place, if it is possible. */
function give(engine: Engine, state: State, setup: RunSetup, command: Command): string | null {
  const reply = engine.decide(state, setup, command)
  if (!reply.ok) return reply.refusal.code
  for (const event of reply.events) engine.apply(state, setup, event)
  return null
}

/**
 * Gives an order of the run again. One that is not possible at once is tried once more within its hour, after the
 * decisions of everybody else: a policy decides in the midst of an hour, and one decision may wait for another.
 */
function repeat(engine: Engine, state: State, setup: RunSetup, { command }: LoggedCommand): string | null {
  const code = give(engine, state, setup, command)
  if (code === null || command.type !== 'decide') return code
  const { seat, option, reason } = command
  const again = give(engine, state, setup, { type: 'stand', seat, option, reason, until: state.hour + 1 })
  return again === null ? null : code
}

/** Lets the seat decide at the moment, in place. A standing order for what it took goes with any other choice. */
function decideAs(
  engine: Engine,
  state: State,
  setup: RunSetup,
  { seat, at, options }: ForkSetup,
  option: string | null,
  isTaken: boolean,
): void {
  const [taken] = options
  const stands = taken !== null && state.standing.some((order) => order.seat === seat && order.option === taken)
  if (isTaken && stands) return
  if (stands) give(engine, state, setup, { type: 'unstand', seat, option: taken })
  if (option === null) return
  const command = { type: 'decide', seat, option, reason: '' } as const
  const refused = isTaken
    ? repeat(engine, state, setup, { hour: at.hour, command })
    : give(engine, state, setup, command)
  if (refused !== null) throw new RangeError(`${seat} can't take ${option} at hour ${at.hour}: ${refused}`)
}

/**
 * Orders of the run after the moment, in order: those given by hand, and what a policy decided for the seat. The decision
 * that is gone back on is left out; so are waits and what was read, which change nothing.
 */
function laterOrders(scenario: Scenario, playback: Playback, { seat, at, options }: ForkSetup): LoggedCommand[] {
  const [taken] = options
  const actor = scenario.play.seats.find(({ id }) => id === seat)?.actor
  let left = taken === null
  const isIt = (hour: number, option: string): boolean => {
    if (left || hour !== at.hour || option !== taken) return false
    left = true
    return true
  }
  const byHand = playback.line.commands
    .slice(at.given)
    .filter(({ command }) => command.type !== 'read' && command.type !== 'wait')
    .filter(({ hour, command }) => !(command.type === 'decide' && command.seat === seat && isIt(hour, command.option)))
  const byPolicy = playback.events.flatMap((event): LoggedCommand[] => {
    if (event.type !== 'decision-taken' || event.by !== 'policy' || event.actor !== actor) return []
    const { hour, option, reason } = event
    if (hour < at.hour || isIt(hour, option)) return []
    return [{ hour, command: { type: 'decide', seat, option, reason } }]
  })
  return [...byHand, ...byPolicy].sort((a, b) => a.hour - b.hour)
}

/** Decisions that were to be repeated and were not taken at their hour. */
function missedOf(state: State, orders: readonly LoggedCommand[]): number {
  return orders.filter(
    ({ hour, command }) =>
      command.type === 'decide' && !state.taken.some((taken) => taken.option === command.option && taken.hour === hour),
  ).length
}
