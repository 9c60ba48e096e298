import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/scenario/load'
import type { Problem } from '../../src/scenario/scenario'
import { filesOf, set, smallPackage, smallParts } from './small'

type Change = readonly [file: string, path: readonly (string | number)[], value: unknown]

function problemsAfter(...changes: Change[]): readonly Problem[] {
  const parts = smallParts()
  for (const [file, path, value] of changes) set(parts, file, path, value as never)
  return loadScenario(filesOf(parts)).problems
}

describe('loading a scenario', () => {
  it('reads a sound package without a problem', () => {
    const result = loadScenario(smallPackage())
    expect(result.problems).toEqual([])
    if (!result.ok) throw new Error('refused')
    expect(result.scenario.actors.map((actor) => actor.id)).toEqual(['council', 'people'])
    expect(result.scenario.texts.en['roles/council']).toContain('Council')
    expect(result.scenario.space.places[0].hospitalBeds).toBe(20)
    expect(result.scenario.space.places[1].localTies).toBe(0.3)
  })

  it('merges further conditions of reports', () => {
    const extra = { conditions: [{ id: 'late', when: 'hour > 30', text: 'Late.' }] }
    const result = loadScenario({ ...smallPackage(), 'report-conditions.json': JSON.stringify(extra) })
    expect(result.ok && result.scenario.conditions.map((one) => one.id)).toEqual([
      'calm-now',
      'fighting',
      'asked',
      'late',
    ])
  })

  it.each<[what: string, change: Change, path: string, reason: string]>([
    ['a place out of range', ['space.json', ['places', 0, 'lon'], 500], 'places[0].lon', '180 or less'],
    ['a wrong type', ['space.json', ['cells', 1, 'people'], 'many'], 'cells[1].people', 'number'],
    ['an unknown name', ['play.json', ['seats', 0, 'score'], 3], 'seats[0].score', 'not known'],
    [
      'an unknown verb',
      ['actors/council.json', ['options', 0, 'effects', 0], { do: 'attack' }],
      'options[0].effects[0].do',
      'kinds',
    ],
    [
      'an unknown area',
      ['actors/council.json', ['options', 0, 'effects', 0, 'area'], 'moon'],
      'options[0].effects[0].area',
      '"moon"',
    ],
    [
      'an unknown unit',
      ['actors/council.json', ['options', 0, 'effects', 1, 'unit'], 'navy'],
      'options[0].effects[1].unit',
      'forces.json',
    ],
    [
      'a signal nobody hears',
      ['actors/council.json', ['options', 2, 'effects', 1, 'event'], 'shout'],
      'options[2].effects[1].event',
      'shout',
    ],
    ['an unknown link end', ['space.json', ['links', 0, 'to'], 'moon'], 'links[0].to', 'place of space.json'],
    ['a camp that is none', ['space.json', ['crossings', 0, 'camps', 0], 'hill'], 'crossings[0].camps[0]', 'camp'],
    ['people in a crossing', ['space.json', ['cells', 0, 'place'], 'gate'], 'cells[0].place', 'crossing'],
    ['a place id twice', ['space.json', ['places', 1, 'id'], 'harbour'], 'places[1].id', 'already'],
    ['an area like a place', ['space.json', ['areas', 0, 'id'], 'mill'], 'areas[0].id', 'already'],
    ['no grounds', ['space.json', ['places', 2, 'invented'], false], 'places[2]', 'rests on'],
    [
      'an unknown source',
      ['reports.json', ['reports', 0, 'sources', 0], 'rumour-01'],
      'reports[0].sources[0]',
      'record.json',
    ],
    [
      'a target that is no state',
      ['actors/council.json', ['chart', 'states', 'order', 'states', 'normal', 'on', 'curfew', 'target'], 'gone'],
      'chart.states.order.states.normal.on.curfew.target',
      'no state beside',
    ],
    [
      'a missing initial state',
      ['actors/council.json', ['chart', 'states', 'order', 'initial'], undefined],
      'chart.states.order',
      'initial',
    ],
    [
      'an unknown guard',
      ['actors/council.json', ['chart', 'states', 'order', 'states', 'held', 'on', 'lift-curfew', 'guard'], 'never'],
      'chart.states.order.states.held.on.lift-curfew.guard',
      'condition',
    ],
    [
      'a dot in a state',
      ['actors/council.json', ['chart', 'states', 'order', 'states', 'a.b'], {}],
      'chart.states.order.states["a.b"]',
      'dot',
    ],
    [
      'an option the chart ignores',
      ['actors/council.json', ['options', 0, 'id'], 'march'],
      'options[0].id',
      'No transition',
    ],
    [
      'a condition that is no CEL',
      ['conditions.json', ['conditions', 0, 'when'], 'danger['],
      'conditions[0].when',
      'CEL',
    ],
    [
      'a condition of the wrong type',
      ['conditions.json', ['conditions', 0, 'when'], 'hour > "x"'],
      'conditions[0].when',
      'type-check',
    ],
    [
      'a condition on no place',
      ['conditions.json', ['conditions', 0, 'when'], 'danger["moon"] > 1'],
      'conditions[0].when',
      '"moon"',
    ],
    [
      'a condition on no region',
      ['conditions.json', ['conditions', 0, 'when'], 'chart["council.mood"] == "x"'],
      'conditions[0].when',
      'actor.region',
    ],
    [
      'a condition on no state',
      ['conditions.json', ['conditions', 0, 'when'], 'chart["council.order"] == "calm"'],
      'conditions[0].when',
      'normal, curfew, held',
    ],
    [
      'a condition on no regime',
      ['conditions.json', ['conditions', 0, 'when'], 'border["away"] == "closed"'],
      'conditions[0].when',
      'shut, wounded',
    ],
    ['a value outside its range', ['model.json', ['parameters', 0, 'value'], 3], 'parameters[0]', 'low <= value'],
    ['an unknown parameter', ['model.json', ['parameters', 0, 'id'], 'luck'], 'parameters[0].id', 'no parameter'],
    ['a seat of no allowed kind', ['play.json', ['seats', 0, 'kind'], 'militia'], 'seats[0].kind', 'civil_society'],
    ['a seat that owns a population', ['play.json', ['seats', 0, 'actor'], 'people'], 'seats[0].actor', 'C2'],
    ['a population option in play', ['actors/people.json', ['options', 0, 'phase'], 'play'], 'options[0].phase', 'C2'],
    ['an audience below 16', ['scenario.json', ['audience', 'minimumAge'], 12], 'audience.minimumAge', '16'],
    [
      'the actual toll as known',
      ['play.json', ['indicators', 0, 'figure'], 'actual-deaths'],
      'indicators[0].basis',
      'unknown',
    ],
    [
      'windows out of order',
      ['play.json', ['plans', 0, 'windows', 2, 'hour'], 5],
      'plans[0].windows[2].hour',
      'ascending',
    ],
    [
      'a window after play',
      ['play.json', ['plans', 0, 'windows', 2, 'hour'], 60],
      'plans[0].windows[2].hour',
      'outside play',
    ],
    [
      'a date that does not exist',
      ['play.json', ['clock', 'start'], '2031-02-30T22:00+06:00'],
      'clock.start',
      'calendar',
    ],
    ['an unknown figure', ['reports.json', ['reports', 0, 'text'], '{score} points'], 'reports[0].text', '{score}'],
    ['a seat that is none', ['reports.json', ['reports', 0, 'to', 0, 'seat'], 'navy'], 'reports[0].to[0].seat', 'seat'],
    ['an occasion of nothing', ['reports.json', ['reports', 0, 'occasion'], {}], 'reports[0].occasion.at', 'missing'],
    [
      'a decision without an interval',
      ['actors/council.json', ['options', 0, 'documented', 'from'], null],
      'options[0].documented',
      'interval',
    ],
    [
      'a decision after play',
      [
        'actors/council.json',
        ['options', 0, 'documented'],
        { chosen: true, when: 'later', from: 70, to: 80, confidence: 'low', sources: ['gazette-01'] },
      ],
      'options[0].documented',
      'epilogue',
    ],
    [
      'a lever on no option',
      ['levers.json', ['levers', 0, 'change', 0], { drop: 'parade' }],
      'levers[0].change[0].drop',
      'option',
    ],
  ])('tells of %s', (_what, change, path, reason) => {
    const problems = problemsAfter(change)
    const found = problems.find((problem) => problem.path === path && problem.reason.includes(reason))
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file: change[0] })
    expect(['blocks', 'unpublishable']).toContain(found?.severity)
  })

  it('refuses a report that no source of its day could bear out, unless it is marked', () => {
    const late: Change = ['record.json', ['sources', 0, 'date'], '2032-01-01']
    expect(problemsAfter(late)).toEqual([
      expect.objectContaining({ file: 'reports.json', path: 'reports[0].reconstructed', severity: 'unpublishable' }),
    ])
    expect(problemsAfter(late, ['reports.json', ['reports', 0, 'reconstructed'], true])).toEqual([])
  })

  it('refuses an offer that rests on what no seat can see', () => {
    const found = problemsAfter(['conditions.json', ['conditions', 0, 'when'], 'hour > 3 && danger["city"] < 2'])
    expect(found.map(({ path }) => path).sort()).toEqual([
      'chart.states.order.states.curfew.on.lift-curfew.guard',
      'chart.states.order.states.held.on.lift-curfew.guard',
      'options[1].needs[0].condition',
    ])
    for (const { reason } of found) expect(reason).toContain('reads danger')
  })

  it('refuses word of a border rule before the rule is in force', () => {
    const border = { do: 'border', side: 'home', regime: 'shut' }
    const slow = { hours: 4, low: 1, high: 8, assumption: true }
    const change: Change[] = [
      ['actors/council.json', ['options', 2, 'effects', 0], border],
      ['actors/council.json', ['options', 2, 'agreement', 'hours'], 0],
      ['actors/council.json', ['options', 2, 'bites'], slow],
    ]
    const early = problemsAfter(...change).filter(({ path }) => path.startsWith('reports') && path.endsWith('hours'))
    expect(early).toEqual([expect.objectContaining({ severity: 'blocks', reason: expect.stringContaining('4 hours') })])
    expect(early[0].path).toMatch(/^reports\[\d\]\.occasion\.hours$/)
    const index = Number(early[0].path[8])
    const late = problemsAfter(...change, ['reports.json', ['reports', index, 'occasion', 'hours'], 4])
    expect(late.filter(({ path }) => path === early[0].path)).toEqual([])
  })

  it('tells of every missing file and parameter', () => {
    const files: Record<string, string> = { ...smallPackage() }
    delete files['space.json']
    delete files['texts/en/observe.md']
    expect(loadScenario(files).problems).toContainEqual(
      expect.objectContaining({ file: 'space.json', severity: 'blocks', reason: expect.stringContaining('missing') }),
    )
    const without = problemsAfter(['model.json', ['parameters'], []])
    expect(without.some((one) => one.reason.includes('"crowdGrowth" is missing'))).toBe(true)
    delete files['actors/people.json']
    delete files['actors/council.json']
    expect(loadScenario(files).problems.some((one) => one.file === 'actors/')).toBe(true)
    const noText: Record<string, string> = { ...smallPackage() }
    delete noText['texts/en/roles/council.md']
    expect(loadScenario(noText).problems).toEqual([
      expect.objectContaining({ file: 'texts/en/roles/council.md', severity: 'blocks' }),
    ])
  })

  it('warns of raw HTML and refuses links that run code', () => {
    const warned = loadScenario({ ...smallPackage(), 'texts/en/briefing.md': 'Text\n<script>alert(1)</script>' })
    expect(warned.ok).toBe(true)
    expect(warned.problems).toEqual([expect.objectContaining({ path: 'line 2', severity: 'warns' })])
    const refused = loadScenario({ ...smallPackage(), 'texts/en/briefing.md': '[x](javascript:alert(1))' })
    expect(refused.ok).toBe(false)
  })

  it('warns where an entry may be absent', () => {
    const problems = problemsAfter(['conditions.json', ['conditions', 2, 'when'], 'taken["ask-help"] > 2'])
    expect(problems).toEqual([expect.objectContaining({ path: 'conditions[2].when', severity: 'warns' })])
  })

  it('limits how many problems it tells of one file, and still blocks', () => {
    const parts = smallParts()
    set(parts, 'record.json', ['timeline'], Array.from({ length: 500 }, () => ({})) as never)
    const { ok, problems } = loadScenario(filesOf(parts))
    expect(ok).toBe(false)
    expect(problems.length).toBeLessThan(80)
  })
})

describe('the hash of a scenario', () => {
  const hashOf = (files: Record<string, string>): string => {
    const result = loadScenario(files)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return result.scenario.hash
  }

  it('stays the same whatever the spacing, the order of keys and of files', () => {
    const files = smallPackage()
    const other = Object.fromEntries(
      Object.entries(files)
        .reverse()
        .map(([name, text]) => [name, name.endsWith('.json') ? reversed(text) : text]),
    )
    expect(hashOf(other)).toBe(hashOf({ ...files }))
    expect(hashOf({ ...files })).toMatch(/^[0-9a-f]{32}$/)
  })

  it('changes with what the simulation reads, and not with what it does not read', () => {
    const base = hashOf({ ...smallPackage() })
    const cell = smallPackage((parts) => set(parts, 'space.json', ['cells', 0, 'people'], 6001))
    const title = smallPackage((parts) => set(parts, 'scenario.json', ['title'], 'Another'))
    const figure = smallPackage((parts) => set(parts, 'record.json', ['outcomes', 0, 'value'], 13))
    expect(hashOf({ ...cell })).not.toBe(base)
    expect(hashOf({ ...title })).toBe(base)
    expect(hashOf({ ...figure })).toBe(base)
  })
})

function reversed(text: string): string {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, turn(item)]),
    )
  }
  return JSON.stringify(turn(JSON.parse(text)))
}

describe('what a model is fitted to', () => {
  const target = { id: 't', label: 'T', figure: 'deaths', value: 5, low: 5, high: 5, error: 0.1, invented: true }
  const withFit = (fit: unknown, more: Record<string, unknown> = {}): readonly Problem[] => {
    const files = Object.fromEntries(
      Object.entries({ 'fit.json': fit, ...more }).map(([name, value]) => [name, JSON.stringify(value)]),
    )
    return loadScenario({ ...smallPackage(), ...files }).problems
  }

  it('is read, and may be left out', () => {
    expect(withFit({ parameters: ['leaveRate'], targets: [target] })).toEqual([])
    const result = loadScenario(smallPackage())
    expect(result.ok && [result.scenario.fit, result.scenario.heldOut, result.scenario.draws]).toEqual([
      null,
      null,
      null,
    ])
  })

  it.each<[string, object, string, string]>([
    ['an unknown parameter', { parameters: ['luckiness'], targets: [] }, 'parameters[0]', '"luckiness"'],
    ['an unknown area', { parameters: [], targets: [{ ...target, area: 'moon' }] }, 'targets[0].area', '"moon"'],
    [
      'an area that is not counted',
      { parameters: [], targets: [{ ...target, figure: 'announced', area: 'hill' }] },
      'targets[0].area',
      'whole model',
    ],
    [
      'an hour after the end',
      { parameters: [], targets: [{ ...target, hour: 90_000 }] },
      'targets[0].hour',
      'after the run',
    ],
    [
      'a value outside its range',
      { parameters: [], targets: [{ ...target, low: 9, high: 12 }] },
      'targets[0]',
      'low <= value',
    ],
  ])('refuses %s', (_what, fit, path, reason) => {
    const found = withFit(fit).filter(({ severity }) => severity === 'blocks')
    expect(found).toEqual([
      expect.objectContaining({ file: 'fit.json', path, reason: expect.stringContaining(reason) }),
    ])
  })

  it('refuses draws of another fit', () => {
    const made = { date: '2020-01-01', rules: '1', seed: 1, population: 1, generations: 1, runs: 1 }
    const draws = {
      made,
      structures: [
        {
          structure: 'none',
          parameters: ['leaveRate'],
          tolerance: 1,
          chance: 0,
          draws: [{ weight: 1, values: [1, 2] }],
        },
      ],
    }
    const found = withFit({ parameters: ['leaveRate'], targets: [target] }, { 'draws.json': draws })
    expect(found.map(({ path }) => path)).toEqual(['structures[0].structure', 'structures[0].draws[0].values'])
  })
})

describe('what a form of the editor says of a value, in words for those who never programmed', () => {
  it.each<[string, Change, string, string]>([
    ['an empty name', ['space.json', ['places', 0, 'name'], ''], 'places[0].name', 'This is empty. Write it.'],
    [
      'a country in words',
      ['space.json', ['places', 0, 'country'], 'Kyrgyzstan'],
      'places[0].country',
      'Use the two capital letters of a country, as in KG.',
    ],
    [
      'no readers',
      ['reports.json', ['reports', 0, 'to'], []],
      'reports[0].to',
      'This list is empty: at least one entry is needed.',
    ],
    ['a length of nothing', ['space.json', ['links', 0, 'hours'], 0], 'links[0].hours', 'This must be 0.05 or more.'],
    [
      'a title of a thousand letters',
      ['reports.json', ['reports', 0, 'title'], 'x'.repeat(1000)],
      'reports[0].title',
      'This is too long: at most 400 characters are allowed.',
    ],
  ])('%s', (_, change, path, words) => {
    const found = problemsAfter(change).find((problem) => problem.path === path)
    expect(found?.reason).toBe(words)
  })
})
