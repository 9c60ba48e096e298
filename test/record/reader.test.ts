import { describe, expect, it } from 'vitest'
import { readerOf, readerOfClass } from '../../src/record/reader'

describe('who looks back on a run', () => {
  it('played it, or watched it, where it is of no class', () => {
    for (const read of [readerOf, readerOfClass]) {
      expect(read({ seat: 'council' })).toEqual({ heldSeat: 'council', isOwn: true })
      expect(read({ seat: 'council', observed: true })).toEqual({ heldSeat: null, isOwn: true })
    }
  })

  it('held a seat of a class’s run in its very world, or another, or none, or that is not known', () => {
    const run = { seat: 'council', hands: [] }
    const held = { seat: 'council', here: true }
    expect(readerOf({ ...run, held })).toEqual({ heldSeat: 'council', isOwn: true })
    expect(readerOf({ ...run, held: { ...held, here: false } })).toEqual({ heldSeat: 'council', isOwn: false })
    expect(readerOf({ ...run, seat: 'harbour', held })).toEqual({ heldSeat: 'council', isOwn: false })
    expect(readerOf({ ...run, held: null })).toEqual({ heldSeat: null, isOwn: false })
    expect(readerOf(run)).toEqual({ heldSeat: undefined, isOwn: false })
  })

  it('is nobody in particular where a class looks on its own run, whoever’s file it is', () => {
    const run = { seat: 'council', hands: [], held: { seat: 'council', here: true } }
    expect(readerOfClass(run)).toEqual({ heldSeat: undefined, isOwn: false })
  })
})
