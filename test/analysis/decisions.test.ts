import { describe, expect, it } from 'vitest'
import { compareDecisions, waitsOf } from '../../src/analysis/decisions'
import type { Scenario } from '../../src/scenario/scenario'
import type { Option } from '../../src/scenario/schema/actors'
import type { SimEvent } from '../../src/sim/index'
import { option, smallScenario } from './fixtures'

const withOptions = (...options: Option[]): Scenario => {
  const scenario = smallScenario()
  return { ...scenario, actors: [{ ...scenario.actors[0], options }] }
}
const taken = (id: string, hour: number): SimEvent => ({
  type: 'decision-taken',
  hour,
  actor: 'gov',
  option: id,
  by: 'player',
  reason: 'because',
  inForceAt: hour + 2,
})
const one = (options: Option[], events: SimEvent[]) => compareDecisions(withOptions(...options), events)

const notChosen = { chosen: false, when: '11 June', from: 10, to: 14, confidence: 'high', sources: ['s1'] } as const

describe('decisions beside the documented ones', () => {
  it.each([
    [9, 'earlier', 1],
    [10, 'same', 0],
    [14, 'same', 0],
    [20, 'later', 6],
  ] as const)('taken at %d: %s by %d hours', (hour, difference, byHours) => {
    expect(one([option('a')], [taken('a', hour)])[0]).toMatchObject({ difference, byHours })
  })

  it('knows what was not taken and what the record did not choose', () => {
    const documented = { ...notChosen, sources: ['s1'] }
    const rows = one(
      [option('a'), option('b', { documented }), option('c', { documented, point: 'p2' })],
      [taken('b', 12)],
    )
    expect(rows.map((row) => row.difference)).toEqual(['not-taken', 'only-run', 'neither'])
    expect(rows[0].instead).toEqual(['b'])
  })

  it('does not call an option of another point an exclusive alternative', () => {
    const other = option('b', { documented: { ...notChosen, sources: ['s1'] }, point: 'p2' })
    expect(one([option('a'), other], [taken('b', 12)])[0].instead).toEqual([])
  })

  it('says when the record gives no hour, or nothing at all', () => {
    const rows = one(
      [
        option('a', { documented: { ...notChosen, chosen: true, from: null, to: null, sources: ['s1'] } }),
        option('b', { documented: null }),
      ],
      [taken('a', 3), taken('b', 4)],
    )
    expect(rows.map((row) => row.difference)).toEqual(['same-undated', 'undocumented'])
  })

  it('takes a repeated decision as documented when any of its times is', () => {
    expect(one([option('a')], [taken('a', 2), taken('a', 12)])[0]).toMatchObject({ difference: 'same', byHours: 0 })
  })

  it('follows what became of a decision', () => {
    const events: SimEvent[] = [
      taken('a', 4),
      { type: 'agreement-refused', hour: 6, actor: 'gov', option: 'a', parties: ['p'] },
      taken('a', 12),
      { type: 'decision-in-force', hour: 15, actor: 'gov', option: 'a' },
      { type: 'decision-not-available', hour: 14, actor: 'gov', option: 'b', condition: 'calm' },
    ]
    const rows = one([option('a'), option('b')], events)
    expect(rows[0].taken.map(({ fate, inForceAt }) => [fate, inForceAt])).toEqual([
      ['agreement-refused', null],
      ['in-force', 15],
    ])
    expect(rows[1].notAvailable).toEqual({ hour: 14, condition: 'calm' })
  })

  it('leaves out what is only read after the play and what the model does itself', () => {
    expect(one([option('a', { phase: 'epilogue' }), option('b', { phase: 'model' })], [])).toEqual([])
  })

  it('lists the waits of a seat', () => {
    const events: SimEvent[] = [
      { type: 'waited', hour: 6, seat: 'gov', reason: 'to see' },
      { type: 'waited', hour: 6, seat: 'other', reason: '' },
    ]
    expect(waitsOf(events, 'gov')).toEqual([{ hour: 6, reason: 'to see' }])
  })
})
