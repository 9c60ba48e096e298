import { isObject } from '../../scenario/shape/empty'

/** A parameter of the model as its range is drawn. */
export interface ParameterEntry {
  readonly index: number
  readonly id: string
  readonly text: string
  readonly unit: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly sources: number
  /** Whether its author chose the value, or made it up. */
  readonly isChosen: boolean
}

export function parameterEntries(list: unknown): readonly ParameterEntry[] {
  const all: readonly unknown[] = Array.isArray(list) ? list : []
  return all.flatMap((one, index) => {
    if (!isObject(one)) return []
    const text = (key: string): string => (typeof one[key] === 'string' ? (one[key] as string) : '')
    const number = (key: string): number | null => (typeof one[key] === 'number' ? (one[key] as number) : null)
    return [
      {
        index,
        id: text('id'),
        text: text('text'),
        unit: text('unit'),
        value: number('value'),
        low: number('low'),
        high: number('high'),
        sources: Array.isArray(one.sources) ? one.sources.length : 0,
        isChosen: one.assumption === true || one.invented === true,
      },
    ]
  })
}

/** What a parameter rests on: a value that its author chose is assumed, also where sources say something near it. */
export function groundsOf({ sources, isChosen }: ParameterEntry): 'grounded' | 'assumed' | 'none' {
  return isChosen ? 'assumed' : sources > 0 ? 'grounded' : 'none'
}
