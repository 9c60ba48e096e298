import { expect, it } from 'vitest'
import type { Draft } from '../../src/scenario/draft/draft'
import { draftOf } from '../../src/scenario/draft/files'
import { type ConditionHost, createConditionHost } from '../../src/session/conditionHost'
import { openConditionTests } from '../../src/session/conditionTests'
import { readPackage } from '../realScenario'
import { channelTo } from './channel'

const tutorial = draftOf(readPackage('tutorial'))
const setup = { seed: 1, policy: 'record' } as const

/** Tests in channels in place of workers, with what crossed over to them. */
function open() {
  const crossed: string[][] = []
  const faults: ((message: string) => void)[] = []
  const tests = openConditionTests(() => {
    // A clock that goes on at every look lets messages in after every hour that is played.
    let now = 0
    const host = createConditionHost(() => (now += 100))
    const heard: ConditionHost = {
      ...host,
      test(changed, when, how) {
        crossed.push(Object.keys(changed))
        return host.test(changed, when, how)
      },
    }
    return { ...channelTo(heard), onFault: (listener) => void faults.push(listener) }
  })
  return { tests, crossed, faults }
}

const heldIn = async (answer: Promise<unknown>): Promise<number> => {
  const { run } = (await answer) as { run: { held: string[] } }
  return run.held.filter((one) => one === 'holds').length
}

it('sends the whole draft once, then what has changed; asks the same thing of the same draft once', async () => {
  const { tests, crossed } = open()
  expect(await heldIn(tests.test(tutorial, 'hour < 3', setup))).toBe(3)
  expect(crossed).toEqual([Object.keys(tutorial)])
  await tests.test(tutorial, 'hour < 3', setup)
  expect(crossed.length).toBe(1)
  await tests.test(tutorial, 'hour < 3', { ...setup, seed: 2 })
  expect(crossed[1]).toEqual([])
  const { 'levers.json': _, ...rest } = tutorial
  const changed: Draft = { ...rest, 'conditions.json': { ...tutorial['conditions.json'] } }
  await tests.test(changed, 'hour < 3', setup)
  expect(crossed[2].sort()).toEqual(['conditions.json', 'levers.json'])
  tests.close()
})

it('starts another worker after one that broke down, with the whole draft', async () => {
  const { tests, crossed, faults } = open()
  const lost = tests.test(tutorial, 'hour < 3', setup)
  faults[0]('gone')
  await expect(lost).rejects.toThrow()
  expect(await heldIn(tests.test(tutorial, 'hour < 3', setup))).toBe(3)
  expect(crossed.at(-1)).toEqual(Object.keys(tutorial))
  tests.close()
})

it('gives nothing for a test that another one ended, and keeps what was played when its worker is gone', async () => {
  const { tests, crossed } = open()
  const first = tests.test(tutorial, 'hour < 3', setup)
  const second = tests.test(tutorial, 'hour < 4', setup)
  expect([await first, await heldIn(second)]).toEqual([null, 4])
  tests.close()
  expect(await heldIn(tests.test(tutorial, 'hour < 4', setup))).toBe(4)
  expect(crossed.length).toBe(2)
})

it('lets the worker that is there now be, when one that was closed breaks down late', async () => {
  const { tests, crossed, faults } = open()
  const lost = tests.test(tutorial, 'hour < 3', setup)
  tests.close()
  const other = tests.test(tutorial, 'hour < 3', { ...setup, seed: 3 })
  faults[0]('gone')
  await expect(lost).rejects.toThrow()
  expect(await heldIn(other)).toBe(3)
  await tests.test(tutorial, 'hour < 3', { ...setup, seed: 4 })
  expect(crossed.at(-1)).toEqual([])
  tests.close()
})
