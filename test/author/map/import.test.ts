import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropBackground, hasRoomForCredit, takeBackground } from '../../../src/author/map/import/edits'
import { type ImportFile, readGeoJson } from '../../../src/author/map/import/geojson'
import { groupsOf, guessProperty, namesIn, propertiesOf, usual } from '../../../src/author/map/import/groups'
import { guessKind } from '../../../src/author/map/import/guess'
import { readFiles } from '../../../src/author/map/import/readFiles'
import { pointsOf, simplified } from '../../../src/author/map/import/simplify'
import { backgroundOf, boxAround, type Choices, takeGroups } from '../../../src/author/map/import/take'
import { applyEdits } from '../../../src/scenario/draft/edit'
import { textOfFile } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import { mapBackground, mapLimits } from '../../../src/scenario/schema/map'
import { root } from '../../boundaries/sources'

const collection = (features: readonly unknown[], rest = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...rest, features })
const feature = (type: string, coordinates: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const square = (x: number, y: number, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const file = (text: string, name = 'roads.geojson'): ImportFile => {
  const read = readGeoJson(name, text)
  if (!read.ok) throw new Error(read.fault.code)
  return read.file
}
const code = (text: string) => {
  const read = readGeoJson('x.json', text)
  return read.ok ? 'taken' : read.fault.code
}
const all: Choices = { kinds: new Map(), names: 'name', near: null }
const taken = (files: readonly ImportFile[], choices = all) =>
  takeGroups(groupsOf(files, guessProperty(files)), choices).features

/** What the check of a scenario says of a background. */
function faults(value: unknown): readonly string[] {
  const draft = { 'map.geojson': { kind: 'data', value } } as const
  return checkDraft(draft, createCheckCache())
    .problems.filter((problem) => problem.file === 'map.geojson')
    .map((problem) => problem.code)
}

describe('a file', () => {
  it.each([
    ['{"type"', 'json'],
    ['[1, 2]', 'not-geojson'],
    ['{"type": "Topology", "objects": {}}', 'topojson'],
    ['{"type": "Feature Service"}', 'not-geojson'],
    [collection([]), 'empty'],
    [collection([feature('Point', [500_000, 4_480_000])]), 'not-in-degrees'],
    [collection([feature('Point', [40.5, 172.8])]), 'turned'],
    [collection([feature('Point', [1, 2])], { crs: { type: 'name', properties: { name: 'EPSG:32643' } } }), 'odd-crs'],
    [
      collection([feature('Point', [1, 2])], { crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }),
      'taken',
    ],
    [JSON.stringify(feature('Polygon', [square(1, 2)])), 'taken'],
    [
      JSON.stringify({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
      'taken',
    ],
  ])('%# is taken, or refused for its reason', (text, expected) => expect(code(text)).toBe(expected))

  it('loses only the features that can’t be drawn, and counts them', () => {
    const read = file(
      collection([
        feature('Point', [1, 2, 300], { name: 'Here' }),
        { type: 'Feature', properties: null, geometry: null },
        feature('LineString', [[1, 2]]),
        feature('LineString', [
          [1, 'x'],
          [2, 3],
        ]),
        feature('LineString', [
          [179, 2],
          [-179, 2],
        ]),
        feature('Point', [200, 2]),
        feature('MultiPoint', [
          [1, 2],
          [3, 4],
        ]),
        {
          type: 'Feature',
          geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
        },
      ]),
    )
    expect(read.left).toEqual({ 'no-geometry': 1, 'bad-position': 2, outside: 1, across: 1 })
    expect(read.features.map(({ shape }) => shape)).toEqual(['point', 'point', 'point', 'point'])
  })

  it('brings its words on source and licence along', () => {
    const read = file(collection([feature('Point', [1, 2])], { attribution: ' © Somebody ', license: 'CC0' }))
    expect(read).toMatchObject({ credit: '© Somebody', licence: 'CC0' })
  })
})

describe('what is what', () => {
  it.each([
    ['highway: primary', 'line', 'road'],
    ['railway: rail', 'line', 'rail'],
    ['waterway: stream', 'line', 'river'],
    ['natural: water', 'area', 'water'],
    ['featurecla: Admin-0 country', 'area', 'land'],
    ['ne_10m_coastline', 'line', 'border'],
    ['admin_level: 4', 'area', 'province'],
    ['admin_level: 2', 'line', 'border'],
    ['landuse: residential', 'area', 'built-up'],
    ['fclass: forest', 'area', 'wood'],
    ['place: town', 'point', 'label'],
    ['zoning', 'line', null],
  ] as const)('%s, %s, is %s', (words, shape, kind) => expect(guessKind(words, shape)).toBe(kind))

  it('is told apart by the property that has classes, not by names', () => {
    const roads = file(
      collection(
        Array.from({ length: 60 }, (_, n) =>
          feature(
            'LineString',
            [
              [n / 100, 1],
              [n / 100, 2],
            ],
            { name: `Street ${n}`, highway: n % 2 ? 'primary' : 'track' },
          ),
        ),
      ),
    )
    expect(guessProperty([roads])).toBe(usual)
    expect(propertiesOf([roads])[0]).toBe('highway')
    expect(namesIn([roads])[0]).toBe('name')
    expect(groupsOf([roads], 'highway').map(({ value, guess, rank }) => [value, guess, rank])).toEqual([
      ['track', 'road', 4],
      ['primary', 'road', 2],
    ])
  })

  it('is told feature by feature where each has a class of its own, and nothing is lost beyond the rows that are listed', () => {
    const mixed = file(
      collection([
        feature(
          'LineString',
          [
            [1, 2],
            [3, 4],
          ],
          { highway: 'track' },
        ),
        feature('Polygon', [square(1, 2)], { natural: 'water' }),
        feature(
          'LineString',
          [
            [1, 2],
            [3, 4],
          ],
          { name: 'Nothing else' },
        ),
      ]),
      'mixed.json',
    )
    const guesses = groupsOf([mixed], guessProperty([mixed])).map(({ value, guess }) => [value, guess])
    expect(guesses).toEqual([
      ['highway: track', 'road'],
      ['natural: water', 'water'],
      ['', null],
    ])
    const many = file(
      collection(
        Array.from({ length: 100 }, (_, n) =>
          feature(
            'LineString',
            [
              [1, 2],
              [3, n / 10],
            ],
            { class: `c${n}` },
          ),
        ),
      ),
    )
    const groups = groupsOf([many], usual)
    expect(groups.at(-1)).toMatchObject({ value: '…', guess: null })
    expect(groups.reduce((sum, { features }) => sum + features.length, 0)).toBe(100)
  })

  it('can be said otherwise, and parts can be left out', () => {
    const files = [
      file(
        collection([
          feature('LineString', [
            [1, 2],
            [3, 4],
          ]),
        ]),
        'lines.json',
      ),
    ]
    const [{ key, guess }] = groupsOf(files, '')
    expect(guess).toBeNull()
    expect(taken(files)).toEqual([])
    expect(taken(files, { ...all, kinds: new Map([[key, 'river']]) })[0].properties.kind).toBe('river')
    expect(taken(files, { ...all, kinds: new Map([[key, 'land']]) })).toEqual([])
  })

  it('keeps only what lies near the places, part by part', () => {
    const far = feature('MultiPolygon', [[square(1, 1)], [square(90, 1)]], { kind: 'land', country: 'AA' })
    const near = boxAround([{ lon: 1.5, lat: 1.5 }])
    const [one] = taken([file(collection([far, feature('Polygon', [square(100, 1)], { kind: 'land' })]))], {
      ...all,
      near,
    })
    expect(one).toMatchObject({ properties: { kind: 'land', country: 'AA' }, geometry: { type: 'Polygon' } })
    expect(boxAround([])).toBeNull()
  })

  it('takes a map of this program as it stands', () => {
    const text = readFileSync(join(root, 'scenarios/template/map.geojson'), 'utf8')
    const original = mapBackground.parse(JSON.parse(text))
    const made = taken([file(text)])
    const kinds = (list: typeof made) => list.map(({ properties }) => properties.kind).sort()
    expect(kinds(made)).toEqual(kinds(original.features))
    expect(pointsOf(made)).toBe(pointsOf(original.features))
  })
})

describe('a map that is too large', () => {
  it('is simplified until a package takes it, with common borders kept in common', async () => {
    const side = (x: number, from: number, to: number, n: number) =>
      Array.from({ length: n }, (_, i) => [x + Math.sin(i * 7.3) / 300, from + ((to - from) * i) / (n - 1)])
    const border = side(5, 0, 5, 40_000)
    const west = [...border, [0, 5], [0, 0], border[0]]
    const east = [...border, [9, 5], [9, 0], border[0]]
    const files = [file(collection([west, east].map((ring) => feature('Polygon', [ring], { kind: 'land' }))))]
    const result = await simplified(taken(files))
    expect(result?.before).toBe(80_006)
    expect(result?.after).toBeLessThanOrEqual(mapLimits.points)
    expect(result?.after).toBeGreaterThan(5000)
    const value = backgroundOf(result?.features ?? [], 'Somebody', 'CC0')
    expect(faults(value)).toEqual([])
    expect(textOfFile({ kind: 'data', value }).length).toBeLessThan(mapLimits.characters)
    const [a, b] = value.features.map(({ geometry }) =>
      JSON.stringify(geometry.coordinates).match(/\[[\d.]+,[\d.]+\]/g),
    )
    const shared = new Set(b)
    expect(a?.filter((position) => !shared.has(position)).length).toBeLessThan(8)
  }, 60_000)

  it('of too many features keeps the largest', () => {
    const many = Array.from({ length: mapLimits.features + 10 }, (_, n) =>
      feature(
        'LineString',
        [
          [n / 100, 1],
          [n / 100, n < 10 ? 1.001 : 1.5],
        ],
        { kind: 'road' },
      ),
    )
    const files = [file(collection(many))]
    const result = takeGroups(groupsOf(files, 'kind'), all)
    expect(result.left.many).toBe(10)
    expect(result.features).toHaveLength(mapLimits.features)
    expect(pointsOf(result.features.slice(0, 1))).toBe(2)
  })
})

describe('the draft', () => {
  const background = backgroundOf(
    taken([file(collection([feature('Polygon', [square(1, 2)], { kind: 'land' })]))]),
    'Me',
    'CC0',
  )
  const before = {
    'scenario.json': { kind: 'data', value: { map: 'built', credits: ['Words: somebody'] } },
  } as const

  it('gets file and credit in one step; a second background replaces both, removing takes both away', () => {
    const once = applyEdits(before, takeBackground(before, background))
    expect(once.draft['scenario.json']).toEqual({ kind: 'data', value: { credits: ['Words: somebody', 'Me (CC0)'] } })
    expect(once.draft['map.geojson']).toEqual({ kind: 'data', value: background })
    expect(applyEdits(once.draft, once.inverse).draft).toEqual(before)
    const twice = applyEdits(once.draft, takeBackground(once.draft, { ...background, credit: 'You' })).draft
    expect(twice['scenario.json']).toMatchObject({ value: { credits: ['Words: somebody', 'You (CC0)'] } })
    const none = applyEdits(twice, dropBackground(twice)).draft
    expect(none).toEqual({ 'scenario.json': { kind: 'data', value: { credits: ['Words: somebody'] } } })
  })

  it('is refused where the credits are full: none is dropped for it', () => {
    const credits = Array.from({ length: 40 }, (_, n) => `Credit ${n}`)
    const full = { 'scenario.json': { kind: 'data', value: { credits } } } as const
    expect(hasRoomForCredit(full)).toBe(false)
    expect(takeBackground(full, background)).toEqual([])
    const room = { 'scenario.json': { kind: 'data', value: { credits: credits.slice(1) } } } as const
    const once = applyEdits(room, takeBackground(room, background)).draft
    expect(once['scenario.json']).toMatchObject({ value: { credits: [...credits.slice(1), 'Me (CC0)'] } })
    // The one that is there makes room for the next.
    expect(hasRoomForCredit(once)).toBe(true)
  })

  it.each([[[]], ['words'], [7], [null]])('gets the file where the manifest is %j', (value) => {
    const odd = { 'scenario.json': { kind: 'data', value } } as const
    const once = applyEdits(odd, takeBackground(odd, background)).draft
    expect(once).toEqual({ ...odd, 'map.geojson': { kind: 'data', value: background } })
    expect(applyEdits(once, dropBackground(once)).draft).toEqual(odd)
  })

  it('without a manifest that can be read still gets the file', () => {
    const broken = { 'scenario.json': { kind: 'text', text: '{' } } as const
    expect(applyEdits(broken, takeBackground(broken, background)).draft['map.geojson']).toBeDefined()
    expect(applyEdits({}, dropBackground({})).draft).toEqual({})
  })
})

it('a file that the browser can’t read has a fault, and the others are read', async () => {
  const text = collection([feature('Point', [1, 2])])
  const reads = await readFiles([
    { name: 'gone', size: 1, text: () => Promise.reject(new Error('moved away')) },
    { name: 'there', size: text.length, text: () => Promise.resolve(text) },
    { name: 'large', size: 1e12, text: () => Promise.resolve('') },
  ])
  expect(reads.map((one) => (one.ok ? one.file.name : one.fault.code))).toEqual(['unreadable', 'there', 'too-large'])
})

const position = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  },
  { weight: 1, arbitrary: fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(null)), { maxLength: 4 }) },
)
const line = fc.array(position, { maxLength: 6 })
const geometry = fc.oneof(
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({ type: fc.constantFrom('LineString', 'MultiPoint'), coordinates: line }),
  fc.record({ type: fc.constantFrom('Polygon', 'MultiLineString'), coordinates: fc.array(line, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('MultiPolygon'),
    coordinates: fc.array(fc.array(line, { maxLength: 2 }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.string(), coordinates: fc.anything() }),
  fc.constant(null),
)
const words = fc.constantFrom('road', 'river', 'land', 'label', 'water', 'highway', 'forest', 'x')
const anyFeature = fc.record({
  type: fc.constant('Feature'),
  properties: fc.oneof(
    fc.dictionary(fc.constantFrom('kind', 'name', 'class', 'rank', 'country'), fc.oneof(words, fc.integer())),
    fc.constant(null),
  ),
  geometry,
})

describe('any GeoJSON', () => {
  it('is taken as a background that the check takes, or refused for a reason; it never throws', async () => {
    let made = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyFeature, { maxLength: 8 }), async (features) => {
        const read = readGeoJson('any.geojson', collection(features))
        if (!read.ok) {
          refused += 1
          expect(read.fault.code).toMatch(/^[a-z-]+$/)
          return
        }
        const result = await simplified(taken([read.file]))
        if (!result || result.features.length === 0) return
        made += 1
        expect(faults(backgroundOf(result.features, 'Somebody', 'CC0'))).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(made).toBeGreaterThan(15)
    expect(refused).toBeGreaterThan(5)
  })

  it('and any text at all is answered', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((one) => JSON.stringify(one) ?? ''),
        ),
        (text) => {
          const read = readGeoJson('any.json', text)
          expect(read.ok || read.fault.code.length > 0).toBe(true)
        },
      ),
    )
  })
})
