import { localTime } from '../scenario/clock'
import type { Scenario } from '../scenario/scenario'
import { courseKeys, type Figures, type PlaceCounts, placeKeys } from './figures'
import { dayEnds, drawHours, type RunFigures } from './oneRun'
import { fiveQuantiles, spreadOf } from './quantiles'
import type { EnsembleResult, PlaceFigures, Spread } from './types'

function spreads<K extends string>(keys: readonly K[], read: (key: K) => number[]): Record<K, Spread> {
  return Object.fromEntries(keys.map((key) => [key, spreadOf(read(key))])) as Record<K, Spread>
}

function places(
  ids: readonly string[],
  runs: readonly RunFigures[],
  of: (run: RunFigures) => readonly PlaceCounts[],
): Record<string, PlaceFigures> {
  return Object.fromEntries(
    ids.map((id, index) => [id, spreads(placeKeys, (key) => runs.map((run) => of(run)[index][key]))]),
  )
}

/**
 * Puts the figures of runs together, in their order. Runs may come from several workers. `seconds` is the caller's.
 * Throws when there is no run.
 */
export function gather(
  scenario: Scenario,
  figures: Figures,
  runs: readonly RunFigures[],
  seconds: number,
): EnsembleResult {
  const { clock } = scenario.play
  const hours = dayEnds(clock)
  const drawn = runs.flatMap((run) => (run.draw ? [run.draw] : []))
  return {
    runs: runs.length,
    seconds,
    outcomes: spreads(
      figures.outcomes.map((outcome) => outcome.id),
      (id) => runs.map((run) => run.outcomes[id]),
    ),
    byPlace: places(figures.places, runs, (run) => run.byPlace),
    byProvince: places(figures.provinces, runs, (run) => run.byProvince),
    series: Object.fromEntries(
      courseKeys.map((key) => [
        key,
        hours.map((hour, day) => ({
          day,
          // The day that ends at this hour, not the one that begins.
          date: localTime(clock, hour - 1).date,
          hour,
          ...fiveQuantiles(runs.map((run) => run.days[day][key])),
        })),
      ]),
    ) as unknown as EnsembleResult['series'],
    violenceEnd: runs.map((run) => run.violenceEnd),
    commands: {
      given: runs.reduce((sum, run) => sum + run.given, 0),
      refused: runs.reduce((sum, run) => sum + run.refused, 0),
    },
    ...(drawn.length > 0
      ? {
          draws: {
            hours: drawHours(clock),
            deaths: drawn.map((draw) => draw.deaths),
            announced: drawn.map((draw) => draw.announced),
          },
        }
      : {}),
  }
}
