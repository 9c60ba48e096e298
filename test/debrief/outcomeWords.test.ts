import { expect, it } from 'vitest'
import { figuresBeside, rivalCount } from '../../src/debrief/outcomes/words'
import type { ReportedOutcome } from '../../src/debrief/report'

const figure = (value: number | string, sources: string[]) => ({ what: 'w', value, sources })
const outcome = {
  alternatives: [
    figure(1925, ['a']),
    figure(443, ['a']),
    figure(75000, ['b']),
    figure(926, ['c']),
    figure('10-14 June', ['a']),
  ],
  disputedBy: [
    { who: 'A', says: '1,925 people with bodily injuries, 14430 forms.', sources: ['a', 'x'] },
    { who: 'B', says: '75 000 people.', sources: ['b'] },
    { who: 'C', says: 'Calls 926 too high.', sources: ['x'] },
  ],
} as unknown as ReportedOutcome['outcome']

it('tells a figure once: with whoever disputes, or among the others', () => {
  expect(figuresBeside(outcome).map(({ value }) => value)).toEqual([443, 926, '10-14 June'])
  expect(rivalCount({ outcome } as ReportedOutcome)).toBe(6)
})
