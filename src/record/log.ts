import type { Scenario } from '../scenario/scenario'
import { type Command, type PolicyName, rulesVersion, type SimEvent } from '../sim/index'
import { type Additions, withAdditions } from './additions'
import { planOfRun, type Taken } from './plan'
import type { Forecast, LoggedCommand, RunRecord } from './runRecord'

/** What is fixed about a run from its start. */
export interface RunHead {
  readonly seed: number
  readonly policy: PolicyName
  readonly seat: string | null
  readonly plan: string | null
  readonly forecast: readonly Forecast[]
  readonly observed?: boolean
  readonly from?: number
  readonly hands?: RunRecord['hands']
  readonly held?: RunRecord['held']
}

/** The log of one run: what was ordered and what happened, in order. */
export interface RunLog {
  /** Logs a command that was accepted, and the events it gave. */
  command(hour: number, command: Command, events: readonly SimEvent[]): void
  /** Logs the events of an hour that passed. */
  passed(events: readonly SimEvent[]): void
  /** Logs the hash of the state on reaching an hour, before any command of that hour. */
  hash(hour: number, hash: string): void
  /** Sets what readers added, in place of what they had before. */
  add(additions: Additions): void
  readonly events: readonly SimEvent[]
  /** The record so far. A copy: later entries do not change it. */
  record(hour: number, windowsClosed?: number): RunRecord
}

export function createLog(scenario: Scenario, head: RunHead): RunLog {
  const commands: LoggedCommand[] = []
  const events: SimEvent[] = []
  const hashes: { hour: number; hash: string }[] = []
  let added: Additions | null = null
  return {
    events,
    command(hour, command, caused) {
      commands.push({ hour, command })
      events.push(...caused)
    },
    passed(happened) {
      events.push(...happened)
    },
    hash(hour, hash) {
      if (hashes.length > 0 && hashes[hashes.length - 1].hour === hour) return
      hashes.push({ hour, hash })
    },
    add(additions) {
      added = additions
    },
    record: (hour, windowsClosed) => {
      const record: RunRecord = {
        format: 1,
        scenario: scenario.manifest.id,
        scenarioVersion: scenario.manifest.version,
        scenarioHash: scenario.hash,
        rulesVersion,
        seed: head.seed,
        policy: head.policy,
        seat: head.seat,
        plan: head.plan,
        ...(head.observed ? { observed: true } : {}),
        ...(head.from ? { from: head.from } : {}),
        ...(head.hands ? { hands: head.hands } : {}),
        ...(head.held === undefined ? {} : { held: head.held }),
        hour,
        ...(windowsClosed === undefined ? {} : { windowsClosed }),
        forecast: [...head.forecast],
        commands: [...commands],
        events: [...events],
        hashes: [...hashes],
        branches: [],
      }
      return added ? withAdditions(record, added) : record
    },
  }
}

/** Last hour of a run: the hours of play and the tail without decisions. */
export function endOfRun(scenario: Pick<Scenario, 'play'>): number {
  return scenario.play.clock.ticks + scenario.play.clock.tailTicks
}

/** Hours at which a run's hash is kept: the start, every window of its plan as it is played, and the end. */
export function hashHours(scenario: Scenario, run: Taken): ReadonlySet<number> {
  return new Set([0, ...planOfRun(scenario.play, run).windows.map((window) => window.hour), endOfRun(scenario)])
}
