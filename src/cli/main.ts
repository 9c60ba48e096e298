import { UsageError } from './arguments'
import { agreement } from './commands/agreement'
import { check } from './commands/check'
import { displacement, displacementCommands } from './commands/displacement/index'
import { ensemble } from './commands/ensemble'
import { fit } from './commands/fit'
import { levers } from './commands/levers'
import { merge } from './commands/merge'
import { policies } from './commands/policies'
import { queue } from './commands/queue'
import { reference } from './commands/reference'
import { replay } from './commands/replay'
import { run } from './commands/run'
import { schema } from './commands/schema'
import { sensitivity } from './commands/sensitivity'
import { validate } from './commands/validate'
import { namesDisplacement } from './displacementFolder'
import type { Output } from './output'
import { Failure } from './scenarioFolder'

const usage = `Use: npm run -s sim -- COMMAND …

  run SCENARIO [--seed N] [--policy record|adaptive|wait] [--out FILE] [--json]
      One run in which the policy decides for every seat. --out keeps its record.
  ensemble SCENARIO [--runs N] [--seed N] [--policy …] [--structure ID | --set] [--workers N] [--json] [--values]
           [--out FILE] [--csv FILE] [--shard I/N --out FILE]
      Many runs, each with a fitted draw of the parameters (--set: with the values that the scenario sets): quantiles of
      every outcome, by place, by province and by day. --shard plays one of N parts, for merge.
  fit SCENARIO [--seed N] [--structure ID] [--population N] [--generations N] [--workers N] [--work FOLDER] [--out FILE]
      [--shard I/N] [--json]
      Fits the parameters of each structure to what fit.json lists and writes draws.json. Goes on where it was stopped.
  agreement SCENARIO FILE [--runs N] [--seed N] [--structure ID] [--workers N] [--json]
      The scenario's draws beside the draws.json of another fit, of another seed for instance: parameters, and the figures
      of runs with each.
  validate SCENARIO [--runs N] [--seed N] [--structure ID] [--recover N] [--workers N] [--write] [--out FILE] [--json]
      The model beside the record, fitted and held-out figures apart, under every structure. --recover fits N synthetic
      cases too; --write keeps the report with the scenario and in docs/validation.md.
  merge FILES… [--json] [--values] [--out FILE] [--csv FILE]
      Puts the parts of an ensemble together.
  merge FOLDER --scenario SCENARIO --shard N/N [--seed N] …
      Closes a generation of a fit whose N parts are in its work folder.
  queue work --redis URL [--workers N]
      Takes work from a Redis until it is stopped, on any number of machines.
  queue ensemble SCENARIO --redis URL [--shards K] …
  queue fit SCENARIO --redis URL [--shards K] …
      The same as without queue, played by those workers. URL may stand in REDIS_URL. See docs/cluster.md.
  levers SCENARIO [--runs N] [--seed N] [--structure ID] [--json]
      Each lever of the scenario against the record's run at the same seeds, with the values that the scenario sets; with
      --structure under its fitted draws.
  sensitivity SCENARIO [--seed N] [--runs N] [--structure ID] [--workers N] [--write | --out FILE] [--json] [--quiet]
      What the main outcomes depend on: a fifth of the runs screens every parameter (Morris), the rest gives the Sobol
      indices of those that do most, and of luck. --write writes sensitivity.json into the scenario's folder.
  policies SCENARIO [--runs N] [--seed N] [--json]
      The policy that weighs interests at every documented choice, beside always acting and chance.
  replay FILE [--scenario SCENARIO] [--json]
      Plays a run's file again and verifies every event and every hash.
  check SCENARIO [--json] [--deep [--runs N] [--seed N] [--quiet]]
      Every problem of a scenario with file, path and reason. --deep also plays it, 40 runs unless told otherwise: conditions
      that never hold, decisions that are never on offer or change nothing, seats with nothing to decide. See docs/checks.md.
  displacement import FOLDER --out FOLDER
      Makes a case of displacement from a published folder of CSV files.
  schema [--out FOLDER]
      Writes the JSON Schema of every part of a scenario, with what every field is.
  reference [--out FOLDER]
      Writes the pages of docs/reference: every file, field, condition fact and effect, from the same schema.

SCENARIO is a name under scenarios/ or the path of a folder. For ensemble, validate and check it may also be the folder of a
case of displacement, one that holds displacement.json (docs/displacement.md).
Exit codes: 0 well, 1 a difference or a problem, 2 a mistake in the command.`

const commands: Readonly<Record<string, (rest: readonly string[], output: Output) => number | Promise<number>>> = {
  run,
  ensemble,
  levers,
  policies,
  fit,
  agreement,
  validate,
  merge,
  queue,
  replay,
  sensitivity,
  check,
  displacement,
  schema,
  reference,
}

/** Runs one command; gives the exit code. Faults of use and of what was asked for are told, bugs are thrown. */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.out(usage)
    return name === undefined ? 2 : 0
  }
  const known = Object.hasOwn(displacementCommands, name) && namesDisplacement(rest) ? displacementCommands : commands
  if (!Object.hasOwn(known, name)) {
    output.err(`"${name}" is no command. Commands: ${Object.keys(commands).join(', ')}.\n\n${usage}`)
    return 2
  }
  try {
    return await known[name](rest, output)
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(`${name}: ${error.message}\n\n${usage}`)
      return 2
    }
    if (error instanceof Failure) {
      output.err(error.message)
      return 1
    }
    throw error
  }
}
