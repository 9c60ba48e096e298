import { useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import { useStable } from '../../ui/useStable'
import type { StudentParts } from './parts'
import { whenUncovered } from './whenUncovered'

export interface RoleFirstProps {
  readonly scenario: Scenario
  readonly seat: string
  readonly plan: string
  readonly RoleSheet: StudentParts['RoleSheet']
  /** The sheet was opened and closed again. */
  readonly onRead: () => void
}

/** Whoever comes when play has begun has had no brief: the role sheet is offered first. */
export function RoleFirst({ scenario, seat, plan, RoleSheet, onRead }: RoleFirstProps) {
  const { t } = useTranslation('classSeat')
  const [isOpen, setOpen] = useState(false)
  const [isRead, setRead] = useState(false)
  const read = useStable(onRead)
  // The notice goes with the button that had the focus before: the page gets it first.
  useEffect(() => {
    if (!isRead) return
    const content = document.getElementById('content')
    if (!content) return read()
    return whenUncovered(content, () => {
      content.focus({ preventScroll: true })
      read()
    })
  }, [isRead, read])
  const close = () => {
    setOpen(false)
    setRead(true)
  }
  return (
    <>
      <p className="stu-notice">
        <Icon name="sheet" />
        <span>{t('brief.begun')}</span>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('brief.role')}
        </Button>
      </p>
      <Dialog title={t('brief.role')} size="page" isOpen={isOpen} onClose={close}>
        <RoleSheet scenario={scenario} seat={seat} plan={plan} observed={false} />
      </Dialog>
    </>
  )
}
