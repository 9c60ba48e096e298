import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/record/reader'

describe('who looks back on a run', () => {
  it('played it, or watched it, where it is of no class', () => {
    expect(readerOf({ seat: 'council' }, undefined, 0)).toEqual({ heldSeat: 'council', isOwn: true })
    expect(readerOf({ seat: 'council', observed: true }, undefined, 0)).toEqual({ heldSeat: null, isOwn: true })
  })

  it('held a seat of a class’s run in its very world, or another, or none, or that is not known', () => {
    const run = { seat: 'council', hands: [] }
    const held = { world: 1, seat: 'council' }
    expect(readerOf(run, held, 1)).toEqual({ heldSeat: 'council', isOwn: true })
    expect(readerOf(run, held, 0)).toEqual({ heldSeat: 'council', isOwn: false })
    expect(readerOf({ ...run, seat: 'harbour' }, held, 1)).toEqual({ heldSeat: 'council', isOwn: false })
    expect(readerOf(run, null, 1)).toEqual({ heldSeat: null, isOwn: false })
    expect(readerOf(run, undefined, 1)).toEqual({ heldSeat: undefined, isOwn: false })
  })
})
