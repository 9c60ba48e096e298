import { describe, expect, it } from 'vitest'
import { decisionRows } from '../../../src/author/chart/decisions'
import { eventsFor, freeEvent } from '../../../src/author/chart/events'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { readPackage } from '../../realScenario'

const tutorial = draftOf(readPackage('tutorial'))
const osh = draftOf(readPackage('osh-2010'))
const relief = 'actors/larkmead-relief.json'
const kinds = (draft: typeof osh, file: string) => new Map(eventsFor(draft, file).map(({ id, kind }) => [id, kind]))

describe('what can fire a transition', () => {
  it('is an order, its effect and its refusal, where somebody must agree', () => {
    const found = kinds(tutorial, relief)
    expect(found.get('rn-tents')).toBe('ordered')
    expect(found.get('rn-tents.in-force')).toBe('in-force')
    expect(found.get('rn-tents.refused')).toBe('refused')
    expect(found.has('rn-water.refused')).toBe(false)
  })

  it('is what an effect of another actor sends, and what the model sends to a population', () => {
    expect([...kinds(osh, 'actors/csto.json').values()]).toContain('signal')
    expect(kinds(tutorial, 'actors/ellowhomes.json').get('alarm')).toBe('model')
    expect(kinds(tutorial, 'actors/ellowhomes.json').get('hh-leave')).toBe('model')
  })

  it('is told apart from what nothing sends', () => {
    const path = ['chart', 'states', 'buses', 'states', 'running', 'on']
    const edit = { do: 'set', file: relief, path, value: { nobody: { target: 'parked' } } } as const
    expect(kinds(applyEdits(tutorial, [edit]).draft, relief).get('nobody')).toBe('unsent')
  })

  it('begins with a decision that no transition waits for', () => {
    expect(freeEvent(tutorial, relief, eventsFor(tutorial, relief))).toBe('rn-tents')
    const path = ['chart', 'states', 'buses', 'states', 'parked', 'on']
    const without = applyEdits(tutorial, [{ do: 'remove', file: relief, path }]).draft
    expect(freeEvent(without, relief, eventsFor(without, relief))).toBe('rn-buses')
  })
})

describe('decisions at a glance', () => {
  it('say what a decision needs, when it works, who must agree, what it does and why', () => {
    const [tents, , , boats, buses] = decisionRows(tutorial, relief)
    expect(tents).toMatchObject({
      name: 'Put up tents on the next meadow',
      needs: [],
      delay: { hours: 4, low: 3, high: 6 },
      agreeHours: 1,
      parties: [{ name: 'Owner of the meadow', share: 0.9, if: null }],
      effects: [{ label: 'Add places in a camp', fields: 'Larkmead, places 1500 people' }],
      weights: [{ interest: 'That nobody stands in the rain.', weight: 3, if: null }],
    })
    expect(boats.effects).toEqual([{ label: 'Send a unit', fields: 'Boat team, Midholm' }])
    expect(boats.weights[0].if).toBe('The water is high.')
    expect(buses.needs).toEqual(['The highest water has passed Brackford.'])
  })

  it('name every effect of every scenario in words', () => {
    const rows = [tutorial, osh].flatMap((draft) =>
      Object.keys(draft)
        .filter((file) => file.startsWith('actors/'))
        .flatMap((file) => decisionRows(draft, file)),
    )
    const effects = rows.flatMap((row) => row.effects)
    expect(effects.length).toBeGreaterThan(60)
    for (const { label, fields } of effects) expect(`${label}: ${fields}`).toMatch(/^[A-Z][a-z].* .*: [^_]*$/)
  })

  it.each([[[null, 3, {}]], [[{ effects: [{}], needs: 3, agreement: { parties: [{}] }, appeal: [{}] }]], [7]])(
    'read whatever is being written: %j',
    (options) => {
      const draft = applyEdits(tutorial, [{ do: 'set', file: relief, path: ['options'], value: options }]).draft
      expect(() => decisionRows(draft, relief)).not.toThrow()
      expect(() => eventsFor(draft, relief)).not.toThrow()
    },
  )
})
