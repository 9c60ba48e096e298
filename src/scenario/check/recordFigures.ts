import type { Problems } from '../problem'
import type { Outcome, RecordSeries } from '../schema/record'
import type { Check } from './check'
import { setAll, setTo, takeOut } from './mend'

const file = 'record.json'
const harm: ReadonlySet<string> = new Set(['deaths', 'injured', 'missing'])

/** Figures of the record lie in their ranges and in the order of time; harm is told with its range (rule C5). */
export const checkRecordFigures: Check = (pack, _names, problems) => {
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  pack.record.outcomes.forEach((outcome, i) => {
    checkOutcome(outcome, ['outcomes', i], end, problems)
  })
  pack.record.series.forEach((series, i) => {
    checkSeries(series, ['series', i, 'points'], problems)
  })
  pack.record.timeline.forEach(({ from, to }, i) => {
    if (from === null || to === null || from <= to) return
    const swapped = setAll(file, 'Swap them', [
      [['timeline', i, 'from'], to],
      [['timeline', i, 'to'], from],
    ])
    problems.tell('event-order', file, ['timeline', i], { from, to }, swapped)
  })
}

function checkOutcome(outcome: Outcome, at: readonly PropertyKey[], end: number, problems: Problems): void {
  const { value, range, model, alternatives } = outcome
  if (typeof value === 'number' && range && range[0] <= range[1] && (value < range[0] || value > range[1])) {
    const wider = setTo(
      file,
      [...at, 'range'],
      [Math.min(value, range[0]), Math.max(value, range[1])],
      'Widen the range',
    )
    problems.tell('value-outside-range', file, [...at, 'range'], { value, low: range[0], high: range[1] }, wider)
  }
  if (model?.atHour !== undefined && model.atHour > end) {
    const mend = takeOut(file, [...at, 'model', 'atHour'], 'Read it at the end')
    problems.tell('outcome-after-run', file, [...at, 'model', 'atHour'], { hour: model.atHour, end }, mend)
  }
  if (model && harm.has(model.figure) && typeof value === 'number' && !range && alternatives.length === 0) {
    problems.tell('toll-without-range', file, [...at, 'range'])
  }
  alternatives.forEach(({ sources }, i) => {
    if (sources.length === 0) problems.tell('alternative-without-source', file, [...at, 'alternatives', i, 'sources'])
  })
}

function checkSeries({ points }: RecordSeries, at: readonly PropertyKey[], problems: Problems): void {
  let last: number | null = null
  points.forEach(({ hour, low, value, high }, i) => {
    if (hour !== null) {
      if (last !== null && hour < last) {
        const sorted = [...points].sort((a, b) => (a.hour ?? 0) - (b.hour ?? 0))
        problems.tell('points-order', file, [...at, i, 'hour'], { hour }, setTo(file, at, sorted, 'Put them in order'))
      }
      last = Math.max(last ?? hour, hour)
    }
    const given = [low, value, high].filter((figure) => figure !== null)
    if (given.every((figure, index) => index === 0 || given[index - 1] <= figure)) return
    problems.tell('point-upside-down', file, [...at, i], { low: low ?? '–', value: value ?? '–', high: high ?? '–' })
  })
}
