import type { Scenario } from '../../scenario/scenario'
import type { LineSummary } from '../../session/debriefApi'
import { countsBuildings, countsDeaths } from '../../ui/counts'

/** What is drawn of a line over its hours. `isTold`: somebody announced it; else it is the model's own. */
export const seriesKinds = ['deaths', 'announced', 'abroad', 'inside', 'buildings'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** The figure of an hour that each of them draws. */
export const figureOf = {
  deaths: 'deaths',
  announced: 'announcedDeaths',
  abroad: 'abroadNow',
  inside: 'insideNow',
  buildings: 'buildings',
} as const satisfies Record<SeriesKind, keyof LineSummary['course'][number]['figures']>

/** The figures that are drawn of a scenario: those of losses only where it counts them. */
export function kindsOf(scenario: Scenario): readonly SeriesKind[] {
  const withDeaths = countsDeaths(scenario)
  const counted = {
    deaths: withDeaths,
    announced: withDeaths,
    buildings: countsBuildings(scenario),
    abroad: true,
    inside: true,
  }
  return seriesKinds.filter((kind) => counted[kind])
}

export interface SeriesPoint {
  readonly hour: number
  readonly value: number
}

/** One figure of a line by hour. */
export function seriesOf({ course }: LineSummary, kind: SeriesKind): SeriesPoint[] {
  return course.map(({ hour, figures }) => ({ hour, value: figures[figureOf[kind]] }))
}

/** Points at which an announced figure rose, each a while after the one before, so that their marks do not touch. */
export function stepsOf(points: readonly SeriesPoint[], apart: number): SeriesPoint[] {
  let last = Number.NEGATIVE_INFINITY
  return points.filter(({ hour, value }, index) => {
    if (index === 0 || value === points[index - 1].value || hour - last < apart) return false
    last = hour
    return true
  })
}

/** A path through points: straight from one to the next, or as steps, each figure standing until the next. */
export function pathOf(
  points: readonly SeriesPoint[],
  x: (hour: number) => number,
  y: (value: number) => number,
  asSteps: boolean,
): string {
  const round = (value: number): number => Math.round(value * 10) / 10
  let path = ''
  let last: number | null = null
  points.forEach(({ hour, value }, index) => {
    const isEnd = index === points.length - 1
    // A level stretch needs its two ends only.
    if (last === value && !isEnd && points[index + 1].value === value) return
    const [left, up] = [round(x(hour)), round(y(value))]
    path += path === '' ? `M${left} ${up}` : asSteps ? `H${left}V${up}` : `L${left} ${up}`
    last = value
  })
  return path
}
