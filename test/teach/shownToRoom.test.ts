import { expect, it } from 'vitest'
import { readShown } from '../../src/teach/shownToRoom'

const shows = (what: unknown) => readShown({ type: 'shows', what })
const seat = {
  what: 'seat',
  seat: 'Ministry',
  worlds: [{ world: 0, played: true }],
  rows: [{ hour: 4, acts: [['Open it', null]] }],
}
const outcome = {
  what: 'outcome',
  label: 'Displaced',
  worlds: [{ world: 0, value: 12, played: true }],
  main: null,
  range: [10, 20],
  rivals: [],
}

it('takes what the projector can show, and nothing', () => {
  expect(readShown({ type: 'asks' })).toEqual({ type: 'asks' })
  for (const what of [null, seat, outcome, { what: 'choices', seat: 'Ministry', choices: ['Open it'] }]) {
    expect(shows(what)).toEqual({ type: 'shows', what })
  }
})

it('takes no name, no reason and nothing that is not a message', () => {
  expect(shows({ ...seat, nick: 'Wise Owl' })).toBeUndefined()
  expect(shows({ ...seat, rows: [{ hour: 4, acts: [], reasons: ['why'] }] })).toBeUndefined()
  expect(shows({ ...outcome, main: 'many' })).toBeUndefined()
  expect([shows({ what: 'talk' }), readShown('asks'), readShown(undefined)]).toEqual([undefined, undefined, undefined])
})
