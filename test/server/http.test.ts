import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ClassroomInfo } from '../../src/classroom/frames'
import { limits } from '../../src/classroom/limits'
import { dayOf } from '../../src/server/http/opening'
import { aClass, create, http, logOf, newFolder, openClassroom, teacherKey } from './classroom'
import { classroomForFile, room, withClassroom } from './opened'

classroomForFile()

describe('pages', () => {
  /** A product of a few files. */
  function product(): string {
    const dist = join(newFolder(), 'dist')
    mkdirSync(join(dist, 'assets', 'audio'), { recursive: true })
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>x</title>')
    writeFileSync(join(dist, 'assets', 'index-AbCd_123.js'), `// ${'x'.repeat(5000)}`)
    writeFileSync(join(dist, 'assets', 'audio', 'cue.mp3'), Buffer.from('0123456789'))
    writeFileSync(join(dist, '.built'), 'a secret of the build')
    writeFileSync(join(dist, '..', 'outside.txt'), 'outside')
    return dist
  }

  test('are served by their path, compressed, lasting where their name changes, in ranges; nothing else is', async () => {
    const dist = product()
    await withClassroom({ dist }, async (own) => {
      const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, own.url), { headers })
      const page = await get('')
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('no-cache')
      expect((await get('?x=1')).status).toBe(200)
      const script = await get('assets/index-AbCd_123.js', { 'accept-encoding': 'gzip' })
      expect(script.headers.get('content-encoding')).toBe('gzip')
      expect(script.headers.get('cache-control')).toContain('immutable')
      expect(await script.text()).toHaveLength(5003)
      const plain = await get('assets/index-AbCd_123.js', { 'accept-encoding': 'br;q=0, gzip;q=0' })
      expect(plain.headers.get('content-encoding')).toBeNull()
      const sound = await get('assets/audio/cue.mp3', { range: 'bytes=2-4' })
      expect([sound.status, sound.headers.get('content-range'), await sound.text()]).toEqual([
        206,
        'bytes 2-4/10',
        '234',
      ])
      expect(await (await get('assets/audio/cue.mp3', { range: 'bytes=-3' })).text()).toBe('789')
      expect((await get('assets/audio/cue.mp3', { range: 'bytes=99-' })).status).toBe(416)
      const etag = page.headers.get('etag') ?? ''
      expect((await get('', { 'if-none-match': etag })).status).toBe(304)
      for (const path of [
        '.built',
        'nothing.js',
        'assets',
        '..%2foutside.txt',
        '%2e%2e/outside.txt',
        'assets/..%2f..%2foutside.txt',
        '%00',
        '%',
        '//example.org/',
        'constructor',
      ])
        expect([path, (await get(`./${path}`)).status]).toEqual([path, expect.toSatisfy((code: number) => code >= 400)])
    })
  })

  test('carry a strict policy, and every answer does', async () => {
    for (const path of ['', 'api/classroom', 'health', 'nothing', 'api/sessions/x/export']) {
      const { headers } = await fetch(new URL(path, room.url))
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect((await fetch(new URL('api/classroom', room.url))).headers.get('cache-control')).toBe('no-store')
  })

  test('of the built product have no third party in them', async () => {
    const html = await (await fetch(room.url)).text()
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
})

describe('a session', () => {
  test('is made with what was asked for', async () => {
    const made = await create(room.url, { title: '  Class 7  ', worlds: 3, plan: 'lesson-90', policy: 'adaptive' })
    const [{ event }] = await logOf(room.store, made.session)
    if (event.type !== 'opened') throw new Error(event.type)
    expect(event).toMatchObject({ title: 'Class 7', plan: 'lesson-90', policy: 'adaptive', mode: 'teams' })
    expect(new Set(event.seeds).size).toBe(3)
    expect(event.deleteOn).toBe(dayOf(Date.now(), limits.keepDays))
    const row = await room.store.session(made.session)
    expect(JSON.stringify(row)).not.toContain(made.code)
  })

  test.each([
    ['title', { title: '  ' }],
    ['title', { title: 'x'.repeat(limits.title + 1) }],
    ['scenario', { scenario: 'no-such' }],
    ['scenario', { scenario: '../secrets' }],
    ['plan', { plan: 'no-such' }],
    ['policy', { policy: 'wait' }],
    ['worlds', { worlds: 0 }],
    ['worlds', { worlds: limits.worlds + 1 }],
    ['deleteOn', { deleteOn: '2001-01-01' }],
    ['deleteOn', { deleteOn: '2999-01-01' }],
    ['deleteOn', { deleteOn: 'tomorrow' }],
    ['', { more: 1 }],
  ])('is refused for its %s (%o)', async (path, wrong) => {
    const before = (await room.store.sessions()).length
    const told = await http(room.url, 'api/sessions', { body: { ...aClass, ...wrong } })
    expect(told).toMatchObject({ status: 400, body: { ok: false, fault: { code: 'bad-frame', path } } })
    expect(await room.store.sessions()).toHaveLength(before)
  })

  test('needs the key from elsewhere, and where the server is told so', async () => {
    const info = async (headers: Record<string, string> = {}) =>
      (await http<ClassroomInfo>(room.url, 'api/classroom', { headers })).body
    expect(await info()).toEqual({ classroom: true, needsKey: false, addresses: [room.url] })
    // Whatever came by way of a proxy did not come from this machine.
    expect((await info({ 'x-forwarded-for': '10.0.0.1' })).needsKey).toBe(true)
    const strict = await openClassroom({ strict: true })
    try {
      const attempt = async (token?: string) =>
        (await http(strict.url, 'api/sessions', { body: aClass, ...(token ? { token } : {}) })).status
      expect([await attempt(), await attempt('wrong'), await attempt(teacherKey)]).toEqual([401, 401, 201])
      expect(strict.refusals()).toEqual([
        ['bad-key', '/api/sessions'],
        ['bad-key', '/api/sessions'],
      ])
    } finally {
      await strict.close()
    }
  })

  test('is made by no form and no page of another site', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const told = await http(room.url, 'api/sessions', {
        method: 'POST',
        body: JSON.stringify(aClass),
        headers: { 'content-type': type },
      })
      expect(told, type).toMatchObject({ status: 400, body: { fault: { code: 'bad-frame' } } })
    }
  })

  test('can be made so often and no more', async () => {
    const now = Date.now()
    await withClassroom(
      { now: () => now, caps: { creations: { burst: 2, perSecond: 0.01 }, sessions: 3 } },
      async (own) => {
        const attempt = async () => (await http(own.url, 'api/sessions', { body: aClass })).status
        expect([await attempt(), await attempt(), await attempt()]).toEqual([201, 201, 429])
      },
    )
  })

  test('of a scenario that is not here any more still gives its log, and is deleted', async () => {
    const one = await openClassroom()
    const made = await create(one.url)
    await one.close()
    const dist = newFolder()
    writeFileSync(join(dist, 'index.html'), '<!doctype html>')
    const two = await openClassroom({ data: one.data, dist })
    try {
      const path = `api/sessions/${made.session}`
      const file = await http<{ log: unknown[]; runs: unknown[] }>(two.url, `${path}/export`, { token: made.token })
      expect(file.body).toMatchObject({ log: await logOf(two.store, made.session), runs: [] })
      expect(file.body.log).toHaveLength(1)
      expect((await http(two.url, path, { method: 'DELETE', token: made.token })).status).toBe(204)
      expect(await two.store.sessions()).toEqual([])
    } finally {
      await two.close()
    }
  })

  test('is deleted when its last day is over', async () => {
    let now = Date.now()
    await withClassroom({ now: () => now }, async (own) => {
      const today = dayOf(now)
      const short = await create(own.url, { deleteOn: today })
      const long = await create(own.url)
      await own.deleteDue()
      expect(await logOf(own.store, short.session)).toHaveLength(1)
      now += 2 * 86_400_000
      await own.deleteDue()
      expect(await logOf(own.store, short.session)).toEqual([])
      expect(await logOf(own.store, long.session)).toHaveLength(1)
      const told = await http(own.url, `api/sessions/${short.session}/export`, { token: short.token })
      expect(told.status).toBe(401)
    })
  })
})

describe('for those who run it', () => {
  test('health', async () => {
    expect((await http(room.url, 'health')).body).toEqual({ ok: true })
    const own = await openClassroom()
    await own.store.close()
    expect(await http(own.url, 'health')).toMatchObject({ status: 503, body: { ok: false, code: 'store' } })
    await own.close().catch(() => undefined)
  })

  test('figures, on this machine or with the key', async () => {
    const figures = async (asked: { token?: string; headers?: Record<string, string> } = {}) =>
      http<{ text: string }>(room.url, 'metrics', asked)
    const { body, headers } = await figures()
    expect(headers.get('content-type')).toContain('text/plain')
    for (const name of [
      'classroom_sessions',
      'classroom_connections',
      'classroom_commands_total',
      'classroom_refusals_total{code="bad-frame"}',
      'classroom_echo_seconds_bucket{le="0.1"}',
      'classroom_event_loop_delay_seconds{quantile="0.99"}',
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
    ])
      expect(body.text).toContain(`\n${name} `)
    const elsewhere = { 'x-forwarded-for': '10.0.0.1' }
    expect((await figures({ headers: elsewhere })).status).toBe(401)
    expect((await figures({ headers: elsewhere, token: teacherKey })).status).toBe(200)
    expect((await figures({ headers: elsewhere, token: 'wrong' })).status).toBe(401)
  })
})
