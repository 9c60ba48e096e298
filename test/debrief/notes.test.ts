import { expect, it } from 'vitest'
import { markedHours, noteFault } from '../../src/debrief/replay/Notes'

const note = { branch: null, order: null, text: '' }

it('marks every hour of the run with a note once, and none of a branch', () => {
  const notes = [
    { ...note, id: 'a', hour: 6 },
    { ...note, id: 'b', hour: 6 },
    { ...note, id: 'c', hour: 3 },
    { ...note, id: 'd', hour: 9, branch: 'b1' },
  ]
  expect(markedHours(notes)).toEqual([6, 3])
})

it('tells nothing about notes when it was a branch that went wrong', () => {
  const faults = ['branches-full', 'out-of-order', 'no-such-branch', 'branch-exists', null] as const
  expect(faults.map(noteFault)).toEqual([null, null, null, null, null])
  expect(noteFault('not-saved')).toBe('not-saved')
  expect(noteFault('notes-full')).toBe('notes-full')
})
