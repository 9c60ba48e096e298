import fastify from 'fastify'
import { expect, it } from 'vitest'
import { Buckets } from '../../src/server/buckets'
import { defaultCaps } from '../../src/server/caps'
import { serveWatch } from '../../src/server/http/watch'
import { createMetrics } from '../../src/server/metrics'
import type { ClassStore } from '../../src/server/store/store'

it('answers for a store that does not answer at all, before whoever watches gives up', async () => {
  const app = fastify()
  const metrics = createMetrics()
  serveWatch(app, {
    store: { ping: () => new Promise<void>(() => undefined) } as ClassStore,
    metrics,
    key: 'a-key-for-these-tests',
    wrongTokens: new Buckets(defaultCaps.wrongTokens, Date.now),
    gauges: () => ({ sessions: 0, connections: 0 }),
    isStopping: () => false,
  })
  const told = await app.inject('/health')
  expect([told.statusCode, told.json()]).toEqual([503, { ok: false, code: 'store' }])
  metrics.close()
  await app.close()
})
