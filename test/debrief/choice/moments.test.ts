import { describe, expect, it } from 'vitest'
import { choiceView, placeOf } from '../../../src/debrief/choice/address'
import { firstOthers, inOrder, momentAt, momentsOf, type Offer } from '../../../src/debrief/choice/moments'
import type { Branch } from '../../../src/record/tree'
import { treeOf } from '../../../src/record/tree'
import { createAuthority } from '../../../src/session/authority'
import { createDebriefHost } from '../../../src/session/debriefHost'
import { createEngine } from '../../../src/sim/engine'
import { smallScenario } from '../../scenario/small'

const scenario = smallScenario()
const authority = createAuthority(createEngine(scenario))
authority.begin({ seat: 'council', plan: 'short', seed: 11, policy: 'record', forecast: [] })
authority.send({ type: 'decide', seat: 'council', option: 'curfew', reason: 'Now.' })
authority.closeWindow()
authority.advance(100)
authority.send({ type: 'wait', seat: 'council', reason: 'Too early.' })
for (let window = 0; window < 2; window++) {
  authority.closeWindow()
  authority.advance(100)
}
const record = authority.record()
const host = createDebriefHost()
host.open(scenario, record)
const tree = treeOf(record)
const summary = host.summary(null)
if (!summary) throw new Error('no summary')
const moments = momentsOf(scenario, record, tree, null, summary, 'council')

describe('moments that can be gone back to', () => {
  it('are decisions and waits, in the order of time, each with the moment before it', () => {
    const own = moments.filter(({ seat }) => seat === 'council')
    expect(own.slice(0, 2)).toMatchObject([
      { hour: 0, option: 'curfew', by: 'player', reason: 'Now.', before: { hour: 0, given: 0 } },
      { hour: 12, option: null, by: 'player', reason: 'Too early.', before: { hour: 12, given: 1 } },
    ])
    const waited = own[1]
    if (!waited) throw new Error('no wait')
    const look = host.look(null, waited.before, { seat: 'council' })
    expect(look).toMatchObject({ of: 'seat', view: { hour: 12, taken: [{ option: 'curfew' }] } })
  })

  it('put the seat of the run first', () => {
    const seats = moments.map(({ seat }) => seat)
    const first = seats.findIndex((seat) => seat !== 'council')
    expect(first === -1 ? [] : seats.slice(first)).not.toContain('council')
  })

  it('leave out what was decided when the time for decisions is over', () => {
    const ended = {
      ...summary,
      decisions: summary.decisions.map((one) => ({ ...one, before: { hour: 60, given: 1 } })),
    }
    expect(momentsOf(scenario, record, tree, null, ended, 'council').map(({ option }) => option)).toEqual([null])
  })

  it('of a branch hold its own waits, not those given up', () => {
    const branch: Branch = {
      id: 'b1',
      parent: null,
      from: 0,
      kept: 0,
      label: '',
      note: '',
      folded: false,
      policy: 'wait',
      played: ['council'],
      changes: [],
      commands: [{ hour: 3, command: { type: 'wait', seat: 'council', reason: 'Later.' } }],
    }
    const own = { ...tree, branches: [branch] }
    const of = momentsOf(scenario, record, own, 'b1', { ...summary, decisions: [] }, 'council')
    expect(of).toEqual([
      { seat: 'council', hour: 3, option: null, by: 'player', reason: 'Later.', before: { hour: 3, given: 0 } },
    ])
  })
})

describe('the address of a decision', () => {
  it('is read as it was written', () => {
    for (const place of [{}, { hour: 6, option: 'curfew' }, { hour: 12, option: null, seat: 'council', line: 'b1' }]) {
      expect(placeOf(choiceView(place))).toEqual(place)
    }
    expect(choiceView({ hour: 6, option: 'curfew', line: null })).toBe('at=6&option=curfew')
  })

  it('ignores what nobody wrote', () => {
    expect(placeOf('at=-3&option=<b>&seat=&line=a b')).toEqual({})
  })

  it('leads to the decision it names, or to one near it', () => {
    expect(momentAt(moments, { hour: 0, option: 'curfew' })).toBe(moments[0])
    expect(momentAt(moments, { hour: 12, option: null, seat: 'council' })).toMatchObject({ hour: 12, option: null })
    expect(momentAt(moments, { hour: 5, option: 'curfew' })).toBe(moments[0])
    expect(momentAt(moments, { hour: 5, option: 'never-taken' })?.hour).toBe(12)
    expect(momentAt(moments, {})).toBe(moments[0])
    expect(momentAt([], {})).toBeNull()
  })
})

describe('what stands beside a decision', () => {
  const offers: Offer[] = [
    { option: 'a', label: 'A', point: 'p' },
    { option: 'b', label: 'B', point: 'q' },
    { option: 'c', label: 'C', point: 'q' },
  ]

  it('is at first another of its point and deciding nothing; of a wait the first on offer', () => {
    expect(firstOthers('x', 'q', offers)).toEqual(['b', null])
    expect(firstOthers('x', 'r', offers)).toEqual([null])
    expect(firstOthers(null, null, offers)).toEqual(['a'])
    expect(firstOthers(null, null, [])).toEqual([])
  })

  it('stands in the order of the offers, whatever was chosen first', () => {
    expect(inOrder(offers, [null, 'c'])).toEqual(['c', null])
    expect(inOrder(offers, ['c', 'a'])).toEqual(['a', 'c'])
  })
})
