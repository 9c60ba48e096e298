import { type Stretch, setupAt, setupFor, stretchesOf } from '../record/hands'
import { localTime } from '../scenario/clock'
import type { Clock } from '../scenario/schema/play'
import type { Command, Engine, RunSetup, State } from '../sim/index'
import type { DrawParameters } from './drawn'
import { type CourseFigures, endOf, type Figures, type PlaceCounts } from './figures'
import type { EnsembleSetup } from './types'
import { massViolence } from './violence'
import { watchRun } from './watch'

/** Hours between two readings of a course that is kept for drawing. */
export const drawStep = 6

/** What is kept of one run of an ensemble. */
export interface RunFigures {
  readonly outcomes: Readonly<Record<string, number>>
  readonly byPlace: readonly PlaceCounts[]
  readonly byProvince: readonly PlaceCounts[]
  /** At the hours of `dayEnds`. */
  readonly days: readonly CourseFigures[]
  /** At the hours of `drawHours`; null for runs that are not drawn. */
  readonly draw: { readonly deaths: readonly number[]; readonly announced: readonly number[] } | null
  /** Last hour of mass violence; null where there was none. */
  readonly violenceEnd: number | null
  readonly given: number
  readonly refused: number
}

/** Hours at which a run is read, worked out once for a clock. */
interface Readings {
  readonly dayEnds: readonly number[]
  readonly drawHours: readonly number[]
  /** By hour: whether a local day ends, and whether it is an hour that is kept for drawing. */
  readonly endsDay: Uint8Array
  readonly draws: Uint8Array
}

const readings = new WeakMap<Clock, Readings>()

function readingsOf(clock: Clock): Readings {
  const known = readings.get(clock)
  if (known) return known
  const end = clock.ticks + clock.tailTicks
  const all = Array.from({ length: end }, (_, hour) => hour)
  const dayEnds = [...all.filter((hour) => hour > 0 && localTime(clock, hour).hourOfDay === 0), end]
  const drawHours = [...all.filter((hour) => hour % drawStep === 0), end]
  const flags = (hours: readonly number[]): Uint8Array => {
    const at = new Uint8Array(end + 1)
    for (const hour of hours) at[hour] = 1
    return at
  }
  const made = { dayEnds, drawHours, endsDay: flags(dayEnds), draws: flags(drawHours) }
  readings.set(clock, made)
  return made
}

/** Hours at which a local day ends (midnight), the end of the run last. */
export function dayEnds(clock: Clock): readonly number[] {
  return readingsOf(clock).dayEnds
}

/** Hours of the readings that are kept for drawing. */
export function drawHours(clock: Clock): readonly number[] {
  return readingsOf(clock).drawHours
}

/**
 * Orders by hour. Only orders are repeated, and so given or refused: a wait can't fail, and what was read does not
 * change the run.
 */
function ordersByHour(commands: EnsembleSetup['commands']): ReadonlyMap<number, readonly Order[]> {
  const byHour = new Map<number, Order[]>()
  commands.forEach(({ hour, command }, index) => {
    if (command.type === 'read' || command.type === 'wait') return
    const there = byHour.get(hour)
    if (there) there.push({ index, command })
    else byHour.set(hour, [{ index, command }])
  })
  return byHour
}

/** An order with its number among all that were given. */
interface Order {
  readonly index: number
  readonly command: Command
}

/** Repeats the orders of an hour in the order they were given. Gives how many were refused. */
function repeat(engine: Engine, state: State, stretches: readonly Stretch[], orders: readonly Order[]): number {
  let refused = 0
  for (const { index, command } of orders) {
    const setup = setupFor(stretches, index, state.hour)
    const reply = engine.decide(state, setup, command)
    if (!reply.ok) refused++
    else for (const event of reply.events) engine.apply(state, setup, event)
  }
  return refused
}

/** The setup of one run of an ensemble, with its own seed. */
export function runSetup(setup: EnsembleSetup, seed: number, drawn: DrawParameters): RunSetup {
  const own = drawn(seed)
  const parameters = setup.parameters ? { ...own, ...setup.parameters } : own
  return {
    ...(parameters ? { parameters } : {}),
    seed,
    policy: setup.policy,
    played: setup.seat === null || setup.hands ? [] : [setup.seat],
    // Nobody looks at the runs of an ensemble: reports and readings change nothing in them.
    readers: [],
    silent: true,
    ...(setup.changes ? { changes: setup.changes } : {}),
  }
}

/**
 * Plays one run to its end, the tail without decisions included, and reads it at day ends, at hours that an outcome
 * names and, if it is to be drawn, every few hours.
 */
export function playRun(
  engine: Engine,
  figures: Figures,
  setup: EnsembleSetup,
  seed: number,
  parameters: DrawParameters,
  drawn: boolean,
): RunFigures {
  const { clock } = engine.scenario.play
  const end = endOf(engine.scenario)
  const run = runSetup(setup, seed, parameters)
  const state = engine.start(run)
  const watch = watchRun(engine.scenario, figures)
  const orders = ordersByHour(setup.commands)
  const { endsDay, draws } = readingsOf(clock)
  const days: CourseFigures[] = []
  const deaths: number[] = []
  const announced: number[] = []
  let given = 0
  let refused = 0
  const observe = (): void => {
    watch.observe(state)
    const dayEnd = endsDay[state.hour] === 1
    const point = drawn && draws[state.hour] === 1
    if (!dayEnd && !point) return
    const course = figures.course(state)
    if (dayEnd) days.push(course)
    if (!point) return
    deaths.push(course.deaths)
    announced.push(course.announced)
  }
  observe()
  const stretches = stretchesOf(setup).map((one): Stretch => ({ ...one, setup: { ...run, played: one.setup.played } }))
  while (state.hour < end) {
    const now = orders.get(state.hour)
    if (now) {
      given += now.length
      refused += repeat(engine, state, stretches, now)
    }
    engine.advance(state, setupAt(stretches, state.hour))
    observe()
  }
  const byPlace = figures.byPlace(state)
  return {
    outcomes: watch.outcomes(state),
    byPlace,
    byProvince: figures.byProvince(byPlace),
    days,
    draw: drawn ? { deaths, announced } : null,
    violenceEnd: massViolence(clock, state)?.to ?? null,
    given,
    refused,
  }
}
