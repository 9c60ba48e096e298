import { useState } from 'react'
import { fieldWords } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import { newestReading } from './entries'
import { heldBy } from './know'
import type { SideProps } from './Side'
import { titleOf } from './words'

/** Reports of a seat shown before its earlier ones are asked for. */
const newest = 6

/** What each seat has learned by the hour that is looked at. */
export function KnowList({ seats, reports, channels, cursor, format, selected, seatShown, acts }: SideProps) {
  const { t } = useTranslation('authorHours')
  const [opened, setOpened] = useState<readonly string[]>([])
  const abouts = fieldWords('channel', 'about')?.choices ?? {}
  return (
    <>
      {seats
        .filter(({ id }) => seatShown === '' || id === seatShown)
        .map(({ id, name }) => {
          const held = heldBy(reports, id, cursor)
          const isOpen = opened.includes(id)
          const readings = channels.flatMap((channel) => {
            const hour = channel.seat === id ? newestReading(channel, cursor) : null
            const about = abouts[channel.about] ?? channel.about
            return hour === null ? [] : [t('know.reading', { about, from: channel.from, when: format.dayTime(hour) })]
          })
          return (
            <section key={id} className="know-seat">
              <h2>
                {name} <span className="note">{t('know.count', { count: held.length })}</span>
              </h2>
              {held.length === 0 && <p className="note">{t('know.none')}</p>}
              <ul>
                {held.slice(0, isOpen ? held.length : newest).map(({ report, since, isCertain }) => (
                  <li key={report.index}>
                    <button
                      type="button"
                      className="hours-row"
                      aria-current={report.index === selected || undefined}
                      onClick={() => acts.select(report.index)}
                    >
                      <span className="row-when">{format.dayTime(since)}</span>
                      <span>
                        {titleOf(report, t)}
                        {!isCertain && <span className="note"> ({t('know.perhaps')})</span>}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
              {held.length > newest && !isOpen && (
                <button type="button" className="hours-more" onClick={() => setOpened([...opened, id])}>
                  {t('know.earlier', { count: held.length - newest })}
                </button>
              )}
              {readings.length > 0 && <p className="note">{t('know.readings', { list: readings.join('; ') })}</p>}
            </section>
          )
        })}
      <p className="note">{t('know.decisions')}</p>
    </>
  )
}
