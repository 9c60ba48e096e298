import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { SkipLink } from '../../ui/parts/Page'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { useFocusKept } from '../forms/useFocusKept'
import { FileDialog } from './FileDialog'
import { toMend } from './parts'
import type { Open } from './useSession'
import { VersionsDialog } from './VersionsDialog'

export interface EditorHeadProps {
  readonly open: Open
  readonly isPanelOpen: boolean
  readonly onPanel: () => void
  readonly onTry: () => void
  readonly onLeave: () => void
  readonly onFault: (title: string, error: unknown) => void
}

/** The head of the editor: whose draft, whether it is saved, the way back, versions, the file, and problems. */
export function EditorHead({ open, isPanelOpen, onPanel, onTry, onLeave, onFault }: EditorHeadProps) {
  const { t } = useTranslation('author')
  const { session, checker } = open
  const { save, history, holder } = useSyncExternalStore(session.subscribe, session.standing)
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const [shown, setShown] = useState<'versions' | 'file' | null>(null)
  const isMine = holder === 'me'
  // The last step back disables its button: the focus goes to the way forth, and the other way round.
  const steps = useFocusKept<HTMLDivElement>(history)
  return (
    <header className="editor-head">
      <SkipLink />
      <Button look="quiet" size="small" className="editor-leave" onPress={onLeave}>
        {t('editor.toWorkspace')}
      </Button>
      <h1 className="editor-name">{session.entry.name}</h1>
      <span className="save-state" role="status" data-save={save.is}>
        {isMine ? t(`save.${save.is}`) : t('holder.reading')}
      </span>
      <div className="editor-tools" {...steps}>
        <Button size="small" isDisabled={!isMine || history.past.length === 0} onPress={() => session.undo()}>
          {t('editor.undo')}
        </Button>
        <Button size="small" isDisabled={!isMine || history.future.length === 0} onPress={() => session.redo()}>
          {t('editor.redo')}
        </Button>
        <Button size="small" onPress={() => setShown('versions')}>
          {t('versions.title')}
        </Button>
        <Button size="small" onPress={() => setShown('file')}>
          {t('file.title')}
        </Button>
        <Button size="small" look="act" onPress={onTry}>
          {t('trial.open')}
        </Button>
        <Button
          size="small"
          className="editor-problems"
          look={isPanelOpen ? 'ink' : 'plain'}
          aria-pressed={isPanelOpen}
          onPress={onPanel}
        >
          {toMend(problems).length === 0 && problems.length > 0
            ? t('problems.hints', { count: problems.length })
            : t('problems.button', { count: toMend(problems).length })}
        </Button>
        <ThemeMenu />
      </div>
      <VersionsDialog
        session={session}
        isOpen={shown === 'versions'}
        onClose={() => setShown(null)}
        onFault={onFault}
      />
      <FileDialog session={session} isOpen={shown === 'file'} onClose={() => setShown(null)} onFault={onFault} />
    </header>
  )
}
