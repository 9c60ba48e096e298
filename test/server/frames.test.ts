import { createConnection } from 'node:net'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/classroom/limits'
import { connect, http } from './classroom'
import { classroomForFile, lessonOfTwo, room, unchanged } from './opened'

/*
 * Frames of a hostile client: malformed, too large, sent again, too many. Each is refused with a reason, logged, and changes nothing.
 */

classroomForFile()

describe('frames', () => {
  test('malformed ones', async () => {
    const { made, anna } = await lessonOfTwo()
    const malformed: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { id: 'a', command: { type: 'submit', done: true } },
      { id: 'a-good-id', command: null },
      { id: 'a-good-id', command: { type: 'submit', done: 'yes' } },
      { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(limits.line + 1) } },
      { id: 'a-good-id', command: { type: 'read', report: '../../etc/passwd' } },
      { id: 'a-good-id', command: { type: 'open-talk', seats: Array.from({ length: 99 }, () => 'russia') } },
      {
        id: 'a-good-id',
        command: { type: 'forecast', forecast: [{ outcome: 'deaths', low: null, best: 1, high: 2 }] },
      },
      { id: 'a-good-id', command: { type: 'submit', done: true }, more: 1 },
      JSON.parse('{"id":"a-good-id","command":{"type":"submit","done":true,"__proto__":{"role":"teacher"}}}'),
      { id: 'a-good-id', command: { type: 'say', text: Buffer.from('binary') } },
    ]
    await unchanged(made.session, async () => {
      for (const frame of malformed)
        expect(await anna.send('command', frame), JSON.stringify(frame)).toMatchObject({ fault: { code: 'bad-frame' } })
      anna.socket.emit('no-such-event', 'x')
      anna.socket.emit('command')
      // Without somebody who waits for the answer, too.
      anna.socket.emit('command', { id: 'a-good-id' })
      expect(await anna.send('presence', { draft: 'x' })).toMatchObject({ fault: { code: 'bad-frame' } })
    })
    const refusals = room.refusals()
    expect(refusals).toHaveLength(malformed.length + 4)
    expect(new Set(refusals.map(([code]) => code))).toEqual(new Set(['bad-frame']))
    expect(anna.socket.connected).toBe(true)
  })

  test('oversized ones: told where there is a way to, cut off where there is none', async () => {
    const { made, anna, bek } = await lessonOfTwo()
    await unchanged(made.session, async () => {
      const large = { type: 'say', text: 'x'.repeat(limits.frame) }
      expect(await anna.command(large)).toEqual({ ok: false, fault: { code: 'too-large' } })
      const gone = new Promise((resolve) => bek.socket.once('disconnect', resolve))
      bek.socket.emit('command', { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(10 * limits.frame) } })
      await gone
      const polled = await connect(room.url, anna.token, { transports: ['polling'] })
      const cut = new Promise((resolve) => polled.socket.once('disconnect', resolve))
      polled.socket.emit('command', { id: 'a-good-id', command: { type: 'say', text: 'x'.repeat(10 * limits.frame) } })
      await cut
      const told = await http(room.url, 'api/join', { body: { code: 'x'.repeat(2 * limits.frame), observer: false } })
      expect(told).toMatchObject({ status: 413, body: { fault: { code: 'too-large' } } })
    })
    expect(room.refusals()).toEqual([
      ['too-large', 'command'],
      ['too-large', 'connection'],
      ['too-large', 'connection'],
      ['too-large', '/api/join'],
    ])
  })

  test('replayed ones are answered again and done once, also by another connection', async () => {
    const { made, anna } = await lessonOfTwo()
    const ack = await anna.command({ type: 'say', text: 'once' }, 'a-frame-that-was-heard')
    await unchanged(made.session, async () => {
      const again = await connect(room.url, anna.token)
      expect(await again.command({ type: 'say', text: 'once' }, 'a-frame-that-was-heard')).toEqual(ack)
      expect(await again.command({ type: 'say', text: 'other' }, 'a-frame-that-was-heard')).toEqual(ack)
    })
  })

  test('too many of them', async () => {
    const { anna, bek } = await lessonOfTwo()
    const acks = await Promise.all(
      Array.from({ length: 60 }, () => anna.command({ type: 'read', report: 'no-such-report' })),
    )
    expect(acks.filter((ack) => !ack.ok && 'fault' in ack && ack.fault.code === 'too-many').length).toBeGreaterThan(10)
    expect(await bek.command({ type: 'say', text: 'still served' })).toMatchObject({ ok: true })
    expect(room.refusals().filter(([code]) => code === 'too-many').length).toBeGreaterThan(10)
  })

  test('a connection that goes on being wrong is closed', async () => {
    const { anna } = await lessonOfTwo()
    const gone = new Promise((resolve) => anna.socket.once('disconnect', resolve))
    for (let n = 0; n < 60; n += 1) anna.socket.emit('no-such-event')
    expect(await gone).toBe('io server disconnect')
  })

  test('bytes that are no protocol at all', async () => {
    const { made } = await lessonOfTwo()
    await unchanged(made.session, async () => {
      for (const [method, path, body] of [
        ['POST', 'api/sessions', '{"title":'],
        ['POST', 'api/join', '[1,2'],
        ['POST', 'api/join', '{"code":"ABCDEF","observer":false,"__proto__":{"x":1}}'],
        ['POST', 'live/?EIO=4&transport=polling', 'xxxxxx'],
        ['GET', 'live/?EIO=4&transport=polling&sid=nobody', undefined],
        ['GET', 'live/?EIO=9&transport=polling', undefined],
      ] as const) {
        const told = await http(room.url, path, { method, ...(body === undefined ? {} : { body }) })
        expect(told.status, path).toBe(400)
      }
      const { hostname, port } = new URL(room.url)
      const raw = createConnection({ host: hostname, port: Number(port) })
      const gone = new Promise((resolve) => raw.once('close', resolve))
      raw.on('error', () => undefined).on('data', () => undefined)
      raw.end('\u0000\u0001 no http\r\n\r\n')
      await gone
    })
    expect(room.refusals().map(([code]) => code)).toEqual(Array.from({ length: 6 }, () => 'bad-frame'))
    expect((await http(room.url, 'health')).status).toBe(200)
  })
})
