import { describe, expect, it } from 'vitest'
import { readFilter, writeFilter } from '../../../src/debrief/record/address'
import { entriesOf, isContested } from '../../../src/debrief/record/entries'
import {
  actorOf,
  countsOf,
  entryKinds,
  everything,
  type Filter,
  filtered,
  isFiltering,
  others,
  plainText,
  searchTexts,
} from '../../../src/debrief/record/filter'
import { sourcesById } from '../../../src/ui/sources'
import { loadByHand } from '../../realScenario'

const scenario = loadByHand()
const entries = entriesOf(scenario)
const texts = searchTexts(entries, sourcesById(scenario))
const show = (over: Partial<Filter>) => filtered(entries, { ...everything, ...over }, texts)
const ids = (over: Partial<Filter>) => show(over).map(({ id }) => id)
const actors = new Set([...scenario.actors.map(({ id }) => id), others])

describe('search', () => {
  it('finds nothing to hide where nothing is asked', () => {
    expect(show({})).toEqual(entries)
    expect(show({ text: '   ' })).toEqual(entries)
    expect(isFiltering({ ...everything, text: '  ' })).toBe(false)
  })

  it('looks at words, place, actor and sources, whatever the case', () => {
    expect(ids({ text: 'BARRICADE' })).toContain('cv-barricade')
    expect(ids({ text: 'alay hotel' })).toEqual(expect.arrayContaining(['ev-2010-06-10-01']))
    expect(ids({ text: 'unosat' })).toContain('ev-2010-06-18-07')
    // The title of a source that the entry cites, and nothing else of it.
    expect(ids({ text: 'rubber bullets turned down' })).toEqual(['ev-2010-06-11-11', 'ig-ask-us'])
    expect(ids({ text: 'lawyers contest' })).toContain('ev-2010-06-13-08')
  })

  it('does not mind accents, apostrophes and the order of words', () => {
    expect(plainText('Été, l’ÉTAT')).toBe("ete, l'etat")
    expect(ids({ text: 'hótel Alày' })).toEqual(ids({ text: 'alay hotel' }))
    expect(ids({ text: 'people’s friendship' })).toEqual(ids({ text: "people's friendship" }))
    expect(ids({ text: 'people’s friendship' }).length).toBeGreaterThan(0)
  })

  it('finds nothing where nothing fits', () => {
    expect(show({ text: 'zzzz' })).toEqual([])
    expect(show({ text: '.*' })).toEqual([])
  })
})

describe('filters', () => {
  it('show the entries of an actor, of several, and of those who are no actor', () => {
    for (const { id } of scenario.actors) {
      const shown = show({ actors: [id] })
      expect(shown.length, id).toBeGreaterThan(0)
      expect(shown.every((entry) => entry.actor?.id === id)).toBe(true)
    }
    const [one, two] = scenario.actors
    expect(show({ actors: [one.id, two.id] })).toHaveLength(
      show({ actors: [one.id] }).length + show({ actors: [two.id] }).length,
    )
    expect(show({ actors: [others] }).every(({ actor }) => actor !== null && actor.id === null)).toBe(true)
  })

  it('show kinds, disputed points, and days with both their ends', () => {
    for (const kind of entryKinds) expect(show({ kinds: [kind] }).length, kind).toBeGreaterThan(0)
    expect(show({ contested: true })).toEqual(entries.filter(isContested))
    const days = show({ from: '2010-06-11', to: '2010-06-12' })
    expect(new Set(days.map(({ date }) => date))).toEqual(new Set(['2010-06-11', '2010-06-12']))
    expect(show({ to: '2010-06-09' }).every(({ phase }) => phase === 'before')).toBe(true)
    // A month of which no day is known belongs to days that hold the whole of it.
    expect(ids({ from: '2010-07-01', to: '2010-08-10' })).toContain('ig-inquiry')
    expect(ids({ from: '2010-06-30', to: '2010-07' })).toContain('ig-inquiry')
    expect(ids({ from: '2010-07-02' })).not.toContain('ig-inquiry')
    expect(ids({ to: '2010-07-22' })).not.toContain('ig-inquiry')
  })

  it('count beside each choice what it would show with the rest as it stands', () => {
    const filter: Filter = { ...everything, text: 'border', kinds: ['decision'], from: '2010-06-11', to: '2010-06-20' }
    const counts = countsOf(entries, filter, texts)
    for (const id of actors) {
      expect(counts.actors.get(id) ?? 0, id).toBe(show({ ...filter, actors: [id] }).length)
    }
    for (const kind of entryKinds) {
      expect(counts.kinds.get(kind) ?? 0, kind).toBe(show({ ...filter, kinds: [kind] }).length)
    }
    expect(counts.contested).toBe(show({ ...filter, contested: true }).length)
    for (const [day, count] of counts.days) {
      const own = show({ ...filter, from: null, to: null }).filter(({ date }) => date === day)
      expect(own, day).toHaveLength(count)
    }
    const all = countsOf(entries, everything, texts)
    expect([...all.kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(entries.length)
    expect([...all.actors.values()].reduce((sum, count) => sum + count, 0)).toBe(
      entries.filter((entry) => actorOf(entry) !== null).length,
    )
  })
})

describe('the address', () => {
  it.each<Partial<Filter>>([
    {},
    { text: 'алай & 50%?' },
    { actors: ['civilians', others], kinds: ['taken', 'not-taken'], contested: true },
    { from: '2010-06-11', to: '2010-07' },
  ])('keeps %o', (over) => {
    const filter = { ...everything, ...over }
    expect(readFilter(writeFilter(filter), actors)).toEqual(filter)
  })

  it('is empty for everything, and takes any text', () => {
    expect(writeFilter(everything)).toBe('')
    for (const query of ['q', 'actor=nobody&kind=x,,&from=yesterday&to=2010-6-1&contested=2', '%%%', '&&==', 'kind']) {
      expect({ ...readFilter(query, actors), text: '' }).toEqual(everything)
    }
    expect(readFilter(`q=${'x'.repeat(500)}`, actors).text).toHaveLength(120)
  })
})
