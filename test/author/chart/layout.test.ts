import { describe, expect, it } from 'vitest'
import { addState, renameState } from '../../../src/author/chart/edits'
import { type Layout, layoutChart, type PlacedState } from '../../../src/author/chart/layout'
import { nearestTowards } from '../../../src/author/chart/nearestTowards'
import { allStates, isInside, keyOf, readChart } from '../../../src/author/chart/readChart'
import { chartOf } from '../../../src/author/chart/refer'
import type { Draft } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { readPackage } from '../../realScenario'

const words = { state: ({ label }: { label: string }) => label, way: ({ event }: { event: string }) => event }
const drafts = ['osh-2010', 'tutorial', 'template'].map((id) => [id, draftOf(readPackage(id))] as const)
const charts = drafts.flatMap(([id, draft]) =>
  Object.keys(draft)
    .filter((file) => file.startsWith('actors/'))
    .map((file) => [`${id} ${file}`, chartOf(draft, file)] as const),
)

const overlap = (a: PlacedState, b: PlacedState): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const contains = (a: PlacedState, b: PlacedState): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height

describe('a chart as a picture', () => {
  it.each(charts)('of %s has every state once, inside its own frame and over no other', (_, chart) => {
    const { states } = layoutChart(chart, words, 500)
    expect(states.map(({ state }) => keyOf(state.path)).sort()).toEqual(
      allStates(chart.top)
        .map(({ path }) => keyOf(path))
        .sort(),
    )
    for (const a of states) {
      for (const b of states) {
        if (a === b) continue
        const isWithin = isInside(b.state.path, a.state.path)
        const pair = [keyOf(a.state.path), keyOf(b.state.path)]
        if (isWithin) expect([...pair, contains(a, b)]).toEqual([...pair, true])
        else if (!isInside(a.state.path, b.state.path)) {
          expect([...pair, overlap(a, b)]).toEqual([...pair, false])
        }
      }
    }
  })

  it.each(charts)('of %s has every transition that leads somewhere, and its words beside no other', (_, chart) => {
    const { ways } = layoutChart(chart, words, 500)
    expect(ways.length).toBe(chart.ways.filter(({ to }) => to !== null).length)
    for (const { points } of ways) expect(points.length).toBeGreaterThan(1)
    const labels = ways.map(({ label }) => label)
    const crossed = labels.filter((a) =>
      labels.some(
        (b) => a !== b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
    )
    expect(crossed).toEqual([])
  })

  it.each(charts)('of %s has each transition that leads back to its state leave it and come back to it', (_, chart) => {
    const { ways, states } = layoutChart(chart, words, 500)
    for (const { way, points } of ways.filter(({ way: { from, to } }) => keyOf(from) === keyOf(to ?? []))) {
      const box = states.find(({ state }) => keyOf(state.path) === keyOf(way.from))
      if (!box) throw new Error('no such state')
      for (const { x, y } of [points[0], points[points.length - 1]]) {
        expect(x).toBeCloseTo(box.x + box.width)
        expect(y).toBeGreaterThan(box.y)
        expect(y).toBeLessThan(box.y + box.height)
      }
      expect(Math.max(...points.map(({ x }) => x))).toBeGreaterThan(box.x + box.width + 20)
    }
  })

  it('moves nothing in other frames when one gets another state, and nothing at all for another name', () => {
    const file = 'actors/larkmead-relief.json'
    const tutorial = drafts[1][1]
    const placed = (draft: Draft): Layout => layoutChart(chartOf(draft, file), words, 2000)
    const before = placed(tutorial)
    const added = placed(applyEdits(tutorial, addState(tutorial, file, ['buses']).edits).draft)
    const elsewhere = ({ states }: Layout) =>
      states.filter(({ state }) => state.path[0] !== 'buses').map(({ state, x, y }) => [keyOf(state.path), x, y])
    expect(elsewhere(added)).toEqual(elsewhere(before))
    const renamed = placed(applyEdits(tutorial, renameState(tutorial, file, ['camp', 'small'], 'tiny')).draft)
    expect(renamed.states.map(({ x, y }) => [x, y])).toEqual(before.states.map(({ x, y }) => [x, y]))
  })

  it('goes to the state that stands on a side', () => {
    const { states } = layoutChart(chartOf(drafts[1][1], 'actors/larkmead-relief.json'), words, 2000)
    const at = (key: string): PlacedState => {
      const found = states.find(({ state }) => keyOf(state.path) === key)
      if (!found) throw new Error(key)
      return found
    }
    const next = (key: string, side: 'up' | 'down' | 'left' | 'right') =>
      keyOf(nearestTowards(states, at(key), side)?.state.path ?? [])
    expect(next('camp', 'down')).toBe('camp.small')
    expect(next('camp.small', 'up')).toBe('camp')
    expect(next('camp.small', 'down')).toBe('camp.asked')
    expect(next('camp.small', 'right')).toBe('water.store')
    expect(next('water.store', 'left')).toBe('camp.small')
  })
})

describe('a chart that is being written', () => {
  it.each([
    null,
    3,
    { states: 3 },
    { states: { a: null, b: [], c: { on: 3, states: { d: 1 } } } },
    {
      type: 'parallel',
      initial: 4,
      states: { a: { on: { x: null, y: {}, z: [{ target: 'b' }, 7], w: { target: 3 } } } },
    },
    { states: { a: { on: { go: { target: '' }, stay: { target: '.' }, far: { target: '#x.y' } } } } },
  ])('may hold anything: %j', (chart) => {
    const read = readChart(chart, 'actor')
    expect(() => layoutChart(read, words, 400)).not.toThrow()
  })

  it.each([
    ['b', ['b']],
    ['a', ['a']],
    ['.inside', ['a', 'inside']],
    ['#me.b', ['b']],
    ['#you.b', null],
    ['c', null],
  ])('leads by %s to %j', (target, to) => {
    const chart = { states: { a: { states: { inside: {} }, on: { go: { target } } }, b: {} } }
    const [way] = readChart(chart, 'me').ways
    expect(way.from).toEqual(['a'])
    expect(way.to).toEqual(to)
  })
})
