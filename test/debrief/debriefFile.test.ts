import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { debriefAsCsv } from '../../src/debrief/export/debriefCsv'
import { debriefFileOf } from '../../src/debrief/export/debriefFile'
import { debriefFile } from '../../src/record/debriefSchema'
import { publishExports } from '../../src/record/publish'
import { emptyReflection } from '../../src/record/reflection'
import { createDebriefHost } from '../../src/session/debriefHost'
import { loadReal } from '../realScenario'
import { finishedRun, hostile, lookedBackOn } from './finishedRun'
import { readCsv } from './readCsv'

const scenario = loadReal()
const played = finishedRun(scenario, { reason: hostile })
const record = lookedBackOn(played, hostile)
const words = {
  caveats: ['This is what this model says, not what would have happened.', 'Not tested.'] as const,
  model: 'Fitted.',
  assumption: ({ text }: { text: string }) => text,
  question: (id: string) => (id === 'told-then' ? 'What had you been told?' : id),
}
const host = createDebriefHost()
host.open(scenario, record)
const outcomes = host.summary(null)?.outcomes ?? null
const file = debriefFileOf(scenario, record, outcomes, words)
const csv = readCsv(debriefAsCsv(scenario, file).slice(1))
const rows = (table: string, field?: string) =>
  csv.filter((row) => row[0] === table && (field === undefined || row[3] === field))

describe('a debrief as JSON', () => {
  it('is what its schema says, through a file and back', () => {
    expect(outcomes).not.toBeNull()
    const back: unknown = JSON.parse(JSON.stringify(file))
    expect(debriefFile.parse(back)).toEqual(file)
    expect(back).toEqual(file)
  })

  it('holds the schema to what it describes', () => {
    expect(debriefFile.safeParse({ ...file, seeds: 1 }).success).toBe(false)
    expect(debriefFile.safeParse({ ...file, run: { ...file.run, localTime: 'noon' } }).success).toBe(false)
  })

  it('has reasons, forecasts, waits, standing orders and every outcome beside the record', () => {
    expect(file.forecasts).toHaveLength(scenario.play.forecast.length)
    expect(file.forecasts.every(({ question, label }) => question && label)).toBe(true)
    const own = file.decisions.filter((one) => one.own)
    expect(own.length + file.waits.length).toBeGreaterThanOrEqual(3)
    expect(own.filter(({ by }) => by === 'player').every(({ reason }) => reason === hostile)).toBe(true)
    expect(file.decisions.some((one) => !one.own)).toBe(true)
    expect(file.standingOrders.length).toBe(played.events.filter(({ type }) => type === 'standing-order-given').length)
    expect(file.standingOrders.length).toBeGreaterThan(0)
    expect(file.outcomes).toHaveLength(scenario.record.outcomes.length)
    expect(file.outcomes.filter(({ run }) => run !== null).length).toBeGreaterThan(5)
    expect(file.run.localTime).toMatch(/^2010-06-30 /)
  })

  it('asks in the words of the question, and names what has none', () => {
    expect(file.reflection?.answers.map(({ words: asked }) => asked)).toEqual(['one-word', 'What had you been told?'])
    expect(file.reflection?.skipped).toEqual(['missing'])
    expect(file.notes.map(({ kind }) => kind)).toEqual(['note', 'bookmark'])
    expect(file.branches[0]).toMatchObject({ name: hostile, isMain: true, from: 6 })
  })

  it('names every source that it points at, and none besides', () => {
    const ids = new Set(
      file.outcomes.flatMap(({ record: { sources, alternatives, disputedBy } }) =>
        [sources, ...alternatives.map((one) => one.sources), ...disputedBy.map((one) => one.sources)].flat(),
      ),
    )
    const known = new Set(file.sources.map(({ id }) => id))
    expect(ids.size).toBeGreaterThan(20)
    expect([...known].sort()).toEqual([...ids].sort())
    expect(file.sources.length).toBeLessThan(scenario.record.sources.length)
  })

  it('has no reflection and no own seat where there was none', () => {
    const observed = debriefFileOf(scenario, finishedRun(scenario, { observed: true }), null, words)
    expect(debriefFile.parse(observed).reflection).toBeNull()
    expect(observed.decisions.filter((one) => one.own)).toEqual([])
    expect(observed.outcomes.every(({ run }) => run === null)).toBe(true)
  })
})

describe('a debrief of a class’s run', () => {
  it('says that its seat was another team’s, where it was or may have been', () => {
    const ofOthers = debriefFileOf(scenario, { ...record, hands: [] }, outcomes, words)
    expect(debriefFile.parse(ofOthers).run).toEqual({ ...file.run, ofOthers: true })
    const held = record.seat === null ? null : { seat: record.seat, here: true, expected: true }
    const own = { ...record, hands: [], held }
    expect(debriefFileOf(scenario, own, outcomes, words).run).toEqual(file.run)
    // In the form with a class nobody was told that it is theirs.
    const led = { ...own, reflection: { ...emptyReflection, form: 'class' as const } }
    expect(debriefFileOf(scenario, led, outcomes, words).run).toEqual(ofOthers.run)
    expect('ofOthers' in file.run).toBe(false)
    expect(debriefAsCsv(scenario, ofOthers)).toMatch(/seat of others[^\n]*yes/)
    expect(rows('note').filter((row) => row[3] === 'seat of others')).toEqual([])
  })
})

describe('a debrief as CSV', () => {
  it('says first what the figures are not, and has every table', () => {
    expect(csv[1][4]).toBe(words.caveats[0])
    const tables = new Set(csv.map(([table]) => table))
    for (const table of [
      'forecast',
      'own decision',
      'decision',
      'outcome',
      'note',
      'bookmark',
      'branch',
      'reflection',
    ]) {
      expect([...tables]).toContain(table)
    }
    expect(rows('reflection', 'claim')[0][4]).toBe(`'${hostile}`)
    expect(rows('reflection', 'share').reduce((sum, row) => sum + Number(row[4]), 0)).toBe(100)
  })

  it('lets no text become a formula', () => {
    for (const cell of csv.flat()) expect(cell).not.toMatch(/^\s*[=+@|%]/)
  })

  it('gives every figure the same as the JSON', () => {
    for (const { id, run } of file.outcomes) {
      const told = rows('outcome', 'run').find((row) => row[1] === id)?.[4]
      expect([id, told]).toEqual([id, run === null ? 'not computed by the model' : String(run)])
    }
  })
})

describe('docs/exports.md', () => {
  it('describes every field of the schema', () => {
    const text = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')
    const fields = new Set<string>()
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('properties' in node && typeof node.properties === 'object' && node.properties) {
        for (const name of Object.keys(node.properties)) fields.add(name)
      }
      for (const inner of Object.values(node)) walk(inner)
    }
    walk(publishExports())
    expect(fields.size).toBeGreaterThan(40)
    expect([...fields].filter((field) => !text.includes(`\`${field}\``))).toEqual([])
  })
})
