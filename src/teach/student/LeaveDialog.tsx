import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'

export interface LeaveDialogProps {
  readonly isOpen: boolean
  /** Whoever is muted keeps the seat. */
  readonly isMuted: boolean
  readonly onStay: () => void
  readonly onGo: () => void
  readonly onForGood: () => void
}

/** Closing the lesson here keeps the seat; leaving for good gives it up. */
export function LeaveDialog({ isOpen, isMuted, onStay, onGo, onForGood }: LeaveDialogProps) {
  const { t } = useTranslation('classSeat')
  return (
    <Dialog
      role="alertdialog"
      title={t('leave.title')}
      isOpen={isOpen}
      onClose={onStay}
      actions={
        <>
          {!isMuted && (
            <Button look="quiet" onPress={onForGood}>
              {t('leave.forGood')}
            </Button>
          )}
          <Button onPress={onGo}>{t('leave.go')}</Button>
          <Button look="ink" onPress={onStay} autoFocus>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t(isMuted ? 'leave.textMuted' : 'leave.text')}</p>
    </Dialog>
  )
}
