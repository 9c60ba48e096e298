import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Repair } from '../../scenario/package/repair'
import { download } from '../../ui/download'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { useLanguage } from '../../ui/useFormat'
import { RepairList } from '../open/RepairList'
import type { DraftSession } from '../store/session'
import type { Version } from '../store/versions'

export interface VersionsDialogProps {
  readonly session: DraftSession
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onFault: (title: string, error: unknown) => void
}

/** Versions of the draft: keep one by name, go back to one. */
export function VersionsDialog({ session, isOpen, onClose, onFault }: VersionsDialogProps) {
  const { t } = useTranslation(['author', 'common'])
  return (
    <Dialog title={t('versions.title')} size="page" isOpen={isOpen} onClose={onClose}>
      {isOpen && (
        <Versions session={session} onClose={onClose} onFault={(error) => onFault(t('common:error.title'), error)} />
      )}
    </Dialog>
  )
}

function Versions({
  session,
  onClose,
  onFault,
}: Pick<VersionsDialogProps, 'session' | 'onClose'> & { onFault: (error: unknown) => void }) {
  const { t } = useTranslation('author')
  const language = useLanguage()
  const { versions: change, holder } = useSyncExternalStore(session.subscribe, session.standing)
  const [list, setList] = useState<readonly Version[]>([])
  const [name, setName] = useState('')
  const [repairs, setRepairs] = useState<readonly Repair[]>([])
  const told = useRef<HTMLHeadingElement>(null)
  const isMine = holder === 'me'
  useEffect(() => {
    if (repairs.length > 0) told.current?.focus()
  }, [repairs])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever versions may have changed
  useEffect(() => {
    session.versions().then(setList, onFault)
  }, [session, change])
  const keep = () => {
    session.keepVersion('by-hand', name.trim()).then(() => setName(''), onFault)
  }
  const restore = (version: Version) => {
    session.restore(version).then((mended) => {
      if (!mended) onFault(new Error(t('versions.gone')))
      else if (mended.length === 0) onClose()
      else setRepairs(mended)
    }, onFault)
  }
  return (
    <>
      {repairs.length > 0 && (
        <section>
          <h3 ref={told} className="versions-mended" tabIndex={-1}>
            {t('versions.mended')}
          </h3>
          <p>{t('repair.intro', { count: repairs.length })}</p>
          <RepairList repairs={repairs} />
        </section>
      )}
      <p>{t('versions.intro')}</p>
      <p className="record-add">
        <input
          className="field-input"
          aria-label={t('versions.name')}
          placeholder={t('versions.name')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
        <Button size="small" onPress={keep}>
          {t('versions.keep')}
        </Button>
      </p>
      {list.length === 0 && <p className="note">{t('versions.none')}</p>}
      <ul className="draft-list">
        {list.map((version) => {
          const when = formatWallTime(language, new Date(version.at), 'day')
          return (
            <li key={version.id} className="draft-row">
              <div className="draft-what">
                <strong>{version.name || t(`versions.reason.${version.reason}`)}</strong>
                <p className="note">
                  {when}
                  {version.name !== '' && ` · ${t(`versions.reason.${version.reason}`)}`}
                </p>
              </div>
              <div className="draft-acts">
                <Button
                  size="small"
                  isDisabled={!isMine}
                  aria-label={t('versions.backTo', { when })}
                  onPress={() => restore(version)}
                >
                  {t('versions.back')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('versions.exportOf', { when })}
                  onPress={() => exportVersion(session, version).catch(onFault)}
                >
                  {t('workspace.export')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('versions.dropOf', { when })}
                  onPress={() => session.dropVersion(version).catch(onFault)}
                >
                  {t('workspace.delete')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

async function exportVersion(session: DraftSession, version: Version): Promise<void> {
  const bytes = await session.bytesOf(version)
  if (bytes) download({ name: `${version.name || version.id}.zip`, blob: new Blob([new Uint8Array(bytes)]) })
}
