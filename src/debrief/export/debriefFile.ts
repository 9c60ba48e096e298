import { compareWithRecord, type OutcomeComparison } from '../../analysis/compare'
import type { DebriefFile } from '../../record/debriefSchema'
import { readerOf } from '../../record/reader'
import type { Reflection } from '../../record/reflection'
import type { LoggedCommand, RunRecord } from '../../record/runRecord'
import { type Branch, type RecordChange, treeOf } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { Parameter } from '../../scenario/schema/play'
import { deedsOf, type FileNames, fileNamesOf, forecastsOf } from '../../ui/files/deeds'
import { modelStatus } from '../../ui/modelStatus'
import type { ExportWords } from './exportJson'

/** A question of the guided debrief in the words of the screen, by its id; the id itself where its words are not known. */
export type QuestionWords = (id: string) => string

/** What stands in a file of a debrief in the language of the screen. */
export interface DebriefWords extends ExportWords {
  readonly question: QuestionWords
  /** An assumption of the model in the words of its slider. */
  readonly assumption: (parameter: Parameter) => string
}

/** A run's own figures in the keys of the record's outcomes; null where they can't be computed. */
export type RunOutcomes = Readonly<Record<string, number>> | null

/**
 * Everything that is taken out of a debrief, as one plain value, as its pages said it: whose the run's seat was they have by the
 * same rule. Schema: `record/debriefSchema.ts`.
 */
export function debriefFileOf(
  scenario: Scenario,
  record: RunRecord,
  outcomes: RunOutcomes,
  words: DebriefWords,
): DebriefFile {
  const { manifest, play } = scenario
  const names = fileNamesOf(scenario)
  const { notes, branches, main } = treeOf(record)
  const compared = compareWithRecord(scenario.record, outcomes ?? {}, null)
  const file: Omit<DebriefFile, 'sources'> = {
    format: 1,
    kind: 'debrief',
    read: [...words.caveats],
    scenario: {
      id: manifest.id,
      version: record.scenarioVersion,
      hash: record.scenarioHash,
      title: manifest.title,
      start: play.clock.start,
      zone: play.clock.zoneLabel,
      licence: manifest.licence,
    },
    model: { status: modelStatus(scenario), statusText: words.model },
    run: {
      seed: record.seed,
      policy: record.policy,
      seat: record.seat,
      seatName: play.seats.find(({ id }) => id === record.seat)?.name ?? null,
      observed: record.observed ?? false,
      ...(readerOf(record).isOwn ? {} : { ofOthers: true }),
      plan: record.plan,
      planName: play.plans.find(({ id }) => id === record.plan)?.name ?? null,
      rulesVersion: record.rulesVersion,
      hour: record.hour,
      localTime: names.local(record.hour),
    },
    forecasts: forecastsOf(scenario, record.forecast),
    ...deedsOf(scenario, record, playedSeat(record)),
    outcomes: compared.map(besideRecord),
    notes: notes.map(({ branch, hour, text }) => ({
      kind: text.trim() ? 'note' : 'bookmark',
      branch,
      hour,
      localTime: names.local(hour),
      text,
    })),
    branches: branches.map((branch) => branchOf(branch, main, names)),
    reflection: record.reflection ? reflectionOf(scenario, record.reflection, names, words) : null,
  }
  return { ...file, sources: sourcesOf(scenario, compared) }
}

/** The seat that was played; null for a run that was observed. */
export function playedSeat(record: RunRecord): string | null {
  return record.observed ? null : record.seat
}

function besideRecord({ id, outcome, run, runStands }: OutcomeComparison): DebriefFile['outcomes'][number] {
  const { label, unit, value, range, alternatives, disputedBy, confidence, note, sources } = outcome
  return {
    id,
    label,
    unit,
    run,
    runAgainstRange: runStands,
    record: { value, range, alternatives, disputedBy, confidence, note, sources },
  }
}

function changeOf(change: RecordChange, names: FileNames): DebriefFile['branches'][number]['changes'][number] {
  if ('shift' in change) {
    return { what: 'shift', option: change.shift, label: names.option(change.shift), hours: change.hours }
  }
  if ('drop' in change) return { what: 'drop', option: change.drop, label: names.option(change.drop) }
  const { add, at } = change
  return { what: 'add', option: add, label: names.option(add), hour: at, localTime: names.local(at) }
}

function branchOrders(commands: readonly LoggedCommand[], names: FileNames): DebriefFile['branches'][number]['orders'] {
  return commands.flatMap(({ hour, command }) => {
    if (command.type === 'read') return []
    const option = command.type === 'wait' ? null : command.option
    return [
      {
        hour,
        localTime: names.local(hour),
        seat: command.seat,
        order: command.type,
        option,
        label: option === null ? null : names.option(option),
        reason: command.type === 'unstand' ? '' : command.reason,
      },
    ]
  })
}

function branchOf(branch: Branch, main: string | null, names: FileNames): DebriefFile['branches'][number] {
  const { id, label, note, parent, from, policy, changes, commands } = branch
  return {
    id,
    name: label,
    note,
    parent,
    from,
    localTime: names.local(from),
    isMain: id === main,
    policy,
    changes: changes.map((change) => changeOf(change, names)),
    orders: branchOrders(commands, names),
  }
}

function reflectionOf(
  { model }: Scenario,
  reflection: Reflection,
  names: FileNames,
  words: DebriefWords,
): NonNullable<DebriefFile['reflection']> {
  const { form, plan, done, skipped, answers, turnings, shares, trial, ticket } = reflection
  const parameter = model.parameters.find(({ id }) => id === trial?.parameter)
  return {
    form,
    plan,
    done: [...done],
    skipped: [...skipped],
    answers: answers.map(({ question: id, text }) => ({ question: id, words: words.question(id), text })),
    turnings: turnings.map(({ text, option, hour }) => ({
      text,
      option,
      label: option === null ? null : names.option(option),
      hour,
      localTime: hour === null ? null : names.local(hour),
    })),
    shares: shares.map(({ of, share }) => ({ of, share })),
    trial: trial && { ...trial, parameterText: parameter ? words.assumption(parameter) : null },
    ticket: { ...ticket },
  }
}

/** Sources that an outcome of the record names, each once, in the scenario's order. */
function sourcesOf({ record }: Scenario, compared: readonly OutcomeComparison[]): DebriefFile['sources'] {
  const named = new Set(
    compared.flatMap(({ outcome }) =>
      [outcome, ...outcome.alternatives, ...outcome.disputedBy].flatMap(({ sources }) => sources),
    ),
  )
  return record.sources.filter(({ id }) => named.has(id))
}
