import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeAlphabet, codeLength, type SentView } from '../../src/classroom/frames'
import { isLocalName, isLoopback } from '../../src/server/addresses'
import { Buckets } from '../../src/server/buckets'
import { Attendance } from '../../src/server/host/presence'
import { Serial } from '../../src/server/host/serial'
import { dayOf } from '../../src/server/http/opening'
import { seenWith } from '../../src/server/live/live'
import { createLog } from '../../src/server/log'
import { readOptions, UsageError } from '../../src/server/options'
import { chance, hashed, isToken, joinCode, newId, newToken, plainCode, sameSecret } from '../../src/server/secrets'

describe('secrets', () => {
  test('tokens and ids have their form and do not repeat', () => {
    const tokens = Array.from({ length: 500 }, newToken)
    expect(new Set(tokens).size).toBe(500)
    expect(tokens.every(isToken)).toBe(true)
    const ids = Array.from({ length: 500 }, newId)
    expect(new Set(ids).size).toBe(500)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{12}$/)
    for (const wrong of [null, 7, '', `${tokens[0]}x`, `${tokens[0].slice(1)} `]) expect(isToken(wrong)).toBe(false)
  })

  test('a code is the same for the same secret, session and time, and no other', () => {
    const code = joinCode('secret', 'session', 1000)
    expect(joinCode('secret', 'session', 1000)).toBe(code)
    expect(code).toHaveLength(codeLength)
    const others = [joinCode('other', 'session', 1000), joinCode('secret', 'x', 1000), joinCode('secret', 'session', 1)]
    expect(others).not.toContain(code)
  })

  test('a code is known in whatever way it is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codeAlphabet), { minLength: codeLength, maxLength: codeLength }),
        fc.array(fc.constantFrom('', ' ', '-', '  '), { minLength: codeLength, maxLength: codeLength }),
        fc.array(fc.boolean(), { minLength: codeLength, maxLength: codeLength }),
        (letters, gaps, lower) => {
          const typed = letters.map((one, n) => gaps[n] + (lower[n] ? one.toLowerCase() : one)).join('')
          expect(plainCode(typed)).toBe(letters.join(''))
        },
      ),
    )
    for (const wrong of ['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ÄBCDEF', '______']) expect(plainCode(wrong)).toBeNull()
  })

  test('secrets are compared whole, and kept as hashes', () => {
    expect(sameSecret('a', 'a')).toBe(true)
    expect(sameSecret('a', 'ab')).toBe(false)
    expect(hashed('token')).toMatch(/^[0-9a-f]{64}$/)
    for (let n = 0; n < 100; n += 1) expect(chance(3)).toBeLessThan(3)
    expect(chance(1)).toBe(0)
  })
})

describe('rates', () => {
  test('so many at once, then with time', () => {
    let now = 0
    const buckets = new Buckets({ burst: 3, perSecond: 0.5 }, () => now)
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 2])
    expect(buckets.take('b')).toBe(0)
    now += 2000
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2])
    // A clock that is set back gives nothing and takes nothing.
    now -= 10_000
    expect(buckets.take('a')).toBe(2)
  })

  test('never give more than burst and rate allow, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 }), (gaps) => {
        let now = 0
        const buckets = new Buckets({ burst: 4, perSecond: 2 }, () => now)
        let taken = 0
        for (const gap of gaps) {
          now += gap
          if (buckets.take('a') === 0) taken += 1
        }
        expect(taken).toBeLessThanOrEqual(4 + (now / 1000) * 2 + 1e-9)
      }),
    )
  })

  test('what is given back is there again, and never more than at first', () => {
    const buckets = new Buckets({ burst: 2, perSecond: 0.5 }, () => 0)
    buckets.give('a')
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 2])
    buckets.give('a')
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2])
  })

  test('a flood of keys does not stay', () => {
    const buckets = new Buckets({ burst: 2, perSecond: 0.001 }, () => 0, 100)
    for (let n = 0; n < 1000; n += 1) buckets.take(`key ${n}`)
    buckets.take('mine')
    buckets.take('mine')
    expect(buckets.take('mine')).toBeGreaterThan(0)
  })
})

test('jobs run one after another, also after one that fails; too many are refused', async () => {
  const serial = new Serial(2)
  const done: number[] = []
  const failing = serial.run(async () => {
    done.push(1)
    throw new Error('x')
  })
  const second = serial.run(async () => {
    done.push(2)
  })
  await expect(serial.run(async () => undefined)).rejects.toMatchObject({ fault: { code: 'too-busy' } })
  await expect(failing).rejects.toThrow('x')
  await second
  await serial.idle()
  expect(done).toEqual([1, 2])
})

test('a day is the same by whatever clock the machine goes', () => {
  const zone = process.env.TZ
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      process.env.TZ = place
      expect([0, 12, 23].map((hour) => dayOf(Date.UTC(2026, 1, 28, hour, 30)))).toEqual(
        Array.from({ length: 3 }, () => '2026-02-28'),
      )
      expect(dayOf(Date.UTC(2026, 1, 28, 23, 30), 1)).toBe('2026-03-01')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

describe('options', () => {
  const read = (...args: string[]) => readOptions(args, {}, '/folder')

  test('have what stands in the usage', () => {
    expect(read()).toMatchObject({ port: 4710, lan: false, address: null, store: null, redis: null, key: null })
    expect(read('--address', '192.168.1.20:4710').address).toBe('http://192.168.1.20:4710/')
    expect(read('--address', 'https://school.example/class').address).toBe('https://school.example/class/')
    const env = { CLASSROOM_STORE: 'postgres://x', CLASSROOM_KEY: 'a-key-of-sixteen!' }
    expect(readOptions([], env, '/folder')).toMatchObject({ store: 'postgres://x', key: 'a-key-of-sixteen!' })
  })

  test.each([
    [['--port', '99999']],
    [['--port', 'x']],
    [['--store', 'mysql://x']],
    [['--redis', 'http://x']],
    [['--redis', 'redis://x']],
    [['--key', 'short']],
    [['--address', 'http://']],
    [['--log', 'loud']],
    [['--nothing']],
    [['more']],
  ])('are refused with a reason: %o', (args) => {
    expect(() => read(...args)).toThrow(UsageError)
  })
})

test('this machine is known by its address and by its name', () => {
  expect(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true)
  expect(['10.0.0.1', '', '::2', '127.0.0.1.example.org'].some(isLoopback)).toBe(false)
  expect(['localhost:4710', '127.0.0.1', '[::1]:4710'].every(isLocalName)).toBe(true)
  expect(['localhost.example.org', 'example.org', ''].some(isLocalName)).toBe(false)
})

test('what goes wrong is logged without what was read', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (text) => lines.push(text) })
  try {
    JSON.parse('{"nick": "Zarina",}')
  } catch (error) {
    log.error('a request failed', { where: '/api/join', error })
  }
  expect(lines[0]).toContain('SyntaxError')
  expect(lines[0]).not.toContain('Zarina')
  expect(JSON.parse(lines[0])).toMatchObject({ level: 'error', where: '/api/join', msg: 'a request failed' })
})

describe('what a connection has seen', () => {
  const view = (number: number, seat?: null) =>
    ({ role: 'member', seq: 1, number, view: {}, ...(seat === undefined ? {} : { seat }) }) as unknown as SentView

  test('ends before a view that is missing, until one comes that is whole', () => {
    const whole = seenWith(null, view(7, null))
    expect(whole).toBe(7)
    const next = seenWith(whole, view(8))
    expect(next).toBe(8)
    expect(seenWith(next, view(10))).toBe(8)
    expect(seenWith(next, view(11, null))).toBe(11)
  })

  test('is counted on from where the writer before left off, whatever its clock said', () => {
    const sentAt = (now: number, seen: number | null) =>
      new Attendance().here('other', [{ id: 'c', role: 'member', member: 'm', seen }], now)[0].sent.number
    const first = sentAt(9_000_000_000_000, null)
    expect(sentAt(0, first + 3)).toBeGreaterThan(first + 1000)
  })

  test('is sent anew where it lacks what was sent a while ago, and not before', () => {
    const attendance = new Attendance()
    const tell = (seen: number | null, now: number) =>
      attendance.here('other', [{ id: 'c', role: 'member', member: 'm', seen }], now)
    const [seated] = tell(null, 0)
    const send = (): number => {
      seated.sent.text = 'sent'
      seated.sent.number += 1
      return seated.sent.number
    }
    const first = send()
    tell(null, 100)
    expect(seated.sent.text).toBe('sent')
    tell(null, 2000)
    expect(seated.sent.text).toBe('sent')
    // Two seconds later it must be there.
    tell(null, 4000)
    expect(seated.sent.text).toBeNull()
    const again = send()
    expect(again).toBeGreaterThan(first)
    tell(again, 6000)
    tell(again, 8000)
    expect(seated.sent.text).toBe('sent')
  })
})
