import { type FormEvent, useState } from 'react'
import { limits } from '../../classroom/limits'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { classFaultWords } from '../faultWords'
import { Field } from '../form/Field'
import { saveWork, useWork } from '../grading/useWork'
import { deleteSession } from '../link/http'
import { openPasses } from '../link/passes'
import { useConsole } from './context'

/** What is kept of the class and until when; a file of all of it; and its deletion. */
export function KeepDialog({ onClose, onGone }: { onClose: () => void; onGone: () => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, scenario, view, ask } = useConsole()
  const { deleteOn, title } = view.lesson
  const [date, setDate] = useState(deleteOn)
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { fault: exportFault, fetch } = useWork({ base, session, token, scenario })
  const takeOut = async () => {
    const fetched = await fetch()
    if (fetched) saveWork(scenario, title, fetched, 'json')
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
      {(fault ?? exportFault) && (
        <p className="foot-warning" role="alert">
          {fault ?? exportFault}
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
