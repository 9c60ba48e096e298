import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { Gap } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { gapWords } from './gapWords'
import type { Shown } from './useReplay'

/** What a seat did not know at this hour, since when it was so, and when it heard of it. */
export function Gaps(props: { scenario: Scenario; shown: Shown; format: Format; onPlace: (place: string) => void }) {
  const { scenario, shown, format, onPlace } = props
  const { t } = useTranslation(['replay', 'play', 'common'])
  const { gaps, seat } = shown
  if (!gaps) return null
  const name = scenario.play.seats.find(({ id }) => id === seat)?.name ?? seat
  const placeName = namesOf(scenario).placeWithin
  return (
    <section className="rpl-part" aria-labelledby="rpl-gaps">
      <h2 id="rpl-gaps">{t('gaps.title', { seat: name })}</h2>
      <p className="note">{gaps.length === 0 ? t('gaps.none') : t('gaps.count', { count: gaps.length })}</p>
      <ul className="rpl-gaps">
        {gaps.map((gap) => {
          const { what, known, actual } = gapWords(t, scenario, format, gap)
          return (
            <li key={keyOf(gap)}>
              <button type="button" className="rpl-gap" onClick={() => onPlace(gap.places[0])}>
                <strong>
                  {t('gaps.places', { count: gap.places.length, first: placeName(gap.places[0]) })} · {what}
                </strong>
                <span>{t('gaps.actual', { actual })}</span>
                <span className="rpl-told">
                  {known === null
                    ? t('gaps.unknown')
                    : gap.observed === null
                      ? t('gaps.known', { known })
                      : t('gaps.knownOf', { known, when: format.dayTime(Math.max(0, gap.observed)) })}
                </span>
                <span className="note">
                  {t('gaps.since', { when: format.dayTime(gap.since) })};{' '}
                  {gap.learns === null ? t('gaps.never') : t('gaps.learns', { when: format.dayTime(gap.learns) })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {gaps.length > 0 && <p className="note">{t('gaps.tolerance')}</p>}
    </section>
  )
}

function keyOf(gap: Gap): string {
  const of = gap.what === 'forces' ? gap.unit : gap.what === 'regime' ? gap.side : gap.places[0]
  return `${gap.what} ${of}`
}
