import type { Indicator } from '../../scenario/schema/play'
import { type KnownReading, middle } from '../knowledge/known'
import { mark } from '../knowledge/observe'
import { roundAsPeopleDo } from '../knowledge/rounding'
import type { ViewContext } from './context'
import type { IndicatorReading } from './seatView'

type Value = Pick<IndicatorReading, 'low' | 'high' | 'observed' | 'previous' | 'from'>
const unknown: Value = { low: null, high: null, observed: null, previous: null, from: null }

/** The seat's indicators, from what was announced or estimated to it. An actual toll is never among them. */
export function indicatorsOf(context: ViewContext): IndicatorReading[] {
  const { indicators } = context.world.scenario.play
  return context.seat.indicators.flatMap((id) => {
    const indicator = indicators.find((candidate) => candidate.id === id)
    if (!indicator) return []
    const { label, help, basis } = indicator
    const percent = indicator.figure === 'trust' || indicator.figure === 'unmet-need'
    const value = basis === 'unknown' ? unknown : readingOf(context, indicator)
    return [{ id, label, help, basis, percent, ...value }]
  })
}

function readingOf(context: ViewContext, indicator: Indicator): Value {
  const { known } = context
  switch (indicator.figure) {
    case 'announced-deaths':
      return announced(context, indicator, 'announced', '')
    case 'announced-injured':
      return announced(context, indicator, 'injured', `${mark}injured`)
    case 'crossed':
      return best(context, indicator, 'crossed')
    case 'displaced':
      return best(context, indicator, 'displaced')
    case 'returned':
      return best(context, indicator, 'returned')
    case 'unmet-need':
      return best(context, indicator, 'needs')
    case 'waiting':
      return sumOver(context, indicator, known.all('queue'))
    case 'camps':
      return sumOver(context, indicator, known.all('camps'))
    case 'trust':
      return indicator.audience === undefined ? unknown : fromReading(known.get('trust', indicator.audience), false)
    case 'forces':
      return ownForces(context, indicator)
    case 'actual-deaths':
      return unknown
    default: {
      const never: never = indicator.figure
      return never
    }
  }
}

function fromReading(known: KnownReading | null, rounded: boolean): Value {
  if (!known) return unknown
  const { latest, previous, channel } = known
  const before = previous ? middle(previous) : null
  return {
    low: latest.low,
    high: latest.high,
    observed: latest.observed,
    previous: before === null ? null : rounded ? roundAsPeopleDo(before) : before,
    from: channel?.from ?? null,
  }
}

/** The reading for the indicator's area; without one, the reading that covers the most places. */
function best(
  { world, known }: ViewContext,
  indicator: Indicator,
  about: 'crossed' | 'displaced' | 'returned' | 'needs',
): Value {
  const rounded = about !== 'needs'
  if (indicator.area !== undefined) return fromReading(known.get(about, indicator.area), rounded)
  let widest: KnownReading | null = null
  let most = 0
  for (const entry of known.all(about)) {
    const places = world.areaPlaces(entry.what).length
    if (places <= most) continue
    most = places
    widest = entry
  }
  return fromReading(widest, rounded)
}

/** Several estimates as one: lows and highs added up, as old as the oldest of them. */
function sumOver({ world }: ViewContext, indicator: Indicator, entries: readonly KnownReading[]): Value {
  const area = indicator.area
  const counted = entries.filter(({ what }) => {
    const place = world.placeIndex.get(what)
    return area === undefined || (place !== undefined && world.areaPlaces(area).includes(place))
  })
  if (counted.length === 0) return unknown
  let low = 0
  let high = 0
  let before = 0
  let observed = Number.POSITIVE_INFINITY
  let complete = true
  for (const { latest, previous } of counted) {
    low += latest.low
    high += latest.high
    observed = Math.min(observed, latest.observed)
    if (previous) before += middle(previous)
    else complete = false
  }
  const senders = new Set(counted.map(({ channel }) => channel?.from))
  const from = senders.size === 1 ? (counted[0].channel?.from ?? null) : null
  return {
    low: roundAsPeopleDo(low),
    high: roundAsPeopleDo(high),
    observed,
    previous: complete ? roundAsPeopleDo(before) : null,
    from,
  }
}

/** The announced toll, from a channel that passes it on or from the latest report that states it. */
function announced(
  { world, state, seat, known }: ViewContext,
  indicator: Indicator,
  figure: 'announced' | 'injured',
  suffix: string,
): Value {
  const areas =
    indicator.area === undefined ? known.all('announced').map(({ what }) => what) : [indicator.area + suffix]
  let value = unknown
  for (const what of areas) {
    if (what.endsWith(`${mark}injured`) !== (suffix !== '')) continue
    const read = fromReading(known.get('announced', what), false)
    if (read.observed !== null && (value.observed === null || read.observed > value.observed)) value = read
  }
  for (const dispatch of state.dispatches) {
    if (dispatch.seat !== seat.id || dispatch.arrives > state.hour) continue
    if (!Object.hasOwn(dispatch.figures, figure)) continue
    if (value.observed !== null && dispatch.written <= value.observed) continue
    const count = dispatch.figures[figure]
    const from = world.scenario.reports.find(({ id }) => id === dispatch.report)?.from ?? null
    value = { low: count, high: count, observed: dispatch.written, previous: value.low, from }
  }
  return value
}

/** People in the seat's own units, in an area or anywhere: known exactly, now. Units under way count where they left. */
function ownForces({ world, state, seat }: ViewContext, indicator: Indicator): Value {
  const places = indicator.area === undefined ? null : world.areaPlaces(indicator.area)
  let people = 0
  world.scenario.units.forEach((unit, index) => {
    const { at, strength } = state.units[index]
    if (unit.owner === seat.actor && (places === null || places.includes(at))) people += strength
  })
  return { low: people, high: people, observed: state.hour, previous: null, from: null }
}
