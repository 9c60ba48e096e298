import { describe, expect, it } from 'vitest'
import { withAdditions } from '../../src/record/additions'
import { emptyReflection } from '../../src/record/reflection'
import { createAuthorityHost } from '../../src/session/authorityHost'
import { savingItself } from '../../src/session/autosave'
import { fetchScenario } from '../../src/session/catalogue'
import { openSession, type Spawn, type Spawned } from '../../src/session/client'
import { createRerunHost } from '../../src/session/rerunHost'
import { readRunFile, runFileName, writeRunFile } from '../../src/session/runFile'
import { createMemoryShelf, createRunStore, openRunStore, type SavedRun } from '../../src/session/storage'
import { smallPackage, smallScenario } from '../scenario/small'
import { channelTo } from './channel'

const spawned = (host: object): Spawned => ({ ...channelTo(host), onFault: () => {} })

const spawn: Spawn = {
  authority: () => spawned(createAuthorityHost()),
  reruns: () => spawned(createRerunHost()),
}
const scenario = smallScenario()
const game = { seat: 'council', plan: 'short', seed: 7, policy: 'record', forecast: [] } as const

describe('a session over its workers', () => {
  it('plays to the result', async () => {
    const { authority } = await openSession(scenario, spawn)
    expect(await authority.begin(game)).toMatchObject({ openWindow: 0 })
    const reply = await authority.send({ type: 'wait', seat: 'council', reason: 'To see.' })
    expect(reply.ok).toBe(true)
    for (let window = 0; window < 3; window++) {
      await authority.closeWindow()
      await authority.advance(100)
    }
    expect((await authority.result()).course).toHaveLength(66)
    expect((await authority.record()).commands).toHaveLength(1)
  })

  it('passes on why a run can’t be restored', async () => {
    const { authority } = await openSession(scenario, spawn)
    await authority.begin(game)
    const record = await authority.record()
    expect(await authority.restore({ ...record, seed: 8 })).toEqual({
      ok: false,
      fault: { code: 'state-differs', hour: 0 },
    })
    expect(await authority.restore(record)).toMatchObject({ ok: true, game: { openWindow: 0 } })
  })

  it('rejects a scenario that can’t be played', async () => {
    const broken = structuredClone(scenario)
    const people = broken.actors.find((actor) => actor.kind === 'population')
    delete people?.chart.states?.household
    await expect(openSession(broken, spawn)).rejects.toThrow(/household/)
  })

  it('re-runs the same decisions with progress', async () => {
    const session = await openSession(scenario, spawn)
    await session.authority.begin(game)
    const job = session.rerun(await session.authority.record(), 12)
    const seen: number[] = []
    job.onProgress((done, of) => {
      expect(of).toBe(12)
      seen.push(done)
    })
    const result = await job.result
    if (result === 'cancelled') throw new Error('cancelled')
    expect(result.runs).toBe(12)
    expect(result.outcomes.deaths.values).toHaveLength(12)
    expect(seen.at(-1)).toBe(12)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
  })

  it('cancels re-runs at once', async () => {
    const session = await openSession(scenario, spawn)
    await session.authority.begin(game)
    const job = session.rerun(await session.authority.record(), 100_000)
    job.cancel()
    expect(await job.result).toBe('cancelled')
  })

  it('plays no further re-runs once the worker was told to leave off, or its channel is gone', async () => {
    const game = { runs: 100_000, seed: 7, policy: 'record', seat: null, commands: [] } as const
    const told = createRerunHost()
    const running = told.run(scenario, game, () => {})
    told.cancel()
    expect(await running).toBeNull()
    const host = createRerunHost()
    const channel = channelTo(host)
    const left = host.run(scenario, game, () => channel.end())
    expect(await left).toBeNull()
  })
})

describe('runs kept in the browser', () => {
  it('falls back to memory where there is no IndexedDB, and says so', async () => {
    const store = await openRunStore()
    expect(store.kept).toBe(false)
    expect(await store.list()).toEqual([])
  })

  it('lists newest first, loads and removes', async () => {
    let time = 0
    const store = createRunStore(createMemoryShelf(), true, () => ++time)
    const { authority } = await openSession(scenario, spawn)
    await authority.begin(game)
    const record = await authority.record()
    await store.save('a', record)
    await store.save('b', { ...record, seed: 8 })
    await store.save('a', { ...record, seed: 9 })
    expect((await store.list()).map((run) => [run.id, run.record.seed, run.savedAt])).toEqual([
      ['a', 9, 3],
      ['b', 8, 2],
    ])
    expect(await store.load('b')).toMatchObject({ record: { seed: 8 }, desk: null })
    expect(await store.load('c')).toBeNull()
    await store.remove('b')
    expect(await store.list()).toHaveLength(1)
  })

  it('keeps what two windows added to one run, and what either added while the other opens it', async () => {
    const store = createRunStore(createMemoryShelf(), true)
    const { authority } = await openSession(scenario, spawn)
    await authority.begin({ ...game, observed: true })
    const record = await authority.record()
    await store.save('a', record, 'council')
    const note = { id: 'n1', branch: null, hour: 0, order: null, text: 'Of one window.' }
    const tree = { branches: [], notes: [note], main: null }
    const reflection = { ...emptyReflection, answers: [{ question: 'word', text: 'Of the other.' }] }
    // Each knows its own part alone.
    await store.add('a', withAdditions(record, { reflection }), { reflection })
    await store.add('a', withAdditions(record, { tree }), { tree })
    const both = withAdditions(record, { tree, reflection })
    expect(await store.load('a')).toMatchObject({ record: both, desk: 'council' })
    // A third opens the run as it was kept before, and saves itself.
    await store.save('a', record)
    expect((await store.load('a'))?.record).toEqual(both)
    // What is taken back is gone.
    await store.add('a', both, { tree: { ...tree, notes: [] } })
    expect((await store.load('a'))?.record).toEqual(withAdditions(record, { reflection }))
    await store.add('gone', both, { reflection })
    expect((await store.load('gone'))?.record).toEqual(both)
  })

  it('takes no additions from an entry that is not sound', async () => {
    const { authority } = await openSession(scenario, spawn)
    await authority.begin(game)
    const record = await authority.record()
    for (const over of [{ notes: 3 }, { branches: [{}] }, { main: 'nothing' }, { reflection: { form: 'x' } }]) {
      const memory = createMemoryShelf()
      const store = createRunStore(memory, true)
      await memory.change('a', () => ({
        id: 'a',
        savedAt: 1,
        desk: null,
        record: { ...record, ...over } as typeof record,
      }))
      await store.save('a', record)
      expect((await store.load('a'))?.record).toEqual(record)
    }
  })

  it('leaves out whatever is no sound run', async () => {
    const rubbish: unknown[] = [
      null,
      3,
      'x',
      {},
      { id: 'a', savedAt: 1, record: {} },
      { id: 1, savedAt: 'x', record: null },
    ]
    const store = createRunStore(
      { all: async () => rubbish, get: async () => rubbish[4], change: async () => {}, remove: async () => {} },
      true,
    )
    expect(await store.list()).toEqual([])
    expect(await store.load('a')).toBeNull()
  })

  it('saves after the start, each command, each window and each batch of hours', async () => {
    const saved: SavedRun[] = []
    const shelf = {
      ...createMemoryShelf(),
      change: async (_id: string, over: (entry: unknown) => SavedRun) =>
        void saved.push(structuredClone(over(undefined))),
    }
    const session = await openSession(scenario, spawn)
    const states: string[] = []
    const saving = savingItself(session.authority, createRunStore(shelf, true), 'r', (state) => states.push(state))
    const { authority } = saving
    const lastSave = async (): Promise<string> => {
      await saving.settled()
      const { record } = saved[saved.length - 1]
      return `${record.hour} ${record.commands.length} ${record.windowsClosed}`
    }
    await authority.begin(game)
    expect(await lastSave()).toBe('0 0 0')
    await authority.send({ type: 'wait', seat: 'council', reason: '' })
    expect(await lastSave()).toBe('0 1 0')
    await authority.closeWindow()
    expect(await lastSave()).toBe('0 1 1')
    await authority.advance(4)
    expect(await lastSave()).toBe('4 1 1')
    expect(states.at(-1)).toBe('saved')
    const again = createAuthorityHost()
    again.open(scenario)
    expect(again.restore(saved[saved.length - 1].record)).toEqual({
      ok: true,
      game: await session.authority.advance(0),
    })
  })

  it('keeps the desk an observer turned to, and none for a player', async () => {
    const other = 'harbour-council'
    const store = createRunStore(createMemoryShelf(), true)
    const { seats } = scenario.play
    const two = { ...scenario, play: { ...scenario.play, seats: [...seats, { ...seats[0], id: other }] } }
    for (const [id, observed, desk] of [
      ['watched', true, other],
      ['played', false, null],
    ] as const) {
      const session = await openSession(two, spawn)
      const { authority, settled } = savingItself(session.authority, store, id)
      await authority.begin({ ...game, ...(observed ? { observed } : {}) })
      await authority.look(other)
      await settled()
      const kept = await store.load(id)
      expect([id, kept?.desk]).toEqual([id, desk])
      expect(kept?.record.seat).toBe(game.seat)
      // Opened again, it is shown and saved on as it stood.
      const again = savingItself((await openSession(two, spawn)).authority, store, id)
      if (!kept) throw new Error('not kept')
      const restored = await again.authority.restore(kept.record)
      if (!restored.ok) throw new Error(restored.fault.code)
      expect((kept.desk === null ? restored.game : await again.authority.look(kept.desk)).seat).toBe(desk ?? game.seat)
      await again.settled()
      expect((await store.load(id))?.desk).toBe(desk)
    }
  })

  it('takes no desk from a store that is none', async () => {
    const { authority } = await openSession(scenario, spawn)
    await authority.begin(game)
    const record = await authority.record()
    for (const desk of [3, '', '__proto__', 'A desk', {}, null, undefined]) {
      const entry = { id: 'a', savedAt: 1, record, desk }
      const shelf = { all: async () => [entry], get: async () => entry, change: async () => {}, remove: async () => {} }
      expect(await createRunStore(shelf, true).load('a')).toMatchObject({ record: { seed: 7 }, desk: null })
    }
  })

  it('tells when a save fails, and goes on', async () => {
    let full = true
    const shelf = {
      ...createMemoryShelf(),
      change: async () => {
        if (full) throw new Error('quota')
      },
    }
    const session = await openSession(scenario, spawn)
    const states: string[] = []
    const saving = savingItself(session.authority, createRunStore(shelf, false), 'r', (state) => states.push(state))
    await saving.authority.begin(game)
    await saving.settled()
    expect(states).toEqual(['saving', 'failed'])
    full = false
    await saving.authority.closeWindow()
    await saving.settled()
    expect(states.at(-1)).toBe('not-kept')
  })
})

describe('the catalogue', () => {
  const serve =
    (text: string, status = 200) =>
    async () => ({ ok: status === 200, status, text: async () => text })

  it('fetches a scenario', async () => {
    const asked: string[] = []
    const result = await fetchScenario('https://x.test/sub/', 'small', async (address) => {
      asked.push(address)
      return serve(JSON.stringify({ files: smallPackage() }))()
    })
    expect(result.ok).toBe(true)
    expect(asked).toEqual(['https://x.test/sub/scenarios/small.json'])
  })

  it('tells what is wrong with what arrives', async () => {
    for (const [id, get, code] of [
      ['../secret', serve('{}'), 'no-scenario-name'],
      ['small', serve('', 500), 'not-fetched'],
      ['small', () => Promise.reject(new Error('offline')), 'unreachable'],
      ['small', serve('{"files": 3}'), 'not-a-package'],
      ['small', serve('{"files": {"scenario.json": "{"}}'), 'scenario-fault'],
      ['small', serve('{"files": {"a": '), 'not-a-package'],
    ] as const) {
      const result = await fetchScenario('./', id, get)
      if (result.ok) throw new Error('was read')
      expect(result.faults[0].fault.code).toBe(code)
      expect(result.faults[0].file).not.toBe('')
    }
  })
})

describe('a run as a file', () => {
  it('is named by what it holds, and reads back', async () => {
    const { authority } = await openSession(scenario, spawn)
    await authority.begin(game)
    const record = await authority.record()
    expect(runFileName(record, true)).toBe('small_council_short_seed-7_hour-0.run.json.gz')
    const { name, blob } = writeRunFile(record)
    expect(name).toBe('small_council_short_seed-7_hour-0.run.json')
    expect(await readRunFile(blob)).toEqual({ ok: true, record })
    expect(await readRunFile(new Blob([blob, '}']))).toMatchObject({ ok: false })
    expect(await readRunFile(new Blob([new Uint8Array(30_000_000)]))).toMatchObject({
      ok: false,
      faults: [{ fault: { code: 'file-too-long', bytes: 30_000_000 } }],
    })
  })
})
