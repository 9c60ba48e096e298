import { memo } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../../ui/i18n/translation'
import { withoutTitle } from '../../ui/markdown/citations'
import { Markdown } from '../../ui/markdown/Markdown'
import { Dialog } from '../../ui/parts/Dialog'
import { textOf } from '../../ui/texts'
import { useLanguage } from '../../ui/useFormat'
import type { Setting } from './screenTypes'

export interface RoleDialogProps {
  readonly setting: Setting
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The role sheet again, at any time. */
export const RoleDialog = memo(function RoleDialog({ setting, sources, isOpen, onClose }: RoleDialogProps) {
  const { t } = useTranslation('play')
  const language = useLanguage()
  const { seat, scenario } = setting
  return (
    <Dialog title={`${t('header.roleSheet')}: ${seat.name}`} size="page" isOpen={isOpen} onClose={onClose}>
      <p className="lead">{seat.mandate}</p>
      <Markdown
        text={withoutTitle(textOf(scenario, language, `roles/${seat.id}`))}
        headingLevel={2}
        sources={sources}
      />
    </Dialog>
  )
})
