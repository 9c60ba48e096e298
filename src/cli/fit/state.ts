import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FitSettings, Population } from '../../analysis/fit/population'
import { canonicalJson } from '../../scenario/canonical'
import { hashText } from '../../scenario/hash'
import type { Scenario } from '../../scenario/scenario'
import { rulesVersion } from '../../sim/index'
import { Failure } from '../scenarioFolder'

const point = z.array(z.number().min(0).max(1)).max(200)
const settings = z.strictObject({
  seed: z.int().min(0),
  population: z.int().min(1),
  repeats: z.int().min(1),
  first: z.int().min(1),
  generations: z.int().min(1),
  quantile: z.number().gt(0).max(1),
  leastAcceptance: z.number().min(0).max(1),
  confirm: z.int().min(1),
})
const population = z.strictObject({
  generation: z.int().min(0),
  particles: z.array(z.strictObject({ point, distance: z.number().min(0) })).max(100_000),
  tolerance: z.number().min(0),
  scale: z.number().gt(0),
  acceptance: z.number().min(0).max(1),
  runs: z.int().min(0),
  confirmed: z.boolean(),
})

/** The work on one structure between two generations, and what it rests on. */
const fitState = z.strictObject({
  structure: z.string(),
  /** Hash over rules, scenario, targets and ranges: work begun under others can't go on. */
  basis: z.string(),
  settings,
  population,
})
export interface FitState {
  readonly structure: string
  readonly basis: string
  readonly settings: FitSettings
  readonly population: Population
}

/** Distances of a share of a generation's points, in order. */
const fitPart = z.strictObject({
  structure: z.string(),
  /** Stamp of the state whose next generation this is a part of. */
  stamp: z.string(),
  generation: z.int().min(1),
  from: z.int().min(0),
  distances: z.array(z.number().min(0)),
})
export type FitPart = z.infer<typeof fitPart>

/** What a fit rests on; the figures kept out of it are no part of that. */
export function basisOf(scenario: Scenario, structure: string): string {
  const found = scenario.model.structures.find(({ id }) => id === structure)
  return hashText(
    [
      rulesVersion,
      scenario.hash,
      canonicalJson(scenario.fit),
      canonicalJson(scenario.model),
      canonicalJson(found),
    ].join('\n'),
  )
}

/** Tells states apart: basis, settings and population together decide the points of the next generation. */
export function stampOf({ basis, settings, population }: FitState): string {
  return hashText(canonicalJson([basis, settings, population]))
}

export function statePath(folder: string, structure: string): string {
  return join(folder, `${structure}.json`)
}

export function partPath(
  folder: string,
  structure: string,
  generation: number,
  shard: { index: number; of: number },
): string {
  return join(folder, `${structure}.generation-${generation}.${shard.index}-of-${shard.of}.json`)
}

/** The state of a folder; null where there is none yet. Throws a Failure when it can't be read or is of another fit. */
export function readState(folder: string, wanted: Omit<FitState, 'population'>): FitState | null {
  const path = statePath(folder, wanted.structure)
  if (!existsSync(path)) return null
  const state = readFile(path, fitState)
  if (state.basis !== wanted.basis || canonicalJson(state.settings) !== canonicalJson(wanted.settings)) {
    throw new Failure(
      `${path} is work on another fit: other settings, rules, parameters or targets. Finish that one, or use another --work folder.`,
    )
  }
  return state
}

export function readPart(path: string): FitPart {
  return readFile(path, fitPart)
}

function readFile<T>(path: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure(`${path} can't be read: ${error instanceof Error ? error.message : 'unknown fault'}`)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Failure(`${path} is damaged at ${issue.path.join('.') || 'its top'}: ${issue.message}`)
}

/** Writes a file as a whole: a reader sees the old one or the new one. */
export function writeWhole(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`)
  renameSync(`${path}.new`, path)
}
