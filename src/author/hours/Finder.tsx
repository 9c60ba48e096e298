import { fieldWords } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import type { Wanted } from './know'
import type { PlanEntry, SeatName } from './useHours'

export interface FinderProps {
  readonly wanted: Wanted
  readonly seats: readonly SeatName[]
  readonly plans: readonly PlanEntry[]
  /** Plan whose windows are shown; -1 for none. */
  readonly plan: number
  readonly shown: number
  readonly count: number
  readonly onWanted: (wanted: Wanted) => void
  readonly onPlan: (plan: number) => void
}

/** What is shown on the axis: by words, seat and kind, and the windows of a plan. */
export function Finder({ wanted, seats, plans, plan, shown, count, onWanted, onPlan }: FinderProps) {
  const { t } = useTranslation('authorHours')
  const kinds = Object.entries(fieldWords('report', 'urgency')?.choices ?? {})
  return (
    <>
      <input
        data-own-undo
        className="field-input hours-search"
        type="search"
        aria-label={t('find.text')}
        placeholder={t('find.text')}
        value={wanted.text}
        onChange={(event) => onWanted({ ...wanted, text: event.target.value })}
      />
      <select
        className="field-input"
        aria-label={t('find.seat')}
        value={wanted.seat}
        onChange={(event) => onWanted({ ...wanted, seat: event.target.value })}
      >
        <option value="">{t('find.allSeats')}</option>
        {seats.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="field-input"
        aria-label={t('find.urgency')}
        value={wanted.urgency}
        onChange={(event) => onWanted({ ...wanted, urgency: event.target.value })}
      >
        <option value="">{t('find.allKinds')}</option>
        {kinds.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="field-input"
        aria-label={t('find.plan')}
        value={plan}
        onChange={(event) => onPlan(Number(event.target.value))}
      >
        <option value={-1}>{t('find.noPlan')}</option>
        {plans.map(({ index, name }) => (
          <option key={index} value={index}>
            {name || t('plans.unnamed', { n: index + 1 })}
          </option>
        ))}
      </select>
      <span className="sr-only" role="status">
        {t('find.shown', { shown, count })}
      </span>
    </>
  )
}
