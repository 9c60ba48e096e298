import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Button } from '../../ui/parts/Button'

export interface OrderListProps {
  readonly taken: SeatView['taken']
  readonly standing: SeatView['standing']
  readonly words: Words
  readonly canWithdraw: boolean
  readonly onWithdraw: (option: string) => void
}

/** What this seat decided so far, the newest first, and its standing orders. */
export function OrderList({ taken, standing, words, canWithdraw, onWithdraw }: OrderListProps) {
  const { t } = useTranslation(['play', 'common'])
  const { format } = words
  const newest = [...taken].reverse()
  return (
    <div className="orders">
      <h3>{t('decide.orders')}</h3>
      {newest.length === 0 && standing.length === 0 && <p className="note">{t('decide.noOrders')}</p>}
      <ul>
        {standing.map((order) => (
          <li key={`stand-${order.option}`} className="order">
            <span className="order-label">{order.label}</span>
            <span className="note">
              {t('decide.standing')} · {t('decide.standingHelp', { when: format.dayTime(order.until) })}
            </span>
            {canWithdraw && (
              <Button look="quiet" size="small" onPress={() => onWithdraw(order.option)}>
                {t('decide.withdraw')}
                <span className="sr-only">{` ${order.label}`}</span>
              </Button>
            )}
          </li>
        ))}
        {newest.map((order) => (
          <li key={`${order.option}-${order.hour}`} className="order">
            <span className="order-label">{order.label}</span>
            <span className="note">
              {format.dayTime(order.hour)} · {t(`decide.by.${order.by}`)} ·{' '}
              {t(`decide.status.${order.status}`, { when: format.dayTime(order.inForceAt) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
