import { beforeAll, describe, expect, it } from 'vitest'
import { endOfRun } from '../../src/record/log'
import { createPlayback, lineOf, type Playback } from '../../src/record/playback'
import { replay } from '../../src/record/replay'
import type { RunRecord } from '../../src/record/runRecord'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { uniform } from '../../src/sim/random/stream'
import { loadReal } from '../realScenario'

const engine = createEngine(loadReal())
const { play } = engine.scenario
const end = endOfRun(engine.scenario)
let record: RunRecord
let playback: Playback
/** Hash at every hour, all orders of it given, of a straight replay. */
const straight: string[] = []

beforeAll(() => {
  const authority = createAuthority(engine)
  const seat = play.seats[0].id
  const plan = [...play.plans].sort((a, b) => b.windows.length - a.windows.length)[0].id
  let game = authority.begin({ seat, plan, seed: 7, policy: 'record', forecast: [] })
  while (!game.over) {
    if (game.openWindow === null) game = authority.advance(1000)
    else {
      for (const one of game.view.decisions.filter(({ status }) => status === 'available').slice(0, 2)) {
        authority.send({ type: 'decide', seat, option: one.option, reason: 'Tried.' })
      }
      game = authority.closeWindow()
    }
  }
  record = authority.record()
  const again = replay(engine, record, { verify: true })
  if (again.from !== 'commands' || again.difference) throw new Error('the run does not play again')
  playback = createPlayback(engine, lineOf(record))
  // One hour after the other, by the playback of another spacing: the states are those of no kept one but the first.
  const slow = createPlayback(engine, lineOf(record), end, end + 1)
  for (let hour = 0; hour <= end; hour++) straight.push(engine.hash(slow.at(slow.endOfHour(hour))))
})

describe('looking at a run', () => {
  it('finds the events and the hashes of the record, start to end', () => {
    expect(playback.events).toEqual(record.events)
    expect(playback.refused).toEqual([])
    expect(record.commands.length).toBeGreaterThan(10)
    for (const { hour, hash } of record.hashes) {
      const { given } = playback.endOfHour(hour - 1 < 0 ? 0 : hour - 1)
      const before = hour === 0 ? 0 : given
      expect(engine.hash(playback.at({ hour, given: before })), `hour ${hour}`).toBe(hash)
    }
  })

  it('never differs from a straight replay in 500 looks at random', () => {
    for (let look = 0; look < 500; look++) {
      const hour = Math.floor(uniform(3, 1, 0, look, 0) * (end + 1))
      expect(engine.hash(playback.at(playback.endOfHour(hour))), `look ${look} at hour ${hour}`).toBe(straight[hour])
    }
  })

  it('shows the moment before each decision, and after it', () => {
    const decided = record.commands.flatMap(({ hour, command }, index) =>
      command.type === 'decide' ? [{ hour, index, option: command.option }] : [],
    )
    for (const { hour, index, option } of [...decided].reverse()) {
      const taken = (given: number): number =>
        playback.at({ hour, given }).taken.filter((one) => one.option === option && one.hour === hour).length
      expect(taken(index)).toBe(0)
      expect(taken(index + 1)).toBe(1)
    }
  })

  it.each([
    { hour: -1, given: 0 },
    { hour: 0.5, given: 0 },
    { hour: 5000, given: 0 },
    { hour: 1, given: 4000 },
  ])('refuses a moment that is none: $hour, $given', (position) => {
    expect(() => playback.at(position)).toThrow(RangeError)
  })
})
