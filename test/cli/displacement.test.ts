import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main'
import { loadDisplacement } from '../../src/scenario/displacement'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = join(root, 'dist-node', 'sim.mjs')
const small = join(root, 'examples', 'displacement-small')
const smallText = readFileSync(join(small, 'displacement.json'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'displacement-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  return join(folder, name)
}

async function sim(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await main(argv, {
    out: (text) => {
      out += `${text}\n`
    },
    err: (text) => {
      err += `${text}\n`
    },
  })
  return { code, out, err }
}

/** Seconds differ from machine to machine. */
const timeless = (text: string): string => text.replace(/in [\d.]+ s\b/g, 'in … s').trim()

describe('docs/displacement.md', () => {
  const document = readFileSync(join(root, 'docs', 'displacement.md'), 'utf8')
  const blocks = [...document.matchAll(/```\n\$ npm run -s sim -- ([^\n]+)\n([\s\S]*?)```/g)]

  it('has commands to try', () => expect(blocks.length).toBeGreaterThanOrEqual(3))

  it.each(blocks.map(([, command, printed]) => [command, printed]))(
    'prints what it says for %s',
    async (command, printed) => {
      const told = await sim(...command.replace('FOLDER', folder).split(' '))
      expect(timeless(told.out)).toBe(timeless(printed))
      expect(told.code).toBe(0)
    },
  )

  it('lists every parameter with the value it has', async () => {
    const { displacementDefaults } = await import('../../src/scenario/schema/displacement')
    const rows = [...document.matchAll(/^\| `(\w+)` \| ([\d.]+) \|/gm)].map(([, name, value]) => [name, Number(value)])
    expect(Object.fromEntries(rows)).toEqual(displacementDefaults)
  })
})

describe('a case of displacement on the command line', () => {
  it('ensemble tells runs, seconds and series by day', async () => {
    const told = JSON.parse((await sim('ensemble', small, '--runs', '6', '--seed', '2', '--json')).out)
    expect(told).toMatchObject({ case: 'displacement-small', runs: 6, seed: 2, drawn: true })
    expect(told.seconds).toBeGreaterThan(0)
    expect(told.series.displaced).toHaveLength(60)
    expect(Object.keys(told.series.camps)).toEqual(['cedar', 'fern-camp', 'gorse-camp', 'heath-camp'])
    expect(Object.keys(told.series.camps['fern-camp'][7])).toEqual(['day', 'date', 'p5', 'p25', 'median', 'p75', 'p95'])
    expect(told.series.displaced[59]).toMatchObject({ date: '2031-04-29', median: 18_500 })
    const again = JSON.parse((await sim('ensemble', small, '--runs', '6', '--seed', '2', '--json')).out)
    expect({ ...again, seconds: 0 }).toEqual({ ...told, seconds: 0 })
    const csv = join(folder, 'series.csv')
    await sim('ensemble', small, '--runs', '2', '--csv', csv)
    expect(readFileSync(csv, 'utf8').split('\n').slice(0, 2)).toEqual([
      'series,day,date,p5,p25,median,p75,p95',
      'displaced,0,2031-03-01,200,200,200,200,200',
    ])
  })

  it('validate tells ard by day and averaged, shares by camp and day, and mase', async () => {
    const told = JSON.parse((await sim('validate', small, '--runs', '6', '--json')).out)
    expect(told.ard.average).toBeGreaterThan(0)
    expect(told.ard.average).toBeLessThan(0.5)
    expect(told.ard.byDay).toHaveLength(60)
    expect(told.shares['heath-camp']).toHaveLength(60)
    const day = told.shares['heath-camp'][30]
    expect(
      day.model.share + told.shares['fern-camp'][30].model.share + told.shares['gorse-camp'][30].model.share,
    ).toBeCloseTo(1, 9)
    expect(day.data.people).toBeGreaterThan(0)
    expect(told.mase.persistence).toBeGreaterThan(0)
    expect(told.mase.byCamp['heath-camp']).toEqual({ persistence: null, line: null, figures: 6 })
  })

  it('check tells every problem with its path', async () => {
    expect(await sim('check', small)).toMatchObject({ code: 0, out: 'No problems.\n' })
    const broken = write('broken', { 'displacement.json': smallText.replace('"to": "heath-camp"', '"to": "heath"') })
    const told = await sim('check', broken)
    expect(told.code).toBe(1)
    expect(told.out).toContain('BLOCKS  displacement.json links[6].to: "heath" is no place of this file.')
    expect((await sim('ensemble', broken)).err).toContain('links[6].to')
    const unsaid = write('unsaid', {
      'displacement.json': smallText.replace(/"validation": \{[\s\S]*\n {2}\}\n\}/, '"validation": null\n}'),
    })
    expect(await sim('validate', unsaid)).toMatchObject({ code: 1, err: expect.stringContaining('"validation"') })
    expect((await sim('ensemble', small, '--policy', 'record')).err).toContain('--policy')
  })

  it.skipIf(!existsSync(built))('gives the same figures on several threads as on one (built file)', () => {
    const ensemble = (workers: string): object => {
      const argv = [built, 'ensemble', small, '--runs', '12', '--json', '--workers', workers]
      return { ...JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })), seconds: 0 }
    }
    expect(ensemble('3')).toEqual(ensemble('1'))
  })
})

describe('a malformed case', () => {
  type Case = Record<string, unknown> & { places: Record<string, unknown>[]; links: unknown[] }
  const changed = (change: (item: Case) => void): string => {
    const item = JSON.parse(smallText) as Case
    change(item)
    return JSON.stringify(item)
  }
  it.each<[string, string, string, RegExp]>([
    ['cut off', smallText.slice(0, 900), 'places', /cut off/],
    ['empty', '', '', /empty/],
    ['another kind', changed((item) => Object.assign(item, { kind: 'game' })), 'kind', /displacement/],
    [
      'a name that is not known',
      changed((item) => Object.assign(item.places[0], { folk: 3 })),
      'places[0].folk',
      /not known/,
    ],
    [
      'part of a person',
      changed((item) => Object.assign(item.places[0], { population: 1.5 })),
      'places[0].population',
      /whole number/,
    ],
    ['a place twice', changed((item) => item.places.push(item.places[2])), 'places[8].id', /twice/],
    ['a link to itself', changed((item) => item.links.push({ from: 'dune', to: 'dune', km: 3 })), 'links[7]', /itself/],
    [
      'two links for one',
      changed((item) => item.links.push({ from: 'dune', to: 'cedar', km: 3 })),
      'links[7]',
      /twice/,
    ],
    [
      'days out of order',
      changed((item) =>
        Object.assign(item, {
          totals: {
            figures: [
              [3, 1],
              [2, 9],
            ],
          },
        }),
      ),
      'totals.figures[1][0]',
      /ascend/,
    ],
    [
      'a spell that ends first',
      changed((item) => Object.assign(item, { conflict: [{ place: 'dune', spells: [{ from: 9, to: 2 }] }] })),
      'conflict[0].spells[0].to',
      /before the first/,
    ],
    [
      'a country of nobody',
      changed((item) => Object.assign(item, { closures: [{ what: 'border', between: ['Northland', 'Eastland'] }] })),
      'closures[0].between[1]',
      /country/,
    ],
    [
      'a closure of no link',
      changed((item) => Object.assign(item, { closures: [{ what: 'link', between: ['dune', 'birch'] }] })),
      'closures[0].between',
      /No link/,
    ],
    [
      'a source that is not listed',
      changed((item) => Object.assign(item, { sources: ['atlas'] })),
      'sources[0]',
      /bibliography/,
    ],
    ['nothing it rests on', changed((item) => Object.assign(item, { invented: false })), '', /rests on/],
    [
      'a value out of its range',
      changed((item) => Object.assign(item, { parameters: { avoid: { value: 3, low: 4 } } })),
      'parameters.avoid',
      /between/,
    ],
    [
      'a parameter of no rule',
      changed((item) => Object.assign(item, { parameters: { hope: 3 } })),
      'parameters.hope',
      /not known/,
    ],
  ])('%s: path and reason', (_, text, path, reason) => {
    const result = loadDisplacement(text)
    expect(result.ok).toBe(false)
    expect(result.problems[0].file).toBe('displacement.json')
    expect(result.problems[0].path.startsWith(path), `${result.problems[0].path}: ${result.problems[0].reason}`).toBe(
      true,
    )
    expect(result.problems[0].reason).toMatch(reason)
  })
})

describe('a published folder of CSV files', () => {
  const files = {
    'sim_period.csv': 'StartDate,2031-03-01\nLength,40\n',
    'input_csv/locations.csv':
      '#name,region,country,lat,lon,location_type,conflict_date,population\n' +
      'Old Mill,North,Northland,10.5,20.5,conflict_zone,0,5000\n' +
      '"Reed, Upper",North,Northland,,,conflict_zone,7,3000\n' +
      'Weir,North,Northland,,,town,,\nStaging,South,Southland,,,forwarding_hub,,\n' +
      'Camp_One,South,Southland,,,camp,,900\nCamp_Two,South,Southland,,,camp,,\n',
    'input_csv/routes.csv':
      '#name1,name2,distance,forced_redirection\nOld Mill,Weir,40,\n"Reed, Upper",Weir,30,0\nWeir,Staging,20,\n' +
      'Staging,Camp_One,15,2\nStaging,Camp_Two,15,\nWeir,Staging,25,\n',
    'input_csv/closures.csv':
      '#closure_type,name1,name2,closure_start,closure_end\ncountry,Northland,Southland,3,9\nlocation,Weir,Staging,20,22\n' +
      'camp,Camp_Two,,30,-1\nremove_forced_redirection,Staging,Camp_One,12,0\n',
    'source_data/data_layout.csv': 'total,refugees.csv\nCamp_One,s-one.csv\nCamp_Two,s-two.csv\n',
    'source_data/refugees.csv': 'Date,Count\n2031-02-27,20\n2031-03-03,100\n2031-04-10,2000\n',
    'source_data/s-one.csv': '2031-03-01,60\n2031-04-09,800\n',
    'source_data/s-two.csv': '01-03-2031,0\n10-03-2031,100\n20-03-2031,50\n09-04-2031,1000\n',
    'source_data/registration_corrections.csv': 'Camp_Two,2031-03-20\n',
  }

  it('becomes a case that can be played and scored', async () => {
    const out = join(folder, 'imported')
    const told = await sim('displacement', 'import', write('published', files), '--out', out)
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('6 places and 5 links') })
    const item = JSON.parse(readFileSync(join(out, 'displacement.json'), 'utf8'))
    expect(item.places.map(({ id, kind }: { id: string; kind: string }) => [id, kind])).toEqual([
      ['old-mill', 'town'],
      ['reed-upper', 'town'],
      ['weir', 'town'],
      ['staging', 'hub'],
      ['camp_one', 'camp'],
      ['camp_two', 'camp'],
    ])
    expect(item.places[4]).toMatchObject({ capacity: 900, atStart: 60 })
    expect(item.places[5]).toMatchObject({ capacity: null, atStart: 0 })
    expect(item.links).toContainEqual({ from: 'weir', to: 'staging', km: 20 })
    expect(item.conflict).toEqual([
      { place: 'old-mill', spells: [{ from: 0 }] },
      { place: 'reed-upper', spells: [{ from: 7 }] },
    ])
    expect(item.closures).toEqual([
      { what: 'border', between: ['Northland', 'Southland'], from: 3, to: 8 },
      { what: 'link', between: ['weir', 'staging'], from: 20, to: 21 },
      { what: 'camp', place: 'camp_two', evacuates: true, from: 30, to: null },
    ])
    expect(item.redirects).toEqual([{ place: 'staging', onTo: 'camp_one', to: 11 }])
    // Two days before the start 20, two days after it 100.
    expect(item.totals.figures).toEqual([
      [0, 60],
      [2, 100],
      [40, 2000],
    ])
    // The count of 10 March is corrected by the first better one.
    expect(item.validation.camps[1].figures).toEqual([
      [0, 0],
      [9, 50],
      [19, 50],
      [39, 1000],
    ])
    expect((await sim('check', out)).code).toBe(0)
    const scores = JSON.parse((await sim('validate', out, '--runs', '3', '--json')).out)
    expect(scores.ard.byDay).toHaveLength(40)
    expect(scores.ard.byDay[0].ard).toBeLessThan(0.2)
  })

  it('days of conflict by place become spells', async () => {
    const conflicts = '#Day, Old Mill, Weir,\n0, 1, 0\n1, 1.0, 0.5\n2, 0, 0.5\n3, 1, 0\n'
    const out = join(folder, 'imported-days')
    await sim('displacement', 'import', write('by-day', { ...files, 'conflicts.csv': conflicts }), '--out', out)
    expect(JSON.parse(readFileSync(join(out, 'displacement.json'), 'utf8')).conflict).toEqual([
      {
        place: 'old-mill',
        spells: [
          { from: 0, to: 1, intensity: 1 },
          { from: 3, to: 3, intensity: 1 },
        ],
      },
      { place: 'weir', spells: [{ from: 1, to: 2, intensity: 0.5 }] },
    ])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['no-routes', { ...files, 'input_csv/routes.csv': undefined as unknown as string }, /routes\.csv/],
    ['bad-km', { ...files, 'input_csv/routes.csv': 'Old Mill,Weir,far,\n' }, /routes\.csv line 1: "far" in column 3/],
    ['bad-date', { ...files, 'source_data/s-one.csv': '1 March 2031,60\n' }, /s-one\.csv line 1/],
    ['bad-name', { ...files, 'input_csv/routes.csv': 'Old Mill,Nowhere,4,\n' }, /links\[0\]\.to: "nowhere"/],
    ['bad-closure', { ...files, 'input_csv/closures.csv': 'sea,A,B,0,1\n' }, /closures\.csv line 1: "sea"/],
  ])('%s is told with file and line', async (name, parts, reason) => {
    const given = Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined))
    const told = await sim('displacement', 'import', write(name, given), '--out', join(folder, `${name}-out`))
    expect(told.code).toBe(1)
    expect(told.err).toMatch(reason)
  })
})
