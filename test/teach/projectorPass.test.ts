import { afterEach, expect, it, vi } from 'vitest'
import type { ProjectorView } from '../../src/classroom/views'
import {
  keptProjectorToken,
  newProjectorToken,
  projectorTokenHere,
  standingOf,
} from '../../src/teach/console/projectorPass'
import type { KeptPass } from '../../src/teach/link/passes'
import { keepPass, passInstead } from '../../src/teach/projector/useProjectorPass'

afterEach(() => vi.unstubAllGlobals())

const pass = (token: string): KeptPass => ({ session: 's', role: 'projector', token, title: '', when: 1 })

it('makes no token by looking for one: the class’s running projector goes by the one before', async () => {
  const asked = vi.fn(async () => new Response(JSON.stringify({ token: 'made' }), { status: 201 }))
  vi.stubGlobal('fetch', asked)
  expect(await keptProjectorToken('s')).toBeNull()
  expect(asked).not.toHaveBeenCalled()
  await newProjectorToken({ base: 'http://class.test/', session: 's', token: 'teacher', title: '' })
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await keptProjectorToken('s')).toBe('made')
})

it('asks for a first token alone, until it is said that another may end', async () => {
  const bodies: unknown[] = []
  vi.stubGlobal('fetch', async (_: URL, { body }: { body: string }) => {
    bodies.push(JSON.parse(body))
    return new Response(JSON.stringify({ fault: { code: 'taken' } }), { status: 409 })
  })
  const of = { base: 'http://class.test/', session: 'taken', token: 'teacher', title: '' }
  expect(await projectorTokenHere(of)).toEqual({ ok: false, fault: { code: 'taken' } })
  expect(await keptProjectorToken('taken')).toBeNull()
  await newProjectorToken(of)
  expect(bodies).toEqual([{ first: true }, { first: false }])
})

it('a kept token is undecided until it was tried, so that nothing is pressed that ends another browser’s projector', () => {
  const kept = { token: 'kept', isNew: false }
  const view = {} as ProjectorView
  expect(standingOf(undefined, null)).toBe('undecided')
  expect(standingOf(kept, null)).toBe('undecided')
  expect(standingOf(kept, { view: null, ended: null })).toBe('undecided')
  expect(standingOf(kept, { view, ended: null })).toBe('valid')
  expect(standingOf(kept, { view: null, ended: 'refused' })).toBe('none')
  // It was valid until another browser made a new one.
  expect(standingOf(kept, { view, ended: 'refused' })).toBe('none')
  expect(standingOf(null, null)).toBe('none')
  expect(standingOf({ token: 'made', isNew: true }, null)).toBe('valid')
  expect(standingOf({ token: 'made', isNew: true }, { view: null, ended: 'refused' })).toBe('none')
})

it('a token out of a link may leave the address only where the browser really keeps it', async () => {
  const put = async () => undefined
  expect(await keepPass({ kept: true, put }, pass('a'))).toBe(true)
  expect(await keepPass({ kept: false, put }, pass('a'))).toBe(false)
  expect(await keepPass({ kept: true, put: () => Promise.reject(new Error('full')) }, pass('a'))).toBe(false)
})

it('a spent link leaves a kept token alone, which is tried instead; a spent token that is kept is dropped', async () => {
  const remove = vi.fn(async () => undefined)
  const get = async () => pass('kept')
  expect(await passInstead({ get, remove }, 's', 'spent')).toMatchObject({ token: 'kept' })
  expect(remove).not.toHaveBeenCalled()
  expect(await passInstead({ get, remove }, 's', 'kept')).toBeNull()
  expect(remove).toHaveBeenCalledWith('s', 'projector')
})
