import { afterAll, describe, expect, test } from 'vitest'
import type { Created } from '../../src/classroom/frames'
import { aClass, asTeacher, connect, http, logOf, removeFolders, teacherKey } from './classroom'
import { withClassroom } from './opened'

/*
 * Codes, tokens and keys that are guessed.
 */

afterAll(removeFolders)

describe('guessed codes', () => {
  test('so many wrong ones from one address, then none for a while but those of its own classes', async () => {
    let now = Date.now()
    await withClassroom(
      {
        now: () => now,
        trustProxy: true,
        caps: { wrongCodes: { burst: 4, perSecond: 0.5 }, codeHolds: 3_600_000 },
      },
      async (own) => {
        const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
        const made = async (address: string) =>
          (await http<Created>(own.url, 'api/sessions', { body: aClass, token: teacherKey, ...from(address) })).body
        const here = await made('10.0.0.1')
        const elsewhere = await made('10.0.0.2')
        const guess = (code: string) =>
          http(own.url, 'api/join', { body: { code, observer: false }, ...from('10.0.0.1') })
        for (const code of ['AAAAAA', 'CCCCCC', 'DDDDDD', 'EEEEEE'])
          expect(await guess(code), code).toMatchObject({ status: 404, body: { fault: { code: 'bad-code' } } })
        // What can't be a code guesses nothing.
        for (const code of ['zzzz', '', '<b>']) expect((await guess(code)).status).toBe(404)
        const refused = await guess(elsewhere.code)
        expect(refused).toMatchObject({ status: 429, body: { fault: { code: 'too-many', retryAfter: 2 } } })
        expect(refused.headers.get('retry-after')).toBe('2')
        expect(own.refusals().map(([code]) => code)).toEqual([
          ...Array.from({ length: 7 }, () => 'bad-code'),
          'too-many',
        ])
        expect(await logOf(own.store, elsewhere.session)).toHaveLength(1)
        expect((await guess(here.code)).status).toBe(201)
        now += 2000
        expect((await guess(elsewhere.code)).status).toBe(201)
        // Whoever had it once from here, has not to wait for it again.
        for (const code of ['FFFFFF', 'GGGGGG']) await guess(code)
        expect((await guess('HHHHHH')).status).toBe(429)
        expect((await guess(elsewhere.code)).status).toBe(201)
        now += 3_600_000
        expect((await guess(here.code)).status).toBe(404)
      },
    )
  })

  test('many at one time are no more than one after another', async () => {
    const now = Date.now()
    await withClassroom({ now: () => now, caps: { wrongCodes: { burst: 5, perSecond: 0.5 } } }, async (own) => {
      const body = { code: 'AAAAAA', observer: false }
      const told = await Promise.all(Array.from({ length: 30 }, () => http(own.url, 'api/join', { body })))
      expect(told.filter(({ status }) => status === 404)).toHaveLength(5)
    })
  })

  test('also from many addresses at one time', async () => {
    const now = Date.now()
    await withClassroom(
      {
        now: () => now,
        trustProxy: true,
        caps: { allWrongCodes: { burst: 6, perSecond: 1 } },
      },
      async (own) => {
        const guess = (from: string) =>
          http(own.url, 'api/join', {
            body: { code: 'AAAAAA', observer: false },
            headers: { 'x-forwarded-for': from },
          })
        const told = []
        for (let n = 1; n <= 8; n += 1) told.push((await guess(`10.0.0.${n}`)).status)
        expect(told).toEqual([404, 404, 404, 404, 404, 404, 429, 429])
      },
    )
  })
})

test('wrong tokens and keys from one address keep out nobody there who has a right one', async () => {
  const now = Date.now()
  await withClassroom(
    {
      now: () => now,
      strict: true,
      caps: { wrongTokens: { burst: 3, perSecond: 0.01 } },
    },
    async (own) => {
      const { body: made } = await http<Created>(own.url, 'api/sessions', { body: aClass, token: teacherKey })
      const wrong = 'A'.repeat(43)
      const path = `api/sessions/${made.session}/export`
      for (let n = 0; n < 3; n += 1)
        await expect(connect(own.url, wrong)).rejects.toMatchObject({ data: { code: 'bad-token' } })
      await expect(connect(own.url, wrong)).rejects.toMatchObject({ data: { code: 'too-many', retryAfter: 100 } })
      expect((await http(own.url, path, { token: wrong })).status).toBe(429)
      expect((await http(own.url, 'api/sessions', { body: aClass, token: 'a-wrong-key-for-this' })).status).toBe(429)
      expect((await asTeacher(own.url, made)).socket.connected).toBe(true)
      expect((await http(own.url, path, { token: made.token })).status).toBe(200)
      expect((await http(own.url, 'api/sessions', { body: aClass, token: teacherKey })).status).toBe(201)
    },
  )
})
