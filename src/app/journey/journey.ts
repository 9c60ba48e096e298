import type { Scenario } from '../../scenario/scenario'
import type { GameSnapshot, NewGame, RunRecord, SessionServices } from '../../session/api'
import type { SaveState } from '../../session/autosave'
import type { OpenSession } from '../../session/client'
import { Failure, failure } from '../../session/fault'
import type { Composition } from '../composition'

/** A run that is open in this page: its session, and how it stood when it was opened. */
export interface LiveRun {
  readonly id: string
  readonly services: SessionServices
  /** Kept up to date, so that a screen that opens again finds the game where it is. */
  game: GameSnapshot
  readonly waitedAt: number | null
  readonly isResumed: boolean
  /** Hears of every change of the save state, and at once of the present one. */
  onSave(listener: (state: SaveState, at: Date | null) => void): () => void
  /** Resolves when nothing is left to save. */
  settled(): Promise<void>
}

/** A run that is open: as a session, or, made under other rules, as its record alone. */
export type OpenRun =
  | { readonly kind: 'live'; readonly live: LiveRun }
  | { readonly kind: 'older'; readonly record: RunRecord; readonly scenario: Scenario }

/** Holds the one run that is open, from the first hour to the comparison. */
export interface Journey {
  begin(scenario: Scenario, game: NewGame): Promise<LiveRun>
  /** Opens a kept run: replays it to its hour. Rejects with a `Failure`, and keeps what was open. */
  resume(id: string): Promise<LiveRun>
  /** Opens a kept run; a finished one of other rules, which can't be computed again, as its record alone. */
  open(id: string): Promise<OpenRun>
  /** Takes a run of a file in, once it has proved to be sound, and says under which id it is kept: a new one where none is given. */
  take(record: RunRecord, id?: string): Promise<string>
  live(): LiveRun | null
}

/** A name for a run that needs neither a secure context nor a clock. */
function newRunId(): string {
  const words = crypto.getRandomValues(new Uint32Array(3))
  return `run-${[...words].map((word) => word.toString(36)).join('')}`
}

export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]

/** Whether a run could not be opened because rules or scenario have changed since it was made. */
function isOlder(error: unknown): boolean {
  return (
    error instanceof Failure &&
    error.faults.some(({ fault }) => fault.code === 'other-rules' || fault.code === 'scenario-changed')
  )
}

function lastWait(record: RunRecord): number | null {
  const waits = record.commands.filter(({ command }) => command.type === 'wait')
  return waits.length > 0 ? waits[waits.length - 1].hour : null
}

export function createJourney(composition: Composition): Journey {
  let open: { readonly run: LiveRun; readonly session: OpenSession } | null = null

  /** Opens a session that saves itself, starts the game in it, and only then lets go of the one before. */
  async function enter(
    scenario: Scenario,
    id: string,
    start: (authority: SessionServices['authority']) => Promise<GameSnapshot>,
    rest: Pick<LiveRun, 'waitedAt' | 'isResumed'>,
  ): Promise<LiveRun> {
    const session = await composition.openSession(scenario)
    const listeners = new Set<(state: SaveState, at: Date | null) => void>()
    let state: SaveState = 'saving'
    let at: Date | null = null
    try {
      const saving = await composition.savingItself(session, id, (next) => {
        state = next
        if (next === 'saved' || next === 'not-kept') at = new Date()
        for (const listener of listeners) listener(state, at)
      })
      const game = await start(saving.authority)
      const run: LiveRun = {
        id,
        services: { scenario, authority: saving.authority, rerun: session.rerun },
        game,
        ...rest,
        onSave(listener) {
          listeners.add(listener)
          listener(state, at)
          return () => listeners.delete(listener)
        },
        settled: () => saving.settled(),
      }
      const before = open
      open = { run, session }
      if (before) {
        await before.run.settled()
        before.session.close()
      }
      return run
    } catch (error) {
      session.close()
      throw error
    }
  }

  async function enterRecord(record: RunRecord, id: string, desk: string | null): Promise<LiveRun> {
    const loaded = await composition.fetchScenario(record.scenario)
    if (!loaded.ok) throw new Failure(loaded.faults)
    const restore = async (authority: SessionServices['authority']) => {
      const restored = await authority.restore(record)
      if (!restored.ok) throw failure(restored.fault)
      return desk === null ? restored.game : authority.look(desk)
    }
    return enter(loaded.scenario, id, restore, { waitedAt: lastWait(record), isResumed: true })
  }

  /** The scenario of a record that has run to its end; null for one that has not, or whose scenario is not here. */
  async function scenarioOf(record: RunRecord): Promise<Scenario | null> {
    const loaded = await composition.fetchScenario(record.scenario)
    if (!loaded.ok) return null
    const { ticks, tailTicks } = loaded.scenario.play.clock
    return record.hour >= ticks + tailTicks ? loaded.scenario : null
  }

  async function resume(id: string): Promise<LiveRun> {
    if (open?.run.id === id) return open.run
    const kept = await (await composition.runs()).load(id)
    if (!kept) throw failure({ code: 'not-kept' })
    return enterRecord(kept.record, id, kept.desk)
  }

  return {
    live: () => open?.run ?? null,
    begin: (scenario, game) =>
      enter(scenario, newRunId(), (authority) => authority.begin(game), { waitedAt: null, isResumed: false }),
    resume,
    async open(id) {
      try {
        return { kind: 'live', live: await resume(id) }
      } catch (error) {
        const kept = isOlder(error) ? await (await composition.runs()).load(id) : null
        const scenario = kept && (await scenarioOf(kept.record))
        if (!kept || !scenario) throw error
        return { kind: 'older', record: kept.record, scenario }
      }
    },
    async take(record, id = newRunId()) {
      try {
        await enterRecord(record, id, null)
      } catch (error) {
        if (!isOlder(error) || !(await scenarioOf(record))) throw error
        await (await composition.runs()).save(id, record)
      }
      return id
    },
  }
}
