import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { carriedOn, luck } from '../../src/analysis/sensitivity/analyse'
import { main } from '../../src/cli/main'
import { sensitivity } from '../../src/scenario/schema/report'
import { loadReal } from '../realScenario'

const folder = mkdtempSync(join(tmpdir(), 'sensitivity-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function sim(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' }
  const code = await main(['sensitivity', ...argv, '--quiet'], {
    out: (text) => {
      told.out += `${text}\n`
    },
    err: (text) => {
      told.err += `${text}\n`
    },
  })
  return { code, ...told }
}

const scenario = loadReal()
const [played, rival] = scenario.model.structures

describe('the command "sensitivity"', () => {
  it('gives effects of all parameters and indices of some, the same for the same seed', async () => {
    const out = join(folder, 'sensitivity.json')
    const { code } = await sim('osh-2010', '--seed', '4', '--runs', '240', '--out', out)
    expect(code).toBe(0)
    const report = sensitivity.parse(JSON.parse(readFileSync(out, 'utf8')))
    const { outcomes, morris, sobol, runs, made } = report
    const parameters = scenario.model.parameters.length - 1
    expect(made).toMatchObject({ seed: 4, runs: runs.morris + runs.sobol })
    expect(made.runs).toBeLessThanOrEqual(240)
    expect(runs.morris % (parameters + 1)).toBe(0)
    expect(runs.sobol % (carriedOn + 3)).toBe(0)
    expect(outcomes.length).toBeGreaterThan(6)
    expect(morris).toHaveLength(outcomes.length * parameters)
    const inputs = [...new Set(sobol.map(({ parameter }) => parameter))]
    expect(inputs).toHaveLength(carriedOn + 1)
    expect(inputs.at(-1)).toBe(luck)
    for (const one of sobol) expect(outcomes).toContain(one.outcome)
    const again = await sim('osh-2010', '--seed', '4', '--runs', '240', '--json')
    expect({ ...JSON.parse(again.out), made: 0 }).toEqual({ ...report, made: 0 })
  }, 60_000)

  it('tells two tables, and of which structure they are', async () => {
    const { out } = await sim('osh-2010', '--runs', '240', '--structure', rival.id)
    expect(out).toContain(rival.label)
    expect(out).toMatch(/Morris, \d+ runs/)
    expect(out).toMatch(/Sobol, \d+ runs/)
    for (const held of Object.keys(rival.hold)) expect(out).not.toContain(held)
  }, 60_000)

  it.each<[string[], number, RegExp]>([
    [['osh-2010', '--structure', 'nothing'], 2, new RegExp(played.id)],
    [['osh-2010', '--write', '--structure', rival.id], 2, /--out/],
    [['osh-2010', '--runs', '20'], 1, /at least/],
    [[], 2, /give a scenario/],
  ])('answers %j with %i', async (argv, code, text) => {
    const told = await sim(...argv)
    expect(told.code).toBe(code)
    expect(told.err).toMatch(text)
  })

  it('made the file of the scenario, which names parameters that the model has', () => {
    const report = scenario.sensitivity
    expect(report?.outcomes.length).toBeGreaterThan(0)
    const known = new Set<string>([...scenario.model.parameters.map(({ id }) => id), luck])
    expect(report?.morris.filter(({ parameter }) => !known.has(parameter))).toEqual([])
    expect(report?.sobol.filter(({ parameter }) => !known.has(parameter))).toEqual([])
  })
})
