import { expect, it } from 'vitest'
import { NoSession, Taken } from '../../../src/server/store/faults'
import type { ClassStore } from '../../../src/server/store/store'
import { type Clock, opened, overBoth, row, said, start, texts, using } from './stores'

const minute = 60_000

overBoth('a store of class sessions', (kind) => {
  /** A new store, its clock at `start`. */
  const fresh = async (work: (store: ClassStore, clock: Clock) => Promise<void>): Promise<void> => {
    const clock = { now: start }
    await using(await kind.fresh(), clock, (store) => work(store, clock))
  }

  it('keeps a session with its first event, as it was', () =>
    fresh(async (store) => {
      const given = row('s1', { codeHash: 'hash', codeUntil: start + minute })
      await store.create(given, opened)
      expect(await store.session('s1')).toEqual(given)
      expect(await store.read('s1')).toEqual([{ seq: 1, event: opened }])
      expect(await store.session('s2')).toBeNull()
      expect(await store.read('s2')).toEqual([])
      await store.ping()
      expect(await store.clock()).toBe(start)
      expect(store.isHere).toBe(false)
    }))

  it('refuses a taken id and a taken code, and writes nothing then', () =>
    fresh(async (store) => {
      await store.create(row('s1', { codeHash: 'hash', codeUntil: start + minute }), opened)
      await expect(store.create(row('s1'), said('again'))).rejects.toThrow(Taken)
      await expect(store.create(row('s2', { codeHash: 'hash', codeUntil: start + minute }), opened)).rejects.toThrow(
        Taken,
      )
      expect((await store.sessions()).map(({ id }) => id)).toEqual(['s1'])
      expect(await texts(store, 's1')).toEqual(['opened'])
      expect(await store.read('s2')).toEqual([])
    }))

  it('gives sessions newest first', () =>
    fresh(async (store) => {
      await store.create(row('a', { createdAt: 2 }), opened)
      await store.create(row('b', { createdAt: 3 }), opened)
      await store.create(row('c', { createdAt: 1 }), opened)
      expect((await store.sessions()).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    }))

  it('adds events in order, and reads on from any of them', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      const fence = (await store.lease('s1', 'one', minute))?.fence as number
      expect(await store.append('s1', 1, [said('a'), said('b')], fence)).toEqual({ ok: true })
      expect(await store.append('s1', 3, [], fence)).toEqual({ ok: true })
      expect(await store.append('s1', 3, [said('c')], fence)).toEqual({ ok: true })
      expect((await store.read('s1')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
      expect(await texts(store, 's1', 2)).toEqual(['b', 'c'])
      expect(await store.read('s1', 4)).toEqual([])
    }))

  it('takes all events or none where the number is taken, too high, or the session is gone', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      const fence = (await store.lease('s1', 'one', minute))?.fence as number
      await store.append('s1', 1, [said('a')], fence)
      const taken = { ok: false, why: 'seq-taken' }
      expect(await store.append('s1', 1, [said('x'), said('y')], fence)).toEqual(taken)
      expect(await store.append('s1', 3, [said('x')], fence)).toEqual(taken)
      expect(await store.append('s1', 1, [], fence)).toEqual(taken)
      expect(await store.append('s2', 0, [said('x')], fence)).toEqual({ ok: false, why: 'no-session' })
      expect(await texts(store, 's1')).toEqual(['opened', 'a'])
    }))

  it('takes many appends at once, each whole and in the order of their numbers', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      await store.create(row('s2'), opened)
      const fences = await Promise.all(['s1', 's2'].map((id) => store.lease(id, 'one', minute)))
      const answers = await Promise.all(
        fences.flatMap((lease) =>
          Array.from({ length: 10 }, () =>
            store.append(lease?.session as string, 1, [said('a'), said('b')], lease?.fence as number),
          ),
        ),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
      expect(await texts(store, 's1')).toEqual(['opened', 'a', 'b'])
      expect(await texts(store, 's2')).toEqual(['opened', 'a', 'b'])
    }))

  it('lets only the holder of the lease write, renewed under the same fence', () =>
    fresh(async (store, clock) => {
      await store.create(row('s1'), opened)
      const fenced = { ok: false, why: 'fenced' }
      expect(await store.append('s1', 1, [said('x')], 0)).toEqual(fenced)
      expect(await store.holder('s1')).toBeNull()
      expect(await store.lease('s2', 'one', minute)).toBeNull()
      const first = await store.lease('s1', 'one', minute)
      expect(first).toEqual({ session: 's1', owner: 'one', fence: 1, until: start + minute })
      expect(await store.holder('s1')).toEqual(first)
      expect(await store.lease('s1', 'two', minute)).toBeNull()
      clock.now += 1000
      expect(await store.lease('s1', 'one', minute)).toEqual({ ...first, until: start + minute + 1000 })
      expect(await store.append('s1', 1, [said('x')], 0)).toEqual(fenced)
      expect(await store.append('s1', 1, [said('x')], 2)).toEqual(fenced)
      expect(await store.append('s1', 1, [said('x')], 1)).toEqual({ ok: true })
    }))

  it('gives the lease to another after its time, and refuses the one who lost it', () =>
    fresh(async (store, clock) => {
      await store.create(row('s1'), opened)
      const first = await store.lease('s1', 'one', minute)
      clock.now += minute
      expect(await store.holder('s1')).toBeNull()
      // Nobody came in between: nothing is lost yet.
      expect(await store.append('s1', 1, [said('late')], first?.fence as number)).toEqual({ ok: true })
      const second = await store.lease('s1', 'two', minute)
      expect(second).toMatchObject({ owner: 'two', fence: 2 })
      expect(await store.append('s1', 2, [said('x')], 1)).toEqual({ ok: false, why: 'fenced' })
      expect(await store.lease('s1', 'one', minute)).toBeNull()
      expect(await store.append('s1', 2, [said('b')], 2)).toEqual({ ok: true })
      expect(await texts(store, 's1')).toEqual(['opened', 'late', 'b'])
    }))

  it('lets go of a lease, and of nobody else’s', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      await store.lease('s1', 'one', minute)
      await store.release('s1', 'two')
      expect(await store.holder('s1')).not.toBeNull()
      await store.release('s1', 'one')
      expect(await store.holder('s1')).toBeNull()
      expect(await store.append('s1', 1, [said('x')], 1)).toEqual({ ok: false, why: 'fenced' })
      expect(await store.lease('s1', 'one', minute)).toMatchObject({ fence: 2 })
    }))

  it('finds a session by its code until the code expires, is changed or is taken away', () =>
    fresh(async (store, clock) => {
      await store.create(row('s1', { codeHash: 'h1', codeUntil: start + minute }), opened)
      expect(await store.byCode('h1', start)).toMatchObject({ id: 's1' })
      expect(await store.byCode('h1', start + minute)).toBeNull()
      expect(await store.byCode('h2', start)).toBeNull()
      await store.setCode('s1', 'h2', start + 2 * minute)
      expect(await store.byCode('h1', start)).toBeNull()
      expect(await store.byCode('h2', start + minute)).toMatchObject({ id: 's1', codeUntil: start + 2 * minute })
      clock.now += 2 * minute
      expect(await store.session('s1')).toMatchObject({ codeHash: null })
      expect(await store.sessions()).toMatchObject([{ codeHash: null }])
      await store.setCode('s1', null, start)
      expect(await store.byCode('h2', start)).toBeNull()
      await expect(store.setCode('s2', 'h3', start)).rejects.toThrow(NoSession)
    }))

  it('gives a code to another session only once it has expired', () =>
    fresh(async (store, clock) => {
      await store.create(row('s1', { codeHash: 'h', codeUntil: start + minute }), opened)
      await store.create(row('s2'), opened)
      await expect(store.setCode('s2', 'h', start + 9 * minute)).rejects.toThrow(Taken)
      await store.setCode('s1', 'h', start + 2 * minute)
      clock.now += 2 * minute
      await store.setCode('s2', 'h', start + 9 * minute)
      expect(await store.byCode('h', clock.now)).toMatchObject({ id: 's2' })
      clock.now += 9 * minute
      await store.create(row('s3', { codeHash: 'h', codeUntil: clock.now + minute }), opened)
      expect(await store.byCode('h', clock.now)).toMatchObject({ id: 's3' })
    }))

  it('keeps tokens, and takes those of one member back', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      const member = (name: string) => ({ session: 's1', role: 'member', member: name }) as const
      await store.addPass('t1', { session: 's1', role: 'teacher', member: null })
      await store.addPass('t2', member('a'))
      await store.addPass('t3', member('a'))
      await store.addPass('t4', member('b'))
      await expect(store.addPass('t4', member('c'))).rejects.toThrow(Taken)
      await expect(store.addPass('t5', { ...member('a'), session: 's2' })).rejects.toThrow(NoSession)
      expect(await store.pass('t1')).toEqual({ session: 's1', role: 'teacher', member: null })
      expect(await store.pass('t4')).toEqual(member('b'))
      await store.revoke('s1', 'a')
      expect(
        await Promise.all(['t1', 't2', 't3', 't4', 't5'].map(async (t) => (await store.pass(t)) !== null)),
      ).toEqual([true, false, false, true, false])
    }))

  it("takes a role's other tokens back as it gets a new one", () =>
    fresh(async (store) => {
      for (const id of ['s1', 's2']) {
        await store.create(row(id), opened)
        for (const role of ['teacher', 'projector'] as const)
          await store.addPass(`${role}-${id}`, { session: id, role, member: null })
        await store.addPass(`member-${id}`, { session: id, role: 'member', member: 'a' })
      }
      const projector = { session: 's1', role: 'projector', member: null } as const
      await store.replacePass('new', projector)
      const left = async () => {
        const all = ['s1', 's2'].flatMap((id) => [`teacher-${id}`, `projector-${id}`, `member-${id}`])
        const found = await Promise.all(all.map((token) => store.pass(token)))
        return all.filter((_, n) => found[n] !== null)
      }
      const rest = ['teacher-s1', 'member-s1', 'teacher-s2', 'projector-s2', 'member-s2']
      expect(await left()).toEqual(rest)
      expect(await store.pass('new')).toEqual(projector)
      // All or nothing.
      await expect(store.replacePass('member-s1', projector)).rejects.toThrow(Taken)
      expect(await store.pass('new')).toEqual(projector)
      await expect(store.replacePass('newer', { ...projector, session: 's3' })).rejects.toThrow(NoSession)
      await store.replacePass('newer', projector)
      expect([await store.pass('new'), await store.pass('newer')]).toEqual([null, projector])
      expect(await left()).toEqual(rest)
    }))

  it('adds a token only where its role has none in the session, if it is told to', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      await store.create(row('s2'), opened)
      const projector = { session: 's1', role: 'projector', member: null } as const
      await store.addPass('teacher', { session: 's1', role: 'teacher', member: null })
      await store.addPass('other', { ...projector, session: 's2' })
      expect(await store.addFirstPass('one', projector)).toBe(true)
      expect(await store.addFirstPass('two', projector)).toBe(false)
      expect([await store.pass('one'), await store.pass('two')]).toEqual([projector, null])
      await expect(store.addFirstPass('none', { ...projector, session: 's3' })).rejects.toThrow(NoSession)
      await store.replacePass('three', projector)
      expect(await store.addFirstPass('four', projector)).toBe(false)
    }))

  it('reads no more than it is asked for', () =>
    fresh(async (store) => {
      await store.create(row('s1'), opened)
      await store.lease('s1', 'one', minute)
      await store.append('s1', 1, [said('a'), said('b')], 1)
      const seqs = async (after: number, most?: number) => (await store.read('s1', after, most)).map(({ seq }) => seq)
      expect(await seqs(0, 1)).toEqual([1])
      expect(await seqs(1, 1)).toEqual([2])
      expect(await seqs(0, 9)).toEqual([1, 2, 3])
      expect(await seqs(1)).toEqual([2, 3])
    }))

  it('removes a session with everything of it, and nothing of another', () =>
    fresh(async (store) => {
      for (const id of ['s1', 's2']) {
        await store.create(row(id, { codeHash: `h-${id}`, codeUntil: start + minute }), opened)
        await store.addPass(`t-${id}`, { session: id, role: 'member', member: 'a' })
        await store.lease(id, 'one', minute)
        await store.append(id, 1, [said('a')], 1)
      }
      await store.remove('s1')
      await store.remove('s1')
      expect(await store.session('s1')).toBeNull()
      expect(await store.read('s1')).toEqual([])
      expect(await store.byCode('h-s1', start)).toBeNull()
      expect(await store.pass('t-s1')).toBeNull()
      expect(await store.holder('s1')).toBeNull()
      expect(await store.append('s1', 2, [said('b')], 1)).toEqual({ ok: false, why: 'no-session' })
      expect(await texts(store, 's2')).toEqual(['opened', 'a'])
      expect(await store.pass('t-s2')).not.toBeNull()
      expect(await store.append('s2', 2, [said('b')], 1)).toEqual({ ok: true })
    }))

  it('removes what is due after its last day', () =>
    fresh(async (store) => {
      await store.create(row('c', { deleteOn: '2026-11-29' }), opened)
      await store.create(row('b', { deleteOn: '2026-11-30' }), opened)
      await store.create(row('a', { deleteOn: '2026-11-29' }), opened)
      await store.create(row('d', { deleteOn: '2026-11-01' }), opened)
      await store.setDeleteOn('d', '2027-01-01')
      expect(await store.removeDue('2026-11-29')).toEqual([])
      expect(await store.removeDue('2026-11-30')).toEqual(['a', 'c'])
      expect((await store.sessions()).map(({ id }) => id).sort()).toEqual(['b', 'd'])
      expect(await store.session('d')).toMatchObject({ deleteOn: '2027-01-01' })
    }))

  it('has everything when it is opened again', async () => {
    const clock = { now: start }
    const setting = await kind.fresh()
    await using(setting, clock, async (store) => {
      await store.create(row('s1', { codeHash: 'h', codeUntil: start + minute }), opened)
      await store.lease('s1', 'one', minute)
      await store.append('s1', 1, [said('a')], 1)
      await store.addPass('t', { session: 's1', role: 'teacher', member: null })
      await store.close()
      await expect(store.ping()).rejects.toThrow()
    })
    clock.now += minute
    await using(setting, clock, async (store) => {
      expect(await texts(store, 's1')).toEqual(['opened', 'a'])
      expect(await store.pass('t')).not.toBeNull()
      // Fences go on from where they were.
      expect(await store.lease('s1', 'two', minute)).toMatchObject({ fence: 2 })
      expect(await store.append('s1', 2, [said('x')], 1)).toEqual({ ok: false, why: 'fenced' })
      expect(await store.append('s1', 2, [said('b')], 2)).toEqual({ ok: true })
    })
  })
})
