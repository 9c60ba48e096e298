import { useState } from 'react'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { Button } from '../../ui/parts/Button'
import { useLanguage } from '../../ui/useFormat'
import { useKept } from './useKept'

/** Classes begun in this browser, newest first. */
export function KeptClasses({ onOpen }: { onOpen: (session: string) => void }) {
  const { t } = useTranslation('teachBegin')
  const language = useLanguage()
  const { classes, isKept, forget } = useKept()
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <section className="tcb-kept" aria-labelledby="classes-kept">
      <h2 id="classes-kept">{t('kept')}</h2>
      {!isKept && <p className="foot-warning">{t('notKept')}</p>}
      {classes?.length === 0 && <p className="note">{t('keptNone')}</p>}
      <ul>
        {classes?.map(({ session, title, when }) => (
          <li key={session}>
            <div>
              <strong>{title}</strong>
              <p className="note">{t('last', { when: formatWallTime(language, new Date(when), 'day') })}</p>
            </div>
            <Button aria-label={t('goOnOf', { title })} onPress={() => onOpen(session)}>
              {t('goOn')}
            </Button>
            <Button look="quiet" aria-label={t('forgetOf', { title })} onPress={() => setAsked(session)}>
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
      <AskDialog
        title={t('forgetAsk')}
        go={t('forgetGo')}
        stay={t('forgetStay')}
        isOpen={asked !== null}
        onStay={() => setAsked(null)}
        onGo={() => {
          if (asked !== null) void forget(asked)
          setAsked(null)
        }}
      >
        <p>{t('forgetText')}</p>
      </AskDialog>
    </section>
  )
}
