import { fieldWords } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import type { SideProps } from './Side'

/** What each seat is told regularly, how often and how late. */
export function ChannelList({ channels, channel, seats, acts }: SideProps) {
  const { t } = useTranslation('authorHours')
  const abouts = fieldWords('channel', 'about')?.choices ?? {}
  if (channels.length === 0) return <p className="note">{t('channels.none')}</p>
  return seats.map(({ id, name }) => {
    const own = channels.filter(({ seat }) => seat === id)
    return (
      own.length > 0 && (
        <section key={id} className="know-seat">
          <h2>{name}</h2>
          <ul>
            {own.map(({ index, about, from, everyHours, delay }) => (
              <li key={index}>
                <button
                  type="button"
                  className="hours-row"
                  aria-current={index === channel || undefined}
                  onClick={() => acts.select(index, 'channels')}
                >
                  <span className="row-when">{t('channels.every', { every: everyHours, delay })}</span>
                  <span>
                    {abouts[about] ?? about} <span className="note">{from}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )
    )
  })
}
