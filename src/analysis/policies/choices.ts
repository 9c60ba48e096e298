import type { Scenario } from '../../scenario/scenario'
import type { Actor, Option } from '../../scenario/schema/actors'

/**
 * One documented choice: a decision point of one actor at one documented interval. An option that was explicitly not taken
 * at a time when another of its point was, belongs to that choice; those that were not taken while nothing else was, are a
 * choice to wait, one for each interval. What no source dates, and points that the record is silent about, are no choices:
 * nobody can add to them by naming more options or by cutting an interval into pieces.
 */
export interface DocumentedChoice {
  readonly actor: string
  readonly point: string
  /** What was chosen; null for waiting. */
  readonly option: string | null
  /** Options of the point that the record says were considered and not taken. */
  readonly notTaken: readonly string[]
  /** Hours of the documented interval, both included. */
  readonly from: number
  readonly to: number
}

/** The documented choices of everybody who decides, in the order of the scenario. */
export function documentedChoices(scenario: Scenario): DocumentedChoice[] {
  const seated = new Set(scenario.play.seats.map(({ actor }) => actor))
  return scenario.actors
    .filter(({ kind, id }) => kind === 'decision-maker' && seated.has(id))
    .flatMap((actor) =>
      actor.points.flatMap(({ id }) => choicesOf(actor.id, id, datedOf(actor, id, scenario.play.clock.ticks - 1))),
    )
}

interface Dated {
  readonly option: string
  readonly chosen: boolean
  readonly from: number
  readonly to: number
}

function datedOf(actor: Actor, point: string, last: number): Dated[] {
  return actor.options.flatMap((option) => {
    const when = option.point === point ? hoursOf(option, last) : null
    return when && option.documented ? [{ option: option.id, chosen: option.documented.chosen, ...when }] : []
  })
}

function hoursOf({ phase, documented }: Option, last: number): { from: number; to: number } | null {
  if (phase !== 'play' || documented === null || documented.from === null) return null
  const from = Math.max(0, documented.from)
  const to = Math.min(last, documented.to ?? documented.from)
  return from <= to ? { from, to } : null
}

function choicesOf(actor: string, point: string, dated: readonly Dated[]): DocumentedChoice[] {
  const chosen = dated.filter((one) => one.chosen)
  const left = dated.filter((one) => !one.chosen)
  const acts = chosen.map(({ option, from, to }): DocumentedChoice => {
    const notTaken = left.filter((other) => overlap(other, { from, to })).map((other) => other.option)
    return { actor, point, option, notTaken, from, to }
  })
  const alone = left.filter((one) => !chosen.some((act) => overlap(one, act)))
  const waits = together(alone).map((group): DocumentedChoice => {
    const from = Math.min(...group.map((one) => one.from))
    const to = Math.max(...group.map((one) => one.to))
    return { actor, point, option: null, notTaken: group.map((one) => one.option), from, to }
  })
  return [...acts, ...waits].sort((a, b) => a.from - b.from)
}

interface Interval {
  readonly from: number
  readonly to: number
}
const overlap = (a: Interval, b: Interval): boolean => a.from <= b.to && b.from <= a.to

/** Groups of options whose intervals hang together. */
function together(dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const one of [...dated].sort((a, b) => a.from - b.from)) {
    const group = groups.at(-1)
    if (group && one.from <= end) group.push(one)
    else groups.push([one])
    end = Math.max(group && one.from <= end ? end : Number.NEGATIVE_INFINITY, one.to)
  }
  return groups
}
