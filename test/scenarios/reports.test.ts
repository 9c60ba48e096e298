import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localTime } from '../../src/scenario/clock'
import { compileConditions } from '../../src/scenario/conditions/compile'
import { parseCondition } from '../../src/scenario/conditions/parse'
import { reportFigures } from '../../src/scenario/reportFigures'
import { actor as actorSchema } from '../../src/scenario/schema/actors'
import { isGrounded } from '../../src/scenario/schema/common'
import { parts } from '../../src/scenario/schema/index'
import { type Report, reports as reportsSchema } from '../../src/scenario/schema/reports'

const folder = new URL('../../scenarios/osh-2010/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

const { reports, channels } = reportsSchema.parse(json('reports.json'))
const record = parts['record.json'].parse(json('record.json'))
const space = parts['space.json'].parse(json('space.json'))
const play = parts['play.json'].parse(json('play.json'))
const own = parts['conditions.json'].parse(json('report-conditions.json')).conditions
const options = readdirSync(new URL('actors/', folder)).flatMap(
  (file) => actorSchema.parse(json(`actors/${file}`)).options,
)

const sources = new Map(record.sources.map((source) => [source.id, source]))
const events = new Map(record.timeline.map((event) => [event.id, event]))
const documented = new Map(options.map((option) => [option.id, option.documented?.from ?? null]))
const seats = play.seats.map((seat) => seat.id)
const reaching = (seat: string): Report[] => reports.filter((report) => report.to.some((to) => to.seat === seat))

/** Hour at which a report comes into being if its decision is taken when it was in 2010; null where it never was. */
function historicHour(report: Report): number | null {
  if ('at' in report.occasion) return report.occasion.at
  const from = documented.get(report.occasion.after) ?? null
  return from === null ? null : from + report.occasion.hours
}

/** Latest day that a source's date can mean: a month alone may be its last day, no date at all is never early enough. */
function latestDay(date: string | null): string {
  if (date === null) return '9999-12-31'
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

const texts = readdirSync(new URL('texts/en/', folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: read(`texts/en/${name}`), prose: read(`texts/en/${name}`).replace(/\s+/g, ' ') }))
const everyText = [
  ...texts,
  ...['REPORTS.md', 'LICENSE.md'].map((name) => ({ name, text: read(name) })),
  ...reports.map((report) => ({
    name: report.id,
    text: `${report.from}\n${report.title}\n${report.text}\n${report.note}`,
  })),
  ...own.map((condition) => ({ name: condition.id, text: condition.text })),
  { name: 'scenario.json', text: read('scenario.json') },
  { name: 'timeline', text: JSON.stringify(record.timeline) },
  { name: 'outcomes', text: JSON.stringify(record.outcomes) },
]

describe('reports of Osh 2010', () => {
  it('are many, and mostly from the record', () => {
    expect(reports.length).toBeGreaterThanOrEqual(100)
    const sourced = reports.filter((report) => report.sources.length > 0 && !report.invented)
    expect(sourced.length).toBeGreaterThanOrEqual(80)
    expect(sourced.filter((report) => !report.reconstructed).length).toBeGreaterThanOrEqual(80)
    expect(new Set(reports.map((report) => report.id)).size).toBe(reports.length)
  })

  it('name sources, events, places, options and seats that exist', () => {
    const places = new Set(space.places.map((place) => place.id))
    for (const report of reports) {
      for (const source of report.sources) expect(sources.has(source), `${report.id}: ${source}`).toBe(true)
      if (report.event) expect(events.has(report.event), report.id).toBe(true)
      if ('after' in report.occasion) expect(documented.has(report.occasion.after), report.id).toBe(true)
      for (const { place } of report.tells) expect(places.has(place), report.id).toBe(true)
      for (const { words } of report.tells) expect(words.length, report.id).toBeLessThanOrEqual(60)
      for (const { seat } of report.to) expect(seats, report.id).toContain(seat)
      expect(new Set(report.to.map((to) => to.seat)).size, report.id).toBe(report.to.length)
    }
  })

  it('rest on something, and never on the editor’s memory', () => {
    expect(reports.filter((report) => !isGrounded(report)).map((report) => report.id)).toEqual([])
    expect(reports.filter((report) => report.sources.includes('unverified')).map((report) => report.id)).toEqual([])
    for (const report of reports.filter((one) => one.invented)) {
      expect(report.sources, report.id).toEqual([])
      expect(report.note, report.id).toBeTruthy()
    }
  })

  it('say only what a source of that day could say, or are marked as reconstructed', () => {
    for (const report of reports) {
      const hour = historicHour(report)
      if (report.reconstructed || report.invented || hour === null) continue
      for (const { seat, delay } of report.to) {
        const arrival = localTime(play.clock, hour + delay).date
        const late = report.sources.filter((id) => latestDay(sources.get(id)?.date ?? null) > arrival)
        expect(late, `${report.id} reaches ${seat} on ${arrival}`).toEqual([])
      }
    }
  })

  it('tell of no event before it began', () => {
    const early = reports.filter((report) => {
      const from = report.event ? (events.get(report.event)?.from ?? null) : null
      const hour = historicHour(report)
      if (from === null || hour === null) return false
      return report.to.some((to) => hour + to.delay < from)
    })
    expect(early.map((report) => report.id)).toEqual([])
  })

  it('tell of disorder only in a run in which there is some', () => {
    const unconditional = reports.filter(
      (report) =>
        'at' in report.occasion &&
        report.occasion.at > 0 &&
        report.if === undefined &&
        report.tells.some((one) => one.level === 'disorder' || one.level === 'fighting'),
    )
    // In the first hour the crowd stands where it stood in 2010: every run starts from there.
    expect(unconditional.map((report) => report.id)).toEqual(['c-001-rumours'])
  })

  it('give a toll or a crossing only as a figure of the run', () => {
    for (const { id, title, text } of reports) {
      expect(`${title} ${text}`, id).not.toMatch(
        /\d[\d,. ]* (dead|deaths|killed|hurt|wounded|crossed|refugees|bodies)/i,
      )
      for (const [, name] of `${title} ${text}`.matchAll(/\{([^{}]*)\}/g)) expect(reportFigures, id).toContain(name)
    }
    expect(reports.filter((report) => report.text.includes('{')).length).toBeGreaterThanOrEqual(20)
  })

  it('tell the other seats of every decision that can be taken', () => {
    const told = new Set(reports.flatMap((report) => ('after' in report.occasion ? [report.occasion.after] : [])))
    // Never carried out: it would need an invitation that nobody gives (ACTORS.md).
    const taken = options.filter((option) => option.phase === 'play' && option.id !== 'uz-intervene')
    const silent = taken.filter((option) => !told.has(option.id))
    expect(silent.map((option) => option.id)).toEqual([])
  })

  it('reach each seat, and no two seats alike', () => {
    expect(seats).toHaveLength(5)
    for (const seat of seats) {
      const set = reaching(seat).map((report) => report.id)
      expect(set.length, seat).toBeGreaterThanOrEqual(15)
      const onlyHere = reaching(seat).filter((report) => report.to.length === 1)
      expect(onlyHere.length, seat).toBeGreaterThanOrEqual(5)
      for (const other of seats.filter((one) => one !== seat)) {
        const theirs = new Set(reaching(other).map((report) => report.id))
        const missing = set.filter((id) => !theirs.has(id))
        expect(missing.length, `${seat} knows what ${other} does not`).toBeGreaterThanOrEqual(10)
      }
    }
  })

  it('inform the first hours and call for decisions', () => {
    for (const seat of seats) {
      const arrivals = reaching(seat).map((report) => {
        const delay = report.to.find((to) => to.seat === seat)?.delay ?? 0
        return 'at' in report.occasion ? report.occasion.at + delay : Number.POSITIVE_INFINITY
      })
      expect(arrivals.filter((hour) => hour === 0).length, seat).toBeGreaterThanOrEqual(1)
      expect(arrivals.filter((hour) => hour <= 6).length, seat).toBeGreaterThanOrEqual(2)
      expect(reaching(seat).filter((report) => report.urgency === 'decision').length, seat).toBeGreaterThanOrEqual(3)
    }
  })

  it('contradict one another where the sources of the day did', () => {
    const at = (id: string): Report | undefined => reports.find((report) => report.id === id)
    const shared = at('c-014-control')?.to.map((to) => to.seat) ?? []
    expect(at('c-014-gunfire')?.to.some((to) => shared.includes(to.seat))).toBe(true)
    expect(at('c-014-control')?.event).toBe(at('c-014-gunfire')?.event)
  })

  it('bring the seed article on the evening of 12 June', () => {
    const seed = reports.find((report) => report.sources.includes('aje-2010-06-12') && report.id === 'c-043-aje')
    expect(seed?.to).toHaveLength(5)
    for (const { delay } of seed?.to ?? []) {
      const arrival = localTime(play.clock, (seed ? (historicHour(seed) ?? 0) : 0) + delay)
      expect(arrival.date).toBe('2010-06-12')
      expect(arrival.hourOfDay).toBeGreaterThanOrEqual(18)
    }
  })

  it('depend on conditions that can be read', () => {
    const shared = parts['conditions.json'].parse(json('conditions.json')).conditions.map((condition) => condition.id)
    const ids = own.map((condition) => condition.id)
    expect(ids.every((id) => id.startsWith('r-'))).toBe(true)
    expect(new Set([...ids, ...shared]).size).toBe(ids.length + shared.length)
    for (const condition of own) {
      const parsed = parseCondition(condition.when)
      expect(parsed.ok ? '' : parsed.reason, condition.id).toBe('')
    }
    expect(compileConditions(own).size).toBe(own.length)
    const used = new Set([...reports, ...channels].flatMap((item) => item.if ?? []))
    expect([...used].filter((id) => !ids.includes(id) && !shared.includes(id))).toEqual([])
    expect(ids.filter((id) => !used.has(id))).toEqual([])
  })
})

describe('channels of Osh 2010', () => {
  it('give each seat its own way of knowing, marked as an assumption', () => {
    const areas = new Set([...space.places, ...space.areas].map((item) => item.id))
    for (const channel of channels) {
      expect(areas.has(channel.area), channel.id).toBe(true)
      expect(channel.assumption && Boolean(channel.note), channel.id).toBe(true)
      for (const source of channel.sources) expect(sources.has(source), channel.id).toBe(true)
    }
    for (const seat of seats) {
      const count = channels.filter((channel) => channel.seat === seat).length
      expect(count, seat).toBeGreaterThanOrEqual(5)
      expect(count, seat).toBeLessThanOrEqual(13)
    }
  })

  it('are slow where a seat is far, and uncertain where it is near', () => {
    const osh = (seat: string) => channels.find((one) => one.seat === seat && one.id.endsWith('-osh'))
    expect(osh('civil_society')?.delay).toBeLessThan(osh('interim_government')?.delay ?? 0)
    expect(osh('interim_government')?.delay).toBeLessThan(osh('russia')?.delay ?? 0)
    expect(osh('civil_society')?.error).toBeGreaterThan(osh('interim_government')?.error ?? 1)
  })

  it('feed the indicators of the seat that shows them', () => {
    const about: Record<string, string> = {
      'announced-deaths': 'announced',
      'announced-injured': 'announced',
      crossed: 'crossed',
      waiting: 'queue',
      camps: 'camps',
      displaced: 'displaced',
      returned: 'returned',
      'unmet-need': 'needs',
    }
    for (const seat of play.seats) {
      for (const id of seat.indicators) {
        const figure = play.indicators.find((indicator) => indicator.id === id)?.figure ?? ''
        if (!(figure in about)) continue
        const fed = channels.some((channel) => channel.seat === seat.id && channel.about === about[figure])
        expect(fed, `${seat.id}: ${id}`).toBe(true)
      }
    }
  })
})

describe('texts of Osh 2010', () => {
  const wanted = [
    ...[
      'content-note',
      'briefing',
      'case-study',
      'findings',
      'observe',
      'epilogue',
      'model',
      'sources-note',
      'debrief',
      'missing',
    ],
    ...seats.map((seat) => `roles/${seat}`),
  ]

  it('are all there', () => {
    expect(texts.map(({ name }) => name.replace(/\.md$/, '')).sort()).toEqual([...wanted].sort())
  })

  it('cite sources that the record lists', () => {
    for (const { name, text } of texts) {
      const cited = [...text.matchAll(/\[([^\]]+)\]/g)].flatMap(([, ids]) => ids.split(/,\s*/))
      expect(
        cited.filter((id) => !sources.has(id)),
        name,
      ).toEqual([])
      if (name.startsWith('roles/') || /^(briefing|case-study|findings|epilogue)/.test(name))
        expect(cited.length, name).toBeGreaterThanOrEqual(5)
    }
  })

  it('are plain: no links, no raw HTML, no tables', () => {
    for (const { name, text } of texts) expect(text, name).not.toMatch(/\]\(|https?:|<\w|^\|/m)
  })

  it('use the exact legal words (rule C8)', () => {
    const sentence =
      /found neither genocide nor war crimes, and held that some attacks would, if proven in court, be crimes against humanity/g
    for (const { name, text } of everyText) {
      const rest = text.replace(/\s+/g, ' ').replace(sentence, '')
      expect(rest, name).not.toMatch(/genocid|war crime|crimes against humanity|ethnic cleansing|civil war/i)
    }
    expect(texts.find(({ name }) => name === 'findings.md')?.text.replace(/\s+/g, ' ')).toMatch(sentence)
  })

  it('know no score and no winner (rule C4)', () => {
    for (const { name, text } of everyText)
      expect(text, name).not.toMatch(/\bscor(e|es|ed|ing)\b|\bwinn?(er|ers|ing|s)?\b|\bwon\b|victory|leaderboard/i)
  })

  it('show people in office by their office (rule C15)', () => {
    const names =
      /Otunba|Beknazar|Tekebay|Isakov|Alymbek|Baibolov|Asanov|Orozov|Medved|Putin\b|Patrush|Bordyu|Lavrov|Karimov|Aripov|Komilov|Bakiyev|Batyrov|Myrzakmat|Nazarba|Kiljunen|Guterres|Suvanal|Timakova|Kazakbay|Erkeba|Askarov/i
    for (const { name, text } of everyText)
      expect(text.replace(/\[[^\]]*\]/g, '').replace(/"sources":\s*\[[^\]]*\]/g, ''), name).not.toMatch(names)
  })

  it('never ask how it felt to be a victim (rule C11)', () => {
    for (const { name, text } of texts)
      expect(text, name).not.toMatch(
        /how (did|does|do|would) (it|you|they|a victim|the victims?) feel|imagine (you are|being) a (victim|refugee)/i,
      )
  })

  it('tell of state responsibility (rule C10), of both communities (C7), and of what the model leaves out (C6)', () => {
    const findings = texts.find(({ name }) => name === 'findings.md')?.prose ?? ''
    expect(findings).toMatch(/complicity/)
    expect(findings).toMatch(/rejects?/)
    expect(findings).toMatch(/74 per\s+cent/)
    expect(findings).toMatch(/25 per\s+cent/)
    const study = texts.find(({ name }) => name === 'case-study.md')?.prose ?? ''
    expect(`${study} ${findings}`.split(' ').length).toBeGreaterThanOrEqual(1000)
    const model = texts.find(({ name }) => name === 'model.md')?.prose ?? ''
    expect(model).toMatch(/nationalism/i)
    expect(model).toMatch(/exclusion/i)
    expect(model).toMatch(/74 (and|per cent)/)
    expect(model).toMatch(/set by hand/)
  })

  it('offer alternatives of equal worth without asking for a reason (rule C12)', () => {
    const note = texts.find(({ name }) => name === 'content-note.md')?.prose ?? ''
    for (const word of ['Play a seat', 'Observe a run', 'Read the case', 'give a reason', '16'])
      expect(note).toContain(word)
  })

  it('keep hindsight out of role sheets and the briefing', () => {
    for (const { name, text } of texts.filter((one) => /^(roles\/|briefing)/.test(one.name))) {
      const prose = text.replace(/\[[^\]]*\]/g, '')
      expect(prose, name).not.toMatch(/\b(1[1-9]|2[0-6]|28|29|30) June\b/)
      expect(prose, name).not.toMatch(/\b470\b|111,000|400,000|\bKIC\b/)
    }
  })
})
