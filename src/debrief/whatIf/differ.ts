import type { DecisionMoment, LineSummary } from '../../session/debriefApi'
import { figureOf, type SeriesKind, seriesKinds } from './series'

/** A decision that two lines took at other hours, or only one of them took. */
export interface DecisionDifference {
  readonly option: string
  readonly actor: string
  /** Hours at which each line took it. */
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** The first hour at which only one of them took it. */
  readonly hour: number
}

/** Decisions in which two lines differ, by the hour at which they first do. */
export function differences(a: LineSummary, b: LineSummary): DecisionDifference[] {
  const actors = new Map([...a.decisions, ...b.decisions].map(({ option, actor }) => [option, actor]))
  const found = [...actors].flatMap(([option, actor]): DecisionDifference[] => {
    const inA = hoursOf(a.decisions, option)
    const inB = hoursOf(b.decisions, option)
    const only = [...inA.filter((hour) => !inB.includes(hour)), ...inB.filter((hour) => !inA.includes(hour))]
    return only.length === 0 ? [] : [{ option, actor, a: inA, b: inB, hour: Math.min(...only) }]
  })
  return found.sort((one, other) => one.hour - other.hour || (one.option < other.option ? -1 : 1))
}

const hoursOf = (decisions: readonly DecisionMoment[], of: string): number[] =>
  decisions.flatMap(({ option, hour }) => (option === of ? [hour] : []))

/** Hours at which lines first differ in some decision, ascending, each once. */
export function hoursOfDifference(found: readonly DecisionDifference[]): number[] {
  const hours = found.flatMap(({ a, b }) => [
    ...a.filter((hour) => !b.includes(hour)),
    ...b.filter((hour) => !a.includes(hour)),
  ])
  return [...new Set(hours)].sort((one, other) => one - other)
}

/** Where two lines part: the first hour at which only one of them decides, and the first at which a figure differs. */
export interface Parting {
  readonly decided: number | null
  readonly figures: number | null
}

export function partingOf(a: LineSummary, b: LineSummary): Parting {
  const firsts = Object.values(figuresPart(a, b))
  return {
    decided: differences(a, b)[0]?.hour ?? null,
    figures: firsts.length === 0 ? null : Math.min(...firsts),
  }
}

type FigureKey = keyof LineSummary['course'][number]['figures']

/** The first hour at which each figure differs; figures that are alike to the last hour are left out. */
function figuresPart(a: LineSummary, b: LineSummary): Partial<Record<FigureKey, number>> {
  const firsts: Partial<Record<FigureKey, number>> = {}
  const hours = Math.min(a.course.length, b.course.length)
  for (let index = 0; index < hours; index++) {
    const [one, other] = [a.course[index], b.course[index]]
    for (const key of Object.keys(one.figures) as FigureKey[]) {
      if (one.figures[key] !== other.figures[key]) firsts[key] ??= one.hour
    }
  }
  return firsts
}

/** An hour at which there is a difference to look at, and what it is. */
export interface Stop {
  readonly hour: number
  readonly decisions: readonly { readonly option: string; readonly of: 'a' | 'b' }[]
  /** Figures that differ from this hour on. */
  readonly figures: readonly SeriesKind[]
  /** The last hour, where the lines have not come out alike. */
  readonly isEnd: boolean
}

/**
 * Hours of difference, ascending: where only one of the lines decides, where each figure first differs, and the end where
 * any does.
 */
export function stopsOf(a: LineSummary, b: LineSummary): Stop[] {
  const found = differences(a, b)
  const firsts = figuresPart(a, b)
  const last = Math.min(a.end, b.end)
  const parted = seriesKinds.flatMap((kind) => {
    const hour = firsts[figureOf[kind]]
    return hour === undefined ? [] : [{ kind, hour }]
  })
  const hours = [...hoursOfDifference(found), ...parted.map(({ hour }) => hour), ...(parted.length > 0 ? [last] : [])]
  const ascending = [...new Set(hours)].sort((one, other) => one - other)
  return ascending.map((hour) => ({
    hour,
    decisions: found.flatMap(({ option, a: inA, b: inB }) => [
      ...(inA.includes(hour) && !inB.includes(hour) ? [{ option, of: 'a' as const }] : []),
      ...(inB.includes(hour) && !inA.includes(hour) ? [{ option, of: 'b' as const }] : []),
    ]),
    figures: parted.filter((one) => one.hour === hour).map(({ kind }) => kind),
    isEnd: parted.length > 0 && hour === last,
  }))
}
