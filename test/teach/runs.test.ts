import { expect, it } from 'vitest'
import { onProjector } from '../../src/teach/debrief/onProjector'
import { classOutcomes, seatRows, spreadOf, type WorldRun, wasPlayed } from '../../src/teach/debrief/runs'
import { readShown } from '../../src/teach/shownToRoom'
import { engine, seats, testClass } from '../classroom/lesson'

const { scenario } = engine
const plan = scenario.play.plans.find(({ id }) => id === 'twenty') ?? scenario.play.plans[0]
const [seat] = scenario.play.seats

/** Two worlds in which the first seat has a team: one orders in the first window, the other waits. */
function playedClass(): { readonly runs: readonly WorldRun[]; readonly option: string } {
  const lesson = testClass({ seeds: [11, 12] })
  lesson.join('one')
  lesson.join('two')
  lesson.do({ type: 'move', member: 'one', team: { world: 0, seat: seats[0] } })
  lesson.do({ type: 'move', member: 'two', team: { world: 1, seat: seats[0] } })
  lesson.do({ type: 'next' })
  lesson.do({ type: 'next' })
  const choice = lesson.room.look({ world: 0, seat: seats[0] })?.decisions.find(({ status }) => status === 'available')
  if (!choice) throw new Error('nothing can be decided')
  const give = (member: string, order: Parameters<typeof lesson.must>[1]) => {
    lesson.must(member, order)
    const view = lesson.room.student(member, { now: lesson.now, presence: lesson.presence })
    lesson.must(member, { type: 'give', proposal: view?.team?.proposals[0]?.id ?? '' })
  }
  give('one', { type: 'propose', order: { type: 'decide', option: choice.option, reason: 'it can’t wait' } })
  give('two', { type: 'propose', order: { type: 'wait', reason: 'too little is known' } })
  lesson.do({ type: 'to-debrief' })
  const runs = [0, 1].map((world): WorldRun => {
    const record = lesson.room.record(world)
    if (!record) throw new Error('a world has no record')
    return { world, record, outcomes: null }
  })
  return { runs, option: choice.option }
}

const { runs, option } = playedClass()

it('sets what the same seat did at the same windows side by side, with reasons', () => {
  const rows = seatRows(scenario, plan, seat, runs)
  expect(rows.map(({ hour }) => hour)).toEqual(plan.windows.map(({ hour }) => hour))
  const [first] = rows
  expect(first.acts[0]).toEqual([expect.objectContaining({ by: 'player', reason: 'it can’t wait', hour: first.hour })])
  expect(first.acts[1]).toEqual([expect.objectContaining({ label: null, reason: 'too little is known' })])
})

it('counts in which worlds a decision was taken, the most widely taken first', () => {
  const spread = spreadOf(scenario, seat, runs)
  expect(spread.find((row) => row.option === option)?.taken).toContainEqual({ world: 0, hour: plan.windows[0].hour })
  const counts = spread.map(({ taken }) => taken.length)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(spread.every(({ taken }) => taken.length > 0)).toBe(true)
})

it('puts the figures of the worlds beside the record’s, for outcomes that the model computes', () => {
  const [outcome] = scenario.record.outcomes.filter(({ model }) => model !== null)
  const figured = runs.map((run, index) => ({ ...run, outcomes: { [outcome.id]: 10 + index } }))
  expect(classOutcomes(scenario, figured)).toEqual([
    expect.objectContaining({
      id: outcome.id,
      range: outcome.range,
      worlds: [
        { world: 0, value: 10, played: true },
        { world: 1, value: 11, played: true },
      ],
    }),
  ])
  expect(classOutcomes(scenario, runs)).toEqual([])
})

it('knows a world in which nobody sat, and one whose only student was moved away before play', () => {
  const lesson = testClass({ seeds: [11, 12, 13] })
  lesson.join('one')
  lesson.do({ type: 'move', member: 'one', team: { world: 1, seat: seats[0] } })
  lesson.do({ type: 'move', member: 'one', team: { world: 0, seat: seats[0] } })
  lesson.do({ type: 'next' })
  lesson.do({ type: 'next' })
  lesson.do({ type: 'to-debrief' })
  const played = [0, 1, 2].map((world) => {
    const record = lesson.room.record(world)
    return record !== null && wasPlayed({ record })
  })
  expect(played).toEqual([true, false, false])
})

it('gives the projector a part as the runs stand, whatever seat is chosen on the page, without a reason', () => {
  const part = { what: 'seat', id: seat.id } as const
  const [first, all] = [runs.slice(0, 1), runs].map((of) => onProjector(scenario, plan, of, part))
  expect(first?.name).toBe(seat.name)
  expect(first?.what).toMatchObject({ what: 'seat', worlds: [{ world: 0, played: true }] })
  expect(all?.what).toMatchObject({ worlds: [{ world: 0 }, { world: 1 }] })
  expect(JSON.stringify(all)).not.toContain('can’t wait')
  const [outcome] = scenario.record.outcomes.filter(({ model }) => model !== null)
  const figured = runs.map((run, index) => ({ ...run, outcomes: { [outcome.id]: 10 + index } }))
  const shown = onProjector(scenario, plan, figured, { what: 'outcome', id: outcome.id })
  expect(shown).toMatchObject({ name: outcome.label, what: { worlds: [{ value: 10 }, { value: 11 }] } })
  expect(readShown({ type: 'shows', what: shown?.what })).toBeDefined()
  // Nothing is shown of what the runs don't have.
  expect(onProjector(scenario, plan, [], part)).toBeNull()
  expect(onProjector(scenario, plan, runs, { what: 'outcome', id: outcome.id })).toBeNull()
  expect(onProjector(scenario, plan, runs, { what: 'seat', id: 'nobody' })).toBeNull()
})
