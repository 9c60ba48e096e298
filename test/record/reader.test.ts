import { describe, expect, it } from 'vitest'
import { readerOf, readerOfClass } from '../../src/record/reader'
import { emptyReflection } from '../../src/record/reflection'

describe('who looks back on a run', () => {
  it('played it, or watched it, where it is of no class', () => {
    for (const read of [readerOf, readerOfClass]) {
      expect(read({ seat: 'council' })).toEqual({ heldSeat: 'council', isOwn: true, expected: true })
      expect(read({ seat: 'council', observed: true })).toEqual({ heldSeat: null, isOwn: true, expected: true })
    }
  })

  it('held a seat of a class’s run in its very world, or another, or none, or that is not known', () => {
    const run = { seat: 'council', hands: [] }
    const held = { seat: 'council', here: true, expected: true }
    expect(readerOf({ ...run, held })).toEqual({ heldSeat: 'council', isOwn: true, expected: true })
    // Who came later, or from another team, played on another's forecast.
    const late = { ...held, expected: false }
    expect(readerOf({ ...run, held: late })).toEqual({ heldSeat: 'council', isOwn: true, expected: false })
    expect(readerOf({ ...run, held: { ...held, here: false } })).toEqual({
      heldSeat: 'council',
      isOwn: false,
      expected: false,
    })
    expect(readerOf({ ...run, seat: 'harbour', held })).toEqual({ heldSeat: 'council', isOwn: false, expected: false })
    expect(readerOf({ ...run, held: null })).toEqual({ heldSeat: null, isOwn: false, expected: false })
    expect(readerOf(run)).toEqual({ heldSeat: undefined, isOwn: false, expected: false })
  })

  it('is nobody in particular where a class looks on its own run, whoever’s file it is', () => {
    const run = { seat: 'council', hands: [], held: { seat: 'council', here: true, expected: true } }
    expect(readerOfClass(run)).toEqual({ heldSeat: undefined, isOwn: false, expected: false })
    // So says its debrief, wherever it is read.
    const led = { ...run, reflection: { ...emptyReflection, form: 'class' as const } }
    expect(readerOf(led)).toEqual(readerOfClass(run))
    expect(readerOf({ ...run, reflection: emptyReflection }).isOwn).toBe(true)
    expect(readerOf({ ...led, hands: undefined })).toEqual({ heldSeat: 'council', isOwn: true, expected: true })
  })
})
