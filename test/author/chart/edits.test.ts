import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addState,
  addWay,
  beginWith,
  changeEvent,
  nameFault,
  removeState,
  removeWay,
  renameState,
} from '../../../src/author/chart/edits'
import { allStates, type Chart } from '../../../src/author/chart/readChart'
import { chartOf, referencesTo } from '../../../src/author/chart/refer'
import { type Draft, type Edit, valueAt } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import { readPackage } from '../../realScenario'

const relief = 'actors/larkmead-relief.json'
const tutorial = draftOf(readPackage('tutorial'))
const osh = draftOf(readPackage('osh-2010'))
const edited = (draft: Draft, edits: readonly Edit[]): Draft => applyEdits(draft, edits).draft
const codes = (draft: Draft) =>
  checkDraft(draft, createCheckCache())
    .problems.filter(({ severity }) => severity === 'blocks')
    .map(({ code }) => code)

/** What names a state that is not there: targets, first states, and keys or states of charts in conditions. */
function dangling(draft: Draft, file: string): string[] {
  const { top, ways }: Chart = chartOf(draft, file)
  const lost = ways.filter(({ to }) => to === null).map(({ target }) => target)
  const first = [top, ...allStates(top)].flatMap(({ initial, states }) =>
    initial !== null && !states.some(({ name }) => name === initial) ? [initial] : [],
  )
  const asked = checkDraft(draft, createCheckCache())
    .problems.filter(({ code }) => code === 'condition-unknown-key' || code === 'condition-impossible-value')
    .map(({ reason }) => reason)
  return [...lost, ...first, ...asked]
}

describe('a state', () => {
  it('that is added to an empty frame is where it begins; beside others it is not', () => {
    const path = ['camp', 'large']
    const first = addState(tutorial, relief, path)
    const once = edited(tutorial, first.edits)
    expect(first.path).toEqual(['camp', 'large', 'state-1'])
    expect(valueAt(once, relief, ['chart', 'states', 'camp', 'states', 'large', 'initial'])).toBe('state-1')
    const second = addState(once, relief, path)
    expect(valueAt(edited(once, second.edits), relief, ['chart', 'states', 'camp', 'states', 'large'])).toEqual({
      label: '2,400 places',
      initial: 'state-1',
      states: { 'state-1': {}, 'state-2': {} },
    })
  })

  it('that gets another name keeps its place, and everything that names it follows', () => {
    const now = edited(tutorial, renameState(tutorial, relief, ['camp', 'small'], 'first-size'))
    expect(Object.keys(valueAt(now, relief, ['chart', 'states', 'camp', 'states']) as object)).toEqual([
      'first-size',
      'asked',
      'large',
    ])
    expect(valueAt(now, relief, ['chart', 'states', 'camp', 'initial'])).toBe('first-size')
    expect(chartOf(now, relief).ways.map(({ target }) => target)).toContain('first-size')
    expect(codes(now)).toEqual([])
  })

  it.each([
    ['chart["larkmead-relief.camp"] == "small"', 'chart["larkmead-relief.camp"] == "tiny"'],
    [`"small" != chart['larkmead-relief.camp']`, `"tiny" != chart['larkmead-relief.camp']`],
    [
      'chart["larkmead-relief.camp"] in ["small", "asked"] && vote == "small"',
      'chart["larkmead-relief.camp"] in ["tiny", "asked"] && vote == "small"',
    ],
    ['chart["larkmead-relief.water"] == "small"', 'chart["larkmead-relief.water"] == "small"'],
    ['"small" in taken', '"small" in taken'],
  ])('is respelt in the condition %s', (when, then) => {
    const path = ['conditions', 0, 'when']
    const draft = edited(tutorial, [{ do: 'set', file: 'conditions.json', path, value: when }])
    const now = edited(draft, renameState(draft, relief, ['camp', 'small'], 'tiny'))
    expect(valueAt(now, 'conditions.json', path)).toBe(then)
  })

  it('that is a region is respelt where conditions ask for it, and for states inside it', () => {
    const path = ['conditions', 0, 'when']
    const when = '"larkmead-relief.camp" in chart && chart["larkmead-relief.camp.large"] == "full"'
    const draft = edited(tutorial, [{ do: 'set', file: 'conditions.json', path, value: when }])
    const now = edited(draft, renameState(draft, relief, ['camp'], 'meadow'))
    expect(valueAt(now, 'conditions.json', path)).toBe(
      '"larkmead-relief.meadow" in chart && chart["larkmead-relief.meadow.large"] == "full"',
    )
  })

  it.each([
    ['Small', 'form'],
    ['with.dot', 'form'],
    ['', 'form'],
    ['constructor', 'reserved'],
    ['prototype', 'reserved'],
    ['__proto__', 'form'],
    ['asked', 'taken'],
    ['small', null],
    ['tiny', null],
  ])('can or can’t be called %j', (name, fault) => {
    expect(nameFault(tutorial, relief, ['camp', 'small'], name)).toBe(fault)
    if (fault !== null) expect(renameState(tutorial, relief, ['camp', 'small'], name)).toEqual([])
  })

  it('tells what names it, and goes with the transitions that lead to it', () => {
    const draft = edited(tutorial, [
      {
        do: 'set',
        file: 'conditions.json',
        path: ['conditions', 0, 'when'],
        value: 'chart["larkmead-relief.camp"] == "small"',
      },
    ])
    const { ways, isFirst, conditions } = referencesTo(draft, relief, ['camp', 'small'])
    expect(ways.map(({ event }) => event)).toEqual(['rn-tents.refused'])
    expect(isFirst).toBe(true)
    expect(conditions.map(({ id }) => id)).toEqual(['peak-passed'])
    const now = edited(draft, removeState(draft, relief, ['camp', 'small']))
    expect(valueAt(now, relief, ['chart', 'states', 'camp'])).toEqual({
      label: 'The camp',
      initial: 'asked',
      states: {
        asked: {
          label: 'The owner of the meadow is asked',
          on: { 'rn-tents.in-force': { target: 'large' } },
        },
        large: { label: '2,400 places' },
      },
    })
  })
})

describe('a transition', () => {
  const from = ['camp', 'large']
  it('stands behind another of the same event, and is alone again when that one goes', () => {
    const one = addWay(tutorial, relief, from, ['camp', 'small'], 'rn-tents')
    const once = edited(tutorial, one.edits)
    const two = addWay(once, relief, from, ['camp', 'asked'], 'rn-tents')
    const twice = edited(once, two.edits)
    expect(two.at.at(-1)).toBe(1)
    const [first] = chartOf(twice, relief).ways.filter(
      ({ event, from: [, name] }) => event === 'rn-tents' && name === 'large',
    )
    const left = edited(twice, removeWay(twice, relief, first))
    expect(valueAt(left, relief, ['chart', 'states', 'camp', 'states', 'large', 'on'])).toEqual({
      'rn-tents': { target: 'asked' },
    })
  })

  it('keeps its target and its guard when something else fires it', () => {
    const at = ['chart', 'states', 'camp', 'states', 'small', 'on', 'rn-tents']
    const draft = edited(tutorial, [{ do: 'set', file: relief, path: [...at, 'guard'], value: 'high-water' }])
    const way = chartOf(draft, relief).ways.find(({ event }) => event === 'rn-tents')
    if (!way) throw new Error('no transition')
    const changed = changeEvent(draft, relief, way, 'rn-water')
    const now = edited(draft, changed.edits)
    expect(valueAt(now, relief, changed.at)).toEqual({ target: 'asked', guard: 'high-water' })
    expect(valueAt(now, relief, at)).toBeUndefined()
  })

  it('to another frame names it from the top', () => {
    const drawn = addWay(tutorial, relief, from, ['water', 'out'], 'rn-water')
    expect(valueAt(edited(tutorial, drawn.edits), relief, [...drawn.at, 'target'])).toBe('#larkmead-relief.water.out')
  })
})

/** One random edit of a chart, made from three numbers; none where it can't be done there. */
function randomEdit(draft: Draft, file: string, [verb, a, b]: readonly [number, number, number]): readonly Edit[] {
  const { top, ways } = chartOf(draft, file)
  const states = allStates(top)
  const one = states[a % states.length]
  const other = states[b % states.length]
  if (!one || !other) return addState(draft, file, []).edits
  const way = ways[a % Math.max(1, ways.length)]
  switch (verb) {
    case 0:
      return addState(draft, file, b % 3 === 0 ? [] : one.path).edits
    case 1:
      return renameState(draft, file, one.path, `s${b % 5}`)
    case 2:
      return removeState(draft, file, one.path)
    case 3:
      return beginWith(file, one.path)
    case 4:
      return addWay(draft, file, one.path, other.path, `e${a % 3}`).edits
    case 5:
      return way ? changeEvent(draft, file, way, `e${b % 4}`).edits : []
    default:
      return way ? removeWay(draft, file, way) : []
  }
}

const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(500), fc.nat(500)), { maxLength: 12 })

describe('any row of edits', () => {
  const file = 'actors/csto.json'

  it('is taken back whole by undo', () => {
    fc.assert(
      fc.property(numbers, (row) => {
        const back: Edit[][] = []
        let now = osh
        for (const one of row) {
          const done = applyEdits(now, randomEdit(now, file, one))
          back.unshift([...done.inverse])
          now = done.draft
        }
        for (const edits of back) now = applyEdits(now, edits).draft
        // Order counts as well: the file is to be the same text.
        expect(JSON.stringify(now[file])).toBe(JSON.stringify(osh[file]))
        expect(now['conditions.json']).toEqual(osh['conditions.json'])
      }),
      { numRuns: 60 },
    )
  })

  it('leaves nothing in the chart that names what is not there', () => {
    fc.assert(
      fc.property(numbers, (row) => {
        const now = row.reduce((draft, one) => edited(draft, randomEdit(draft, file, one)), osh)
        const { top, ways } = chartOf(now, file)
        expect(ways.filter(({ to }) => to === null)).toEqual([])
        for (const { initial, states } of [top, ...allStates(top)]) {
          if (initial !== null) expect(states.map(({ name }) => name)).toContain(initial)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of new names leaves nothing anywhere that names an old one', () => {
    const files = Object.keys(osh).filter((one) => one.startsWith('actors/'))
    expect(files.flatMap((one) => dangling(osh, one))).toEqual([])
    for (const one of files) {
      const states = allStates(chartOf(osh, one).top)
      const renamed = states.reduceRight(
        (draft, { path }, index) => edited(draft, renameState(draft, one, path, `renamed-${index}`)),
        osh,
      )
      expect(allStates(chartOf(renamed, one).top).every(({ name }) => name.startsWith('renamed-'))).toBe(true)
      expect(dangling(renamed, one)).toEqual([])
    }
  })
})
