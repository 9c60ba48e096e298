import type { Scenario } from '../scenario/scenario'
import type { Target } from '../scenario/schema/fit'
import type { Engine, ParameterValues, RunSetup, State } from '../sim/index'
import { C } from '../sim/state'
import { endOf, inCompartment, placesOf, readerOf } from './figures'

/** Hours over which the worst of the violence is looked for. */
const peakHours = 24
/** Level of danger from which a place counts as in disorder. */
const disorder = 2

/** Reads the figures of a list of targets in one run. */
interface TargetWatch {
  /** To be called with the state at hour 0 and after each hour that passed. */
  observe(state: State): void
  /** The figures in the order of the targets, once the run is over. */
  values(state: State): number[]
}

type Watch = { observe?: (state: State) => void; value: (state: State) => number }

/**
 * Prepares the reading of targets; call the result once for each run. A time that never comes (no mass violence at all)
 * reads as the end of the run for a beginning, and as hour 0 for an end or a peak.
 */
export function targetReader(scenario: Scenario, targets: readonly Target[]): () => TargetWatch {
  const makers = targets.map((target) => makerOf(scenario, target))
  return () => {
    const watches = makers.map((make) => make())
    const observers = watches.flatMap(({ observe }) => (observe ? [observe] : []))
    return {
      observe: (state) => {
        for (const observe of observers) observe(state)
      },
      values: (state) => watches.map(({ value }) => value(state)),
    }
  }
}

function makerOf(scenario: Scenario, target: Target): () => Watch {
  const { figure, hour } = target
  const end = endOf(scenario)
  const area = placesOf(scenario, target.area) ?? scenario.space.places.map((_, index) => index)
  switch (figure) {
    case 'violence-from':
      return () => ({ value: ({ violenceFrom }) => (violenceFrom < 0 ? end : violenceFrom) })
    case 'violence-to':
      return () => ({ value: ({ violenceTo }) => Math.max(0, violenceTo) })
    case 'disorder-from':
      return () => disorderWatch(area, (hours) => hours[0] ?? end)
    case 'disorder-to':
      return () => disorderWatch(area, (hours) => hours.at(-1) ?? 0)
    case 'peak':
      return () => peakWatch(area)
    case 'announced-injured':
      return () => atHour(hour, (state) => state.announcedInjured)
    case 'inside-now':
      return () => atHour(hour, (state) => inCompartment(state, C.host))
    default: {
      const read = readerOf(scenario, target.area === undefined ? { figure } : { figure, area: target.area })
      return () => atHour(hour, read)
    }
  }
}

function atHour(hour: number | undefined, read: (state: State) => number): Watch {
  if (hour === undefined) return { value: read }
  let seen: number | null = null
  return {
    observe: (state) => {
      if (state.hour === hour) seen = read(state)
    },
    value: (state) => seen ?? read(state),
  }
}

function disorderWatch(area: readonly number[], pick: (hours: readonly number[]) => number): Watch {
  const hours: number[] = []
  return {
    observe: (state) => {
      if (state.hour > 0 && area.some((place) => state.danger[place] >= disorder)) hours.push(state.hour - 1)
    },
    value: () => pick(hours),
  }
}

/** Middle of the hours in a row with most incidents. */
function peakWatch(area: readonly number[]): Watch {
  const totals: number[] = []
  return {
    observe: (state) => {
      totals[state.hour] = area.reduce((sum, place) => sum + state.incidentsTotal[place], 0)
    },
    value: () => {
      let best = 0
      let middle = 0
      for (let to = 1; to < totals.length; to++) {
        const from = Math.max(0, to - peakHours)
        const count = totals[to] - totals[from]
        if (count <= best) continue
        best = count
        middle = (from + to) / 2
      }
      return middle
    },
  }
}

/** Plays one run to its end by the record's policy and gives its figures. `parameters` as a run has them of its own. */
export function playTargets(
  engine: Engine,
  reader: () => TargetWatch,
  seed: number,
  parameters: ParameterValues | undefined,
): number[] {
  const setup: RunSetup = {
    seed,
    policy: 'record',
    played: [],
    readers: [],
    silent: true,
    ...(parameters ? { parameters } : {}),
  }
  const end = endOf(engine.scenario)
  const state = engine.start(setup)
  const watch = reader()
  watch.observe(state)
  while (state.hour < end) {
    engine.advance(state, setup)
    watch.observe(state)
  }
  return watch.values(state)
}
