import type { Scenario } from '../scenario/scenario'

type Told = Pick<Scenario, 'record' | 'play'>

const tolls: ReadonlySet<string> = new Set(['deaths', 'announced', 'missing', 'injured'])

/** Whether a scenario deals with deaths at all: in its record, or in what its seats are shown. Others say nothing of them. */
export function countsDeaths({ record, play }: Told): boolean {
  return (
    record.outcomes.some(({ model }) => model !== null && tolls.has(model.figure)) ||
    record.series.some(({ model }) => model !== null && tolls.has(model)) ||
    play.indicators.some(({ figure }) => figure.endsWith('-deaths') || figure.endsWith('-injured'))
  )
}

/** Whether a scenario's record counts lost buildings. */
export function countsBuildings({ record }: Pick<Told, 'record'>): boolean {
  return record.outcomes.some(({ model }) => model?.figure === 'buildings')
}
