import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { blankDraft } from '../../scenario/blank/blank'
import { draftOf } from '../../scenario/draft/files'
import type { Repair } from '../../scenario/package/repair'
import type { PackageFiles } from '../../scenario/scenario'
import { download } from '../../ui/download'
import { author as authorTexts } from '../../ui/i18n/en/author'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import { Page } from '../../ui/parts/Page'
import { Tag } from '../../ui/parts/Tag'
import { useFocusCaught } from '../../ui/parts/useFocusCaught'
import { Repaired } from '../editor/Repaired'
import { OpenFiles } from '../open/OpenFiles'
import type { OpenedPackage } from '../open/openPackage'
import type { Chosen } from '../open/readFiles'
import { type DraftStore, makeAnywhere } from '../store/store'
import { type NewDraft, zipOf } from '../store/workspace'
import { DraftRow } from './DraftRow'
import { StorageNote } from './StorageNote'
import { useDrafts } from './useDrafts'
import './workspace.css'

addTexts('author', authorTexts)

/** A scenario that comes with the page. */
export interface BuiltIn {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly shelf: 'play' | 'template'
  readonly invented: boolean
}

export interface WorkspaceScreenProps {
  readonly store: DraftStore
  readonly builtIn: readonly BuiltIn[]
  readonly loadBuiltIn: (id: string) => Promise<PackageFiles>
  readonly onOpen: (draft: string) => void
  readonly onFault: (title: string, error: unknown) => void
}

interface Opened {
  readonly id: string
  readonly repairs: readonly Repair[]
  readonly isKept: boolean
  readonly isFolder: boolean
}

/** Every scenario that can be written on: one's own and those in the box, and the ways to begin. */
export function WorkspaceScreen({ store, builtIn, loadBuiltIn, onOpen, onFault }: WorkspaceScreenProps) {
  const { t } = useTranslation(['author', 'common'])
  const drafts = useDrafts(
    store,
    useCallback((error: unknown) => onFault(t('common:error.title'), error), [onFault, t]),
  )
  const box = useRef<HTMLDivElement>(null)
  useFocusCaught(box)
  const [busy, setBusy] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    // Code of the editor comes while the workspace is read.
    void import('../editor/EditorScreen').catch(() => undefined)
  }, [])

  const begin = async (
    what: string,
    make: () => Promise<NewDraft>,
    then: (id: string, isOriginalKept: boolean) => void,
  ) => {
    setBusy(what)
    try {
      const { id, isOriginalKept } = await makeAnywhere(store, await make())
      then(id, isOriginalKept)
    } catch (error) {
      onFault(t('common:error.title'), error)
    }
    setBusy(null)
  }
  const copyBuiltIn = ({ id, title }: BuiltIn) =>
    begin(
      id,
      async () => ({
        name: t('workspace.copyOf', { name: title }),
        base: title,
        files: draftOf(await loadBuiltIn(id)),
      }),
      onOpen,
    )
  const blank = () =>
    begin('blank', async () => ({ name: t('workspace.blankName'), base: null, files: blankDraft() }), onOpen)
  const take = (read: OpenedPackage, kind: Chosen['kind']) => {
    if (!read.ok) return setRefused(t(`notOpened.${read.code}`))
    const { name, files, repairs, original } = read
    void begin(
      'file',
      async () => ({ name, base: null, files, repairs, original: repairs.length > 0 ? original : undefined }),
      (id, isKept) =>
        repairs.length === 0 ? onOpen(id) : setOpened({ id, repairs, isKept, isFolder: kind === 'folder' }),
    )
  }
  const exportDraft = async (id: string) => {
    const file = await drafts.fileOf(id)
    if (file) download({ name: file.name, blob: zipOf(file.bytes) })
  }
  return (
    <Page title={t('workspace.title')}>
      <div ref={box} className="workspace">
        <header className="workspace-head">
          <h1>{t('workspace.title')}</h1>
          <p className="lead">{t('workspace.intro')}</p>
        </header>
        {store.why && <StorageNote why={store.why} />}
        <section className="workspace-own" aria-labelledby="own-title">
          <h2 id="own-title">{t('workspace.own')}</h2>
          {drafts.list?.length === 0 && <p className="note workspace-none">{t('workspace.none')}</p>}
          <ul className="draft-list">
            {drafts.list?.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                onExport={() => void exportDraft(draft.id)}
                onCopy={() => drafts.copy(draft, t('workspace.copyOf', { name: draft.name }))}
                onRename={(name) => drafts.rename(draft.id, name)}
                onDelete={() => drafts.remove(draft)}
              />
            ))}
          </ul>
          <div role="status">
            {drafts.deleted && (
              <p className="deleted-note">
                {t('workspace.deleted', { name: drafts.deleted.name })}{' '}
                <Button size="small" onPress={() => drafts.takeBack()}>
                  {t('workspace.takeBack')}
                </Button>
              </p>
            )}
          </div>
        </section>
        <section className="workspace-start" aria-labelledby="start-title">
          <h2 id="start-title">{t('workspace.start')}</h2>
          <Way text={t('workspace.blankText')}>
            <Button look="act" isDisabled={busy !== null} onPress={() => void blank()}>
              <Icon name="plus" />
              {t('workspace.blank')}
            </Button>
          </Way>
          {builtIn
            .filter(({ shelf }) => shelf === 'template')
            .map((one) => (
              <Way key={one.id} text={one.subtitle}>
                <Button isDisabled={busy !== null} onPress={() => void copyBuiltIn(one)}>
                  {t('workspace.template')}
                </Button>
              </Way>
            ))}
          <OpenFiles
            isBusy={busy === 'file'}
            onOpened={take}
            onFault={(error) => setRefused(t('notOpened.failed', { reason: String(error) }))}
          />
          <h2>{t('workspace.builtIn')}</h2>
          <p className="note">{t('workspace.builtInText')}</p>
          <ul className="draft-list">
            {builtIn
              .filter(({ shelf }) => shelf === 'play')
              .map((one) => (
                <li key={one.id} className="draft-row">
                  <div className="draft-what">
                    <strong>{one.title}</strong>
                    <p className="note">
                      {one.subtitle}
                      {one.invented && <Tag kind="invented" />}
                    </p>
                  </div>
                  <div className="draft-acts">
                    <Button
                      size="small"
                      isDisabled={busy !== null}
                      aria-label={t('workspace.copyNamed', { name: one.title })}
                      onPress={() => void copyBuiltIn(one)}
                    >
                      {t(busy === one.id ? 'workspace.copying' : 'workspace.copy')}
                    </Button>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      </div>
      <Dialog
        title={t('repair.title')}
        size="page"
        isOpen={opened !== null}
        onClose={() => {
          setOpened(null)
          drafts.refresh()
        }}
        actions={
          <Button look="ink" onPress={() => opened && onOpen(opened.id)}>
            {t('repair.open')}
          </Button>
        }
      >
        {opened && <Repaired {...opened} />}
      </Dialog>
      <Dialog
        title={t('notOpened.title')}
        role="alertdialog"
        isOpen={refused !== null}
        onClose={() => setRefused(null)}
      >
        <p>{refused}</p>
      </Dialog>
    </Page>
  )
}

/** A way to begin: its button with a line on what it gives. */
function Way({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="workspace-way">
      {children}
      <p className="note">{text}</p>
    </div>
  )
}
