import { useState } from 'react'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { useLanguage } from '../../ui/useFormat'
import type { ListedDraft } from './useDrafts'

export interface DraftRowProps {
  readonly draft: ListedDraft
  readonly onExport: () => void
  readonly onCopy: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

/** One draft in the list, with what can be done with it. */
export function DraftRow({ draft, onExport, onCopy, onRename, onDelete }: DraftRowProps) {
  const { t } = useTranslation(['author', 'common'])
  const language = useLanguage()
  const [name, setName] = useState<string | null>(null)
  const rename = () => {
    if (name !== null && name.trim() !== '') onRename(name.trim())
    setName(null)
  }
  const facts = [
    draft.base && t('workspace.basedOn', { base: draft.base }),
    t('workspace.changed', { when: formatWallTime(language, new Date(draft.changedAt), 'day') }),
    draft.isKept || t('workspace.onlyHere'),
  ].filter((fact) => typeof fact === 'string')
  return (
    <li className="draft-row">
      <div className="draft-what">
        <a className="draft-name" href={`#/author/${draft.id}`}>
          {draft.name}
        </a>
        <p className="note">{facts.join(' · ')}</p>
      </div>
      <div className="draft-acts">
        <Button size="small" aria-label={t('workspace.exportNamed', { name: draft.name })} onPress={onExport}>
          {t('workspace.export')}
        </Button>
        <Button size="small" aria-label={t('workspace.copyNamed', { name: draft.name })} onPress={onCopy}>
          {t('workspace.copy')}
        </Button>
        <Button
          size="small"
          aria-label={t('workspace.renameNamed', { name: draft.name })}
          onPress={() => setName(draft.name)}
        >
          {t('workspace.rename')}
        </Button>
        <Button size="small" aria-label={t('workspace.deleteNamed', { name: draft.name })} onPress={onDelete}>
          {t('workspace.delete')}
        </Button>
      </div>
      <Dialog
        title={t('workspace.renameTitle')}
        isOpen={name !== null}
        onClose={() => setName(null)}
        actions={
          <Button look="ink" onPress={rename}>
            {t('workspace.keep')}
          </Button>
        }
      >
        <label className="field">
          <span className="field-label">{t('workspace.nameLabel')}</span>
          <input
            autoFocus
            className="field-input"
            value={name ?? ''}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && rename()}
          />
          <span className="note">{t('workspace.renameText')}</span>
        </label>
      </Dialog>
    </li>
  )
}
