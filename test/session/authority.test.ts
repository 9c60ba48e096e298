import { describe, expect, it } from 'vitest'
import { createFigures } from '../../src/analysis/figures'
import { playRun } from '../../src/analysis/oneRun'
import { createPlayback, lineOf } from '../../src/record/playback'
import { emptyReflection } from '../../src/record/reflection'
import { replay } from '../../src/record/replay'
import { emptyTree, treeOf, withTree } from '../../src/record/tree'
import { canonicalJson } from '../../src/scenario/canonical'
import type { GameAuthority, GameSnapshot, NewGame, RunRecord } from '../../src/session/api'
import { createAuthority } from '../../src/session/authority'
import { setupOfReruns } from '../../src/session/client'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'

const engine = createEngine(smallScenario())
const game: NewGame = {
  seat: 'council',
  plan: 'short',
  seed: 7,
  policy: 'record',
  forecast: [{ outcome: 'deaths', low: 1, best: 5, high: 20 }],
}

function begun(over: Partial<NewGame> = {}): GameAuthority {
  const authority = createAuthority(engine)
  authority.begin({ ...game, ...over })
  return authority
}

/** What a record comes back to. */
function restored(record: RunRecord, authority = createAuthority(engine)): GameSnapshot {
  const again = authority.restore(record)
  if (!again.ok) throw new Error(again.fault.code)
  return again.game
}

/** Plays a game to its end, deciding at each window; gives every snapshot and record on the way. */
function playThrough(authority: GameAuthority, step = 5): { hours: number[]; records: string[]; views: string[] } {
  const hours: number[] = []
  const records: string[] = []
  const views: string[] = []
  const keep = (shot: ReturnType<GameAuthority['closeWindow']>): void => {
    hours.push(shot.view.hour)
    records.push(canonicalJson(authority.record()))
    views.push(canonicalJson(shot))
  }
  let shot = authority.advance(0)
  for (let guard = 0; !shot.over && guard < 400; guard++) {
    if (shot.openWindow !== null) {
      for (const option of ['ask-help', 'curfew', 'lift-curfew']) {
        authority.send({ type: 'decide', seat: 'council', option, reason: `At window ${shot.openWindow}.` })
      }
      authority.send({ type: 'wait', seat: 'council', reason: 'To see.' })
      keep(authority.closeWindow())
    }
    shot = authority.advance(step)
    keep(shot)
  }
  return { hours, records, views }
}

describe('the authority of a game', () => {
  it('opens the first window at once and lets no hour pass while it is open', () => {
    const authority = createAuthority(engine)
    const first = authority.begin(game)
    expect(first).toMatchObject({ openWindow: 0, nextWindow: 1, stopsAt: 12, over: false, seat: 'council' })
    expect(authority.advance(5).view.hour).toBe(0)
    expect(authority.closeWindow()).toMatchObject({ openWindow: null, nextWindow: 1, stopsAt: 12 })
    expect(authority.advance(5)).toMatchObject({ openWindow: null, view: { hour: 5 } })
  })

  it('stands still at each window and at the end', () => {
    const authority = begun()
    authority.closeWindow()
    expect(authority.advance(1000)).toMatchObject({ openWindow: 1, nextWindow: 2, stopsAt: 36, view: { hour: 12 } })
    authority.closeWindow()
    expect(authority.advance(1000)).toMatchObject({ openWindow: 2, nextWindow: null, stopsAt: 66, view: { hour: 36 } })
    authority.closeWindow()
    expect(authority.advance(1000)).toMatchObject({
      openWindow: null,
      nextWindow: null,
      over: true,
      view: { hour: 66 },
    })
    expect(authority.advance(1).view.hour).toBe(66)
  })

  it('begins between windows where the plan opens none at the start', () => {
    expect(createAuthority(engine).begin({ ...game, plan: 'late' })).toMatchObject({ openWindow: null, stopsAt: 10 })
  })

  it('takes orders while a window is open, and says why not otherwise', () => {
    const authority = begun()
    const taken = authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Unrest.' })
    expect(taken.ok).toBe(true)
    expect(taken.game.view.taken).toMatchObject([{ option: 'curfew', by: 'player' }])
    expect(authority.send({ type: 'decide', seat: 'navy', option: 'curfew', reason: '' })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-seat', path: 'seat' },
    })
    expect(authority.send({ type: 'decide', seat: 'council', option: 'march', reason: '' })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-option' },
    })
    authority.closeWindow()
    expect(authority.send({ type: 'wait', seat: 'council', reason: '' })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-hour' },
    })
    expect(authority.record().commands).toHaveLength(1)
  })

  it('restores every record to exactly the same snapshot, and goes on to the same end', () => {
    const straight = begun()
    const { hours, records, views } = playThrough(straight)
    const end = canonicalJson(straight.record())
    records.forEach((text, index) => {
      const again = createAuthority(engine)
      const shot = restored(JSON.parse(text), again)
      expect(shot.view.hour).toBe(hours[index])
      expect(canonicalJson(shot) === views[index], `view at ${hours[index]}`).toBe(true)
      expect(canonicalJson(again.record()) === text, `record at ${hours[index]}`).toBe(true)
    })
    const middle = createAuthority(engine)
    middle.restore(JSON.parse(records[Math.floor(records.length / 2)]))
    playThrough(middle, 3)
    expect(canonicalJson(middle.record()) === end).toBe(true)
    expect(canonicalJson(middle.result())).toBe(canonicalJson(straight.result()))
  })

  it('keeps what readers added to a run over a restore', () => {
    const authority = begun()
    const tree = {
      branches: [],
      notes: [{ id: 'n1', branch: null, hour: 0, order: null, text: 'Here.' }],
      main: null,
    }
    const again = createAuthority(engine)
    restored(withTree(authority.record(), tree), again)
    expect(treeOf(again.record())).toEqual(tree)
    const reflection = { ...emptyReflection, ticket: { claim: 'a', evidence: 'b', doubt: 'c' } }
    again.annotate({ tree: emptyTree, reflection })
    expect(again.record()).toEqual({ ...authority.record(), reflection })
    restored(again.record(), authority)
    expect(authority.record().reflection).toEqual(reflection)
    again.annotate({ tree, reflection: null })
    expect(again.record()).toEqual(withTree(again.record(), tree))
    expect('reflection' in again.record()).toBe(false)
  })

  it('keeps an open window open and a closed one closed over a restore', () => {
    const authority = begun()
    expect(restored(authority.record()).openWindow).toBe(0)
    authority.closeWindow()
    expect(restored(authority.record()).openWindow).toBe(null)
    const { windowsClosed: _, ...older } = authority.record()
    expect(restored(older).openWindow).toBe(0)
    expect(restored({ ...older, windowsClosed: 999 }).openWindow).toBe(null)
  })

  it('keeps hashes at the start, at every window and at the end', () => {
    const authority = begun()
    playThrough(authority)
    expect(authority.record().hashes.map((one) => one.hour)).toEqual([0, 12, 36, 66])
  })

  it('refuses to go on with what does not fit, and says what', () => {
    const authority = begun()
    playThrough(authority)
    const record = authority.record()
    const faultOf = (over: object) => {
      const again = createAuthority(engine).restore({ ...record, ...over })
      return again.ok ? null : again.fault
    }
    expect(faultOf({ scenarioHash: 'abcdef0123' })).toMatchObject({ code: 'scenario-changed' })
    expect(faultOf({ rulesVersion: '999' })).toMatchObject({ code: 'other-rules', made: '999' })
    expect(faultOf({ seat: 'navy' })).toEqual({ code: 'no-seat', seat: 'navy' })
    expect(faultOf({ seat: null })).toEqual({ code: 'nobody-played' })
    expect(faultOf({ plan: 'none' })).toEqual({ code: 'no-plan', plan: 'none' })
    expect(faultOf({ seed: 8 })).toEqual({ code: 'state-differs', hour: 0 })
    expect(faultOf({ hour: 5000 })).toMatchObject({ code: 'beyond-the-end', hour: 5000 })
    expect(faultOf({})).toBeNull()
  })

  it('gives the result after the end only', () => {
    const authority = begun()
    expect(() => authority.result()).toThrow()
    playThrough(authority)
    const { outcomes, course } = authority.result()
    expect(Object.keys(outcomes)).toEqual(['deaths'])
    expect(course).toHaveLength(66)
    expect(course[65]).toMatchObject({ hour: 66, deaths: outcomes.deaths })
  })

  it('lets an observer read at each window while the policy runs every seat', () => {
    const authority = begun({ observed: true })
    expect(authority.send({ type: 'read', seat: 'council', report: 'r1' }).ok).toBe(true)
    expect(authority.send({ type: 'wait', seat: 'council', reason: '' }).ok).toBe(false)
    playThrough(authority)
    const record = authority.record()
    expect(record).toMatchObject({ observed: true, commands: [] })
    expect(record.events.some((event) => event.type === 'decision-taken' && event.by === 'policy')).toBe(true)
    expect(restored(record)).toMatchObject({ observed: true, over: true })
  })
})

describe('a game that is begun in the middle', () => {
  const middle = { ...game, from: 20 }

  it('lets the policy decide until then, and opens a window at that hour', () => {
    const authority = createAuthority(engine)
    const first = authority.begin(middle)
    expect(first).toMatchObject({ from: 20, openWindow: 0, nextWindow: 1, stopsAt: 36 })
    expect(first.view.hour).toBe(20)
    const watched = createAuthority(engine)
    watched.begin({ ...game, observed: true })
    for (let shot = watched.advance(0); shot.view.hour < 20; shot = watched.advance(20 - shot.view.hour)) {
      watched.closeWindow()
    }
    expect({ ...first.view, decisions: [] }).toEqual({ ...watched.advance(0).view, decisions: [] })
    expect(authority.record().commands).toEqual([])
  })

  it('comes back from its record at every stage, and proves the same to whoever looks back on it', () => {
    const authority = createAuthority(engine)
    authority.begin(middle)
    const { records, views } = playThrough(authority)
    expect(records.length).toBeGreaterThan(5)
    records.forEach((record, index) => {
      expect(canonicalJson(restored(JSON.parse(record) as RunRecord))).toBe(views[index])
    })
    const record = authority.record()
    expect(record.commands.every(({ hour }) => hour >= 20)).toBe(true)
    expect(replay(engine, record, { verify: true })).toMatchObject({ from: 'commands', difference: null })
    const playback = createPlayback(engine, lineOf(record))
    expect(playback.refused).toEqual([])
    for (const { hour, hash } of record.hashes) {
      const given = record.commands.filter((one) => one.hour < hour).length
      expect(engine.hash(playback.at({ hour, given })), `hour ${hour}`).toBe(hash)
    }
  })

  it('is repeated by re-runs as it was played', () => {
    const authority = createAuthority(engine)
    authority.begin(middle)
    playThrough(authority)
    const record = authority.record()
    const figures = createFigures(engine.scenario)
    const { from, ...whole } = { ...setupOfReruns(record, 1), structure: null }
    expect(from).toBe(20)
    const again = playRun(engine, figures, { ...whole, from }, record.seed, () => undefined, false)
    expect(again.refused).toBe(0)
    expect(again.outcomes).toEqual(authority.result().outcomes)
  })

  it('can’t begin at an hour that is not one of play', () => {
    const authority = createAuthority(engine)
    for (const from of [-1, 0.5, 60, 1e9]) expect(() => authority.begin({ ...game, from })).toThrow(String(from))
  })
})
