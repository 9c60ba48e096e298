import { useTranslation } from '../../ui/i18n/translation'
import { CardShell } from './CardShell'

export interface WaitCardProps {
  readonly isChosen: boolean
  readonly reason: string
  readonly reasonNote?: string | null
  readonly onChoose: () => void
  readonly onClear: () => void
  readonly onReason: (reason: string) => void
}

/** Waiting, a choice of the same weight as any other. */
export function WaitCard(props: WaitCardProps) {
  const { t } = useTranslation('play')
  return (
    <CardShell
      {...props}
      className="card-wait"
      label={t('decide.wait')}
      side={t('decide.waitShort')}
      closed={false}
      under={null}
      agree={null}
      text={t('decide.waitText')}
      reasonLabel={t('decide.reason')}
      help={t('decide.reasonHelp')}
    />
  )
}
