import { beforeAll, describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/cli/scenarioFolder'
import { readRecord } from '../../src/record/parse'
import type { RunRecord } from '../../src/record/runRecord'
import { writeRecord } from '../../src/record/write'
import { canonicalJson } from '../../src/scenario/canonical'
import { isPublishable } from '../../src/scenario/scenario'
import type { GameAuthority, GameSnapshot } from '../../src/session/api'
import { createAuthority } from '../../src/session/authority'
import { inflate } from '../../src/session/inflate'
import type { Engine } from '../../src/sim/index'

let engine: Engine

beforeAll(() => {
  const checked = checkFolder('osh-2010')
  if (!checked.engine) throw new Error(JSON.stringify(checked.problems.slice(0, 5)))
  engine = checked.engine
})

/** Takes the first decision that is offered, reads what arrived, and closes the window. */
function takeTurn(authority: GameAuthority, shot: GameSnapshot): GameSnapshot {
  const { seat } = shot
  for (const report of shot.view.reports.slice(0, 3)) authority.send({ type: 'read', seat, report: report.id })
  const offered = shot.view.decisions.find((decision) => decision.status === 'available')
  if (offered) authority.send({ type: 'decide', seat, option: offered.option, reason: 'The first that is offered.' })
  else authority.send({ type: 'wait', seat, reason: 'Nothing is offered.' })
  return authority.closeWindow()
}

/** Plays to the end; `at` is called with every snapshot on the way. */
function playOn(authority: GameAuthority, shot: GameSnapshot, at: (shot: GameSnapshot) => void = () => {}): void {
  for (let now = shot; !now.over; ) {
    now = now.openWindow === null ? authority.advance(now.stopsAt - now.view.hour) : takeTurn(authority, now)
    at(now)
  }
}

describe('a game of the scenario that is shipped', () => {
  it('may be published', () => {
    expect(isPublishable(checkFolder('osh-2010').problems)).toBe(true)
  })

  it.each([
    ['interim_government', 'lesson-45', 'record'],
    ['uzbekistan', 'lesson-90', 'adaptive'],
    ['civil_society', 'lesson-45', 'adaptive'],
  ] as const)(
    '%s, %s, others on %s: restored from its file anywhere, it shows the same and ends the same',
    async (seat, plan, policy) => {
      const authority = createAuthority(engine)
      const files: { bytes: Uint8Array; shot: string }[] = []
      const first = authority.begin({ seat, plan, seed: 20, policy, forecast: [] })
      playOn(authority, first, (shot) => {
        files.push({ bytes: writeRecord(authority.record()).bytes, shot: canonicalJson(shot) })
      })
      const end = canonicalJson(authority.record())
      expect(files.length).toBeGreaterThan(5)
      for (const [index, { bytes, shot }] of files.entries()) {
        const parsed = await readRecord(bytes, inflate)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
        const again = createAuthority(engine)
        const restored = again.restore(parsed.record)
        if (!restored.ok) throw new Error(restored.fault.code)
        expect(canonicalJson(restored.game) === shot, `snapshot ${index}`).toBe(true)
        if (index % 3 !== 0) continue
        playOn(again, restored.game)
        expect(canonicalJson(again.record()) === end, `end from ${index}`).toBe(true)
      }
      const result = authority.result()
      const withModel = engine.scenario.record.outcomes.filter((outcome) => outcome.model)
      expect(Object.keys(result.outcomes).sort()).toEqual(withModel.map((outcome) => outcome.id).sort())
    },
  )

  it('is played to its end by every seat in every plan', () => {
    const { seats, plans } = engine.scenario.play
    for (const { id: seat } of seats) {
      for (const { id: plan, windows } of plans) {
        const authority = createAuthority(engine)
        playOn(authority, authority.begin({ seat, plan, seed: 31, policy: 'record', forecast: [] }))
        const record = authority.record()
        expect(record.windowsClosed, `${seat} ${plan}`).toBe(windows.length)
        expect(record.commands.length, `${seat} ${plan}`).toBeGreaterThanOrEqual(windows.length)
        expect(Object.keys(authority.result().outcomes).length, `${seat} ${plan}`).toBeGreaterThan(10)
      }
    }
  })

  it('keeps a hash at the start, at each window and at the end', () => {
    const authority = createAuthority(engine)
    playOn(authority, authority.begin({ seat: 'russia', plan: 'lesson-45', seed: 3, policy: 'record', forecast: [] }))
    const record: RunRecord = authority.record()
    const plan = engine.scenario.play.plans.find((one) => one.id === 'lesson-45')
    const { ticks, tailTicks } = engine.scenario.play.clock
    const hours = [...new Set([0, ...(plan?.windows.map((window) => window.hour) ?? []), ticks + tailTicks])]
    expect(record.hashes.map((one) => one.hour)).toEqual(hours)
  })
})
