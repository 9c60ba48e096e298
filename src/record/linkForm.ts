import type { Command } from '../sim/index'
import type { LoggedCommand, RunRecord } from './runRecord'
import type { Branch, RecordChange } from './tree'

/*
 * The short form of a run in a link: lists in place of names, hours as steps from the one before, and nothing that
 * follows from the rest. What is read is not trusted: it becomes the long form, which is then checked by the schema.
 */

type PackedCommand = readonly (number | string)[]
const kinds = ['decide', 'stand', 'unstand', 'wait', 'read'] as const

/** The short form of a run and of branches that hang on one another, the first on the run. */
export function packLink(record: RunRecord, path: readonly Branch[]): unknown {
  const { scenario, scenarioVersion, scenarioHash, rulesVersion, seed, policy, seat, plan } = record
  const last = record.hashes.find(({ hour }) => hour === record.hour)
  return [
    [scenario, scenarioVersion, scenarioHash, rulesVersion, seed, policy, seat, plan],
    [
      record.observed ? 1 : 0,
      record.hour,
      record.windowsClosed ?? null,
      last?.hash ?? null,
      record.from ?? 0,
      packHands(record),
    ],
    record.forecast.map(({ outcome, low, best, high }) => [outcome, low, best, high]),
    packCommands(record.commands),
    path.map((branch) => [
      [branch.id, branch.label, branch.note],
      [branch.from, branch.kept, branch.policy],
      branch.played,
      branch.handBack?.map(({ seat, at }) => [seat, at]) ?? 0,
      branch.changes.map(packChange),
      packCommands(branch.commands),
    ]),
  ]
}

/** The long form of what `packLink` wrote, not yet checked; null for what it can't have written. */
export function unpackLink(value: unknown): unknown {
  const [head, rest, forecast, commands, path] = list(value)
  if (![head, rest, forecast, commands, path].every(Array.isArray)) return null
  const [scenario, scenarioVersion, scenarioHash, rulesVersion, seed, policy, seat, plan] = list(head)
  const [observed, hour, windowsClosed, hash, from = 0, hands = 0] = list(rest)
  // Nothing could be compared without it.
  if (typeof hash !== 'string') return null
  return {
    format: 1,
    scenario,
    scenarioVersion,
    scenarioHash,
    rulesVersion,
    seed,
    policy,
    seat,
    plan,
    ...(observed === 1 ? { observed: true } : {}),
    ...(from === 0 ? {} : { from }),
    ...(hands === 0 ? {} : { hands: list(hands).map(unpackHand) }),
    hour,
    ...(windowsClosed === null ? {} : { windowsClosed }),
    forecast: list(forecast).map((one) => {
      const [outcome, low, best, high] = list(one)
      return { outcome, low, best, high }
    }),
    commands: unpackCommands(commands),
    events: [],
    hashes: [{ hour, hash }],
    branches: list(path).map((one, index) => unpackBranch(one, index === 0 ? null : idOf(list(path)[index - 1]))),
  }
}

const packHands = ({ hands }: RunRecord) =>
  hands?.map(({ hour, kept, seat, by }) => [hour, kept, seat, by === 'team' ? 1 : 0]) ?? 0

function unpackHand(value: unknown): unknown {
  const [hour, kept, seat, by] = list(value)
  return { hour, kept, seat, by: by === 1 ? 'team' : 'policy' }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const idOf = (branch: unknown): unknown => list(list(branch)[0])[0]

function unpackBranch(value: unknown, parent: unknown): unknown {
  const [texts, numbers, played, handBack, changes, commands] = list(value)
  const [id, label, note] = list(texts)
  const [from, kept, policy] = list(numbers)
  return {
    id,
    parent,
    from,
    kept,
    label,
    note,
    folded: false,
    policy,
    played,
    ...(handBack === 0 ? {} : { handBack: list(handBack).map(unpackHandBack) }),
    changes: list(changes).map(unpackChange),
    commands: unpackCommands(commands),
  }
}

function unpackHandBack(value: unknown): unknown {
  const [seat, at] = list(value)
  return { seat, at }
}

function packChange(change: RecordChange): readonly (number | string)[] {
  if ('shift' in change) return [0, change.shift, change.hours]
  return 'drop' in change ? [1, change.drop] : [2, change.add, change.at]
}

function unpackChange(value: unknown): unknown {
  const [kind, option, hours] = list(value)
  if (kind === 0) return { shift: option, hours }
  return kind === 1 ? { drop: option } : { add: option, at: hours }
}

function packCommands(commands: readonly LoggedCommand[]): PackedCommand[] {
  let before = 0
  return commands.map(({ hour, command }) => {
    const step = hour - before
    before = hour
    return [step, kinds.indexOf(command.type), command.seat, ...argumentsOf(command)]
  })
}

function argumentsOf(command: Command): readonly (number | string)[] {
  switch (command.type) {
    case 'decide':
      return [command.option, command.reason]
    case 'stand':
      return [command.option, command.reason, command.until]
    case 'unstand':
      return [command.option]
    case 'wait':
      return [command.reason]
    case 'read':
      return [command.report]
    default: {
      const never: never = command
      return never
    }
  }
}

function unpackCommands(value: unknown): unknown[] {
  let before = 0
  return list(value).map((one) => {
    const [step, kind, seat, first, second, third] = list(one)
    const hour = typeof step === 'number' ? before + step : step
    if (typeof hour === 'number') before = hour
    return { hour, command: unpackCommand(kinds[Number(kind)], seat, first, second, third) }
  })
}

function unpackCommand(
  type: Command['type'] | undefined,
  seat: unknown,
  first: unknown,
  second: unknown,
  third: unknown,
): unknown {
  switch (type) {
    case 'decide':
      return { type, seat, option: first, reason: second }
    case 'stand':
      return { type, seat, option: first, reason: second, until: third }
    case 'unstand':
      return { type, seat, option: first }
    case 'wait':
      return { type, seat, reason: first }
    case 'read':
      return { type, seat, report: first }
    case undefined:
      return null
    default: {
      const never: never = type
      return never
    }
  }
}
