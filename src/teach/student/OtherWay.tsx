import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'

/** Asks before a team is left for another way to take part. No reason is asked. */
export function OtherWay(props: { isOpen: boolean; onGo: () => void; onStay: () => void }) {
  const { t } = useTranslation('classSeat')
  return (
    <AskDialog title={t('lobby.otherTitle')} go={t('lobby.otherGo')} stay={t('lobby.otherStay')} {...props}>
      <p>{t('lobby.otherText')}</p>
    </AskDialog>
  )
}
