import { dateOf } from '../../scenario/displacement'
import type { DisplacementEngine, DisplacementFigures } from '../../sim/displacement/course'
import { byDay } from '../../sim/displacement/world'
import { fiveQuantiles, quantile } from '../quantiles'
import {
  averagedRelativeDifference,
  errorAgainstLine,
  errorAgainstPersistence,
  leastFigures,
  meanOf,
} from '../validate/scores'

/** One camp on one day: people and their share among the camps that are scored on that day. */
export interface CampDay {
  readonly day: number
  readonly date: string
  readonly model: { readonly people: number; readonly share: number | null }
  readonly data: { readonly people: number; readonly share: number | null }
  /** True where the data give a figure for the day; false where it is interpolated between two. */
  readonly reported: boolean
}

export interface Against {
  readonly persistence: number | null
  readonly line: number | null
}

/** How a case's model did beside its data. Null scores have their reason in `why`. */
export interface DisplacementScores {
  readonly ard: {
    /** Mean over the days scored; null where the data have nobody in any camp. */
    readonly average: number | null
    /** Mean over the days for which some camp has a figure of its own. */
    readonly averageReported: number | null
    /** Spread of the single runs' averages. */
    readonly runs: {
      readonly p5: number
      readonly p25: number
      readonly median: number
      readonly p75: number
      readonly p95: number
    } | null
    readonly byDay: readonly {
      readonly day: number
      readonly date: string
      readonly ard: number | null
      readonly reported: boolean
    }[]
  }
  readonly shares: Readonly<Record<string, readonly CampDay[]>>
  readonly mase: Against & { readonly byCamp: Readonly<Record<string, Against & { readonly figures: number }>> }
  readonly why: Readonly<Record<string, string>>
}

interface Camp {
  readonly id: string
  /** Its number among `world.destinations`; -1 where nobody can ever stay. */
  readonly index: number
  readonly figures: readonly (readonly [number, number])[]
  readonly from: number
  readonly to: number
  readonly data: Int32Array
  readonly reported: ReadonlySet<number>
}

/**
 * Sets the median of the runs, by camp and day, beside the data. A camp is scored from its first figure to its last; between
 * figures the data are interpolated. Needs `validation`.
 */
export function scoreDisplacement(
  { world }: DisplacementEngine,
  runs: readonly DisplacementFigures[],
): DisplacementScores {
  const { days, item } = world
  const camps = campsOf(world)
  const value = (run: DisplacementFigures, camp: Camp, day: number): number =>
    camp.index < 0 ? 0 : run.inside[camp.index * days + day]
  const median = new Map(
    camps.map((camp) => [
      camp,
      Float64Array.from({ length: days }, (_, day) =>
        day < camp.from || day > camp.to
          ? 0
          : quantile(
              runs.map((run) => value(run, camp, day)),
              0.5,
            ),
      ),
    ]),
  )
  const middle = (camp: Camp, day: number): number => (median.get(camp) as Float64Array)[day]
  const scored = Array.from({ length: days }, (_, day) => ({
    day,
    camps: camps.filter(({ from, to }) => day >= from && day <= to),
  })).filter((one) => one.camps.length > 0)
  const difference = (one: (typeof scored)[number], of: (camp: Camp, day: number) => number): number | null =>
    averagedRelativeDifference([
      {
        model: one.camps.map((camp) => of(camp, one.day)),
        record: one.camps.map((camp) => camp.data[one.day]),
      },
    ])
  const byDays = scored.map((one) => ({
    day: one.day,
    date: dateOf(item.clock.start, one.day),
    ard: difference(one, middle),
    reported: one.camps.some((camp) => camp.reported.has(one.day)),
  }))
  const average = (list: readonly { readonly ard: number | null }[]): number | null => {
    const given = list.flatMap(({ ard }) => (ard === null ? [] : [ard]))
    return given.length > 0 ? meanOf(given) : null
  }
  const ofRuns = runs.flatMap((run) => {
    const one = average(scored.map((at) => ({ ard: difference(at, (camp, day) => value(run, camp, day)) })))
    return one === null ? [] : [one]
  })
  const byCamp = Object.fromEntries(
    camps.map((camp) => [camp.id, { ...against(camp, middle), figures: camp.figures.length }]),
  )
  const mean = (name: keyof Against): number | null => {
    const given = Object.values(byCamp).flatMap((one) => (one[name] === null ? [] : [one[name]]))
    return given.length > 0 ? meanOf(given) : null
  }
  const mase = { persistence: mean('persistence'), line: mean('line'), byCamp }
  const whole = average(byDays)
  return {
    ard: {
      average: whole,
      averageReported: average(byDays.filter(({ reported }) => reported)),
      runs: ofRuns.length > 0 ? fiveQuantiles(ofRuns) : null,
      byDay: byDays,
    },
    shares: sharesOf(item.clock.start, camps, scored, middle),
    mase,
    why: whyNot(whole, mase, camps),
  }
}

function campsOf({ item, days, destinations }: DisplacementEngine['world']): Camp[] {
  return (item.validation?.camps ?? []).flatMap(({ place, figures: all }) => {
    const figures = all.filter(([day]) => day < days)
    if (figures.length === 0) return []
    return [
      {
        id: place,
        index: destinations.findIndex((one) => item.places[one].id === place),
        figures,
        from: figures[0][0],
        // A figure beyond the last day still leads the way to it.
        to: all.length > figures.length ? days - 1 : figures[figures.length - 1][0],
        data: byDay(all, days),
        reported: new Set(figures.map(([day]) => day)),
      },
    ]
  })
}

function sharesOf(
  start: string,
  camps: readonly Camp[],
  scored: readonly { readonly day: number; readonly camps: readonly Camp[] }[],
  middle: (camp: Camp, day: number) => number,
): Record<string, CampDay[]> {
  const shares: Record<string, CampDay[]> = Object.fromEntries(camps.map(({ id }) => [id, []]))
  for (const { day, camps: there } of scored) {
    const model = there.reduce((sum, camp) => sum + middle(camp, day), 0)
    const data = there.reduce((sum, camp) => sum + camp.data[day], 0)
    const part = (people: number, all: number): CampDay['model'] => ({ people, share: all > 0 ? people / all : null })
    for (const camp of there) {
      shares[camp.id].push({
        day,
        date: dateOf(start, day),
        model: part(middle(camp, day), model),
        data: part(camp.data[day], data),
        reported: camp.reported.has(day),
      })
    }
  }
  return shares
}

/** Scaled errors at the figures that were reported. */
function against(camp: Camp, middle: (camp: Camp, day: number) => number): Against {
  const { figures } = camp
  if (figures.length < leastFigures) return { persistence: null, line: null }
  const days = figures.map(([day]) => day)
  const values = figures.map(([, people]) => people)
  const forecast = days.map((day) => middle(camp, day))
  return {
    persistence: errorAgainstPersistence(values, forecast),
    line: errorAgainstLine(days, values, forecast),
  }
}

function whyNot(whole: number | null, mase: Against, camps: readonly Camp[]): Record<string, string> {
  const why: Record<string, string> = {}
  if (whole === null) why.ard = 'The data have nobody in any camp on the days of the case.'
  const most = Math.max(0, ...camps.map(({ figures }) => figures.length))
  for (const name of ['persistence', 'line'] as const) {
    if (mase[name] !== null) continue
    why[`mase.${name}`] =
      most < leastFigures
        ? `No camp has ${leastFigures} figures; the most is ${most}.`
        : 'The naive forecast never errs, so there is nothing to scale by.'
  }
  return why
}
