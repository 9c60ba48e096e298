import { useState } from 'react'
import type { Inject } from '../../classroom/events'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { SourceList } from '../../ui/parts/SourceList'
import { letterOf } from '../parts'
import { useConsole } from './context'
import { InjectForm } from './InjectForm'
import { InjectTag, InjectWhenWords } from './InjectsPanel'

/**
 * Injects that are prepared, each as the desks will see it, with a button that sends it; those sent; and the form for another, open
 * where none is prepared.
 */
export function InjectsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('teach')
  const { view, ask, say, format } = useConsole()
  const [isWriting, setWriting] = useState(view.planned.length === 0)
  const [fault, setFault] = useState<string | null>(null)
  const { phase } = view.lesson
  const canSend = phase.name === 'window' || phase.name === 'brief'
  return (
    <Dialog
      title={t('inject.dialog')}
      isOpen
      onClose={onClose}
      size="page"
      actions={isWriting ? undefined : <Button onPress={() => setWriting(true)}>{t('inject.plan')}</Button>}
    >
      <p className="note">{t('inject.help')}</p>
      {isWriting && (
        <InjectForm
          onDone={(title) => {
            setWriting(false)
            say(t('inject.saved', { title }))
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      <section className="tch-talk">
        <h3>{t('inject.planned')}</h3>
        {view.planned.length === 0 && <p className="note">{t('inject.none')}</p>}
        {!canSend && view.planned.length > 0 && <p className="note">{t('inject.notNow')}</p>}
        <ul>
          {view.planned.map((inject) => (
            <li key={inject.id} className="tch-inject">
              <p className="note">
                <InjectWhenWords inject={inject} isWhole />
              </p>
              <InjectCable inject={inject} />
              <span className="tch-acts">
                <Button
                  size="small"
                  look="ink"
                  isDisabled={!canSend}
                  aria-label={t('inject.sendOf', { title: inject.title })}
                  onPress={async () => {
                    const why = await ask({ type: 'send-inject', inject: inject.id })
                    setFault(why)
                    if (why === null) say(t('inject.sentNow', { title: inject.title }))
                  }}
                >
                  {t('inject.send')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('inject.dropOf', { title: inject.title })}
                  onPress={async () => setFault(await ask({ type: 'drop-inject', inject: inject.id }))}
                >
                  {t('inject.drop')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {view.sent.length > 0 && (
        <section className="tch-talk">
          <h3>{t('inject.sentList')}</h3>
          <ul>
            {view.sent.map(({ inject, hour, at }) => (
              <li key={`${inject.id}-${at}`} className="tch-inject">
                <p className="note">{t('inject.sentAt', { hour: format.dayTime(hour) })}</p>
                <InjectCable inject={inject} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

/** An inject as it stands on a desk. */
export function InjectCable({ inject }: { inject: Omit<Inject, 'id'> }) {
  const { t } = useTranslation('teach')
  const { seatName, scenario } = useConsole()
  const sources = new Map(scenario.record.sources.map((source) => [source.id, source]))
  return (
    <article className="tch-cable">
      <p className="note">{inject.from}</p>
      <h4>
        {inject.title} <InjectTag inject={{ ...inject, id: '' }} />
      </h4>
      <p className="tch-cable-text">{inject.text}</p>
      <SourceList ids={inject.sources} sources={sources} />
      <p className="note">
        {t('inject.to', {
          seats: inject.seats.map(seatName).join(', '),
          world:
            inject.world === null ? t('inject.allWorlds') : t('inject.inWorld', { letter: letterOf(inject.world) }),
        })}
      </p>
    </article>
  )
}
