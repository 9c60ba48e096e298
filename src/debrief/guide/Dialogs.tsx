import type { ReactNode } from 'react'
import type { DebriefStep } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { namePath, type Whose, whatPath } from './whose'

/** A step can be left out, but only knowingly: what it is for is said first. */
export function SkipDialog(props: {
  step: DebriefStep
  whose: Whose
  isOpen: boolean
  onStay: () => void
  onSkip: () => void
}) {
  const { step, whose, isOpen, onStay, onSkip } = props
  const { t } = useTranslation('guide')
  return (
    <AskDialog
      title={t('skip.title', { step: t(namePath(step, whose)) })}
      go={t('skip.go')}
      stay={t('skip.stay')}
      isOpen={isOpen}
      onGo={onSkip}
      onStay={onStay}
    >
      <p>{t(whatPath(step, whose))}</p>
      <p>{t(`steps.${step}.care`)}</p>
    </AskDialog>
  )
}

/** Ending before all steps are done asks, says what is still open, and offers what can be taken along: `children` (rule C14). */
export function EndDialog(props: {
  open: readonly DebriefStep[]
  whose: Whose
  isOpen: boolean
  onStay: () => void
  onEnd: () => void
  children: ReactNode
}) {
  const { open, whose, isOpen, onStay, onEnd, children } = props
  const { t } = useTranslation('guide')
  return (
    <AskDialog
      title={t('leave.title')}
      go={t('leave.go')}
      stay={t('leave.stay')}
      isOpen={isOpen}
      onGo={onEnd}
      onStay={onStay}
    >
      <p>{t('leave.text', { count: open.length, steps: open.map((step) => t(namePath(step, whose))).join(', ') })}</p>
      <p>{t('leave.keep')}</p>
      {children}
    </AskDialog>
  )
}
