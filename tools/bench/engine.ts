import { choiceSteps } from '../../src/analysis/choice'
import { runEnsemble } from '../../src/analysis/ensemble'
import { openOutcomes } from '../../src/analysis/fork'
import { decisionMoments } from '../../src/analysis/happenings'
import { engineOf } from '../../src/cli/scenarioFolder'
import { type Chronicle, chronicleOf } from '../../src/record/chronicle'
import { gapsOf } from '../../src/record/gaps'
import { endOfRun } from '../../src/record/log'
import { createPlayback, lineOf, type Playback } from '../../src/record/playback'
import { replay } from '../../src/record/replay'
import type { RunRecord } from '../../src/record/runRecord'
import { writeRecord } from '../../src/record/write'
import type { GameSnapshot } from '../../src/session/api'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import type { Engine } from '../../src/sim/index'
import { enlarged } from './enlarged'

// What the bench measures in Node, built like the product: `vite build --config vite.bench.config.ts`.

export { withBranches } from './branched'
export { walkMachines } from './machines'

export const open = (scenario: string): Engine => engineOf(scenario)

/** The engine of the same country many times over, in memory. */
export const openEnlarged = (engine: Engine, times: number): Engine => createEngine(enlarged(engine.scenario, times))

/** The engine of the same country with so many hours without decisions after the end of the record. */
export function openLonger(engine: Engine, tailTicks: number): Engine {
  const { scenario } = engine
  const { play } = scenario
  return createEngine({ ...scenario, play: { ...play, clock: { ...play.clock, tailTicks } } })
}

export const sizeOf = (engine: Engine): { places: number; cells: number; hours: number } => ({
  places: engine.scenario.space.places.length,
  cells: engine.scenario.space.cells.length,
  hours: endOfRun(engine.scenario),
})

/** An ensemble as the command line plays it, in this thread. */
export function playEnsemble(engine: Engine, runs: number, seed: number): void {
  runEnsemble(engine, { runs, seed, policy: 'record', seat: null, commands: [], draws: 0 })
}

/** Hours alone, without readers and without figures. Gives the incidents of the run, as a measure of what went on. */
export function passHours(engine: Engine, seed: number): number {
  const setup = { seed, policy: 'record', played: [], readers: [] } as const
  const state = engine.start(setup)
  const end = endOfRun(engine.scenario)
  while (state.hour < end) engine.advance(state, setup)
  return state.incidentsTotal.reduce((sum, count) => sum + count, 0)
}

/**
 * A finished run with decisions in it: the fullest plan from the first seat, through the game's own authority. At each
 * window the first decision that can be taken is; at every third the seat waits.
 */
export async function playedRun(engine: Engine, seed: number): Promise<RunRecord> {
  const { play } = engine.scenario
  const seat = play.seats[0].id
  const plan = [...play.plans].sort((a, b) => b.windows.length - a.windows.length)[0].id
  const forecast = play.forecast.map(({ outcome, max }) => ({ outcome, low: 0, best: max / 4, high: max / 2 }))
  const authority = createAuthority(engine)
  let game: GameSnapshot = await authority.begin({ seat, plan, seed, policy: 'record', forecast })
  for (let window = 0; !game.over; ) {
    if (game.openWindow === null) {
      game = await authority.advance(1000)
      continue
    }
    const open = window++ % 3 === 2 ? undefined : game.view.decisions.find(({ status }) => status === 'available')
    const reason = 'Chosen by the bench.'
    await authority.send(open ? { type: 'decide', seat, option: open.option, reason } : { type: 'wait', seat, reason })
    game = await authority.closeWindow()
  }
  return authority.record()
}

/** The state of a recorded run at an hour, computed from its start. Throws where the record does not play again. */
export function seek(engine: Engine, record: RunRecord, hour: number): void {
  const again = replay(engine, { ...record, hour })
  if (again.from !== 'commands' || again.difference) throw new Error('the run of the bench does not play again')
}

/** A run as a debrief keeps it: played once, with states kept on the way. */
export const keep = (engine: Engine, record: RunRecord): Playback => createPlayback(engine, lineOf(record))

/** All that was so and all that was told in a run, which a debrief works out when it is first asked for gaps. */
export const writeDown = (engine: Engine, playback: Playback): Chronicle => chronicleOf(engine, playback)

/** A seek in a debrief: what the first seat knew at an hour, what was so, and the difference. */
export function lookAt(engine: Engine, playback: Playback, chronicle: Chronicle, hour: number): number {
  const state = playback.at(playback.endOfHour(hour))
  const view = engine.view(state, playback.setupAt(hour), engine.scenario.play.seats[0].id)
  return gapsOf(chronicle, view).length + engine.truth(state).forces.length
}

/**
 * Begins the choice between what the first seat decided first, another decision that was open to it, and none. Gives what
 * plays so many further runs.
 */
export function beginChoice(engine: Engine, record: RunRecord): (runs: number) => void {
  const playback = createPlayback(engine, lineOf(record))
  const seat = engine.scenario.play.seats[0].id
  for (const { before, by, option } of decisionMoments(engine.scenario, playback.events, playback)) {
    if (by !== 'player' || before === null) continue
    const { decisions } = engine.view(playback.at(before), playback.setupAt(before.hour), seat)
    const other = decisions.find((one) => one.status === 'available' && one.option !== option)
    if (!other) continue
    const options = [option, other.option, null]
    const outcomes = openOutcomes(engine.scenario, before.hour)
    const steps = choiceSteps(engine, playback, { seat, at: before, options, draws: 16, luck: 20, seed: 1, outcomes })
    return (runs) => {
      for (let i = 0; i < runs; i++) steps.next()
    }
  }
  throw new Error('the run of the bench has no choice in it')
}

/** A whole replay with every event and hash compared. */
export function verify(engine: Engine, record: RunRecord): void {
  const again = replay(engine, record, { verify: true })
  if (again.from !== 'commands' || again.difference) throw new Error('the run of the bench does not play again')
}

export const fileOf = (record: RunRecord): Uint8Array => writeRecord(record).bytes
