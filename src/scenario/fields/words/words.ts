import type { noun } from '../../check/need'

/** What an id points at: the lists that the checks know, and some inside one file. */
export type Named =
  | keyof typeof noun
  | 'crossing'
  | 'point'
  | 'interest'
  | 'parameter'
  | 'structure'
  /** A name that the same list shares: quarters of one city, figures of one series. */
  | 'group'
  /** An event that a statechart waits for. */
  | 'chart-event'
  /** A state beside this one, or one inside it. */
  | 'state'
  /** A folder under assets/map. */
  | 'map'

/** The words of one field, in plain English. */
export interface FieldWords {
  /** As a teacher would call it. */
  readonly label: string
  /** What it does, in one or two sentences, with an example where one helps. */
  readonly help: string
  /** Short, for standing behind a value: `hours`, `people`, `0 to 1`. */
  readonly unit?: string
  /** The label of each value, for a field that chooses among some. */
  readonly choices?: Readonly<Record<string, string>>
  /** What the id, or each id of the list, points at. */
  readonly names?: Named
}

/** The words of an object, and of each of its own fields. What it rests on (`grounds`) is told once. */
export interface ObjectWords {
  /** One of them: `Place`. */
  readonly label: string
  readonly help: string
  readonly fields: Readonly<Record<string, FieldWords>>
}

export function field(label: string, help: string, more: Omit<FieldWords, 'label' | 'help'> = {}): FieldWords {
  return { label, help, ...more }
}

/** Words of an id that others point at. */
export function idOf(what: string, more = ''): FieldWords {
  return field(
    'Id',
    `Short name of the ${what}, by which other parts point at it: small letters, digits, "-", "_" or ".".${more ? ` ${more}` : ''}`,
  )
}

/** The help of a field with its unit. */
export function helpWithUnit({ help, unit }: FieldWords): string {
  if (unit === undefined) return help
  return /^-?\d/.test(unit) ? `${help} From ${unit}.` : `${help} Unit: ${unit}.`
}
