import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelWish, type Obstacle, overlapOf, placeLabels } from '../../src/map/labels/place'
import { type Measure, textBlock, wrapText } from '../../src/map/labels/text'

/** Every letter seven pixels wide. */
const measure: Measure = (text) => text.length * 7
const block = (text: string) =>
  textBlock(
    text.split('\n').map((line) => ({ text: line, face: 'town' as const, colour: '#000000' })),
    measure,
  )
const coordinate = fc.integer({ min: 0, max: 600 })
const wishes = fc
  .array(
    fc.record({
      x: coordinate,
      y: coordinate,
      reach: fc.integer({ min: 0, max: 40 }),
      letters: fc.integer({ min: 2, max: 24 }),
      priority: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(
      ({ x, y, reach, letters, priority }, i): LabelWish => ({
        id: `w${i}`,
        spots: [{ x, y, reachX: reach, reachY: reach }],
        blocks: [block(`${'n'.repeat(letters)}\nsecond line`), block('n'.repeat(letters))],
        priority,
        must: false,
      }),
    ),
  )
const discs = fc
  .array(fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 3, max: 40 }) }), { maxLength: 20 })
  .map((list) => list.map((disc): Obstacle => ({ kind: 'disc', ...disc })))

describe('label placement', () => {
  it('never lets labels overlap one another or a symbol', () => {
    fc.assert(
      fc.property(wishes, discs, (wanted, obstacles) => {
        const placed = placeLabels(wanted, obstacles)
        for (const [i, label] of placed.entries()) {
          for (const other of placed.slice(i + 1)) expect(overlapOf(label.box, { kind: 'box', ...other.box })).toBe(0)
          for (const obstacle of obstacles) expect(overlapOf(label.box, obstacle)).toBe(0)
        }
      }),
    )
  })
  it('is the same whatever the order of asking', () => {
    fc.assert(
      fc.property(wishes, discs, (wanted, obstacles) => {
        const there = placeLabels(wanted, obstacles)
        const back = placeLabels([...wanted].reverse(), obstacles)
        expect(back).toEqual(there)
      }),
    )
  })
  it('lets the higher rank win', () => {
    const spots = [{ x: 100, y: 100, reachX: 4, reachY: 4 }]
    const wish = (id: string, priority: number): LabelWish => ({
      id,
      spots,
      blocks: [block('a name')],
      priority,
      must: false,
      sides: ['E'],
    })
    expect(placeLabels([wish('town', 1), wish('city', 2)], []).map((label) => label.id)).toEqual(['city'])
  })
  it('shortens before it leaves out, and places what must be placed', () => {
    const obstacles: Obstacle[] = [{ kind: 'box', left: 100, top: 111, right: 400, bottom: 300 }]
    const wish: LabelWish = {
      id: 'a',
      spots: [{ x: 100, y: 100, reachX: 4, reachY: 4 }],
      blocks: [block('name\nwords\nmore words'), block('name')],
      priority: 1,
      must: false,
      sides: ['E'],
    }
    expect(placeLabels([wish], obstacles)[0]?.block.lines).toHaveLength(1)
    const wall: Obstacle[] = [{ kind: 'box', left: -900, top: -900, right: 900, bottom: 900 }]
    expect(placeLabels([wish], wall)).toHaveLength(0)
    expect(placeLabels([{ ...wish, must: true }], wall)).toHaveLength(1)
  })
  it('keeps labels inside the window and where they stood', () => {
    const wish: LabelWish = {
      id: 'a',
      spots: [{ x: 190, y: 100, reachX: 4, reachY: 4 }],
      blocks: [block('a longer name')],
      priority: 1,
      must: false,
    }
    const window = { left: 0, top: 0, right: 200, bottom: 200 }
    expect(placeLabels([wish], [])[0]?.side).toBe('E')
    expect(placeLabels([wish], [], new Map(), window)[0]?.side).toBe('W')
    expect(placeLabels([wish], [], new Map([['a', 'S' as const]]))[0]?.side).toBe('S')
  })
  it('lets a label touch its own symbol only', () => {
    const wish: LabelWish = {
      id: 'a',
      spots: [{ x: 100, y: 100, reachX: 0, reachY: 0 }],
      blocks: [block('name')],
      priority: 1,
      must: false,
      sides: ['C'],
    }
    const disc = { kind: 'disc', x: 100, y: 100, radius: 30 } as const
    expect(placeLabels([wish], [{ ...disc, owner: 'a' }])).toHaveLength(1)
    expect(placeLabels([wish], [{ ...disc, owner: 'b' }])).toHaveLength(0)
  })
})

describe('wrapping', () => {
  it('breaks at the dots first, then at spaces, and keeps line breaks', () => {
    expect(wrapText('one two · three four', 'words', 75, measure)).toEqual(['one two', 'three four'])
    expect(wrapText('one two three', 'words', 60, measure)).toEqual(['one two', 'three'])
    expect(wrapText('a\nb', 'words', 600, measure)).toEqual(['a', 'b'])
  })
  it('loses no word', () => {
    const text = fc.array(fc.stringMatching(/^[a-zң]{1,9}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (words, width) => {
        expect(wrapText(words.join(' '), 'words', width, measure).join(' ')).toBe(words.join(' '))
      }),
    )
  })
})
