import { localTime } from '../../scenario/clock'
import type { Scenario } from '../../scenario/scenario'
import type { Actor, Option } from '../../scenario/schema/actors'
import type { Outcome, RecordEvent } from '../../scenario/schema/record'
import { statedTime } from './stated'

/** Who disputes something, what they say instead, and where it stands. */
export type Dispute = RecordEvent['disputedBy'][number]

/** A disputed figure or finding of the record, met at an entry that it is about. */
export interface ContestedPoint {
  readonly outcome: Outcome
  /** Entries that it is about, in the order of time. */
  readonly about: readonly string[]
}

/**
 * What an entry is: an event of the record by its kind; an option of an actor, by whether the sources say that it was
 * taken; or a disputed figure or finding, which has no day of its own.
 */
export type EntryKind = RecordEvent['kind'] | 'taken' | 'not-taken' | 'finding'

/** Where an entry stands to the hours of the run. `finding`: established later, about all of them. */
export type Phase = 'before' | 'run' | 'after' | 'finding'

export interface Entry {
  readonly id: string
  readonly kind: EntryKind
  readonly phase: Phase
  /** `2010-06-12`, or only the month where no more is known; null where no source gives a day. */
  readonly date: string | null
  /** The hour in the words of the record ("night"); null where it gives none. */
  readonly time: string | null
  /** Hours since the scenario's start between which it falls; null outside the hours of the run. */
  readonly from: number | null
  readonly to: number | null
  /** Hour of the run at which a replay shows it; null outside the run. */
  readonly hour: number | null
  readonly place: string | null
  /** Who it is told of: an actor of the scenario, or somebody else; null for a figure or finding. */
  readonly actor: { readonly id: string | null; readonly name: string } | null
  /** Name of an option or of a figure; null for an event, which has its words only. */
  readonly title: string | null
  readonly words: string
  /** What the sources say beside the hour of a decision. */
  readonly note: string | null
  /** What followed, or was found out later. */
  readonly afterwards: string | null
  readonly confidence: RecordEvent['confidence']
  readonly sources: readonly string[]
  /** Who disputes this very entry. */
  readonly disputedBy: readonly Dispute[]
  /** Disputed figures and findings that are about it. */
  readonly contested: readonly ContestedPoint[]
}

/** How the record names somebody who is no actor of the scenario. */
const somebodyElse = /^other: */

type Clock = Scenario['play']['clock']
type Place = Pick<Entry, 'phase' | 'hour'>

function placeInRun(clock: Clock, from: number | null, date: string | null, isLater: boolean): Place {
  if (from !== null && from >= 0 && from <= clock.ticks + clock.tailTicks) {
    return { phase: 'run', hour: Math.floor(from) }
  }
  const isBefore = from === null ? date !== null && date < localTime(clock, 0).date : from < 0
  return { phase: isBefore && !isLater ? 'before' : 'after', hour: null }
}

function fromEvent(scenario: Scenario, event: RecordEvent): Omit<Entry, 'contested'> {
  const known = scenario.actors.find(({ id }) => id === event.actor)
  return {
    id: event.id,
    kind: event.kind,
    ...placeInRun(scenario.play.clock, event.from, event.date, false),
    date: event.date,
    time: event.time,
    from: event.from,
    to: event.to,
    place: event.place,
    actor: { id: known?.id ?? null, name: known?.name ?? upperFirst(event.actor.replace(somebodyElse, '')) },
    title: null,
    words: event.summary,
    note: null,
    afterwards: null,
    confidence: event.confidence,
    sources: event.sources,
    disputedBy: event.disputedBy,
  }
}

function fromOption(scenario: Scenario, actor: Actor, option: Option): Omit<Entry, 'contested'>[] {
  const { documented } = option
  if (!documented) return []
  const { clock } = scenario.play
  const { from, to } = documented
  const said = statedTime(documented.when)
  const date = from === null ? said.date : localTime(clock, from).date
  return [
    {
      id: option.id,
      kind: documented.chosen ? 'taken' : 'not-taken',
      ...placeInRun(clock, from, date, option.phase === 'epilogue'),
      date,
      time: said.time,
      from,
      to,
      place: null,
      actor: { id: actor.id, name: actor.name },
      title: option.label,
      words: option.text,
      note: said.note,
      afterwards: option.afterwards ?? null,
      confidence: documented.confidence,
      sources: [...new Set([...documented.sources, ...option.sources])],
      disputedBy: [],
    },
  ]
}

function fromOutcome({ outcome, about }: ContestedPoint): Entry {
  return {
    id: outcome.id,
    kind: 'finding',
    phase: 'finding',
    date: null,
    time: null,
    from: null,
    to: null,
    hour: null,
    place: null,
    actor: null,
    title: outcome.label,
    words: outcome.note,
    note: null,
    afterwards: null,
    confidence: outcome.confidence,
    sources: outcome.sources,
    disputedBy: [],
    contested: [{ outcome, about }],
  }
}

/**
 * All that the record of a scenario holds in words, in the order of time: its events, every option of an actor of which
 * the sources say whether it was taken, and last the figures and findings that somebody disputes. Each has its sources.
 */
export function entriesOf(scenario: Scenario): Entry[] {
  const { record, actors } = scenario
  const plain = [
    ...record.timeline.map((event) => fromEvent(scenario, event)),
    ...actors.flatMap((actor) => actor.options.flatMap((option) => fromOption(scenario, actor, option))),
  ].sort(byTime)
  const points = record.outcomes
    .filter((outcome) => outcome.disputedBy.length > 0)
    .map((outcome) => ({
      outcome,
      about: plain.map(({ id }) => id).filter((id) => outcome.about.includes(id)),
    }))
  return [
    ...plain.map((entry) => ({ ...entry, contested: points.filter(({ about }) => about.includes(entry.id)) })),
    ...points.map(fromOutcome),
  ]
}

/** Whether somebody holds something else than the entry says, and the record knows who. */
export function isContested(entry: Entry): boolean {
  return entry.disputedBy.length > 0 || entry.contested.length > 0
}

const phases: readonly Phase[] = ['before', 'run', 'after', 'finding']

/** By phase, day and hour. What has no day stands last; where hours are alike, the narrower interval is first. */
function byTime(a: Omit<Entry, 'contested'>, b: Omit<Entry, 'contested'>): number {
  return (
    phases.indexOf(a.phase) - phases.indexOf(b.phase) ||
    compareText(a.date ?? '9999', b.date ?? '9999') ||
    (a.from ?? Number.MAX_SAFE_INTEGER) - (b.from ?? Number.MAX_SAFE_INTEGER) ||
    (a.to ?? Number.MAX_SAFE_INTEGER) - (b.to ?? Number.MAX_SAFE_INTEGER)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
