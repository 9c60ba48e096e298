import { expect, it } from 'vitest'
import { alternativesSteps, gatherAlternatives } from '../../src/analysis/alternatives'
import { alternativesSize } from '../../src/analysis/turnings'
import { startAlternatives } from '../../src/session/alternatives'
import { type AlternativesHost, createAlternativesHost } from '../../src/session/alternativesHost'
import type { Spawned } from '../../src/session/client'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'
import { channelTo } from './channel'

const plain = smallScenario()
const grounds = { sources: [], assumption: true, invented: false }
const scenario: typeof plain = {
  ...plain,
  levers: [
    {
      id: 'curfew-at-once',
      label: 'A curfew at once',
      change: [{ add: 'curfew', at: 1 }],
      outcome: 'deaths',
      sign: 'lower',
      margin: 0,
      why: 'Because.',
      ...grounds,
    },
  ],
}
const setup = { runs: 30, seed: 2 }

/** A worker in name: a channel to a host of this very thread. */
function worker(host: AlternativesHost = createAlternativesHost()): Spawned & { ended: number; fail(): void } {
  const channel = channelTo(host)
  let tell: (message: string) => void = () => {}
  const spawned = {
    endpoint: channel.endpoint,
    ended: 0,
    onFault: (listener: (message: string) => void) => {
      tell = listener
    },
    fail: () => tell('no memory'),
    end: () => {
      spawned.ended++
      channel.end()
    },
  }
  return spawned
}

it('are played in a worker that ends with them, and come to what they come to here', async () => {
  const spawned = worker()
  const job = startAlternatives(scenario, setup, spawned)
  const result = await job.result
  const here = gatherAlternatives(scenario, setup, [...alternativesSteps(createEngine(scenario), setup)])
  expect(result).toEqual(here)
  expect(spawned.ended).toBe(1)
})

it('tell how far they are', async () => {
  const long = { ...setup, runs: 400 }
  const job = startAlternatives(scenario, long, worker())
  const seen: number[] = []
  job.onProgress((result, done, of) => {
    expect(of).toBe(alternativesSize(scenario, long))
    expect(result.runs).toBe(Math.floor(done / 2))
    seen.push(done)
  })
  await job.result
  expect(seen.length).toBeGreaterThan(0)
  expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(seen)
})

it('are cancelled at once', async () => {
  const spawned = worker()
  const job = startAlternatives(scenario, { ...setup, runs: 1_000_000 }, spawned)
  await new Promise<void>((resolve) => job.onProgress(() => resolve()))
  job.cancel()
  expect(await job.result).toBe('cancelled')
  expect(spawned.ended).toBe(1)
})

it('reject when the worker breaks down', async () => {
  const never: AlternativesHost = { playAlternatives: () => new Promise(() => {}), cancelAlternatives: () => {} }
  const spawned = worker(never)
  const job = startAlternatives(scenario, setup, spawned)
  spawned.fail()
  await expect(job.result).rejects.toThrow('no memory')
})
