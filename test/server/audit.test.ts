import { expect, it } from 'vitest'
import { audit } from '../../tools/class/audit.mjs'

const event = (seq: number, cause: string | null, text = `line ${seq}`) => ({
  seq,
  event: { type: 'said', text, ...(cause ? { cause: `member:${cause}` } : {}) },
})
const log = [event(1, null), event(2, 'a'), event(3, 'b'), event(4, null), event(5, 'c')]
const told = (...taken: [id: string, seq: number][]) => [{ taken: taken.map(([id, seq]) => ({ id, seq })) }]

it('finds every acknowledged command in the log once', () => {
  const people = [...told(['a', 2]), ...told(['b', 4], ['c', 5])]
  expect(audit(log, people)).toEqual({ events: 5, acknowledged: 3, lost: 0, doubled: 0 })
})

it('finds what was acknowledged and is not there, or is beyond the end', () => {
  expect(audit(log, told(['a', 2], ['x', 3]))).toMatchObject({ acknowledged: 2, lost: 1 })
  expect(audit(log, told(['c', 6]))).toMatchObject({ lost: 1 })
  expect(audit([log[0], log[2]], told(['b', 2]))).toMatchObject({ lost: 1 })
})

it('finds what is there twice, acknowledged or not, by its id and by its text', () => {
  expect(audit([...log, event(6, 'b')], told(['b', 3]))).toMatchObject({ doubled: 1 })
  expect(audit([...log, event(6, 'd', 'line 5')], told())).toMatchObject({ doubled: 1 })
})
