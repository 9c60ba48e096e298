import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main'
import { smallPackage } from '../scenario/small'

const folder = mkdtempSync(join(tmpdir(), 'sim-'))
const small = join(folder, 'small')
const runFile = join(folder, 'run.json')
const built = fileURLToPath(new URL('../../dist-node/sim.mjs', import.meta.url))

function writeScenario(to: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), text)
  }
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

beforeAll(() => writeScenario(small, smallPackage()))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the command line', () => {
  it('checks a scenario, and tells every problem with file, path and reason', async () => {
    expect(await sim('check', small)).toMatchObject({ code: 0, out: 'No problems.\n' })
    const broken = join(folder, 'broken')
    writeScenario(broken, { ...smallPackage(), 'levers.json': '{"levers": [' })
    const told = await sim('check', broken)
    expect(told.code).toBe(1)
    expect(told.out).toContain('BLOCKS  levers.json levers: ')
    expect(told.out).toContain('cut off')
    const json = await sim('check', broken, '--json')
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, blocks: 1, problems: [{ file: 'levers.json' }] })
  })

  it('plays a scenario to check it deeply, and says at how many runs it looked', async () => {
    const told = await sim('check', small, '--deep', '--runs', '10', '--quiet')
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('Looked at 10 runs, and at 3 pairs of runs for each decision.')
    const json = JSON.parse((await sim('check', small, '--deep', '--runs', '10', '--quiet', '--json')).out)
    expect(json).toMatchObject({ ok: true, publishable: true, deep: { runs: 10, pairs: 3 } })
    for (const problem of json.problems) expect(problem.values.runs ?? problem.values.pairs).toBeGreaterThan(2)
  })

  it('tells also what only the simulation can find', async () => {
    const broken = join(folder, 'no-household')
    const files = { ...smallPackage() } as Record<string, string>
    files['actors/people.json'] = files['actors/people.json'].replace('"arrive-host"', '"arrive"')
    writeScenario(broken, files)
    const told = await sim('check', broken)
    expect(told).toMatchObject({ code: 1, out: expect.stringContaining('actors/people.json chart') })
    expect((await sim('run', broken)).err).toContain('arrive-host')
  })

  it('runs, keeps the record and replays it', async () => {
    const run = await sim('run', small, '--seed', '7', '--policy', 'record', '--out', runFile, '--json')
    expect(run.code).toBe(0)
    const told = JSON.parse(run.out)
    expect(told).toMatchObject({ scenario: 'small', seed: 7, policy: 'record', hours: 66, notAvailable: [] })
    expect(Object.keys(told.outcomes)).toEqual(['deaths'])
    expect(told.decisions).toContainEqual(expect.objectContaining({ actor: 'council', option: 'curfew' }))
    const again = await sim('replay', runFile, '--scenario', small, '--json')
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toMatchObject({
      ok: true,
      from: 'commands',
      difference: null,
      checked: { hashes: 4 },
    })
    expect((await sim('run', small, '--seed', '7')).out).toContain('never what would have happened')
  })

  it('ends with 1 on any difference of a replay', async () => {
    await sim('run', small, '--seed', '7', '--out', runFile)
    const record = JSON.parse(readFileSync(runFile, 'utf8'))
    const changes: Record<string, unknown>[] = [
      { ...record, seed: 8 },
      { ...record, hashes: [{ hour: 0, hash: 'abcdef01' }, ...record.hashes.slice(1)] },
      { ...record, events: record.events.slice(1) },
      { ...record, rulesVersion: '0' },
      { ...record, scenarioHash: 'abcdef0123' },
      { ...record, surprise: 1 },
    ]
    for (const change of changes) {
      const file = join(folder, 'changed.json')
      writeFileSync(file, JSON.stringify(change))
      const told = await sim('replay', file, '--scenario', small)
      expect(told.code, JSON.stringify(told)).toBe(1)
      expect(told.err.length).toBeGreaterThan(20)
    }
  })

  it('prints an ensemble with stable keys, the same for the same seed', async () => {
    const argv = ['ensemble', small, '--runs', '6', '--seed', '3', '--json']
    const first = JSON.parse((await sim(...argv)).out)
    const second = JSON.parse((await sim(...argv)).out)
    expect({ ...first, seconds: 0 }).toEqual({ ...second, seconds: 0 })
    expect(Object.keys(first)).toEqual([
      'scenario',
      'scenarioVersion',
      'scenarioHash',
      'seed',
      'policy',
      'structure',
      'fitted',
      'runs',
      'seconds',
      'outcomes',
      'byPlace',
      'byProvince',
      'series',
      'violenceEnd',
      'commands',
    ])
    expect(first.runs).toBe(6)
    expect(Object.keys(first.outcomes.deaths)).toEqual(['p5', 'p25', 'median', 'p75', 'p95'])
    expect(Object.keys(first.byPlace)).toEqual(['harbour', 'hill', 'mill'])
    expect(Object.keys(first.byProvince.coast)).toEqual(['deaths', 'injured', 'buildings', 'displaced'])
    expect(first.series.deaths.at(-1)).toMatchObject({ hour: 66 })
    const values = JSON.parse((await sim(...argv, '--values')).out)
    expect(values.outcomes.deaths.values).toHaveLength(6)
    const csv = join(folder, 'series.csv')
    expect((await sim('ensemble', small, '--runs', '2', '--csv', csv)).out).toContain('Medians by place')
    expect(readFileSync(csv, 'utf8').split('\n')[0]).toBe('series,day,date,hour,p5,p25,median,p75,p95')
  })

  it('plays levers and ends with 1 when one does not hold', async () => {
    const told = await sim('levers', small, '--runs', '3', '--json')
    const { ok, levers } = JSON.parse(told.out)
    expect(levers).toHaveLength(1)
    expect(levers[0]).toMatchObject({ id: 'no-curfew', outcome: 'deaths' })
    expect(told.code).toBe(ok ? 0 : 1)
    expect((await sim('levers', small, '--runs', '3')).out).toContain('never validation')
  })

  it('writes the schemas where it is told', async () => {
    const to = join(folder, 'schemas')
    expect((await sim('schema', '--out', to)).code).toBe(0)
    expect(JSON.parse(readFileSync(join(to, 'space.schema.json'), 'utf8'))).toMatchObject({ type: 'object' })
  })

  it.each<[string[], number, RegExp]>([
    [[], 2, /Use: npm/],
    [['dance'], 2, /no command/],
    [['__proto__'], 2, /no command/],
    [['run'], 2, /give a scenario/],
    [['run', 'small', 'large'], 2, /too many/],
    [['run', small, '--seed', 'x'], 2, /whole number/],
    [['run', small, '--seed', '-4'], 2, /seed/],
    [['run', small, '--policy', 'luck'], 2, /record, adaptive, wait/],
    [['run', small, '--luck'], 2, /--luck/],
    [['ensemble', small, '--runs', '0'], 2, /from 1/],
    [['ensemble', small, '--runs', '1e3'], 2, /whole number/],
    [['run', 'nowhere'], 1, /no scenario/],
    [['replay', 'nowhere.json'], 1, /can't be read/],
    [['help'], 0, /Use: npm/],
  ])('answers %j with %i', async (argv, code, text) => {
    const told = await sim(...argv)
    expect(told.code).toBe(code)
    expect(told.out + told.err).toMatch(text)
  })

  it.skipIf(!existsSync(built))('gives the same figures on several threads as on one (built file)', () => {
    const ensemble = (workers: string): object => {
      const argv = [built, 'ensemble', small, '--runs', '5', '--json', '--values', '--workers', workers]
      return { ...JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })), seconds: 0 }
    }
    expect(ensemble('3')).toEqual(ensemble('1'))
  })
})
