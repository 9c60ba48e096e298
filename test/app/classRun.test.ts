import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Composition } from '../../src/app/composition'
import { createJourney } from '../../src/app/journey/journey'
import { type OpenClassRun, openClassRun, openWorldRun } from '../../src/app/routes/classRun'
import { lessonRunId, markOf } from '../../src/app/routes/lessonRun'
import { additionsOf } from '../../src/record/additions'
import { emptyReflection, type Reflection } from '../../src/record/reflection'
import type { RunRecord } from '../../src/record/runRecord'
import { createAuthorityHost } from '../../src/session/authorityHost'
import { savingItself } from '../../src/session/autosave'
import { openSession, type Spawned } from '../../src/session/client'
import { createRerunHost } from '../../src/session/rerunHost'
import { readRunFile } from '../../src/session/runFile'
import { createMemoryShelf, createRunStore } from '../../src/session/storage'
import { begun, engine } from '../classroom/lesson'
import { channelTo } from '../session/channel'

const { scenario } = engine
const lesson = begun({}, ['anna', 'ben'])
lesson.do({ type: 'to-debrief' })
/** The one world's run as a member gets it, and as a server of before told it. */
const runOf = (member: string): RunRecord => {
  const run = lesson.room.recordFor(member, 0)
  if (!run) throw new Error('there is no run')
  return run
}
const { held: _held, ...unsaid } = runOf('anna')
const session = 'Class-1'
const world = { session, world: 0, kind: 'class' } as const
const wrote = (word: string): Reflection => ({ ...emptyReflection, answers: [{ question: 'word', text: word }] })
const spawned = (host: object): Spawned => ({ ...channelTo(host), onFault: () => {} })
const spawn = { authority: () => spawned(createAuthorityHost()), reruns: () => spawned(createRerunHost()) }

/** A browser with its runs kept in memory: what the page opens, and what of it is kept. */
function browser() {
  const runs = createRunStore(createMemoryShelf(), true)
  const composition = {
    base: 'http://class.test/',
    fetchScenario: async () => ({ ok: true, scenario }),
    openSession: async () => openSession(scenario, spawn),
    savingItself: async ({ authority }: { authority: Parameters<typeof savingItself>[0] }, id: string) =>
      savingItself(authority, runs, id),
    runs: async () => runs,
    readRunFile,
  } as unknown as Composition
  const journey = createJourney(composition)
  const onFault = vi.fn()
  const by: OpenClassRun = { composition, journey, title: 'Not opened', onFault }
  return {
    runs,
    journey,
    by,
    onFault,
    /** Opens the run as whoever has this pass, and tells which one the page shows and what is kept of it. */
    async open(token: string, given: RunRecord) {
      await openWorldRun(by, given, { ...world, token })
      expect(onFault).not.toHaveBeenCalled()
      const id = /^#\/run\/([^/]+)\/debrief/.exec(window.location.hash)?.[1] ?? ''
      const opened = await journey.open(id)
      if (opened.kind !== 'live') throw new Error('the run was made under other rules')
      await opened.live.settled()
      const record = await opened.live.services.authority.record()
      const kept = await runs.load(id)
      expect(kept?.record).toEqual(record)
      return { id, record, words: record.reflection?.answers.map(({ text }) => text) ?? [] }
    },
    /** What a page of the run keeps, in its session and in the browser. */
    async write(id: string, record: RunRecord, word: string) {
      const reflection = wrote(word)
      const live = journey.live()
      if (live?.id === id) await live.services.authority.annotate(additionsOf({ ...record, reflection }))
      await runs.add(id, record, { reflection })
    },
    ids: async () => (await runs.list()).map(({ id }) => id).sort(),
  }
}

beforeEach(() => {
  vi.stubGlobal('window', { location: { hash: '' } })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a class’s run that a student opens', () => {
  it('is kept for each pass, and found again with what was written', async () => {
    const { open, write, ids } = browser()
    const anna = await open('pass of anna', runOf('anna'))
    await write(anna.id, anna.record, 'heavy')
    const ben = await open('pass of ben', runOf('ben'))
    expect(ben).toMatchObject({ words: [], record: { held: runOf('ben').held } })
    expect(await ids()).toEqual([anna.id, ben.id].sort())
    const again = await open('pass of anna', runOf('anna'))
    expect(again).toMatchObject({ id: anna.id, words: ['heavy'], record: { held: runOf('anna').held } })
    expect(await ids()).toHaveLength(2)
  })

  it('is asked of the classroom with what was held, and kept by the pass it was asked with', async () => {
    const { by, ids, onFault } = browser()
    const asked: string[] = []
    vi.stubGlobal('fetch', async (url: URL, { headers }: { headers: Record<string, string> }) => {
      asked.push(`${url.pathname}${url.search} ${headers.authorization}`)
      return new Response(JSON.stringify(runOf('anna')))
    })
    expect(await openClassRun(by, session, 0, 'pass-a')).toBeNull()
    expect(await openClassRun(by, session, 0, 'pass-b')).toBeNull()
    await by.journey.live()?.settled()
    expect(onFault).not.toHaveBeenCalled()
    const path = `/api/sessions/${session}/runs/0?held`
    expect(asked).toEqual([`${path} Bearer pass-a`, `${path} Bearer pass-b`])
    const names = ['pass-a', 'pass-b'].map((pass) => lessonRunId(session, 0, markOf(runOf('anna'), pass)))
    expect(await ids()).toEqual(names.sort())
  })

  it('learns what was held, where it is kept without', async () => {
    const { open, write } = browser()
    const first = await open('pass of anna', unsaid)
    expect(first.record).not.toHaveProperty('held')
    await write(first.id, first.record, 'heavy')
    const next = await open('pass of anna', runOf('anna'))
    expect(next).toMatchObject({ id: first.id, words: ['heavy'], record: { held: runOf('anna').held } })
    // A server of before, beside the one of now, takes nothing back.
    expect((await open('pass of anna', unsaid)).record.held).toEqual(runOf('anna').held)
  })
})

describe('a class’s run that was kept before names told whose it is', () => {
  const before = lessonRunId(session, 0, markOf(unsaid))

  it('is taken along with what was written, by whoever opens it first', async () => {
    const { open, runs, write, ids } = browser()
    await runs.save(before, unsaid)
    await write(before, unsaid, 'heavy')
    const anna = await open('pass of anna', runOf('anna'))
    expect(anna).toMatchObject({ words: ['heavy'], record: { held: runOf('anna').held } })
    expect(await ids()).toEqual([anna.id])
    expect(await open('pass of ben', runOf('ben'))).toMatchObject({ words: [] })
  })

  it('is left where it is once somebody has a run of that world, and by a room', async () => {
    const { open, by, runs, write, ids } = browser()
    await open('pass of ben', runOf('ben'))
    await runs.save(before, unsaid)
    await write(before, unsaid, 'heavy')
    const other = lessonRunId(session, 1, markOf(unsaid))
    await runs.save(other, unsaid)
    const anna = await open('pass of anna', runOf('anna'))
    expect(anna.words).toEqual([])
    await openWorldRun(by, unsaid, { ...world, kind: 'room' })
    await by.journey.live()?.settled()
    expect(await ids()).toHaveLength(5)
    expect((await runs.load(before))?.record.reflection).toEqual(wrote('heavy'))
  })

  it('stays where the browser refuses to keep it under its new name', async () => {
    const { by, runs, ids } = browser()
    await runs.save(before, unsaid)
    const { save } = runs
    runs.save = async (id, ...rest) => (id === before ? save(id, ...rest) : Promise.reject(new Error('full')))
    await openWorldRun(by, runOf('anna'), { ...world, token: 'pass of anna' })
    await by.journey.live()?.settled()
    expect(await ids()).toEqual([before])
  })
})
