import { useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import type { StudentParts } from './parts'

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
  return (
    <>
      <p className="stu-notice">
        <Icon name="sheet" />
        <span>{t('brief.begun')}</span>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('brief.role')}
        </Button>
      </p>
      <Dialog title={t('brief.role')} size="page" isOpen={isOpen} onClose={onRead}>
        <RoleSheet scenario={scenario} seat={seat} plan={plan} observed={false} />
      </Dialog>
    </>
  )
}
