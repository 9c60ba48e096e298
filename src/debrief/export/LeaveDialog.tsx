import type { ReactNode } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'

/** Leaving early asks first, and offers a version to take home (rule C14): `children`, a `TakeWithYou`. */
export function LeaveDialog(props: {
  isOpen: boolean
  onStay: () => void
  onLeave: () => void
  /** Where it is not the comparison that is left: the question, and why it is asked. */
  title?: string
  text?: string
  children: ReactNode
}) {
  const { isOpen, onStay, onLeave, title, text, children } = props
  const { t } = useTranslation('compare')
  return (
    <AskDialog
      title={title ?? t('leave.title')}
      go={t('leave.go')}
      stay={t('leave.stay')}
      isOpen={isOpen}
      onGo={onLeave}
      onStay={onStay}
    >
      <p>{text ?? t('leave.text')}</p>
      {children}
    </AskDialog>
  )
}
