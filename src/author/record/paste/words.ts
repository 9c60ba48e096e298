import { fieldWords } from '../../../scenario/fields/index'
import type { Translate } from '../../../ui/i18n/translation'
import { type TableKind, tableShapes } from '../table/fields'
import type { Grid } from '../table/grid'
import type { RowFault } from '../table/rows'

type T = Translate<'authorRecord'>

/** What forms call a field of a table. */
export function fieldLabel(kind: TableKind, key: string, t: T): string {
  if (kind === 'outcomes' && (key === 'low' || key === 'high')) return t(`lowHigh.${key}`)
  return fieldWords(tableShapes[kind].object, key)?.label ?? key
}

/** Words of a choice of a field, as forms show it. */
export function choiceLabel(kind: TableKind, key: string, value: string): string {
  return fieldWords(tableShapes[kind].object, key)?.choices?.[value] ?? value
}

/** Where a fault lies, in words. */
export function faultPlace(kind: TableKind, { row, column, field }: RowFault, grid: Grid, t: T): string {
  const head = grid.head[column]
  return head ? t('paste.at', { row, column: head }) : t('paste.atField', { row, field: fieldLabel(kind, field, t) })
}

/** What is wrong with a cell, in words. */
export function faultWords(kind: TableKind, { fault, cell, field }: RowFault, t: T): string {
  const short = cell.trim().length > 60 ? `${cell.trim().slice(0, 59)}…` : cell.trim()
  switch (fault.code) {
    case 'choice':
      return t('fault.choice', {
        cell: short,
        choices: fault.choices.map((one) => choiceLabel(kind, field, one)).join(', '),
      })
    case 'long':
      return t('fault.long', { most: fault.most })
    case 'empty':
    case 'pair':
      return t(`fault.${fault.code}`)
    default:
      return t(`fault.${fault.code}`, { cell: short })
  }
}

/** A value as the preview shows it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map(String).join(', ')
  return String(value)
}
