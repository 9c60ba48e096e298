import { beforeAll, describe, expect, it } from 'vitest'
import { type DecisionMoment, decisionMoments } from '../../src/analysis/happenings'
import { lineAfter } from '../../src/record/branchLine'
import { checkRecord } from '../../src/record/parse'
import { createPlayback, lineOf, type Playback } from '../../src/record/playback'
import type { RunRecord } from '../../src/record/runRecord'
import { type Branch, editTree, emptyTree, withTree } from '../../src/record/tree'
import { courseOf, type Instead, type WhatIf } from '../../src/record/whatIf'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import type { SimEvent } from '../../src/sim/index'
import { loadReal } from '../realScenario'
import { seeded } from './mutate'

/*
 * Whatever is asked at whichever decision of a run, the branch can be computed, goes like its parent until it leaves, and
 * does from there on what was asked.
 */

const engine = createEngine(loadReal())
const { scenario } = engine
const last = scenario.play.clock.ticks - 1
const seat = scenario.play.seats[0].id

/** A run with decisions and standing orders in it, as its file has it. */
function played(policy: 'record' | 'adaptive', seed: number): RunRecord {
  const authority = createAuthority(engine)
  const pick = seeded(seed)
  let game = authority.begin({ seat, plan: 'lesson-90', seed, policy, forecast: [] })
  while (!game.over) {
    if (game.openWindow === null) {
      game = authority.advance(1000)
      continue
    }
    const now = game.view.decisions.filter(({ status }) => status === 'available')
    const later = game.view.decisions.filter(({ status }) => status === 'unavailable')
    const chosen = now[pick(now.length)]
    const stands = later[pick(later.length)]
    for (const { id } of game.view.reports.slice(0, 2)) authority.send({ type: 'read', seat, report: id })
    if (chosen) authority.send({ type: 'decide', seat, option: chosen.option, reason: 'Now.' })
    if (stands) {
      const until = Math.min(last, game.view.hour + 60)
      authority.send({ type: 'stand', seat, option: stands.option, until, reason: 'As soon as it can be done.' })
    }
    game = authority.closeWindow()
  }
  return authority.record()
}

const takenIn = (events: readonly SimEvent[], option: string): number[] =>
  events.flatMap((event) => (event.type === 'decision-taken' && event.option === option ? [event.hour] : []))
const branchOf = (course: object): Branch => ({
  ...(course as Branch),
  id: 'b',
  parent: null,
  label: '',
  note: '',
  folded: false,
})

describe.each([
  ['the documented decisions', 'record', 5],
  ['the adaptive policy', 'adaptive', 8],
] as const)('what if, in a run beside %s', (_, policy, seed) => {
  let record: RunRecord
  let playback: Playback
  let decisions: DecisionMoment[]
  beforeAll(() => {
    record = played(policy, seed)
    playback = createPlayback(engine, lineOf(record))
    const all = decisionMoments(scenario, playback.events, playback)
    // The adaptive policy decides a lot; the player's own decisions are all gone back on.
    const every = Math.ceil(all.length / 45)
    decisions = all.filter(({ by }, index) => by !== 'policy' || index % every === 0)
  })

  /** Plays a branch and holds it to what must be so for every one. */
  function goOn(whatIf: WhatIf): { events: readonly SimEvent[]; branch: Branch } | null {
    const made = courseOf(playback.line, whatIf, 0, last)
    if (!made.ok) return null
    const branch = branchOf(made.course)
    const edit = editTree(emptyTree, { type: 'add', branch })
    expect(edit.ok && checkRecord(withTree(record, edit.tree)).ok).toBe(true)
    const run = createPlayback(engine, lineAfter(playback.line, branch))
    const { from, kept } = branch
    const before = run.events.filter(({ hour }) => hour < from)
    expect(before).toEqual(playback.events.filter(({ hour }) => hour < from))
    const moment = { hour: from, given: kept }
    expect(engine.hash(run.at(moment))).toBe(engine.hash(playback.at(moment)))
    return { events: run.events, branch }
  }
  const offered = (of: string, moment: DecisionMoment['before'], but: string): string[] => {
    if (!moment) return []
    const view = engine.view(playback.at(moment), playback.setupAt(moment.hour), of)
    return view.decisions.flatMap(({ option, status }) => (status === 'available' && option !== but ? [option] : []))
  }
  const asked = (one: DecisionMoment, instead: Instead, over: Partial<WhatIf>): WhatIf | null =>
    one.before && {
      seat: one.seats[0],
      taken: { option: one.option, hour: one.hour, by: one.by, reason: one.reason, before: one.before },
      at: one.before,
      instead,
      reason: '',
      policy,
      hand: null,
      later: 'kept',
      ...over,
    }

  it('has decisions by the player, by a policy and by standing order', () => {
    expect(new Set(decisions.map(({ by }) => by)).size).toBe(3)
  })

  it('takes another option that was on offer, at that very moment', () => {
    const pick = seeded(seed)
    let tried = 0
    for (const one of decisions) {
      const options = offered(one.seats[0], one.before, one.option)
      if (options.length === 0 || !one.before) continue
      const option = options[pick(options.length)]
      const over = { later: pick(2) ? 'kept' : 'policy', hand: pick(4) ? null : one.seats[0] } as const
      const ran = goOn(asked(one, { what: 'option', option }, over) as WhatIf)
      expect(ran && takenIn(ran.events, option), `${option} for ${one.option}`).toContain(one.before.hour)
      tried++
    }
    expect(tried).toBeGreaterThan(10)
  })

  it('leaves a decision out', () => {
    for (const [index, one] of decisions.entries()) {
      const later = index % 2 ? 'kept' : 'policy'
      const ran = goOn(asked(one, { what: 'none' }, { later }) as WhatIf)
      const times = ran && takenIn(ran.events, one.option)
      expect(times, one.option).not.toContain(one.hour)
      // Only who keeps no schedule may come back to it; or the player, who orders it once more.
      const isAgain = record.commands.filter(({ command }) => 'option' in command && command.option === one.option)
      if (policy === 'record' && isAgain.length < 2) expect(times, one.option).toEqual([])
    }
  })

  it('moves a decision to another hour, where it is possible then', () => {
    const pick = seeded(seed + 1)
    let moved = 0
    for (const one of decisions) {
      const hour = one.hour + [-24, -7, 5, 18, 40][pick(5)]
      const ran = goOn(asked(one, { what: 'hour', hour }, { later: pick(2) ? 'kept' : 'policy' }) as WhatIf)
      if (!ran) continue
      expect(ran.branch.from).toBe(Math.min(hour, one.before?.hour ?? hour))
      const times = takenIn(ran.events, one.option)
      if (times.includes(hour)) moved++
    }
    expect(moved).toBeGreaterThan(decisions.length / 3)
  })

  it('goes on as it did when nothing is changed and all orders are kept', () => {
    for (const one of decisions.filter((_one, index) => index % 9 === 0)) {
      const ran = goOn(asked(one, { what: 'same' }, {}) as WhatIf)
      const real = ({ type }: SimEvent): boolean => type !== 'report-read'
      expect(ran?.events.filter(real)).toEqual(playback.events.filter(real))
    }
  })

  it('hands a seat over to somebody who then decides nothing, or to a policy', () => {
    const own = decisions.find(({ by }) => by === 'player') as DecisionMoment
    const byHand = goOn(asked(own, { what: 'none' }, { hand: own.seats[0] }) as WhatIf)
    const mine = (events: readonly SimEvent[]): number =>
      events.filter((event) => event.type === 'decision-taken' && event.actor === own.actor && event.hour >= own.hour)
        .length
    expect(mine(byHand?.events ?? [])).toBe(0)
    expect(byHand?.branch.commands).toEqual([])
    const byPolicy = goOn(asked(own, { what: 'none' }, { later: 'policy' }) as WhatIf)
    expect(mine(byPolicy?.events ?? [])).toBeGreaterThan(0)
    expect(
      byPolicy?.events.some(
        (event) => event.type === 'decision-taken' && event.by === 'player' && event.hour > own.hour,
      ),
    ).toBe(false)
  })
})
