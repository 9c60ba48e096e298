import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { AfterList } from './AfterList'
import { ChannelList } from './ChannelList'
import type { ChannelEntry } from './entries'
import { KnowList } from './KnowList'
import { OrderList } from './OrderList'
import type { Shared } from './ReportPlot'

export interface SideProps extends Shared {
  readonly channels: readonly ChannelEntry[]
  readonly channel: number | null
  readonly begins: SideView
  readonly cursor: number
  readonly from: number
  readonly to: number
  readonly onCursor: (hour: number) => void
  readonly seatShown: string
}

const views = ['know', 'order', 'after', 'channels'] as const
type SideView = (typeof views)[number]

/** The axis in words: who knows what at an hour, reports in the order of time, those that wait for a decision, channels. */
export function Side(props: SideProps) {
  const { reports, channels, begins, cursor, from, to, format, onCursor } = props
  const { t } = useTranslation('authorHours')
  const [view, setView] = useState<SideView>(begins)
  const counts = { after: reports.filter(({ after }) => after !== null).length, channels: channels.length }
  return (
    <section className="hours-side" aria-label={t('side.label')}>
      <fieldset className="hours-views" aria-label={t('side.label')}>
        {views.map((one) => (
          <button type="button" key={one} aria-pressed={one === view} onClick={() => setView(one)}>
            {one === 'know' || one === 'order' ? t(`side.${one}`) : t(`side.${one}`, { n: counts[one] })}
          </button>
        ))}
      </fieldset>
      {view === 'know' && (
        <label className="hours-hour">
          <span>{t('hour')}</span>
          <input
            type="range"
            min={from}
            max={to}
            step={1}
            value={cursor}
            aria-valuetext={format.dayTime(cursor)}
            onChange={(event) => onCursor(Number(event.target.value))}
          />
          <strong>{format.dayTime(cursor)}</strong>
        </label>
      )}
      <section
        className="hours-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
        aria-label={
          view === 'know'
            ? t('know.title', { when: format.dayTime(cursor) })
            : t(`side.${view}`, { n: view === 'order' ? 0 : counts[view] })
        }
      >
        {view === 'know' && <KnowList {...props} />}
        {view === 'order' && <OrderList {...props} />}
        {view === 'after' && <AfterList {...props} />}
        {view === 'channels' && <ChannelList {...props} />}
      </section>
    </section>
  )
}
