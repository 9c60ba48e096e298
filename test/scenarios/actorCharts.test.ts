import { describe, expect, it } from 'vitest'
import { createActor, createMachine, setup } from 'xstate'
import type { Actor, ChartNode, Option } from '../../src/scenario/schema/actors'
import { ids } from './actorIds'
import { actors, conditionIds, options, playedAndChosen } from './actorPack'

interface Transition {
  readonly event: string
  readonly target: string
  readonly guard: string | undefined
  readonly siblings: readonly string[]
}

function transitionsOf(node: ChartNode, siblings: readonly string[] = []): Transition[] {
  const own = Object.entries(node.on ?? {}).flatMap(([event, to]) =>
    (Array.isArray(to) ? to : [to]).map(({ target, guard }) => ({ event, target, guard, siblings })),
  )
  const names = Object.keys(node.states ?? {})
  return [...own, ...Object.values(node.states ?? {}).flatMap((child) => transitionsOf(child, names))]
}

function machineOf(actor: Actor): ReturnType<typeof createMachine> {
  const guards = Object.fromEntries([...conditionIds].map((id) => [id, () => true]))
  const config = JSON.parse(JSON.stringify(actor.chart, (key, value) => (key === 'label' ? undefined : value)))
  return setup({ guards }).createMachine({ ...config, id: actor.id }) as ReturnType<typeof createMachine>
}

describe('the charts', () => {
  const signals = new Map<string, Set<string>>(actors.map((actor) => [actor.id, new Set<string>()]))
  for (const { option } of options) {
    for (const effect of option.effects) if (effect.do === 'signal') signals.get(effect.to)?.add(effect.event)
  }

  it.each(actors.map((actor) => [actor.id, actor] as const))(
    'of %s is built by XState, every name resolved',
    (_, actor) => {
      expect(() => createMachine({ ...machineOf(actor).config })).not.toThrow()
      const sent = new Set(signals.get(actor.id))
      for (const { id } of actor.options) for (const suffix of ['', '.in-force', '.refused']) sent.add(id + suffix)
      for (const event of ids.householdEvents) if (actor.kind === 'population') sent.add(event)
      const transitions = transitionsOf(actor.chart)
      for (const { event, target, guard, siblings } of transitions) {
        expect(siblings, `${actor.id} ${event}`).toContain(target)
        if (guard) expect(conditionIds, event).toContain(guard)
        expect(sent, `${actor.id}: nothing sends ${event}`).toContain(event)
      }
      const handled = new Set(transitions.map((one) => one.event))
      for (const option of actor.options) if (option.phase !== 'epilogue') expect(handled).toContain(option.id)
      for (const event of signals.get(actor.id) ?? []) expect(handled).toContain(event)
    },
  )

  it('of the population has the model’s compartments and moves', () => {
    const civilians = actors.find((actor) => actor.kind === 'population')
    const household = civilians?.chart.states?.household
    expect(Object.keys(household?.states ?? {})).toEqual(ids.whereabouts)
    const moves = Object.entries(household?.states ?? {}).flatMap(([from, node]) =>
      transitionsOf(node)
        .filter(({ event }) => ids.householdEvents.includes(event))
        .map(({ event, target }) => `${from} ${event} ${target}`),
    )
    expect(moves.sort()).toEqual([...ids.householdMoves].sort())
  })

  it('take every documented decision in the order of the record, each through XState', () => {
    const running = new Map(actors.map((actor) => [actor.id, createActor(machineOf(actor)).start()]))
    const due: { at: number; actor: string; option: Option }[] = []
    for (const { actor, option } of playedAndChosen) {
      const { from, to } = option.documented ?? {}
      // Earliest hour; where another actor's answer is still on its way, the latest.
      const bring = (until: number): void => {
        due.sort((a, b) => a.at - b.at)
        while (due.length > 0 && due[0].at <= until) {
          const next = due.shift()
          if (!next) return
          for (const effect of next.option.effects) {
            if (effect.do === 'signal') running.get(effect.to)?.send({ type: effect.event })
          }
          running.get(next.actor)?.send({ type: `${next.option.id}.in-force` })
        }
      }
      bring(from ?? 0)
      const machine = running.get(actor.id)
      if (!machine?.getSnapshot().can({ type: option.id })) bring(to ?? 0)
      expect(machine?.getSnapshot().can({ type: option.id }), `${option.id} at ${from} to ${to}`).toBe(true)
      machine?.send({ type: option.id })
      const hours = (option.agreement?.hours ?? 0) + option.bites.hours
      due.push({ at: (from ?? 0) + hours, actor: actor.id, option })
    }
  })
})
