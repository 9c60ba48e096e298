import { memo, useMemo } from 'react'
import type { DecisionMoment } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { openDecisions } from './asked'
import type { Naming } from './names'

/** Every decision of a line that can be gone back on, of all seats, in the order in which they were taken. */
export const DecisionList = memo(function DecisionList(props: {
  readonly decisions: readonly DecisionMoment[]
  /** The seat whose decisions are marked. */
  readonly seat: string
  readonly naming: Naming
  /** Goes back on one, by its number among those shown. */
  readonly onMake: (decision: number) => void
}) {
  const { decisions, seat, naming, onMake } = props
  const { t } = useTranslation('whatIf')
  const open = useMemo(() => openDecisions(decisions), [decisions])
  if (open.length === 0) return <p className="note">{t('list.none')}</p>
  return (
    <ol className="wi-decisions">
      {open.map(({ option, hour, seats, by }, index) => {
        const what = naming.option(option)
        const when = naming.format.dayTime(hour)
        return (
          <li key={`${option} ${hour}`} data-own={seats.includes(seat) || undefined}>
            <p>
              <strong>{what}</strong>
              <span className="note">
                {when} · {naming.seat(seats[0])} · {t(`list.by.${by}`)}
              </span>
            </p>
            <Button size="small" aria-label={t('list.makeOf', { what, when })} onPress={() => onMake(index)}>
              {t('list.make')}
            </Button>
          </li>
        )
      })}
    </ol>
  )
})
