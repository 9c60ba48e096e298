import type { CheckOptions } from '../../../src/scenario/check/check'
import type { SentenceCode } from '../../../src/scenario/check/sentences/index'
import type { Draft } from '../../../src/scenario/draft/draft'
import { type Parts, set } from '../small'

/** One change of the small package, which has no problem by itself, that makes a sentence appear. */
export interface Case {
  readonly make: (parts: Parts) => void
  /** A change of the draft that no file can hold. */
  readonly draft?: (draft: Draft) => Draft
  readonly options?: CheckOptions
}

type Value = Parameters<typeof set>[3]
type Path = Parameters<typeof set>[2]
type Change = readonly [file: string, path: Path, value: unknown]

const by = (...changes: Change[]): Case => ({
  make: (parts) => {
    for (const [file, path, value] of changes) set(parts, file, path, value as Value)
  },
})
const text = (file: string, value: string): Case => ({
  make: (parts) => {
    parts[file] = value
  },
})
/** Adds an entry to a list. */
const add = (file: string, path: Path, ...items: unknown[]): Case => ({
  make: (parts) => {
    const list = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], parts[file]) as unknown[]
    list.push(...items)
  },
})
const drop = (file: string, path: Path, index: number): Case => ({
  make: (parts) => {
    const list = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], parts[file]) as unknown[]
    list.splice(index, 1)
  },
})
const all = (...cases: Case[]): Case => ({
  make: (parts) => {
    for (const one of cases) one.make(parts)
  },
})

const space = 'space.json'
const play = 'play.json'
const record = 'record.json'
const reports = 'reports.json'
const conditions = 'conditions.json'
const council = 'actors/council.json'
const people = 'actors/people.json'
const order: Path = ['chart', 'states', 'order']
const state = (name: string): Path => [...order, 'states', name]
const when = (expression: string, index = 1): Change => [conditions, ['conditions', index, 'when'], expression]

const made = { invented: true }
const option = (id: string, over: object = {}): object => ({
  id,
  label: id,
  text: `What ${id} does.`,
  phase: 'play',
  point: 'main',
  documented: null,
  bites: { hours: 2, low: 1, high: 4, assumption: true },
  effects: [{ do: 'aid', area: 'harbour', personDays: 5 }],
  ...made,
  ...over,
})
const place = (id: string, kind: string): object => ({
  id,
  name: id,
  kind,
  country: 'AA',
  province: null,
  lon: 70.05,
  lat: 40,
  precisionKm: 1,
  labelRank: 3,
  ...made,
})
const json = (broken: string): Case => text('levers.json', broken)
const target = { id: 't', label: 'T', figure: 'deaths', value: 5, low: 5, high: 5, error: 0.1, invented: true }
const fitted = (over: object): Case => ({
  make: (parts) => {
    parts['fit.json'] = { parameters: [], targets: [{ ...target, ...over }] } as never
  },
})
const draws = (structure: string, values: number[]): Case => ({
  make: (parts) => {
    const fitted = { structure, parameters: ['leaveRate'], tolerance: 1, chance: 0, draws: [{ weight: 1, values }] }
    const how = { date: '2020-01-01', rules: '1', seed: 1, population: 1, generations: 1, runs: 1 }
    parts['draws.json'] = { made: how, structures: [fitted] } as never
  },
})
const point = (hour: number, value: number): object => ({
  date: '2031-05-03',
  time: null,
  hour,
  value,
  low: 5,
  high: 9,
  basis: 'estimate',
  what: 'x',
  sources: ['gazette-01'],
  confidence: 'low',
})
const series = (...points: object[]): Case =>
  add(record, ['series'], { id: 's', title: 'S', unit: 'people', definition: 'D', points })
const boats: Change = [play, ['counters'], [{ id: 'boats', name: 'Boats' }]]
const effect = (one: object, index = 0): Case => add(council, ['options', index, 'effects'], one)
const briefing = (words: string): Case => text('texts/en/briefing.md', `# Briefing\n\n${words}`)
const deep = (levels: number): object => (levels === 0 ? {} : { initial: 'a', states: { a: deep(levels - 1) } })
const navy = {
  id: 'navy',
  name: 'Navy',
  kind: 'decision-maker',
  decidedBy: [],
  interests: [],
  constraints: [],
  chart: { initial: 'in', states: { in: { on: { sail: { target: 'out' } } }, out: {} } },
  points: [{ id: 'main', label: 'Sea' }],
  options: [option('sail')],
}

const feature = (properties: object, type: string, coordinates: unknown): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const mapOf = (properties: object, type: string, coordinates: unknown): Case => ({
  make: (parts) => {
    const features = [feature(properties, type, coordinates)]
    parts['map.geojson'] = { type: 'FeatureCollection', credit: 'A test', licence: 'CC0', features } as never
  },
})

/** For every sentence of the check a case in which it is told. Without that one change the package has no problem at all. */
export const cases: Readonly<Record<SentenceCode, Case>> = {
  'too-many-files': {
    make: (parts) => {
      for (let i = 0; i < 700; i++) parts[`N${i}.md`] = ''
    },
  },
  'file-missing': { make: (parts) => void delete parts['levers.json'] },
  'file-not-text': {
    make: () => {},
    draft: (draft) => ({ ...draft, 'texts/en/briefing.md': { kind: 'data', value: 3 } }),
  },
  'actors-missing': {
    make: (parts) => {
      delete parts[council]
      delete parts[people]
    },
  },
  'text-too-long': text('texts/en/briefing.md', 'Word. '.repeat(40_000)),
  'file-not-read': text('notes.json', '{}'),
  'more-problems': by([record, ['timeline'], Array.from({ length: 70 }, () => 3)]),

  'json-too-long': json(' '.repeat(8_000_001)),
  'json-empty': json(''),
  'json-after-end': json('{} x'),
  'json-cut-text': json('{"a": "b'),
  'json-cut-list': json('{"levers": ['),
  'json-cut-object': json('{"a": 1'),
  'json-cut-value': json('{"a": tru'),
  'json-name-wanted': json('{a: 1}'),
  'json-name-twice': json('{"a": 1, "a": 2}'),
  'json-colon-wanted': json('{"a" 1}'),
  'json-comma-or-brace': json('{"a": 1 "b": 2}'),
  'json-comma-or-bracket': json('{"a": [1 2]}'),
  'json-line-break': json('{"a": "x\ny"}'),
  'json-bad-unicode': json('{"a": "\\u12"}'),
  'json-number-too-large': json('{"a": 1e999}'),
  'json-too-deep': json('['.repeat(60)),
  'json-too-many': json(`[${'1,'.repeat(6000)}1]`),
  'json-name-forbidden': json('{"__proto__": 1}'),
  'json-bad-escape': json('{"a": "\\q"}'),
  'json-bad-number': json('{"a": 1x}'),
  'json-not-finite': json('{"a": NaN}'),
  'json-not-a-value': json('{"a": oops}'),

  'value-unknown-name': by([play, ['seats', 0, 'score'], 3]),
  'value-bad-name': by([council, [...order, 'states', 'Bad name'], {}]),
  'value-unknown-kind': by([council, ['options', 0, 'effects', 0], { do: 'attack' }]),
  'value-bad-form': by([council, ['options', 1, 'id'], 'Lift Curfew']),
  'value-bad-value': by([space, ['places', 0, 'group'], 'constructor']),
  'value-one-of': by([play, ['seats', 0, 'kind'], 'goverment']),
  'value-missing': by(['forces.json', ['units'], undefined]),
  'value-wrong-kind': by([space, ['cells', 1, 'people'], '4000']),
  'value-too-small': by(['scenario.json', ['audience', 'minimumAge'], 12]),
  'value-too-large': by([space, ['places', 0, 'lat'], 500]),

  'id-twice': by([space, ['cells', 1, 'id'], 'harbour-a']),
  'name-taken': by([space, ['areas', 0, 'id'], 'mill']),
  'unknown-reference': by([space, ['links', 0, 'to'], 'hil']),
  'unknown-source': by([reports, ['reports', 0, 'sources', 0], 'gazete-01']),
  'actor-file-name': by([council, ['id'], 'senate']),
  'signal-unheard': by([council, ['options', 2, 'effects', 1, 'event'], 'herd']),
  'lever-unmeasured': by([record, ['outcomes', 0, 'model'], null]),
  'counter-unnamed': by(boats, [record, ['outcomes', 0, 'model'], { figure: 'counter' }]),
  'trust-without-audience': by([play, ['indicators', 1, 'audience'], undefined]),
  'unit-of-another': by(['forces.json', ['units', 0, 'owner'], 'people']),
  'source-unused': add(record, ['sources'], {
    id: 'leaflet',
    title: 'Leaflet',
    publisher: 'Press',
    date: null,
    citation: '',
    kind: 'other',
  }),
  'condition-unused': add(conditions, ['conditions'], { id: 'late', when: 'hour > 30', text: 'Late.' }),
  'area-unused': add(space, ['areas'], { id: 'inland', name: 'Inland', places: ['mill'] }),
  'province-empty': add(space, ['provinces'], { id: 'isles', name: 'Isles' }),
  'community-unused': add(space, ['communities'], { id: 'c', name: 'C' }),
  'interest-unused': add(council, ['interests'], { id: 'trade', text: 'Trade.', weight: 1, ...made }),
  'indicator-unused': add(play, ['indicators'], {
    id: 'own',
    label: 'Own',
    basis: 'own',
    figure: 'forces',
    help: 'Own.',
  }),

  'crossing-unlisted': by([space, ['crossings'], []]),
  'camp-unlisted': by([space, ['camps'], []]),
  'crossing-wrong-kind': by([space, ['places', 3, 'kind'], 'seat']),
  'camp-wrong-kind': by([space, ['places', 4, 'kind'], 'seat']),
  'link-to-itself': by([space, ['links', 0, 'to'], 'harbour']),
  'people-in-wrong-kind': by([space, ['cells', 0, 'place'], 'gate']),
  'place-cut-off': drop(space, ['links'], 1),
  'crossing-cut-off': drop(space, ['links'], 2),
  'camp-behind-nothing': all(
    add(space, ['places'], place('field', 'camp')),
    add(space, ['camps'], { place: 'field', places: 100, ...made }),
  ),
  'camp-out-of-reach': drop(space, ['links'], 3),
  'link-too-short': by([space, ['links', 1, 'km'], 2]),
  'link-speed': by([space, ['links', 1, 'hours'], 0.05]),
  'place-far-off': by([space, ['places', 1, 'lon'], 120]),
  'place-off-the-map': { ...by([space, ['places', 1, 'lon'], 72]), options: { mapBounds: [69, 39, 71, 41] } },
  'link-twice': add(space, ['links'], {
    id: 'l9',
    from: 'hill',
    to: 'harbour',
    km: 3,
    hours: 0.5,
    kind: 'road',
    ...made,
  }),
  'people-without-buildings': by([space, ['places', 1, 'buildings'], 0]),
  'people-per-building': by([space, ['places', 1, 'buildings'], 20]),
  'place-without-people': add(space, ['places'], place('farm', 'village')),
  'group-twice': {
    make: (parts) => {
      const { cells } = parts[space] as unknown as { cells: { id: string }[] }
      cells.push({ ...cells[0], id: 'harbour-a2' })
    },
  },
  'group-empty': by([space, ['cells', 2, 'people'], 0]),
  'crossing-without-capacity': by([space, ['crossings', 0, 'capacityPerHour'], 0]),
  'camp-without-places': by([space, ['camps', 0, 'places'], 0]),
  'unit-without-people': by(['forces.json', ['units', 0, 'strength'], 0]),
  'side-without-crossing': add(space, ['sides'], { id: 'far', country: 'CC', name: 'Far', regime: 'open', ...made }),
  'link-winding': by([space, ['links', 1, 'km'], 80], [space, ['links', 1, 'hours'], 2]),
  'area-of-one-community': by([council, ['options', 0, 'effects', 0, 'area'], 'harbour']),

  'map-shape': mapOf({ kind: 'river' }, 'Point', [70, 40]),
  'map-label-nameless': mapOf({ kind: 'label' }, 'Point', [70, 40]),
  'map-too-many-points': all(
    mapOf(
      { kind: 'river' },
      'LineString',
      Array.from({ length: 60_000 }, (_, i) => [70 + i / 1e6, 40]),
    ),
    add('map.geojson', ['features'], feature({ kind: 'label', name: 'X' }, 'Point', [70, 40])),
  ),
  'map-not-in-degrees': mapOf({ kind: 'label', name: 'X' }, 'Point', [500_000, 4_400_000]),
  'map-position-outside': mapOf({ kind: 'label', name: 'X' }, 'Point', [70, 89]),
  'map-across-meridian': mapOf({ kind: 'road' }, 'LineString', [
    [179.5, 10],
    [-179.5, 10],
  ]),
  'places-across-meridian': by([space, ['places', 0, 'lon'], 179], [space, ['places', 1, 'lon'], -179]),

  'chart-too-deep': by(
    [council, [...state('held'), 'states'], { a: deep(6) }],
    [council, [...state('held'), 'initial'], 'a'],
  ),
  'state-with-dot': by([council, state('a.b'), {}]),
  'parallel-without-regions': by([council, state('held'), { type: 'parallel' }]),
  'parallel-with-initial': by([council, ['chart', 'initial'], 'order']),
  'initial-missing': by([council, [...order, 'initial'], undefined]),
  'initial-unknown': by([council, [...order, 'initial'], 'norml']),
  'initial-of-nothing': by([council, [...state('held'), 'initial'], 'normal']),
  'final-goes-on': by([council, [...state('held'), 'type'], 'final']),
  'chart-without-states': by([council, ['chart'], { label: 'Nothing' }]),
  'too-many-states': {
    make: (parts) => {
      for (let i = 0; i < 300; i++) set(parts, council, state(`s${i}`), {})
    },
  },
  'too-many-transitions': {
    make: (parts) => {
      const ways = Array.from({ length: 8 }, () => ({ target: 'normal' }))
      for (let i = 0; i < 126; i++) set(parts, council, [...state('held'), 'on', `e${i}`], ways)
    },
  },
  'target-unknown': by([council, [...state('normal'), 'on', 'curfew', 'target'], 'curfw']),
  'chart-not-run': by([people, ['chart', 'states', 'household', 'states', 'camp', 'on'], {}]),
  'option-without-transition': add(council, ['options'], option('march')),
  'bites-order': by([council, ['options', 0, 'bites', 'low'], 3]),
  'interval-order': by([council, ['options', 0, 'documented', 'from'], 9]),
  'interval-missing': by([council, ['options', 0, 'documented', 'from'], null]),
  'interval-outside': by(
    [council, ['options', 0, 'documented', 'from'], 70],
    [council, ['options', 0, 'documented', 'to'], 80],
  ),
  'model-option-with-effects': by([
    people,
    ['options', 0, 'effects'],
    [{ do: 'return', push: 'allow', strength: 0.5 }],
  ]),
  'model-option-of-an-office': by([council, ['options', 1, 'phase'], 'model']),
  'model-option-without-transition': add(
    people,
    ['options'],
    option('sail', { phase: 'model', point: 'moves', effects: [] }),
  ),
  'event-never-sent': by([council, [...state('normal'), 'on', 'cufrew'], { target: 'curfew' }]),
  'refusal-never-sent': by([council, [...state('curfew'), 'on', 'curfew.refused'], { target: 'normal' }]),
  'state-unreachable': by([council, state('lost'), {}]),
  'transition-shadowed': by([
    council,
    [...state('normal'), 'on', 'curfew'],
    [{ target: 'curfew' }, { target: 'held' }],
  ]),
  'option-never-offered': all(
    add(council, ['options'], option('march')),
    by([council, state('lost'), { on: { march: { target: 'normal' } } }]),
  ),
  'needs-contradict': all(
    add(conditions, ['conditions'], { id: 'loud', when: 'announced > 60', text: 'Many.' }),
    add(council, ['options', 1, 'needs'], { condition: 'loud', otherwise: 'It is calm.' }),
  ),
  'option-without-effect': all(
    add(council, ['options'], option('sing', { effects: [] })),
    by([
      council,
      ['chart', 'states', 'song'],
      { initial: 'quiet', states: { quiet: { on: { sing: { target: 'sung' } } }, sung: {} } },
    ]),
  ),
  'bites-after-end': by([council, ['options', 0, 'bites'], { hours: 100, low: 1, high: 200, assumption: true }]),
  'interval-beyond': by([council, ['options', 0, 'documented', 'to'], 80]),
  'actor-without-seat': {
    make: (parts) => {
      parts['actors/navy.json'] = navy as never
    },
  },
  'seat-without-decisions': by(
    [council, ['options', 0, 'phase'], 'epilogue'],
    [council, ['options', 1, 'phase'], 'epilogue'],
    [council, ['options', 2, 'phase'], 'epilogue'],
  ),
  'lethal-without-units': effect({ do: 'lethal-force', owner: 'people', allowed: false }),
  'effect-where-nobody-lives': by([council, ['options', 0, 'effects', 0, 'area'], 'gate']),
  'counter-unread': all(by(boats), effect({ do: 'count', counter: 'boats', by: 1 })),
  'point-without-options': add(council, ['points'], { id: 'idle', label: 'Idle' }),
  'counter-unused': by(boats),
  'audience-unread': add(play, ['audiences'], { id: 'inland', name: 'Inland', start: 0.5, ...made }),
  'vote-unread': effect({ do: 'vote', state: 'postponed' }),

  'condition-unreadable': by(when('danger[')),
  'condition-unknown-key': by(when('danger["citty"] >= 2')),
  'condition-impossible-value': by(when('chart["council.order"] == "heldd"')),
  'clock-no-date': by([play, ['clock', 'start'], '2031-02-30T22:00+06:00']),
  'window-outside': by([play, ['plans', 0, 'windows', 2, 'hour'], 60]),
  'windows-order': by([play, ['plans', 0, 'windows', 2, 'hour'], 5]),
  'mark-known-late': by([play, ['ahead', 0, 'knownFrom'], 55]),
  'daypart-order': by([play, ['dayparts', 0, 'from'], 8]),
  'report-outside': by([reports, ['reports', 0, 'occasion'], { at: 400 }]),
  'seat-twice': add(reports, ['reports', 0, 'to'], { seat: 'council', delay: 5 }),
  'border-word-early': by(
    [council, ['options', 2, 'effects', 0], { do: 'border', side: 'home', regime: 'shut' }],
    [council, ['options', 2, 'agreement', 'hours'], 8],
  ),
  'figure-unknown': by([reports, ['reports', 0, 'title'], '{anounced} dead']),
  'parameter-unknown': by(['model.json', ['parameters', 0, 'id'], 'crowdGrowht']),
  'parameter-order': by(['model.json', ['parameters', 0, 'low'], 900]),
  'parameter-missing': drop('model.json', ['parameters'], 0),
  'target-of-whole-model': fitted({ figure: 'announced', area: 'hill' }),
  'target-after-run': fitted({ hour: 90_000 }),
  'structure-unknown': draws('none', [1]),
  'draw-length': all(
    by(['model.json', ['structures'], [{ id: 'only', label: 'Only', text: 'Only.', assumption: true }]]),
    draws('only', [1, 2]),
  ),
  'range-upside-down': by([record, ['outcomes', 0, 'range'], [20, 8]]),
  'text-missing': { make: (parts) => void delete parts['texts/en/roles/council.md'] },
  'link-runs-code': briefing('[x](javascript:alert(1))'),
  'condition-open': by(when('taken["ask-help"] > 2')),
  'condition-never': by(when('hour > 20 && hour < 10')),
  'lesson-too-short': by([play, ['plans', 0, 'minutes'], 20]),
  'text-untranslated': by(['scenario.json', ['languages'], ['en', 'ky']]),
  'text-blank': text('texts/en/more.md', ' \n'),
  'text-html': briefing('A <b>bold</b> word.'),
  'language-unlisted': text('texts/ky/briefing.md', '# B\n\nText.'),
  'seat-without-word': by([reports, ['reports'], []], [reports, ['channels'], []]),
  'indicator-never-fed': by([reports, ['reports', 0, 'text'], 'A crowd gathers.']),
  'counter-never-fed': by(boats, [record, ['outcomes', 0, 'model'], { figure: 'counter', counter: 'boats' }]),
  'value-outside-range': by([record, ['outcomes', 0, 'value'], 30]),
  'point-upside-down': series(point(3, 12)),
  'points-order': series(point(3, 6), point(2, 6)),
  'event-order': by([record, ['timeline', 0, 'from'], 9]),
  'outcome-after-run': by([record, ['outcomes', 0, 'model'], { figure: 'deaths', atHour: 500 }]),
  'condition-always': by(when('hour >= 0')),

  'seat-of-population': by([play, ['seats', 0, 'actor'], 'people']),
  'population-offers': by([people, ['options', 0, 'phase'], 'play']),
  'score-words': by([council, ['options', 0, 'text'], 'The harbour is quiet. You have won.']),
  'toll-without-range': by([record, ['outcomes', 0, 'range'], null]),
  'dispute-without-source': by([
    record,
    ['outcomes', 0, 'disputedBy'],
    [{ who: 'Elders', says: 'Fewer.', sources: ['letter'] }],
  ]),
  'alternative-without-source': by([
    record,
    ['outcomes', 0, 'alternatives'],
    [{ value: 15, what: 'Other', sources: [] }],
  ]),
  'legal-words': briefing('What happened there was a war crime.'),
  'no-alternatives': by(['levers.json', ['levers'], []]),
  'inevitable-words': briefing('The fighting was inevitable.'),
  'decision-without-aftermath': by([council, ['options', 0, 'afterwards'], undefined]),
  'feeling-question': by([play, ['forecast', 0, 'question'], 'How did it feel to lose the house?']),
  'text-without-words': text('texts/en/observe.md', '# Observe\n'),
  'personal-question': briefing('Before you begin: what is your religion?'),
  'plan-without-debrief': by([play, ['plans', 0, 'debrief'], null]),
  'no-grounds': by([space, ['places', 2, 'invented'], false]),
  'report-untagged': by([reports, ['reports', 1, 'invented'], false], [reports, ['reports', 1, 'assumption'], true]),
  'quote-without-source': by(
    [council, ['options', 1, 'invented'], false],
    [council, ['options', 1, 'assumption'], true],
    [council, ['options', 1, 'text'], 'The mayor says “we will all go home now”.'],
  ),
  'report-before-source': by([record, ['sources', 0, 'date'], '2032-01-01']),
  'age-unsaid': by(['scenario.json', ['audience', 'text'], 'For older students.']),
  'toll-as-known': by([play, ['indicators', 0, 'figure'], 'actual-deaths']),
  'announced-unmarked': by([play, ['indicators', 0, 'basis'], 'estimated']),
  'offer-on-hidden-facts': by(when('hour > 3 && danger["city"] < 2', 0)),
  'counterfactual-words': by(['levers.json', ['levers', 0, 'why'], 'This would have saved many people.']),
}
