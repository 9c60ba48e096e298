import { useEffect, useMemo, useRef, useState } from 'react'
import { author as authorTexts } from '../../ui/i18n/en/author'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Page, useArrival, useTitle } from '../../ui/parts/Page'
import { useFocusCaught } from '../../ui/parts/useFocusCaught'
import { useStable } from '../../ui/useStable'
import { type FormContext, FormProvider } from '../forms/context'
import type { DraftStore } from '../store/store'
import type { TrialSetting } from '../trial/setting'
import { TrialDialog } from '../trial/TrialDialog'
import { EditorHead } from './EditorHead'
import { HolderNote, SaveNote } from './notes'
import { PartList } from './PartList'
import { PartView } from './PartView'
import { ProblemPanel } from './ProblemPanel'
import { isPart, type PartId, type Place, partOf, placeOf, viewOf } from './parts'
import { useReveal } from './useReveal'
import { type Open, useLeaving, useSession, useUndoKeys } from './useSession'
import '../workspace/workspace.css'
import './editor.css'
import './detail.css'
import '../trial/trial.css'
import '../forms/forms.css'

addTexts('author', authorTexts)

export interface EditorScreenProps {
  readonly store: DraftStore
  readonly draft: string
  readonly part: string
  /** The query of the address: the place that is shown. */
  readonly view: string
  /** Goes to a part; `isNew` where the way back should lead here. */
  readonly onGo: (part: string, view: string, isNew: boolean) => void
  readonly onLeave: () => void
  /** Begins a trial of the draft, all of which is kept by then. */
  readonly onTry: (setting: TrialSetting) => Promise<void>
  /** Opens the draft at the page on which students choose a seat. */
  readonly onFirstPage: () => void
  readonly onFault: (title: string, error: unknown) => void
}

/** One scenario in the editor, part by part. */
export function EditorScreen(props: EditorScreenProps) {
  const { store, draft, onFault } = props
  const { t } = useTranslation(['author', 'common'])
  const [tries, setTries] = useState(0)
  const open = useSession(store, draft, (error) => onFault(t('common:error.title'), error), tries)
  if (open === 'missing') {
    return (
      <Page title={t('workspace.title')} width="reading">
        <h1>{t('editor.missing')}</h1>
        <p className="lead">{t('editor.missingText')}</p>
        <p>
          <a href="#/author">{t('editor.toWorkspace')}</a>
        </p>
      </Page>
    )
  }
  return open ? (
    <Editor {...props} open={open} isAgain={tries > 0} onAgain={() => setTries((n) => n + 1)} />
  ) : (
    <p className="loading">{t('common:loading')}</p>
  )
}

function Editor({
  part,
  view,
  onGo,
  onLeave,
  onTry,
  onFirstPage,
  onFault,
  open,
  isAgain,
  onAgain,
}: EditorScreenProps & { readonly open: Open; readonly isAgain: boolean; readonly onAgain: () => void }) {
  const { t } = useTranslation(['author', 'common'])
  const { session, checker, look } = open
  const [help, setHelp] = useState<Parameters<FormContext['onHelp']>[0]>(null)
  const [isPanelOpen, setPanelOpen] = useState(() => window.matchMedia('(min-width: 90rem)').matches)
  useTitle(`${session.entry.name} · ${t('common:product')}`)
  useLeaving(session)
  useUndoKeys(session)
  const box = useRef<HTMLDivElement>(null)
  useFocusCaught(box)
  useArrival()
  const here: PartId = isPart(part) ? part : 'overview'
  const place = useMemo(() => placeOf(view), [view])
  const [isTrialOpen, setTrialOpen] = useState(false)
  const [jump, setJump] = useState<Place | null>(null)
  useReveal(jump)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the help of one part says nothing of another
  useEffect(() => setHelp(null), [here])
  const goTo = (next: Place) => {
    onGo(partOf(next), viewOf(next), partOf(next) !== here)
    // On a narrow page the list lies over what it leads to.
    if (window.matchMedia('(max-width: 719.98px)').matches) setPanelOpen(false)
    setJump({ ...next })
  }
  const onJump = useStable(goTo)
  const closePanel = () => {
    setPanelOpen(false)
    box.current?.querySelector<HTMLElement>('.editor-problems')?.focus()
  }
  const form = useMemo<FormContext>(
    () => ({ session, checker, look, reveal: place, onHelp: setHelp, onJump }),
    [session, checker, look, place, onJump],
  )
  return (
    <FormProvider value={form}>
      <div ref={box} className="editor" data-panel={isPanelOpen || undefined}>
        <EditorHead
          open={open}
          isPanelOpen={isPanelOpen}
          onPanel={() => setPanelOpen((isOpen) => !isOpen)}
          onTry={() => setTrialOpen(true)}
          onLeave={onLeave}
          onFault={onFault}
        />
        <div className="editor-notes">
          <SaveNote session={session} isAgain={isAgain} onAgain={onAgain} />
          <HolderNote session={session} onFault={(error) => onFault(t('common:error.title'), error)} />
        </div>
        <PartList here={here} checker={checker} onGo={(next) => onGo(next, '', true)} />
        <main id="content" className="editor-main" tabIndex={-1}>
          <PartView part={here} place={place} onPlace={(next) => onGo(here, viewOf(next), false)} onJump={goTo} />
          <p className="help-line" aria-hidden="true">
            {help ? (
              <>
                <strong>{help.label}</strong> {help.text}
              </>
            ) : (
              t('editor.helpHere')
            )}
          </p>
        </main>
        <TrialDialog
          open={open}
          place={place}
          isOpen={isTrialOpen}
          onClose={() => setTrialOpen(false)}
          onJump={goTo}
          onTry={async (setting) => {
            await session.setAside()
            await onTry(setting)
          }}
          onFirstPage={async () => {
            await session.setAside()
            onFirstPage()
          }}
        />
        {isPanelOpen && <ProblemPanel onJump={goTo} onClose={closePanel} />}
      </div>
    </FormProvider>
  )
}
