import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../classroom/limits'
import { download } from '../../ui/download'
import { AskDialog } from '../../ui/parts/AskDialog'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { classFaultWords } from '../faultWords'
import { Field } from '../form/Field'
import { deleteSession, exportSession } from '../link/http'
import { openPasses } from '../link/passes'
import { useConsole } from './context'

/** What is kept of the class and until when; a file of all of it; and its deletion. */
export function KeepDialog({ onClose, onGone }: { onClose: () => void; onGone: () => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, ask } = useConsole()
  const { deleteOn, title } = view.lesson
  const [date, setDate] = useState(deleteOn)
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const takeOut = async () => {
    const answer = await exportSession(base, session, token)
    setFault(answer.ok ? null : classFaultWords(t, answer.fault))
    if (!answer.ok) return
    const blob = new Blob([JSON.stringify(answer.value, null, 1)], { type: 'application/json' })
    download({ name: `${fileName(title)}.json`, blob })
  }
  const change = async (event: FormEvent) => {
    event.preventDefault()
    setFault(await ask({ type: 'delete-on', date }))
  }
  const remove = async () => {
    setAsking(false)
    const answer = await deleteSession(base, session, token)
    if (!answer.ok && answer.fault.code !== 'no-session') return setFault(classFaultWords(t, answer.fault))
    const passes = await openPasses()
    await Promise.all([passes.remove(session, 'teacher'), passes.remove(session, 'projector')]).catch(() => undefined)
    onGone()
  }
  const today = new Date().toISOString().slice(0, 10)
  const latest = new Date(Date.now() + limits.mostDays * 86_400_000).toISOString().slice(0, 10)
  return (
    <Dialog title={t('keep.title')} isOpen onClose={onClose}>
      <section className="tch-form">
        <h3>{t('keep.export')}</h3>
        <p className="note">{t('keep.exportHelp')}</p>
        <Button onPress={() => void takeOut()}>{t('keep.exportGo')}</Button>
      </section>
      <form className="tch-form tch-rule" onSubmit={(event) => void change(event)}>
        <Field label={t('keep.date')} help={t('keep.dateHelp')}>
          {(field) => (
            <input
              {...field}
              type="date"
              required
              min={today}
              max={latest}
              value={date}
              onChange={({ target }) => setDate(target.value)}
            />
          )}
        </Field>
        <Button type="submit" isDisabled={date === deleteOn}>
          {t('keep.dateGo')}
        </Button>
      </form>
      <section className="tch-form tch-rule">
        <h3>{t('keep.delete')}</h3>
        <p className="note">{t('keep.deleteHelp')}</p>
        <Button onPress={() => setAsking(true)}>{t('keep.deleteGo')}</Button>
      </section>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      <AskDialog
        title={t('keep.ask')}
        go={t('keep.askGo')}
        stay={t('keep.askStay')}
        isOpen={isAsking}
        onStay={() => setAsking(false)}
        onGo={() => void remove()}
      >
        <p>{t('keep.askText')}</p>
      </AskDialog>
    </Dialog>
  )
}

/** The title as a name that every file system takes. */
function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return (plain || 'class').slice(0, 60).toLowerCase()
}
