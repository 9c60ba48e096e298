import { parseArgs } from 'node:util'
import type { PolicyName } from '../sim/index'

/** A fault of the command line as it was typed: told with the usage, exit code 2. */
export class UsageError extends Error {}

/** One of `of` parts of the work, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface CommandOptions {
  readonly json: boolean
  /** Plays runs to check a scenario. */
  readonly deep: boolean
  readonly values: boolean
  readonly out: string | undefined
  readonly csv: string | undefined
  readonly scenario: string | undefined
  readonly seed: number
  readonly runs: number
  readonly workers: number | undefined
  readonly shard: Shard | null
  readonly structure: string | undefined
  readonly set: boolean
  readonly write: boolean
  readonly work: string | undefined
  readonly population: number | undefined
  readonly generations: number | undefined
  readonly quiet: boolean
  /** Synthetic cases to be fitted; 0 for none. */
  readonly recover: number
  /** Address of Redis, where work is put for workers on any machine. */
  readonly redis: string | undefined
  /** In how many parts work is put there. */
  readonly shards: number | undefined
  readonly policy: PolicyName
}

const policies: readonly PolicyName[] = ['record', 'adaptive', 'wait']

const options = {
  json: { type: 'boolean' },
  deep: { type: 'boolean' },
  values: { type: 'boolean' },
  out: { type: 'string' },
  csv: { type: 'string' },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  runs: { type: 'string' },
  workers: { type: 'string' },
  policy: { type: 'string' },
  shard: { type: 'string' },
  structure: { type: 'string' },
  set: { type: 'boolean' },
  write: { type: 'boolean' },
  work: { type: 'string' },
  population: { type: 'string' },
  generations: { type: 'string' },
  quiet: { type: 'boolean' },
  recover: { type: 'string' },
  redis: { type: 'string' },
  shards: { type: 'string' },
} as const

export type OptionName = keyof typeof options

/**
 * Reads what follows the command's name. `allowed` are the options it knows, `wants` what it is to be given, once or, with
 * `several`, more often.
 */
export function readArguments(
  rest: readonly string[],
  allowed: readonly OptionName[],
  wants: string | null,
  defaultRuns = 200,
  several = false,
): { readonly target: string; readonly targets: readonly string[]; readonly options: CommandOptions } {
  const known = Object.fromEntries(allowed.map((name) => [name, options[name]]))
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...rest], options: known, allowPositionals: true, strict: true }) as typeof parsed
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. To specify')[0] : 'unknown option')
  }
  const { values, positionals } = parsed
  const [target = '', ...more] = positionals
  if (wants === null ? positionals.length > 0 : more.length > 0 && !several) {
    throw new UsageError(`"${wants === null ? target : more[0]}" is one argument too many`)
  }
  if (wants !== null && target === '') throw new UsageError(`give ${wants}`)
  const text = (name: OptionName): string | undefined => values[name] as string | undefined
  const policy = text('policy') ?? 'record'
  if (!policies.includes(policy as PolicyName)) {
    throw new UsageError(`--policy ${policy}: use one of ${policies.join(', ')}`)
  }
  return {
    target,
    targets: positionals,
    options: {
      json: values.json === true,
      deep: values.deep === true,
      values: values.values === true,
      out: text('out'),
      csv: text('csv'),
      scenario: text('scenario'),
      seed: whole('seed', text('seed'), 1, 0, 2_147_483_647),
      runs: whole('runs', text('runs'), defaultRuns, 1, 1_000_000),
      workers: optional('workers', text('workers'), 1, 64),
      policy: policy as PolicyName,
      shard: shardOf(text('shard')),
      structure: text('structure'),
      set: values.set === true,
      write: values.write === true,
      work: text('work'),
      population: optional('population', text('population'), 20, 100_000),
      generations: optional('generations', text('generations'), 1, 10_000),
      quiet: values.quiet === true,
      recover: whole('recover', text('recover'), 0, 0, 1000),
      redis: text('redis'),
      shards: optional('shards', text('shards'), 1, 10_000),
    },
  }
}

function optional(name: string, text: string | undefined, low: number, high: number): number | undefined {
  return text === undefined ? undefined : whole(name, text, low, low, high)
}

function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (!(shard.index >= 1 && shard.index <= shard.of)) {
    throw new UsageError(`--shard ${text}: give a part and the number of parts, such as 2/8`)
  }
  return shard
}

function whole(name: string, text: string | undefined, usual: number, low: number, high: number): number {
  if (text === undefined) return usual
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new UsageError(`--${name} ${text}: give a whole number from ${low} to ${high}`)
  }
  return value
}
