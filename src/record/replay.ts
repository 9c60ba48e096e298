import { canonicalJson } from '../scenario/canonical'
import {
  type Engine,
  type HourFigures,
  type Refusal,
  type RunSetup,
  rulesVersion,
  type SimEvent,
  type State,
} from '../sim/index'
import type { UnlikeFault } from './fault'
import { setupAt, setupFor, stretchesOf } from './hands'
import { endOfRun } from './log'
import type { RunRecord } from './runRecord'

/**
 * The first thing in which a replay differed from its record: what the file says, and what was found. An event is
 * null where there is none on one side.
 */
export type Difference = { readonly hour: number } & (
  | { readonly what: 'event'; readonly expected: string | null; readonly found: string | null }
  | { readonly what: 'hash'; readonly expected: string; readonly found: string }
  | { readonly what: 'command'; readonly expected: string; readonly found: Refusal['code'] }
  | { readonly what: 'hour'; readonly expected: number; readonly found: number }
)

/** The course of a run, hour by hour, as its events tell it. */
export type Course = readonly { readonly hour: number; readonly figures: HourFigures }[]

/**
 * What a replay came to. `commands`: the run was computed again from its commands. `events`: scenario or rules have
 * changed since, so that its events are shown as they were, and `unlike` says why.
 */
export type Replay =
  | {
      readonly from: 'commands'
      readonly setup: RunSetup
      /** The state at the record's hour, before which the replay stopped if it differed. */
      readonly state: State
      readonly difference: Difference | null
      readonly checked: { readonly commands: number; readonly events: number; readonly hashes: number }
      readonly course: Course
      /** Everything that happened, as the replay found it. */
      readonly events: readonly SimEvent[]
    }
  | { readonly from: 'events'; readonly unlike: UnlikeFault; readonly course: Course }

export interface ReplayOptions {
  /** Compare every event and every hash; otherwise only commands must be accepted again. */
  readonly verify?: boolean
  /** The record came without its events, as links carry runs: commands and hashes are all there is to compare. */
  readonly bare?: boolean
  /** Called with the state at hour 0 and after each hour that passed; with its hash where that was compared. */
  readonly observe?: (state: State, hash: string | null) => void
}

/** Why a record can't be computed again with this engine; null when it can. */
export function unlike(engine: Engine, record: RunRecord): UnlikeFault | null {
  const { scenario } = engine
  if (record.scenario !== scenario.manifest.id) {
    return { code: 'other-scenario', made: record.scenario, now: scenario.manifest.id }
  }
  if (record.rulesVersion !== rulesVersion) {
    return { code: 'other-rules', made: record.rulesVersion, now: rulesVersion }
  }
  if (record.scenarioHash !== scenario.hash) {
    return { code: 'scenario-changed', made: record.scenarioVersion, now: scenario.manifest.version }
  }
  if (record.seat !== null && !scenario.play.seats.some((seat) => seat.id === record.seat)) {
    return { code: 'no-seat', seat: record.seat }
  }
  const { hands = [], held } = record
  const missing = [...hands, ...(held ? [held] : [])].find(
    ({ seat: of }) => !scenario.play.seats.some((seat) => seat.id === of),
  )
  if (missing) return { code: 'no-seat', seat: missing.seat }
  if (record.plan !== null && !scenario.play.plans.some((plan) => plan.id === record.plan)) {
    return { code: 'no-plan', plan: record.plan }
  }
  return null
}

/**
 * Plays a record again. With `verify` every event and every hash is compared, and the first difference is told.
 * A record of other rules or of a changed scenario is played back from its events only.
 */
export function replay(engine: Engine, record: RunRecord, options: ReplayOptions = {}): Replay {
  const fault = unlike(engine, record)
  if (fault) return { from: 'events', unlike: fault, course: courseOf(record.events) }
  const stretches = stretchesOf(record)
  let setup = setupAt(stretches, 0)
  const state = engine.start(setup)
  const events: SimEvent[] = []
  const sealed = options.bare === true || isSealed(engine, record)
  const checked = { commands: 0, events: 0, hashes: 0 }
  const hashes = new Map(record.hashes.map(({ hour, hash }) => [hour, hash]))
  const finish = (difference: Difference | null): Replay => {
    return { from: 'commands', setup, state, difference, checked, course: courseOf(events), events }
  }

  /** Takes events in, and compares each with the record's. */
  const take = (happened: readonly SimEvent[]): Difference | null => {
    for (const event of happened) {
      events.push(event)
      if (!options.verify || sealed) continue
      const expected = record.events[checked.events]
      if (!isSame(expected, event)) {
        const found = canonicalJson(event)
        const written = expected === undefined ? null : canonicalJson(expected)
        if (found !== written) return { hour: event.hour, what: 'event', expected: written, found }
      }
      checked.events++
    }
    return null
  }

  const end = endOfRun(engine.scenario)
  for (;;) {
    const { hour } = state
    const expected = options.verify ? hashes.get(hour) : undefined
    const found = expected === undefined ? null : engine.hash(state)
    options.observe?.(state, found)
    if (expected !== undefined && found !== null) {
      if (found !== expected) return finish({ hour, what: 'hash', expected, found })
      checked.hashes++
    }
    while (checked.commands < record.commands.length && record.commands[checked.commands].hour <= hour) {
      const { command } = record.commands[checked.commands]
      setup = setupFor(stretches, checked.commands, hour)
      const reply = engine.decide(state, setup, command)
      if (!reply.ok) {
        return finish({ hour, what: 'command', expected: canonicalJson(command), found: reply.refusal.code })
      }
      checked.commands++
      for (const event of reply.events) engine.apply(state, setup, event)
      const difference = take(reply.events)
      if (difference) return finish(difference)
    }
    setup = setupAt(stretches, hour)
    if (hour >= record.hour) break
    if (hour >= end) return finish({ hour, what: 'hour', expected: record.hour, found: end })
    const difference = take(engine.advance(state, setup))
    if (difference) return finish(difference)
  }
  if (options.verify && checked.events < record.events.length) {
    const next = record.events[checked.events]
    return finish({ hour: next.hour, what: 'event', expected: canonicalJson(next), found: null })
  }
  return finish(null)
}

/** Whether two values are surely the same in canonical JSON, without writing it. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [ones, others] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(ones)
  return (
    keys.length === Object.keys(others).length && keys.every((key) => key in others && isSame(ones[key], others[key]))
  )
}

/**
 * Whether a record was written in mid-game: its events stay with the authority until the end, so that nothing a player
 * may not know lies in a file. Commands and hashes are there, and enough.
 */
function isSealed(engine: Engine, record: RunRecord): boolean {
  return record.events.length === 0 && record.hour < endOfRun(engine.scenario)
}

/** The course that events tell: what is left of a run when it can't be computed again. */
export function courseOf(events: readonly SimEvent[]): Course {
  return events.flatMap((event) => (event.type === 'hour-passed' ? [{ hour: event.hour, figures: event.figures }] : []))
}
