import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useConsole } from './context'

/** How much was said between seats, and the way to read it. */
export function TalksPanel({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('teach')
  const { talks } = useConsole().view
  const lines = talks.reduce((sum, talk) => sum + talk.lines.length, 0)
  if (talks.length === 0) return null
  return (
    <section className="tch-panel tch-talks" aria-labelledby="talks-title">
      <div>
        <h2 id="talks-title">{t('talk.title')}</h2>
        <p className="note">
          {t('talk.summary', {
            talks: t('talk.talks', { count: talks.length }),
            lines: t('talk.lines', { count: lines }),
          })}
        </p>
      </div>
      <Button size="small" onPress={onOpen}>
        {t('talk.read')}
      </Button>
    </section>
  )
}
