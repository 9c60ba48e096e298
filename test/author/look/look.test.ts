import { describe, expect, it } from 'vitest'
import { createLook } from '../../../src/author/look/look'
import type { Draft } from '../../../src/scenario/draft/draft'
import { draftOf } from '../../../src/scenario/draft/files'
import { createCheckHost } from '../../../src/session/checkHost'
import { startDeepLook } from '../../../src/session/deepLook'
import { smallPackage } from '../../scenario/small'
import { channelTo } from '../../session/channel'

const draft = draftOf(smallPackage())
const setup = { runs: 12, pairs: 1, seed: 1 }
const started = (host = createCheckHost()) => {
  const session = { standing: () => ({ draft: current }) as never }
  let current: Draft = draft
  const look = createLook(session, (drawn, asked) =>
    startDeepLook(drawn, asked, { ...channelTo(host), onFault: () => {} }),
  )
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const hear = () => is() && resolve()
      look.subscribe(hear)
      hear()
    })
  return { look, until, write: (next: Draft) => (current = next) }
}

describe('a look at many runs of a draft', () => {
  it('tells how far it is, then what it found and of which draft', async () => {
    const { look, until } = started()
    const seen: number[] = []
    look.subscribe(() => {
      const { progress } = look.standing()
      if (progress) seen.push(progress.done)
    })
    look.start(setup)
    expect(look.standing().progress).toEqual({ done: 0, of: 12 })
    await until(() => look.standing().progress === null)
    const { found, hasFailed } = look.standing()
    expect(hasFailed).toBe(false)
    expect(found).toMatchObject({ draft, result: { runs: 12, pairs: 1 } })
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
  })

  it('stops at once when it is told to, and says nothing of what it left', async () => {
    const { look, until } = started()
    look.start({ ...setup, runs: 1_000_000 })
    await until(() => (look.standing().progress?.done ?? 0) > 0)
    look.cancel()
    expect(look.standing()).toEqual({ progress: null, found: null, hasFailed: false })
    look.start(setup)
    await until(() => look.standing().found !== null)
  })

  it('says so when it can’t be played', async () => {
    const { look, until, write } = started()
    write({})
    look.start(setup)
    await until(() => look.standing().hasFailed)
    expect(look.standing()).toEqual({ progress: null, found: null, hasFailed: true })
  })
})
