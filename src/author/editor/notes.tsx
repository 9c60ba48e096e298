import { useState, useSyncExternalStore } from 'react'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { DraftSession } from '../store/session'
import { draftFileOf, zipOf } from '../store/workspace'

/** Gives the draft as it stands, kept or not, as a file. */
export function exportDraft(session: DraftSession): void {
  const { name, bytes } = draftFileOf(session.standing().draft)
  download({ name, blob: zipOf(bytes) })
}

export interface SaveNoteProps {
  readonly session: DraftSession
  /** Whether the draft was opened by `onAgain`. */
  readonly isAgain: boolean
  /** Opens a draft anew that was set aside. */
  readonly onAgain: () => void
}

/** Why the work is not kept, and what to do; nothing while it is. Says of another try that it was in vain, until the next edit. */
export function SaveNote({ session, isAgain, onAgain }: SaveNoteProps) {
  const { t } = useTranslation('author')
  const { save } = useSyncExternalStore(session.subscribe, session.standing, session.standing)
  const [inVain, setInVain] = useState(isAgain ? save : null)
  const again = async () => {
    await session.flush()
    if (save.is === 'memory') onAgain()
    else setInVain(session.standing().save)
  }
  if (save.is !== 'unsaved' && save.is !== 'memory') return null
  return (
    <div className="storage-note" role="alert">
      <strong>{t(`save.${save.is}`)}</strong>
      <p>{t(`save.why.${save.why}`)}</p>
      {inVain === save && <p>{t('save.inVain')}</p>}
      <p className="open-ways">
        <Button size="small" onPress={() => exportDraft(session)}>
          {t('save.export')}
        </Button>
        {(save.is === 'unsaved' || save.why === 'full' || save.why === 'held') && (
          <Button size="small" onPress={() => void again()}>
            {t('save.again')}
          </Button>
        )}
      </p>
    </div>
  )
}

export interface HolderNoteProps {
  readonly session: DraftSession
  readonly onFault: (error: unknown) => void
}

/** Says that another window edits this draft, and takes the editing over; nothing while this one does. */
export function HolderNote({ session, onFault }: HolderNoteProps) {
  const { t } = useTranslation('author')
  const { holder } = useSyncExternalStore(session.subscribe, session.standing)
  const [isTaking, setTaking] = useState(false)
  if (holder === 'me') return null
  const take = () => {
    setTaking(true)
    session
      .takeOver()
      .catch(onFault)
      .finally(() => setTaking(false))
  }
  return (
    <div className="storage-note" role="alert">
      <strong>{t(`holder.${holder}.title`)}</strong>
      <p>{t(`holder.${holder}.text`)}</p>
      <p className="open-ways">
        {holder === 'gone' ? (
          <Button size="small" onPress={() => exportDraft(session)}>
            {t('save.export')}
          </Button>
        ) : (
          <Button size="small" isDisabled={isTaking} onPress={take}>
            {t(isTaking ? 'holder.taking' : 'holder.take')}
          </Button>
        )}
      </p>
    </div>
  )
}
