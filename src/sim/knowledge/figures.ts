import { reportFigures } from '../../scenario/reportFigures'
import { purposeOf, uniform } from '../random/stream'
import type { State } from '../state'
import { inWords, roundAsPeopleDo } from './rounding'

const figurePurpose = purposeOf('knowledge.figures')

/** Least and greatest error of an estimate in a report, as a share of the true count. Assumption. */
const leastError = 0.15
const greatestError = 0.4

type ReportFigure = (typeof reportFigures)[number]

const known: ReadonlySet<string> = new Set(reportFigures)

/** Names of the figures in a text, each once, in order. Braces around anything else are plain text. */
export function figuresIn(text: string): readonly ReportFigure[] {
  const found = new Set<ReportFigure>()
  for (const [, name] of text.matchAll(/\{([a-z-]+)\}/g)) {
    if (known.has(name)) found.add(name as ReportFigure)
  }
  return [...found]
}

/**
 * The figures of this run for a report that is written now: announced ones as announced, all others as somebody's
 * estimate, with an error drawn for this report. `key` names the report.
 */
export function fixFigures(state: State, key: number, names: readonly string[]): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const name of names) figures[name] = figureOf(state, key, name as ReportFigure)
  return figures
}

function figureOf(state: State, key: number, name: ReportFigure): number {
  const error = (n: number): number =>
    leastError + (greatestError - leastError) * uniform(state.seed, figurePurpose, key, 0, n)
  const low = (count: number): number => roundAsPeopleDo(count * (1 - error(0)))
  const high = (count: number): number => roundAsPeopleDo(count * (1 + error(1)))
  switch (name) {
    case 'announced':
      return state.announced
    case 'injured':
      return state.announcedInjured
    case 'crossed-low':
      return low(state.abroadTotal)
    case 'crossed-high':
      return high(state.abroadTotal)
    case 'waiting-low':
      return low(sum(state.queue))
    case 'waiting-high':
      return high(sum(state.queue))
    case 'returned': {
      const off = (2 * uniform(state.seed, figurePurpose, key, 0, 2) - 1) * leastError
      return roundAsPeopleDo(state.returnedTotal * (1 + off))
    }
    case 'displaced-low':
      return low(sum(state.hostedAt))
    case 'displaced-high':
      return high(sum(state.hostedAt))
    default: {
      const never: never = name
      return never
    }
  }
}

function sum(values: Int32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** A report's text with its figures written in. */
export function fillFigures(text: string, figures: Readonly<Record<string, number>>): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(figures, name) ? inWords(figures[name]) : whole,
  )
}
