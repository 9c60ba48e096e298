import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main'
import { smallPackage } from '../scenario/small'
import { writeFitScenario } from './fitScenario'

const folder = mkdtempSync(join(tmpdir(), 'fit-'))
afterAll(() => rmSync(folder, { recursive: true }))

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

const scenario = writeFitScenario(join(folder, 'one'), 50)
const few = ['--seed', '5', '--population', '20', '--generations', '3', '--quiet']
const drawsIn = (path: string): unknown => {
  const { made, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { made: object }
  return { ...rest, made: { ...made, date: '' } }
}

async function fitted(target: string, name: string): Promise<unknown> {
  const out = join(folder, `${name}.json`)
  const told = await sim('fit', target, ...few, '--work', join(folder, name), '--out', out)
  expect(told).toMatchObject({ code: 0, err: '' })
  return drawsIn(out)
}

describe('fit', () => {
  it('gives the same draws for the same seed, for each structure, without what it holds', async () => {
    const first = (await fitted(scenario, 'a')) as { structures: { structure: string; parameters: string[] }[] }
    expect(await fitted(scenario, 'b')).toEqual(first)
    expect(first.structures.map(({ structure }) => structure)).toEqual(['both', 'tired'])
    expect(first.structures[0].parameters).toEqual(['incidentRate', 'deathsPerIncident', 'forceHalf'])
  })

  it('is not moved by what was kept out of it', async () => {
    const other = writeFitScenario(join(folder, 'two'), 7000)
    expect(await fitted(other, 'c')).toEqual(await fitted(scenario, 'd'))
  })

  it('comes out the same in parts, put together generation by generation', async () => {
    const work = join(folder, 'parts')
    const out = join(folder, 'parts.json')
    for (let round = 0; round < 10; round++) {
      for (const part of ['1/3', '2/3', '3/3']) {
        expect((await sim('fit', scenario, ...few, '--work', work, '--shard', part)).code).toBe(0)
      }
      const merged = await sim(
        'merge',
        work,
        '--scenario',
        scenario,
        ...few.slice(0, -1),
        '--shard',
        '3/3',
        '--out',
        out,
      )
      expect(merged.code).toBe(0)
      if (merged.out.includes('Draws are in')) break
      expect(merged.out).toContain('2 structures moved on')
    }
    expect(drawsIn(out)).toEqual(await fitted(scenario, 'whole'))
  })

  it('goes on where it was stopped, and refuses work on another fit', async () => {
    const work = join(folder, 'stopped')
    for (const part of ['1/2', '2/2']) await sim('fit', scenario, ...few, '--work', work, '--shard', part)
    await sim('merge', work, '--scenario', scenario, ...few.slice(0, -1), '--shard', '2/2')
    const out = join(folder, 'stopped.json')
    expect((await sim('fit', scenario, ...few, '--work', work, '--out', out)).code).toBe(0)
    expect(drawsIn(out)).toEqual(await fitted(scenario, 'straight'))
    const other = await sim('fit', scenario, '--seed', '6', ...few.slice(2), '--work', work, '--out', out)
    expect(other.code).toBe(1)
    expect(other.err).toContain('another fit')
    writeFileSync(join(work, 'both.json'), '{"structure": "both", "basis": 4}')
    const damaged = await sim('fit', scenario, ...few, '--work', work, '--out', out)
    expect(damaged.err).toMatch(/both\.json is damaged at basis/)
  })

  it('fits one structure anew and keeps the draws of the others', async () => {
    const own = writeFitScenario(join(folder, 'kept'), 50)
    const all = (await fitted(own, 'kept-all')) as { structures: { structure: string }[] }
    writeFileSync(join(own, 'draws.json'), readFileSync(join(folder, 'kept-all.json')))
    const out = join(own, 'draws.json')
    const told = await sim(
      'fit',
      own,
      '--structure',
      'tired',
      '--seed',
      '8',
      ...few.slice(2),
      '--work',
      join(folder, 'k2'),
      '--out',
      out,
    )
    expect(told.code).toBe(0)
    const after = JSON.parse(readFileSync(out, 'utf8')) as typeof all
    expect(after.structures.map(({ structure }) => structure)).toEqual(['both', 'tired'])
    expect(after.structures[0]).toEqual(all.structures[0])
    expect(after.structures[1]).not.toEqual(all.structures[1])
  })

  it('refuses parts of a fit with another seed', async () => {
    const work = join(folder, 'mixed')
    const first = [...few.slice(2), '--work', work]
    for (const part of ['1/2', '2/2']) await sim('fit', scenario, '--seed', '7', ...first, '--shard', part)
    const merged = await sim(
      'merge',
      work,
      '--scenario',
      scenario,
      '--seed',
      '5',
      ...few.slice(2, -1),
      '--shard',
      '2/2',
    )
    expect(merged.code).toBe(1)
    expect(merged.err).toContain('another fit')
    const again = await sim('fit', scenario, '--seed', '5', ...first, '--shard', '1/2')
    expect(again.err).toContain('part of another fit')
  })

  it('needs something to fit to', async () => {
    const bare = join(folder, 'bare')
    for (const [path, text] of Object.entries(smallPackage())) {
      mkdirSync(dirname(join(bare, path)), { recursive: true })
      writeFileSync(join(bare, path), text)
    }
    expect((await sim('fit', bare)).err).toContain('fit.json')
  })
})

describe('agreement', () => {
  it('sets two fits beside one another: the same agree in everything, others are told apart', async () => {
    const own = writeFitScenario(join(folder, 'agreeing'), 50)
    await fitted(own, 'agreeing-first')
    const kept = readFileSync(join(folder, 'agreeing-first.json'), 'utf8')
    writeFileSync(join(own, 'draws.json'), kept)
    const asked = ['--runs', '20', '--quiet', '--json']
    const same = JSON.parse((await sim('agreement', own, join(folder, 'agreeing-first.json'), ...asked)).out)
    expect(same.structures.map(({ structure }: { structure: string }) => structure)).toEqual(['both', 'tired'])
    for (const { parameters, figures } of same.structures) {
      expect(parameters.length).toBeGreaterThan(1)
      expect(figures).toHaveLength(2)
      for (const { one, other, agrees } of [...parameters, ...figures]) {
        expect(agrees).toBe(true)
        expect(other).toEqual(one)
      }
    }
    const moved = JSON.parse(kept) as { structures: { parameters: string[]; draws: { values: number[] }[] }[] }
    const [first] = moved.structures
    const at = first.parameters.indexOf('deathsPerIncident')
    for (const draw of first.draws) draw.values[at] = 0.5
    const path = join(folder, 'moved.json')
    writeFileSync(path, JSON.stringify(moved))
    const apart = await sim('agreement', own, path, '--structure', 'both', ...asked.slice(0, -1))
    expect(apart.code).toBe(0)
    expect(apart.out).toMatch(/both: parameters \d of 3 agree/)
    expect(apart.out).toMatch(/deathsPerIncident .*apart/)
  })

  it('says what is wrong with a file that is no draws.json, or none of these rules', async () => {
    const own = writeFitScenario(join(folder, 'agreeing-wrong'), 50)
    await fitted(own, 'wrong-first')
    const kept = readFileSync(join(folder, 'wrong-first.json'), 'utf8')
    writeFileSync(join(own, 'draws.json'), kept)
    const path = join(folder, 'wrong.json')
    writeFileSync(path, '{"made": 3}')
    expect((await sim('agreement', own, path)).err).toMatch(/wrong\.json is no draws\.json: made/)
    writeFileSync(path, kept.replace(/"rules":"\d+"/, '"rules":"old"'))
    expect((await sim('agreement', own, path)).err).toMatch(/made under rules old/)
    expect((await sim('agreement', own)).code).toBe(2)
    expect((await sim('agreement', scenario, path)).err).toMatch(/nothing was fitted yet/)
  })
})

describe('validate', () => {
  it('sets each structure beside what was fitted and what was held out', async () => {
    const told = await sim('validate', scenario, '--runs', '30', '--quiet', '--json')
    expect(told.code).toBe(0)
    const report = JSON.parse(told.out)
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['fitted', 'heldOut', 'ard', 'mase', 'crpsSkill', 'peakErrorDays', 'policies', 'why']),
    )
    expect(report.fitted).toMatchObject({ of: 2, figures: [{ id: 'dead' }, { id: 'hurt' }] })
    expect(report.heldOut).toMatchObject({ of: 1, figures: [{ id: 'burnt' }] })
    expect([report.ard, report.mase.persistence, report.crpsSkill, report.peakErrorDays]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(Object.keys(report.why)).toEqual(expect.arrayContaining(['ard', 'crpsSkill', 'peakErrorDays']))
    expect(report.structures.map(({ structure }: { structure: string }) => structure)).toEqual(['both', 'tired'])
  })
})

describe('the parts of an ensemble', () => {
  it('put together are the ensemble played in one go', async () => {
    const asked = ['--runs', '25', '--seed', '3', '--values']
    const files = [1, 2, 3].map((part) => join(folder, `part-${part}.json`))
    for (const [index, file] of files.entries()) {
      await sim('ensemble', scenario, ...asked, '--shard', `${index + 1}/3`, '--out', file)
    }
    const merged = JSON.parse(
      (await sim('merge', files[2], files[0], files[1], '--scenario', scenario, '--json', '--values')).out,
    )
    const whole = JSON.parse((await sim('ensemble', scenario, ...asked, '--json')).out)
    expect({ ...merged, seconds: 0 }).toEqual({ ...whole, seconds: 0 })
    const short = await sim('merge', files[0], files[2], '--scenario', scenario)
    expect(short.code).toBe(1)
    expect(short.err).toMatch(/run 8 is missing/)
  })
})
