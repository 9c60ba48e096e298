import { afterEach, describe, expect, it } from 'vitest'
import { openOutcomes } from '../../src/analysis/fork'
import type { RunRecord } from '../../src/record/runRecord'
import type { Branch } from '../../src/record/tree'
import { treeOf } from '../../src/record/tree'
import { createAlternativesHost } from '../../src/session/alternativesHost'
import { createAuthority } from '../../src/session/authority'
import { createChoiceHost } from '../../src/session/choiceHost'
import { type Debrief, openDebrief } from '../../src/session/debrief'
import { createDebriefHost } from '../../src/session/debriefHost'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'
import { channelTo } from './channel'

const scenario = smallScenario()
const engine = createEngine(scenario)
const end = 66

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const spawn = {
  debrief: () => ({
    ...channelTo({ ...createDebriefHost(), ...createChoiceHost(), ...createAlternativesHost() }),
    onFault: () => {},
  }),
}

/** A run of the council: a curfew at hour 0, a standing order for help, a wait; to its end, or so many windows. */
function play(windows = 3): { record: RunRecord; outcomes: Readonly<Record<string, number>> | null } {
  const authority = createAuthority(engine)
  authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast: [] })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' })
  authority.send({ type: 'stand', seat: 'council', option: 'lift-curfew', until: 40, reason: 'When calm.' })
  authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Refused: it is on its way.' })
  for (let window = 0; window < windows; window++) {
    authority.closeWindow()
    authority.advance(100)
  }
  return { record: authority.record(), outcomes: windows === 3 ? authority.result().outcomes : null }
}
const { record, outcomes } = play()

const branch: Branch = {
  id: 'b1',
  parent: null,
  from: 0,
  kept: 0,
  label: 'The record’s policy',
  note: '',
  folded: false,
  policy: 'record',
  played: [],
  changes: [],
  commands: [],
}

async function opened(of: RunRecord = record): Promise<Debrief> {
  const result = await openDebrief(scenario, of, spawn)
  if (!result.ok) throw new Error(result.fault.code)
  open.push(result.debrief)
  return result.debrief
}
const atEnd = { hour: end, given: null }

describe('a run opened for looking back', () => {
  it('has the course, the end and the outcomes of the game that was played', async () => {
    const debrief = await opened()
    expect(debrief.opened).toEqual({ ok: true, from: 'commands' })
    const summary = await debrief.summary(null)
    expect(summary).toMatchObject({ end, outcomes, refused: [] })
    expect(summary?.course).toHaveLength(end)
    const happened = record.events.filter(({ type }) => type !== 'hour-passed')
    expect(summary?.events).toEqual(happened)
  })

  it('lists every decision with the moment before it', async () => {
    const debrief = await opened()
    const decisions = (await debrief.summary(null))?.decisions ?? []
    const [first, second] = decisions
    expect(first).toMatchObject({
      hour: 0,
      actor: 'council',
      seats: ['council'],
      option: 'curfew',
      by: 'player',
      reason: 'Now.',
      inForceAt: 2,
      fate: 'in-force',
      before: { hour: 0, given: 0 },
    })
    expect(second).toMatchObject({ option: 'lift-curfew', by: 'standing', reason: 'When calm.' })
    for (const { before, option } of decisions) {
      if (!before) throw new Error('no moment')
      const look = await debrief.look(null, before, { seat: 'council' })
      if (look?.of !== 'seat') throw new Error('no view')
      expect(look.view.taken.map((taken) => taken.option)).not.toContain(option)
    }
  })

  it('steps to what happened, by kind', async () => {
    const steps = (await (await opened()).summary(null))?.steps
    expect(steps?.decision[0]).toBe(0)
    expect(steps?.report).toContain(5)
    for (const hours of Object.values(steps ?? {})) {
      expect([...new Set(hours)].sort((a, b) => a - b)).toEqual(hours)
    }
  })

  it('shows an hour as a seat knew it and as the model had it', async () => {
    const debrief = await opened()
    const knew = await debrief.look(null, { hour: 5, given: null }, { seat: 'council' })
    expect(knew).toMatchObject({ of: 'seat', view: { seat: 'council', hour: 5, reports: [{ id: 'r1', arrived: 5 }] } })
    const was = await debrief.look(null, { hour: 5, given: null }, 'model')
    expect(was).toMatchObject({ of: 'model', view: { hour: 5, places: { length: 4 } } })
    expect(was?.view).not.toHaveProperty('reports')
    const before = await debrief.look(null, { hour: 0, given: 0 }, { seat: 'council' })
    const after = await debrief.look(null, { hour: 0, given: null }, { seat: 'council' })
    expect(before).toMatchObject({ view: { taken: [] } })
    expect(after).toMatchObject({ view: { taken: [{ option: 'curfew' }] } })
  })

  it('tells what the seat did not know', async () => {
    const debrief = await opened()
    const gaps = await debrief.gaps(null, { hour: 3, given: null }, 'council')
    expect(gaps?.some(({ what, known }) => what === 'danger' && known === null)).toBe(true)
    for (const { since, learns } of gaps ?? []) {
      expect(since).toBeLessThanOrEqual(3)
      if (learns !== null) expect(learns).toBeGreaterThan(3)
    }
  })

  it('refuses moments and branches that are not there', async () => {
    const debrief = await opened()
    await expect(debrief.look(null, { hour: end + 1, given: null }, 'model')).rejects.toThrow('no moment')
    await expect(debrief.look(null, { hour: -1, given: null }, 'model')).rejects.toThrow('no moment')
    await expect(debrief.look(null, { hour: 3, given: 0 }, 'model')).rejects.toThrow('no moment')
    await expect(debrief.summary('b9')).rejects.toThrow('b9')
  })
})

describe('branches of a run that is open', () => {
  it('are what the record holds, and then what the tree says', async () => {
    const debrief = await opened({ ...record, branches: [branch] })
    const decided = (await debrief.summary('b1'))?.decisions ?? []
    expect(decided[0]).toMatchObject({ option: 'curfew', by: 'policy', hour: decided[0].before?.hour })
    expect(decided[0].hour).toBeGreaterThanOrEqual(4)
    await debrief.setTree({ ...treeOf(record), branches: [{ ...branch, policy: 'wait' }] })
    expect((await debrief.summary('b1'))?.decisions).toEqual([])
    await debrief.setTree(treeOf(record))
    await expect(debrief.summary('b1')).rejects.toThrow('b1')
    expect((await debrief.summary(null))?.outcomes).toEqual(outcomes)
  })

  it('go on to the end where the record stops before it, and tell which orders they did not take', async () => {
    const early = play(1).record
    const twice = { hour: 12, command: { type: 'decide', seat: 'council', option: 'curfew', reason: '' } } as const
    const on: Branch = { ...branch, from: 12, kept: 2, policy: 'wait', played: ['council'], commands: [twice] }
    const debrief = await opened({ ...early, branches: [on] })
    expect(await debrief.summary(null)).toMatchObject({ end: 12, outcomes: null })
    expect(await debrief.summary('b1')).toMatchObject({ end, refused: [{ index: 2, code: 'already-ordered' }] })
    await expect(debrief.look(null, atEnd, 'model')).rejects.toThrow('no moment')
    expect(await debrief.look('b1', atEnd, 'model')).toMatchObject({ view: { hour: end } })
  })

  it('stay right when more of them are asked for than are kept', async () => {
    const branches = Array.from({ length: 9 }, (_, i): Branch => ({ ...branch, id: `b${i}`, from: i, kept: 2 }))
    const debrief = await opened({ ...record, branches })
    const ask = async (): Promise<unknown[]> =>
      Promise.all(branches.map(async ({ id }) => (await debrief.summary(id))?.outcomes))
    const first = await ask()
    expect(await ask()).toEqual(first)
    expect((await debrief.summary(null))?.outcomes).toEqual(outcomes)
  })
})

describe('a choice of a run that is open', () => {
  const setup = {
    seat: 'council',
    at: { hour: 0, given: 0 },
    options: ['curfew', null],
    draws: 10,
    luck: 2,
    seed: 1,
    outcomes: openOutcomes(scenario, 0),
  }

  it('is played with progress, and the same each time', async () => {
    const debrief = await opened()
    const job = debrief.choose(null, { ...setup, luck: 30 })
    const seen: number[] = []
    job.onProgress((result, done, of) => {
      expect(of).toBe(600)
      expect(result.runs).toBe(Math.floor(done / 2))
      seen.push(done)
    })
    const result = await job.result
    expect(result).toMatchObject({ runs: 300, fitted: false, options: [{ option: 'curfew' }, { option: null }] })
    expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(seen)
    const first = debrief.choose(null, setup)
    const once = await first.result
    expect(await debrief.choose(null, setup).result).toEqual(once)
  })

  it('hands on its first pair at once, from a worker that may have been got ready', async () => {
    const debrief = await opened()
    debrief.prepareChoices()
    const job = debrief.choose(null, { ...setup, luck: 30 })
    const [first] = await new Promise<[number, number]>((resolve) =>
      job.onProgress((result, done) => resolve([done, result.runs])),
    )
    expect(first).toBe(2)
    job.cancel()
    expect(await job.result).toBe('cancelled')
  })

  it('is cancelled at once, by hand and by the next one', async () => {
    const debrief = await opened()
    const long = { ...setup, luck: 1_000_000 }
    const byHand = debrief.choose(null, long)
    byHand.cancel()
    expect(await byHand.result).toBe('cancelled')
    const before = debrief.choose(null, long)
    const started = new Promise<void>((resolve) => before.onProgress(() => resolve()))
    await started
    const after = debrief.choose(null, setup)
    expect(await before.result).toBe('cancelled')
    expect(await after.result).toMatchObject({ runs: 20 })
  })

  it('can be of a branch, and tells what can’t be compared', async () => {
    const ordered = { ...branch, policy: 'wait', played: ['council'], commands: record.commands.slice(0, 1) } as const
    const debrief = await opened()
    await debrief.setTree({ ...treeOf(record), branches: [ordered] })
    expect(await debrief.choose('b1', setup).result).toMatchObject({ runs: 20 })
    await expect(debrief.choose('b1', { ...setup, options: ['curfew', 'lift-curfew'] }).result).rejects.toThrow(
      'lift-curfew',
    )
    await expect(debrief.choose('b9', setup).result).rejects.toThrow('b9')
    expect(await debrief.choose(null, setup).result).toMatchObject({ runs: 20 })
  })
})

describe('the authors’ alternatives', () => {
  it('are played from a run that is open, and end with it', async () => {
    const answer = await openDebrief(scenario, record, spawn)
    if (!answer.ok) throw new Error(answer.fault.code)
    const { debrief } = answer
    expect(await debrief.alternatives({ runs: 4, seed: 1 }).result).toMatchObject({ runs: 4, fitted: false })
    const long = debrief.alternatives({ runs: 1_000_000, seed: 1 })
    debrief.close()
    expect(await long.result).toBe('cancelled')
  })
})

describe('a worker that breaks down after it has opened', () => {
  it('leaves no question unanswered: what waits and what comes after is rejected, and says why', async () => {
    let breakDown: (message: string) => void = () => {}
    const answer = await openDebrief(scenario, record, {
      debrief: () => ({
        ...spawn.debrief(),
        onFault: (listener) => {
          breakDown = listener
        },
      }),
    })
    if (!answer.ok) throw new Error(answer.fault.code)
    const { debrief } = answer
    const waiting = debrief.summary(null)
    // What waits is rejected even where the answer would still have come.
    breakDown('out of memory')
    const broken = { faults: [{ fault: { code: 'worker' } }] }
    await expect(waiting).rejects.toMatchObject(broken)
    await expect(debrief.look(null, { hour: 3, given: null }, 'model')).rejects.toMatchObject(broken)
    await expect(debrief.setTree(treeOf(record))).rejects.toMatchObject(broken)
    debrief.close()
  })
})

describe('a record that is not the run it says', () => {
  it.each([
    [{ ...record, seed: 12 }, 'state-differs'],
    [{ ...record, events: record.events.slice(1) }, 'event-differs'],
    [{ ...record, commands: [] }, 'event-differs'],
    [{ ...record, scenario: 'other' }, 'other-scenario'],
    [{ ...record, seat: 'nobody' }, 'no-seat'],
  ] as const)('is not opened (%#)', async (wrong, code) => {
    expect(await openDebrief(scenario, wrong, spawn)).toMatchObject({ ok: false, fault: { code } })
  })

  it.each([
    [
      { ...record, rulesVersion: '0' },
      { code: 'other-rules', made: '0' },
    ],
    [{ ...record, scenarioHash: '0'.repeat(16) }, { code: 'scenario-changed' }],
  ] as const)('opens from its events when rules or scenario changed since (%#)', async (old, unlike) => {
    const debrief = await opened(old)
    expect(debrief.opened).toMatchObject({ from: 'events', unlike })
    const summary = await debrief.summary(null)
    const now = await (await opened()).summary(null)
    expect(summary).toEqual({ ...now, outcomes: null })
    const past = await debrief.look(null, atEnd, 'model')
    expect(past?.of === 'model' && past.view.figures).toEqual(now?.course.at(-1)?.figures)
    expect(await debrief.look(null, atEnd, { seat: 'council' })).toBeNull()
    expect(await debrief.gaps(null, atEnd, 'council')).toBeNull()
    await debrief.setTree({ branches: [branch], notes: [], main: null })
    expect(await debrief.summary('b1')).toMatchObject({ end })
    expect(await debrief.look('b1', atEnd, { seat: 'council' })).toMatchObject({ of: 'seat' })
    const asked = {
      seat: 'council',
      at: { hour: 0, given: 0 },
      options: [null],
      draws: 2,
      luck: 2,
      seed: 1,
      outcomes: [],
    }
    expect(await debrief.choose(null, asked).result).toBeNull()
  })

  it('opens a run that nobody played', async () => {
    const setup = { seed: 4, policy: 'record', played: [] } as const
    const state = engine.start(setup)
    while (state.hour < end) engine.advance(state, setup)
    const hashes = [{ hour: end, hash: engine.hash(state) }]
    const nobody = { ...record, seed: 4, seat: null, plan: null, commands: [], events: [], hashes }
    // A finished record holds its events: without them it is not whole.
    expect(await openDebrief(scenario, nobody, spawn)).toMatchObject({ ok: false })
    const again = engine.start(setup)
    const events = Array.from({ length: end }, () => engine.advance(again, setup)).flat()
    expect((await opened({ ...nobody, events })).opened).toMatchObject({ from: 'commands' })
  })
})
