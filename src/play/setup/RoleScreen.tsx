import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import { RoleSheet } from './RoleSheet'

export interface RoleScreenProps {
  readonly scenario: Scenario
  readonly seat: string
  readonly plan: string
  readonly observed: boolean
  readonly onBack: () => void
  readonly onReady: () => void
}

/** One page about the seat and one about the situation, read before the forecast. */
export function RoleScreen({ scenario, seat: seatId, plan, observed, onBack, onReady }: RoleScreenProps) {
  const { t } = useTranslation(['start', 'common'])
  const seat = scenario.play.seats.find((one) => one.id === seatId) ?? scenario.play.seats[0]
  return (
    <Page
      title={observed ? t('observe.title') : `${t('role.title')}: ${seat.name}`}
      foot={
        <>
          <Button onPress={onBack}>{t('common:back')}</Button>
          <span className="note">{t('setup.step', { n: 2, of: 3 })}</span>
          <Button look="act" onPress={onReady}>
            {t('role.go')}
          </Button>
        </>
      }
    >
      <RoleSheet scenario={scenario} seat={seat.id} plan={plan} observed={observed} />
    </Page>
  )
}
