import { describe, expect, it } from 'vitest'
import { daysOfRun, partsOf } from '../../../src/debrief/record/days'
import { entriesOf, isContested } from '../../../src/debrief/record/entries'
import { loadScenario } from '../../../src/scenario/load'
import { loadByHand, loadReal, readPackage } from '../../realScenario'

const scenario = loadByHand()
const { record, actors, play } = scenario
const entries = entriesOf(scenario)
const byId = new Map(entries.map((entry) => [entry.id, entry]))
const sources = new Set(record.sources.map(({ id }) => id))
const options = actors.flatMap((actor) => actor.options.map((option) => ({ actor, option })))
const end = play.clock.ticks + play.clock.tailTicks

describe('entries of the record', () => {
  it('have every event once, in the words of the record', () => {
    for (const event of record.timeline) {
      const found = entries.filter(({ id }) => id === event.id)
      expect(found, event.id).toHaveLength(1)
      expect(found[0]).toMatchObject({
        kind: event.kind,
        date: event.date,
        time: event.time,
        place: event.place,
        words: event.summary,
        sources: event.sources,
        confidence: event.confidence,
      })
    }
  })

  it('have every documented choice once, taken or not, with its actor and all its sources', () => {
    const documented = options.filter(({ option }) => option.documented)
    expect(documented.length).toBeGreaterThan(45)
    for (const { actor, option } of documented) {
      const found = entries.filter(({ id }) => id === option.id)
      expect(found, option.id).toHaveLength(1)
      expect(found[0]).toMatchObject({
        kind: option.documented?.chosen ? 'taken' : 'not-taken',
        title: option.label,
        words: option.text,
        actor: { id: actor.id, name: actor.name },
      })
      expect(found[0].sources).toEqual(
        expect.arrayContaining([...(option.documented?.sources ?? []), ...option.sources]),
      )
    }
    expect(entries.some(({ kind }) => kind === 'not-taken')).toBe(true)
  })

  it('have nothing that is not documented, and nothing else', () => {
    const findings = record.outcomes.filter(({ disputedBy }) => disputedBy.length > 0)
    const documented = options.filter(({ option }) => option.documented)
    expect(entries).toHaveLength(record.timeline.length + documented.length + findings.length)
    expect(byId.size).toBe(entries.length)
  })

  it('rest on sources that the record lists, each of them', () => {
    for (const { id, sources: own, disputedBy, contested } of entries) {
      expect(own.length, id).toBeGreaterThan(0)
      const disputes = [...disputedBy, ...contested.flatMap(({ outcome }) => outcome.disputedBy)]
      for (const dispute of disputes) expect(dispute.sources.length, id).toBeGreaterThan(0)
      const all = [...own, ...disputes.flatMap((dispute) => dispute.sources)]
      expect(all.filter((source) => !sources.has(source))).toEqual([])
    }
  })

  it('show who disputes them, wherever the record knows it', () => {
    for (const outcome of record.outcomes.filter(({ disputedBy }) => disputedBy.length > 0)) {
      expect(byId.get(outcome.id)).toMatchObject({ kind: 'finding', phase: 'finding', actor: null, date: null })
      for (const id of [outcome.id, ...outcome.about]) {
        const point = byId.get(id)?.contested.find((one) => one.outcome.id === outcome.id)
        expect(point?.outcome.disputedBy, `${outcome.id} at ${id}`).toEqual(outcome.disputedBy)
        expect([...(point?.about ?? [])].sort()).toEqual([...outcome.about].sort())
      }
    }
    for (const event of record.timeline.filter(({ disputedBy }) => disputedBy.length > 0)) {
      expect(byId.get(event.id)?.disputedBy).toEqual(event.disputedBy)
      expect(isContested(byId.get(event.id) ?? entries[0])).toBe(true)
    }
    expect(entries.filter(isContested).length).toBeGreaterThan(50)
    // An uncontested one is not marked.
    expect(entries.filter((entry) => !isContested(entry)).length).toBeGreaterThan(100)
  })

  it('fall into the run with an hour of it, or before or after it without', () => {
    for (const entry of entries) {
      if (entry.phase === 'run') {
        expect(Number.isInteger(entry.hour), entry.id).toBe(true)
        expect(entry.hour).toBeGreaterThanOrEqual(0)
        expect(entry.hour).toBeLessThanOrEqual(end)
      } else expect(entry.hour, entry.id).toBeNull()
    }
    const first = daysOfRun(scenario)[0]
    expect(entries.filter(({ phase }) => phase === 'before').every(({ date }) => date !== null && date < first)).toBe(
      true,
    )
    expect(entries.filter(({ phase }) => phase === 'before').length).toBeGreaterThan(5)
    expect(entries.filter(({ phase }) => phase === 'after').length).toBeGreaterThan(20)
  })

  it('stand in the order of time', () => {
    const phases = ['before', 'run', 'after', 'finding']
    for (const [index, entry] of entries.slice(1).entries()) {
      const earlier = entries[index]
      const [a, b] = [phases.indexOf(earlier.phase), phases.indexOf(entry.phase)]
      expect(a, entry.id).toBeLessThanOrEqual(b)
      if (a !== b || entry.phase === 'finding') continue
      expect((earlier.date ?? '9999') <= (entry.date ?? '9999'), entry.id).toBe(true)
      if (earlier.date === entry.date && earlier.from !== null && entry.from !== null) {
        expect(earlier.from).toBeLessThanOrEqual(entry.from)
      }
    }
  })

  it('name an actor of the scenario by its name, and others as the record does', () => {
    const names = new Map(actors.map(({ id, name }) => [id, name]))
    for (const { id, actor } of entries) {
      if (actor?.id) expect(actor.name, id).toBe(names.get(actor.id))
      if (actor) expect(actor.name, id).not.toMatch(/^other:|^\s*$/)
    }
    expect(entries.filter(({ actor }) => actor && actor.id === null).length).toBeGreaterThan(20)
  })
})

describe('parts and days', () => {
  const parts = partsOf(entries)

  it('hold every entry once, in its place', () => {
    expect(parts.map(({ phase }) => phase)).toEqual(['before', 'run', 'after', 'finding'])
    expect(parts.flatMap(({ days }) => days.flatMap((day) => day.entries))).toEqual(entries)
    for (const { days, count } of parts) {
      expect(count).toBe(days.reduce((sum, day) => sum + day.entries.length, 0))
      for (const { date, entries: list } of days) expect(list.every((entry) => entry.date === date)).toBe(true)
    }
  })

  it('have every calendar day of the run, and each of its entries on one of them', () => {
    const days = daysOfRun(scenario)
    expect(days[0]).toBe('2010-06-10')
    expect(days.at(-1)).toBe('2010-06-30')
    expect(days).toHaveLength(21)
    const run = parts.find(({ phase }) => phase === 'run')
    expect(run?.days.filter(({ date }) => date === null || !days.includes(date))).toEqual([])
  })
})

describe('what a disputed figure is about', () => {
  it('must be an event or an option that there is', () => {
    const files = readPackage('osh-2010')
    const changed = JSON.parse(files['record.json']) as { outcomes: { about?: string[] }[] }
    changed.outcomes[0].about = ['ev-2010-06-11-12', 'nothing-of-this-name']
    const result = loadScenario({ ...files, 'record.json': JSON.stringify(changed) })
    expect(result.ok).toBe(false)
    expect(result.problems).toContainEqual(
      expect.objectContaining({ file: 'record.json', path: 'outcomes[0].about[1]', severity: 'blocks' }),
    )
  })

  it('needs a source for each side of an event too (rule C7)', () => {
    expect(() =>
      loadReal('osh-2010', (files) => {
        const changed = JSON.parse(files['record.json']) as { timeline: { disputedBy?: unknown[] }[] }
        changed.timeline[0].disputedBy = [{ who: 'Somebody', says: 'Something else.', sources: ['no-such-source'] }]
        files['record.json'] = JSON.stringify(changed)
      }),
    ).toThrow(/timeline\[0\]\.disputedBy\[0\]\.sources/)
  })
})
