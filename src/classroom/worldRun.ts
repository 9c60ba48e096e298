import { setupAt, stretchesOf } from '../record/hands'
import { createLog, endOfRun, hashHours, type RunLog } from '../record/log'
import type { Forecast, Hand, LoggedCommand, RunRecord } from '../record/runRecord'
import type { Note } from '../record/tree'
import type { Plan } from '../scenario/schema/play'
import type { Command, Engine, PolicyName, RunSetup, SeatView, State } from '../sim/index'

/** One world of a class: a run whose seats change hands. */
export interface WorldRun {
  readonly hour: number
  readonly over: boolean
  /** How many orders were given, those that count. */
  readonly given: number
  decide(command: Command): ReturnType<Engine['decide']>
  /** Gives an order that the engine takes. Throws an Error where it does not: the log says that it did. */
  order(command: Command): void
  hand(seat: string, by: Hand['by']): void
  /** Whether a seat has opened a report. */
  isRead(seat: string, report: string): boolean
  /** Lets hours pass to a window of the plan; to the end for null. */
  passTo(window: number | null): void
  /** Back to a window as it opened: what was ordered since counts no more, and who plays now still does. */
  backTo(window: number): void
  holds(condition: string): boolean
  view(seat: string): SeatView
  hash(): string
  record(seat: string, forecast: readonly Forecast[], notes: readonly Note[], windowsClosed: number): RunRecord
}

export interface WorldHead {
  readonly seed: number
  readonly policy: PolicyName
  readonly plan: Plan
}

export function createWorldRun(engine: Engine, { seed, policy, plan }: WorldHead): WorldRun {
  const { scenario } = engine
  const end = endOfRun(scenario)
  const kept = hashHours(scenario, { plan: plan.id })
  let hands: Hand[] = []
  let commands: LoggedCommand[] = []
  let log: RunLog
  let state: State

  const head = { seed, policy, seat: null, plan: plan.id, forecast: [] } as const
  // The engine remembers what it made for a setup: the same one is given to it as long as nobody's hands change.
  let stretches = stretchesOf({ ...head, hands })
  const setup = (): RunSetup => setupAt(stretches, state.hour)

  function take(hand: Hand): void {
    hands.push(hand)
    stretches = stretchesOf({ ...head, hands })
  }

  function reached(): void {
    if (kept.has(state.hour)) log.hash(state.hour, engine.hash(state))
  }

  function start(): void {
    hands = []
    commands = []
    stretches = stretchesOf({ ...head, hands })
    log = createLog(scenario, head)
    state = engine.start(setupAt(stretches, 0))
    reached()
  }

  function give(command: Command): void {
    const now = setup()
    const reply = engine.decide(state, now, command)
    if (!reply.ok) throw new Error(`the log has an order that was refused at hour ${state.hour}: ${reply.refusal.code}`)
    for (const event of reply.events) engine.apply(state, now, event)
    log.command(state.hour, command, reply.events)
  }

  function pass(to: number): void {
    while (state.hour < Math.min(to, end)) {
      log.passed(engine.advance(state, setup()))
      reached()
    }
  }

  start()
  return {
    get hour() {
      return state.hour
    },
    get over() {
      return state.hour >= end
    },
    get given() {
      return commands.length
    },
    decide: (command) => engine.decide(state, setup(), command),
    order(command) {
      give(command)
      commands.push({ hour: state.hour, command })
    },
    hand(seat, by) {
      const { hour } = state
      // Of one moment only the last counts, and that only where it changes something.
      hands = hands.filter((one) => one.seat !== seat || one.hour !== hour || one.kept !== commands.length)
      if ((playersOf(hands).get(seat) ?? 'policy') === by) stretches = stretchesOf({ ...head, hands })
      else take({ hour, kept: commands.length, seat, by })
    },
    isRead: (seat, report) =>
      commands.some(({ command }) => command.type === 'read' && command.seat === seat && command.report === report),
    passTo(window) {
      pass(window === null ? end : plan.windows[window].hour)
    },
    backTo(window) {
      const { hour } = plan.windows[window]
      const now = playersOf(hands)
      const earlier = hands.filter((hand) => hand.hour < hour)
      const before = playersOf(earlier)
      const orders = commands.filter((command) => command.hour < hour)
      const seats = [...new Set([...now.keys(), ...before.keys()])]
      const changed = seats.filter((seat) => (now.get(seat) ?? 'policy') !== (before.get(seat) ?? 'policy'))
      // Played again by the hands as they were, one by one: an order stands within the hands of its moment.
      start()
      let next = 0
      const takeHands = (given: number): void => {
        while (next < earlier.length && earlier[next].hour <= state.hour && earlier[next].kept <= given) {
          take(earlier[next++])
        }
      }
      for (const order of orders) {
        takeHands(commands.length)
        while (state.hour < order.hour) {
          pass(state.hour + 1)
          takeHands(commands.length)
        }
        give(order.command)
        commands.push(order)
      }
      while (state.hour < hour) {
        takeHands(commands.length)
        pass(state.hour + 1)
      }
      takeHands(commands.length)
      for (const seat of changed) take({ hour, kept: commands.length, seat, by: now.get(seat) ?? 'policy' })
    },
    holds: (condition) => engine.holds(state, condition),
    view: (seat) => engine.view(state, setup(), seat),
    hash: () => engine.hash(state),
    record(seat, forecast, notes, windowsClosed) {
      const record = log.record(state.hour, windowsClosed)
      return {
        ...record,
        seat,
        forecast,
        hands: [...hands],
        // Until the end the events, with what no seat may know, stay here: commands and hashes bring the run back.
        events: state.hour < end ? [] : record.events,
        ...(notes.length > 0 ? { notes } : {}),
      }
    },
  }
}

function playersOf(hands: readonly Hand[]): Map<string, Hand['by']> {
  return new Map(hands.map(({ seat, by }) => [seat, by]))
}
