import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { Gap } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { gapWords } from '../replay/gapWords'
import type { Unknowing } from './usePaper'

/** Gaps that are told of one moment. */
const most = 2

/** In a few lines: what the seat did not know when it decided. */
export function PaperUnknown(props: { scenario: Scenario; unknowing: readonly Unknowing[]; format: Format }) {
  const { scenario, unknowing, format } = props
  const { t } = useTranslation('paper')
  const { t: tReplay } = useTranslation(['replay', 'play', 'common'])
  if (unknowing.length === 0) return null
  const names = namesOf(scenario)
  const line = (gap: Gap): string => {
    const { what, known, actual } = gapWords(tReplay, scenario, format, gap)
    const where = tReplay('gaps.places', { count: gap.places.length, first: names.place(gap.places[0]) })
    return known === null
      ? t('gaps.lineUnknown', { where, what, actual })
      : t('gaps.line', { where, what, known, actual })
  }
  return (
    <section>
      <h3>{t('gaps.title')}</h3>
      <ul className="ppr-gaps">
        {unknowing.map(({ hour, option, gaps }) => (
          <li key={`${hour} ${option}`}>
            <b>{t('gaps.at', { when: format.dayTime(hour), what: names.option(option) })}</b>{' '}
            {gaps.slice(0, most).map(line).join(' ')}{' '}
            {gaps.length > most && <span className="note">{t('gaps.more', { count: gaps.length - most })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
