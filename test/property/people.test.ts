import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../../src/sim/engine'
import type { Command, Engine, RunSetup, State } from '../../src/sim/index'
import { C, compartments } from '../../src/sim/state'
import { groupsByHour } from '../../src/sim/travellers'
import { loadReal } from '../realScenario'

const scenario = loadReal()
const engine = createEngine(scenario)
const { cells, crossings, camps, places } = scenario.space

/** Faults of the head count: every cell keeps its people, and the matrices agree with the compartments. */
function miscounts(state: State): string[] {
  const wrong: string[] = []
  cells.forEach((cell, index) => {
    const row = state.people.subarray(index * compartments.length, (index + 1) * compartments.length)
    const sum = (list: Int32Array): number => list.reduce((a, b) => a + b, 0)
    if (row.some((count) => count < 0)) wrong.push(`${cell.id} has fewer than nobody somewhere`)
    if (sum(row) !== cell.people) wrong.push(`${cell.id} holds ${sum(row)} of ${cell.people}`)
    const at = (matrix: Int32Array, width: number): number => sum(matrix.subarray(index * width, (index + 1) * width))
    if (at(state.waiting, crossings.length) !== row[C.waiting]) wrong.push(`${cell.id}: waiting`)
    if (at(state.camps, camps.length) !== row[C.camp]) wrong.push(`${cell.id}: camps`)
    if (at(state.hosted, places.length) !== row[C.host]) wrong.push(`${cell.id}: hosted`)
    let travelling = 0
    for (const groups of groupsByHour(state.travellers)) {
      for (let i = 0; i < groups.length; i += 3) if (groups[i] === index) travelling += groups[i + 2]
    }
    if (travelling !== row[C.road]) wrong.push(`${cell.id}: on the road ${row[C.road]}, groups ${travelling}`)
  })
  const columns = (matrix: Int32Array, width: number): number[] =>
    Array.from({ length: width }, (_, column) =>
      cells.reduce((sum, _cell, row) => sum + matrix[row * width + column], 0),
    )
  const same = (name: string, sums: Int32Array, matrix: Int32Array, width: number): void => {
    if (columns(matrix, width).some((value, index) => value !== sums[index])) wrong.push(`sums of ${name}`)
  }
  places.forEach(({ id }, place) => {
    const day = state.recent.subarray(place * 24, (place + 1) * 24).reduce((a, b) => a + b, 0)
    if (day !== state.incidentsOfDay[place]) wrong.push(`${id}: ${day} incidents of the day`)
  })
  same('queues', state.queue, state.waiting, crossings.length)
  same('camps', state.inCamp, state.camps, camps.length)
  same('hosted', state.hostedAt, state.hosted, places.length)
  const dead = cells.reduce((sum, _cell, row) => sum + state.people[row * compartments.length + C.dead], 0)
  if (dead !== state.deaths.reduce((a, b) => a + b, 0)) wrong.push('deaths by place differ from the dead of the cells')
  if (state.registered + state.pendingRegistration + state.slowRegistration !== dead)
    wrong.push('deaths to be registered')
  return wrong
}

/** Commands that may or may not be allowed, at random hours, for every seat. */
const commands = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 405 }),
    actor: fc.integer({ min: 0, max: scenario.actors.length - 1 }),
    option: fc.nat(60),
    kind: fc.constantFrom('decide', 'stand', 'unstand', 'wait'),
  }),
  { maxLength: 60 },
)

function asCommand(pick: { hour: number; actor: number; option: number; kind: string }): Command {
  const actor = scenario.actors[pick.actor]
  const seat = scenario.play.seats.find((item) => item.actor === actor.id)?.id ?? actor.id
  const option = actor.options[pick.option % actor.options.length].id
  if (pick.kind === 'stand') return { type: 'stand', seat, option, until: pick.hour + 48, reason: 'test' }
  if (pick.kind === 'unstand') return { type: 'unstand', seat, option }
  if (pick.kind === 'wait') return { type: 'wait', seat, reason: 'test' }
  return { type: 'decide', seat, option, reason: 'test' }
}

function play(
  game: Engine,
  setup: RunSetup,
  list: readonly { hour: number; command: Command }[],
  each: (state: State) => void,
): State {
  const state = game.start(setup)
  const end = scenario.play.clock.ticks + scenario.play.clock.tailTicks
  while (state.hour < end) {
    for (const { hour, command } of list) {
      if (hour !== state.hour) continue
      const reply = game.decide(state, setup, command)
      if (reply.ok) for (const event of reply.events) game.apply(state, setup, event)
    }
    game.advance(state, setup)
    each(state)
  }
  return state
}

test('people are conserved at every tick under random commands', () => {
  fc.assert(
    fc.property(
      commands,
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.constantFrom('record', 'adaptive', 'wait'),
      (picks, seed, policy) => {
        const seats = scenario.play.seats.map((seat) => seat.id)
        const setup: RunSetup = {
          seed,
          policy: policy as RunSetup['policy'],
          played: seats.slice(0, seed % 6),
          readers: [],
        }
        const list = picks.map((pick) => ({ hour: pick.hour, command: asCommand(pick) }))
        play(engine, setup, list, (state) => expect(miscounts(state)).toEqual([]))
      },
    ),
    { numRuns: 12, seed: 20100610 },
  )
})

test('a straight run and one saved and restored at every hour agree at every hour', () => {
  const setup: RunSetup = { seed: 7, policy: 'record', played: [] }
  const straight = engine.start(setup)
  let restored = engine.start(setup)
  const end = scenario.play.clock.ticks + scenario.play.clock.tailTicks
  while (straight.hour < end) {
    restored = engine.load(engine.save(restored))
    expect(engine.advance(restored, setup)).toEqual(engine.advance(straight, setup))
    expect(engine.hash(restored)).toBe(engine.hash(straight))
  }
})

test('a copy goes its own way', () => {
  const setup: RunSetup = { seed: 8, policy: 'record', played: [] }
  const state = engine.start(setup)
  for (let i = 0; i < 60; i++) engine.advance(state, setup)
  const before = engine.hash(state)
  const copy = engine.clone(state)
  expect(engine.hash(copy)).toBe(before)
  for (let i = 0; i < 60; i++) engine.advance(copy, setup)
  expect(engine.hash(state)).toBe(before)
})

test('the same seed gives the same run, another seed another', () => {
  const hashes = [3, 3, 4].map((seed) => {
    const setup: RunSetup = { seed, policy: 'adaptive', played: [] }
    return engine.hash(play(engine, setup, [], () => {}))
  })
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('what nobody reads changes nothing in the course of a run', () => {
  const course = (readers?: readonly string[]): unknown => {
    const setup: RunSetup = { seed: 11, policy: 'record', played: [], ...(readers ? { readers } : {}) }
    const figures: unknown[] = []
    const state = engine.start(setup)
    for (let i = 0; i < 478; i++)
      figures.push(engine.advance(state, setup).find((event) => event.type === 'hour-passed'))
    return figures
  }
  expect(course([])).toEqual(course())
})

test('swapping the labels of communities over the same cells changes no total (rule C6)', () => {
  const swapped = loadReal('osh-2010', (files) => {
    const space = JSON.parse(files['space.json']) as { communities: { id: string }[]; cells: { label: string }[] }
    const [first, second] = space.communities.map((community) => community.id)
    for (const cell of space.cells)
      cell.label = cell.label === first ? second : cell.label === second ? first : cell.label
    files['space.json'] = JSON.stringify(space)
  })
  expect(swapped.space.cells.map((cell) => cell.label)).not.toEqual(cells.map((cell) => cell.label))
  const setup: RunSetup = { seed: 5, policy: 'record', played: [], readers: [] }
  expect(engine.hash(play(engine, setup, [], () => {}))).toBe(
    engine.hash(play(createEngine(swapped), setup, [], () => {})),
  )
})
