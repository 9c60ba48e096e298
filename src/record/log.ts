import type { Scenario } from '../scenario/scenario'
import { type Command, type PolicyName, rulesVersion, type SimEvent } from '../sim/index'
import type { Forecast, LoggedCommand, RunRecord } from './runRecord'
import { type RunTree, withTree } from './tree'

/** What is fixed about a run from its start. */
export interface RunHead {
  readonly seed: number
  readonly policy: PolicyName
  readonly seat: string | null
  readonly plan: string | null
  readonly forecast: readonly Forecast[]
  readonly observed?: boolean
  /** What readers added to it: branches, notes, and which is the main line. */
  readonly tree?: RunTree
}

/** The log of one run: what was ordered and what happened, in order. */
export interface RunLog {
  /** Logs a command that was accepted, and the events it gave. */
  command(hour: number, command: Command, events: readonly SimEvent[]): void
  /** Logs the events of an hour that passed. */
  passed(events: readonly SimEvent[]): void
  /** Logs the hash of the state on reaching an hour, before any command of that hour. */
  hash(hour: number, hash: string): void
  readonly events: readonly SimEvent[]
  /** The record so far. A copy: later entries do not change it. */
  record(hour: number, windowsClosed?: number): RunRecord
}

export function createLog(scenario: Scenario, head: RunHead): RunLog {
  const commands: LoggedCommand[] = []
  const events: SimEvent[] = []
  const hashes: { hour: number; hash: string }[] = []
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
        hour,
        ...(windowsClosed === undefined ? {} : { windowsClosed }),
        forecast: [...head.forecast],
        commands: [...commands],
        events: [...events],
        hashes: [...hashes],
        branches: [],
      }
      return head.tree ? withTree(record, head.tree) : record
    },
  }
}

/** Last hour of a run: the hours of play and the tail without decisions. */
export function endOfRun(scenario: Pick<Scenario, 'play'>): number {
  return scenario.play.clock.ticks + scenario.play.clock.tailTicks
}

/**
 * Hours at which a run's hash is kept: the start, every window of its plan (of the fullest plan when it has none) and
 * the end.
 */
export function hashHours(scenario: Scenario, planId: string | null): ReadonlySet<number> {
  const { plans } = scenario.play
  const fullest = [...plans].sort((a, b) => b.windows.length - a.windows.length)[0]
  const plan = plans.find((one) => one.id === planId) ?? fullest
  return new Set([0, ...plan.windows.map((window) => window.hour), endOfRun(scenario)])
}
