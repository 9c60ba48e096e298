import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock, waitFor } from 'xstate'
import { type Authority, turnMachine } from '../../src/play/turn/machine'
import { createAuthority } from '../../src/session/authority'
import { createEngine } from '../../src/sim/engine'
import { smallScenario } from '../scenario/small'

const engine = createEngine(smallScenario())

/** The real authority behind promises, as the worker has it. */
function started() {
  const real = createAuthority(engine)
  const game = real.begin({ seat: 'council', plan: 'short', seed: 7, policy: 'record', forecast: [] })
  const asked: string[] = []
  const authority: Authority = {
    begin: async (next) => real.begin(next),
    restore: async (record) => real.restore(record),
    send: async (command) => {
      asked.push(command.type)
      return real.send(command)
    },
    closeWindow: async () => {
      asked.push('close')
      return real.closeWindow()
    },
    advance: async (hours) => {
      asked.push(`advance ${hours}`)
      return real.advance(hours)
    },
    look: async (seat) => real.look(seat),
    record: async () => real.record(),
    annotate: async (additions) => real.annotate(additions),
    result: async () => real.result(),
  }
  const clock = new SimulatedClock()
  const actor = createActor(turnMachine, { input: { authority, game, speed: 4, isPaused: false }, clock })
  actor.start()
  const settle = (state: Parameters<ReturnType<typeof actor.getSnapshot>['matches']>[0]) =>
    waitFor(actor, (snapshot) => snapshot.matches(state))
  return { actor, asked, clock, settle }
}

describe('the way through windows and hours', () => {
  it('waits at a window until it is closed, then lets hours pass one by one', async () => {
    const { actor, asked, clock, settle } = started()
    expect(actor.getSnapshot().matches({ window: 'open' })).toBe(true)
    actor.send({ type: 'send', command: { type: 'wait', seat: 'council', reason: 'To see.' } })
    await settle({ window: 'open' })
    actor.send({ type: 'close' })
    await settle({ passing: 'waiting' })
    expect(asked).toEqual(['wait', 'close'])
    clock.increment(249)
    expect(actor.getSnapshot().context.game.view.hour).toBe(0)
    clock.increment(1)
    await settle({ passing: 'waiting' })
    expect(actor.getSnapshot().context.game.view.hour).toBe(1)
    expect(asked).toEqual(['wait', 'close', 'advance 1'])
  })

  it('keeps a refusal with its reason, and drops it with the next order', async () => {
    const { actor, settle } = started()
    actor.send({ type: 'send', command: { type: 'decide', seat: 'council', option: 'nothing', reason: 'No.' } })
    await waitFor(actor, (snapshot) => snapshot.context.refusal !== null)
    expect(actor.getSnapshot().context.refusal?.code).toBe('unknown-option')
    actor.send({ type: 'send', command: { type: 'wait', seat: 'council', reason: 'To see.' } })
    await waitFor(actor, (snapshot) => snapshot.context.refusal === null)
    await settle({ window: 'open' })
  })

  it('pauses, also while an hour is under way, and goes on at another speed', async () => {
    const { actor, clock, settle } = started()
    actor.send({ type: 'close' })
    await settle({ passing: 'waiting' })
    clock.increment(250)
    actor.send({ type: 'pause' })
    await settle({ passing: 'paused' })
    expect(actor.getSnapshot().context.game.view.hour).toBe(1)
    clock.increment(60_000)
    expect(actor.getSnapshot().context.game.view.hour).toBe(1)
    actor.send({ type: 'speed', speed: 1 })
    actor.send({ type: 'resume' })
    clock.increment(999)
    expect(actor.getSnapshot().matches({ passing: 'waiting' })).toBe(true)
    clock.increment(1)
    await waitFor(actor, (snapshot) => snapshot.context.game.view.hour === 2)
  })

  it('skips to the next window at once, and comes to the end', async () => {
    const { actor, asked, settle } = started()
    for (let window = 0; !actor.getSnapshot().matches('over'); window += 1) {
      expect(window).toBeLessThan(20)
      await settle({ window: 'open' })
      actor.send({ type: 'close' })
      await settle({ passing: 'waiting' })
      actor.send({ type: 'skip' })
      await waitFor(actor, (snapshot) => snapshot.matches('over') || snapshot.matches({ window: 'open' }))
    }
    expect(actor.getSnapshot().context.game.over).toBe(true)
    expect(asked).not.toContain('advance 1')
  })

  it('keeps a skip that is pressed while an hour is under way', async () => {
    const { actor, asked, clock, settle } = started()
    actor.send({ type: 'close' })
    await settle({ passing: 'waiting' })
    clock.increment(250)
    expect(actor.getSnapshot().matches({ passing: 'advancing' })).toBe(true)
    actor.send({ type: 'skip' })
    await waitFor(actor, (snapshot) => snapshot.matches('over') || snapshot.matches({ window: 'open' }))
    expect(asked.filter((request) => request === 'advance 1')).toHaveLength(1)
  })

  it('says what failed when the authority breaks, and can try again', async () => {
    const real = started().actor.getSnapshot().context
    let broken = true
    const authority: Authority = {
      ...real.authority,
      closeWindow: async () => {
        if (broken) throw new Error('the worker is gone')
        return real.authority.closeWindow()
      },
    }
    const actor = createActor(turnMachine, { input: { authority, game: real.game, speed: 4, isPaused: false } })
    actor.start()
    actor.send({ type: 'close' })
    await waitFor(actor, (snapshot) => snapshot.matches('failed'))
    expect(actor.getSnapshot().context.failure).toBe('the worker is gone')
    broken = false
    actor.send({ type: 'retry' })
    expect(actor.getSnapshot().matches({ window: 'open' })).toBe(true)
    actor.stop()
  })
})
