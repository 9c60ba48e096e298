import type { DecisionComparison } from '../../analysis/decisions'
import type { Format } from '../../ui/format'

/** A stretch of whole local days that stands on one line of the time axis. Hours since the scenario's start. */
export interface Band {
  readonly from: number
  readonly to: number
  /** Hours at which a local day begins, the first one that of the band itself. */
  readonly days: readonly number[]
}

/** A decision of the run or of the record, as it stands on the axis. */
export interface AxisMark {
  readonly key: string
  readonly label: string
  readonly of: 'run' | 'record'
  readonly hour: number
  readonly from: number
  readonly to: number
  readonly own: boolean
}

/** Breaks the hours of play into bands of `perBand` days; the hours before the first midnight go with the first day. */
export function bandsOf(end: number, perBand: number, format: Format): Band[] {
  const first = 24 - format.local(0).hourOfDay
  const starts: number[] = first < 12 ? [] : [0]
  for (let hour = first; hour < end; hour += 24) starts.push(hour)
  const bands: Band[] = []
  for (let index = 0; index < starts.length; index += perBand) {
    const days = starts.slice(index, index + perBand)
    const from = index === 0 ? 0 : days[0]
    bands.push({ from, to: days[0] + perBand * 24, days })
  }
  return bands
}

/** Marks of the run above the axis and of the record below it. A documented decision without an hour has none. */
export function marksOf(decisions: readonly DecisionComparison[], actor: string | null): AxisMark[] {
  return decisions
    .flatMap((decision): AxisMark[] => {
      const own = actor === null || decision.actor === actor
      const base = { label: decision.label, own }
      const { documented } = decision
      const record =
        documented?.chosen && documented.from !== null && documented.to !== null
          ? [
              {
                ...base,
                key: `${decision.option}:record`,
                of: 'record' as const,
                hour: (documented.from + documented.to) / 2,
                from: documented.from,
                to: documented.to,
              },
            ]
          : []
      const run = decision.taken.map((taken) => ({
        ...base,
        key: `${decision.option}:${taken.hour}`,
        of: 'run' as const,
        hour: taken.hour,
        from: taken.hour,
        to: taken.hour,
      }))
      return [...record, ...run]
    })
    .sort((a, b) => a.hour - b.hour || a.key.localeCompare(b.key, 'en'))
}
