import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useForm } from '../forms/context'
import { ProblemList } from './ProblemList'
import type { Place } from './parts'

/** What the check says, beside whatever is edited. */
export function ProblemPanel({
  onJump,
  onClose,
}: {
  readonly onJump: (place: Place) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('author')
  const { checker } = useForm()
  const box = useRef<HTMLElement>(null)
  // Opened by its button, it is read next: it stands far from it in the order of the page.
  useEffect(() => {
    if (document.activeElement?.closest('.editor-tools')) box.current?.focus()
  }, [])
  const findings = useSyncExternalStore(checker.subscribe, checker.findings)
  return (
    <aside ref={box} className="problem-panel" tabIndex={-1} aria-label={t('problems.title')}>
      <div className="problem-panel-head">
        <h2>{t('problems.title')}</h2>
        <Button look="quiet" size="square" aria-label={t('problems.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <ProblemList findings={findings} onJump={onJump} />
    </aside>
  )
}
