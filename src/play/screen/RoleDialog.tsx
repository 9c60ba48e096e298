import { useTranslation } from 'react-i18next'
import { Markdown } from '../../ui/markdown/Markdown'
import { Dialog } from '../../ui/parts/Dialog'
import { textOf } from '../../ui/texts'
import { useLanguage } from '../../ui/useFormat'
import type { Setting } from './screenTypes'

/** The role sheet again, at any time. */
export function RoleDialog({ setting, isOpen, onClose }: { setting: Setting; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('play')
  const language = useLanguage()
  const { seat, scenario } = setting
  return (
    <Dialog title={`${t('header.roleSheet')}: ${seat.name}`} size="page" isOpen={isOpen} onClose={onClose}>
      <p className="lead">{seat.mandate}</p>
      <Markdown text={textOf(scenario, language, `roles/${seat.id}`)} headingLevel={3} />
    </Dialog>
  )
}
