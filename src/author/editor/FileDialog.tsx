import { useState, useSyncExternalStore } from 'react'
import { currentFormat, migrateDown, oldestFormat } from '../../scenario/migrate/migrate'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { OpenFiles } from '../open/OpenFiles'
import type { OpenedPackage } from '../open/openPackage'
import type { Chosen } from '../open/readFiles'
import type { DraftSession } from '../store/session'
import { draftFileOf, zipOf } from '../store/workspace'
import { exportDraft } from './notes'
import { Repaired, type RepairedProps } from './Repaired'

export interface FileDialogProps {
  readonly session: DraftSession
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onFault: (title: string, error: unknown) => void
}

/** The draft as a file: out, also for older versions of the program, and in over what stands here. */
export function FileDialog({ session, isOpen, onClose, onFault }: FileDialogProps) {
  const { t } = useTranslation(['author', 'common'])
  const isMine = useSyncExternalStore(session.subscribe, () => session.standing().holder === 'me')
  const [told, setTold] = useState<readonly string[]>([])
  const [repaired, setRepaired] = useState<RepairedProps | null>(null)
  const close = () => {
    setTold([])
    setRepaired(null)
    onClose()
  }
  const older = () => {
    const lowered = migrateDown(session.standing().draft, oldestFormat)
    if (!lowered) return setTold([t('file.noWayDown')])
    const { name, bytes } = draftFileOf(lowered.draft)
    download({ name: name.replace(/\.zip$/, `-format-${oldestFormat}.zip`), blob: zipOf(bytes) })
    setTold(lowered.losses.map(({ code, file }) => `${file}: ${t(`file.loss.${code}`)}`))
  }
  const replace = (read: OpenedPackage, kind: Chosen['kind']) => {
    setRepaired(null)
    if (!read.ok) return setTold([t(`notOpened.${read.code}`)])
    setTold([])
    const { files, original, repairs } = read
    const isMended = repairs.length > 0
    session.replace(files, isMended ? original : undefined).then(
      (kept) => {
        if (!kept.before) setTold([t('file.beforeNotKept')])
        if (isMended) setRepaired({ repairs, isKept: kept.original, isFolder: kind === 'folder' })
        else if (kept.before) close()
      },
      (error: unknown) => onFault(t('common:error.title'), error),
    )
  }
  return (
    <Dialog title={t('file.title')} size="page" isOpen={isOpen} onClose={close}>
      <section className="file-way">
        <Button look="ink" onPress={() => exportDraft(session)}>
          {t('save.export')}
        </Button>
        <p className="note">{t('file.exportText')}</p>
      </section>
      {oldestFormat < currentFormat && (
        <section className="file-way">
          <Button onPress={older}>{t('file.older', { format: oldestFormat })}</Button>
          <p className="note">{t('file.olderText')}</p>
        </section>
      )}
      <section>
        <h3>{t('file.replace')}</h3>
        <p className="note">{t(isMine ? 'file.replaceText' : 'file.replaceOther')}</p>
        {isMine && (
          <OpenFiles
            isBusy={false}
            onOpened={replace}
            onFault={(error) => setTold([t('notOpened.failed', { reason: String(error) })])}
          />
        )}
      </section>
      <div role="status">
        <ul>
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {repaired && (
          <>
            <h3>{t('file.replaced')}</h3>
            <Repaired {...repaired} />
          </>
        )}
      </div>
    </Dialog>
  )
}
