import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import type { ComparisonReport } from '../report'
import { TakeHome } from './TakeHome'

/** Leaving early asks first, and offers a version to take home (rule C14). */
export function LeaveDialog(props: {
  report: ComparisonReport
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
  onTaken: () => void
}) {
  const { report, isOpen, onStay, onLeave, onTaken } = props
  const { t } = useTranslation('compare')
  return (
    <Dialog
      title={t('leave.title')}
      isOpen={isOpen}
      onClose={onStay}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onLeave}>{t('leave.go')}</Button>
          <Button look="ink" onPress={onStay} autoFocus>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
      <TakeHome report={report} onTaken={onTaken} />
    </Dialog>
  )
}
