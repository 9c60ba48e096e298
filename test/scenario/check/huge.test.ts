import { expect, it } from 'vitest'
import { distance, nearest } from '../../../src/scenario/check/nearest'
import { loadScenario } from '../../../src/scenario/load'
import { smallPackage } from '../small'

/** A long name that is much like all others made so: the worst that can be compared. */
const long = (word: string): string => word.padEnd(78, 'abcdefghij')

it('thousands of names that lead nowhere are told as far as anybody reads, each with its mend', () => {
  const base = smallPackage()
  const space = JSON.parse(base['space.json'])
  const [place] = space.places
  for (let n = 0; n < 390; n += 1) space.places.push({ ...place, id: long(`x${n}`) })
  space.areas = Array.from({ length: 100 }, (_, n) => ({
    id: `area-${n}`,
    name: 'Anywhere',
    places: Array.from({ length: 200 }, (_, m) => long(`y${n * 200 + m}`)),
  }))
  const { problems } = loadScenario({ ...base, 'space.json': JSON.stringify(space) })
  const unknown = problems.filter(({ code, file }) => code === 'unknown-reference' && file === 'space.json')
  expect(unknown.length).toBeGreaterThan(20)
  expect(unknown.length).toBeLessThan(60)
  expect(unknown.every(({ mend }) => mend)).toBe(true)
  expect(problems.some(({ code }) => code === 'more-problems')).toBe(true)
})

it.each([
  ['harbour', 'harbuor', 1],
  ['harbour', 'arbour', 1],
  ['harbour', 'harbours', 1],
  ['curfew', 'lift-curfew', 5],
  ['abcdef', 'badcfe', 3],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%s and %s are %i letters apart, whatever is counted at most', (a, b, far) => {
  for (let most = 0; most < 9; most += 1) expect(distance(a, b, most)).toBe(Math.min(far, most + 1))
  expect(distance(b, a, 9)).toBe(far)
})

it('finds the nearest name', () => {
  expect(nearest('harbuor', ['hill', 'harbour-a', 'harbour'])).toBe('harbour')
  expect(nearest('mill', ['gate', 'quay'])).toBeNull()
})
