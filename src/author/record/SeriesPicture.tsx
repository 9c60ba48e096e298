import { useMemo, useState } from 'react'
import { authorRecord } from '../../ui/i18n/en/authorRecord'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { useFormat } from '../../ui/useFormat'
import type { PictureProps } from '../editor/picture'
import { useValue } from '../forms/context'
import { clockOr, useClock } from '../hours/useHours'
import { seriesEntries } from './entries'
import { PasteButton } from './PasteButton'
import { SeriesChart, SeriesKey } from './SeriesChart'
import '../../ui/charts/marks.css'
import '../hours/hours.css'
import './record.css'

addTexts('authorRecord', authorRecord)

/** A series of the record as a chart that follows its form, and the way to paste its points. */
export default function SeriesPicture({ place, onPlace }: PictureProps) {
  const { t } = useTranslation('authorRecord')
  const clock = clockOr(useClock())
  const format = useFormat(clock)
  const list = useValue('record.json', ['series'])
  const all = useMemo(() => seriesEntries(list, clock), [list, clock])
  const [asked, setAsked] = useState<'play' | 'all' | null>(null)
  const at = (key: number): number => {
    const found = place?.path[0] === 'series' ? place.path[key] : undefined
    return typeof found === 'number' ? found : -1
  }
  const chosen = all.find(({ index }) => index === at(1)) ?? all[0] ?? null
  if (!chosen) return <p className="hours-none">{t('none')}</p>
  const end = clock.ticks + clock.tailTicks
  const inPlay = chosen.points.filter(({ hour }) => hour >= -12 && hour <= end)
  const span = asked ?? (inPlay.length >= 3 ? 'play' : 'all')
  const outside = span === 'play' ? chosen.points.length - inPlay.length : 0
  const drawn = span === 'play' ? { ...chosen, points: inPlay } : chosen
  const nameOf = ({ title, index }: { title: string; index: number }) => title || t('series.unnamed', { n: index + 1 })
  return (
    <div className="rec-picture charted">
      <div className="rec-tools">
        <label>
          {t('choose')}
          <select
            className="field-input"
            value={chosen.index}
            onChange={(event) => onPlace({ file: 'record.json', path: ['series', Number(event.target.value)] })}
          >
            {all.map((one) => (
              <option key={one.index} value={one.index}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('series.span')}
          <select
            className="field-input"
            value={span}
            onChange={(event) => setAsked(event.target.value === 'play' ? 'play' : 'all')}
          >
            <option value="play">{t('series.play')}</option>
            <option value="all">{t('series.all')}</option>
          </select>
        </label>
        <span className="note" role="status">
          {t('series.points', { count: chosen.count })}
          {outside > 0 && `. ${t('series.outside', { count: outside })}`}
          {chosen.undrawn > 0 && `. ${t('series.undrawn', { count: chosen.undrawn })}`}
        </span>
        <PasteButton kind="points" series={chosen.index} name={nameOf(chosen)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="record-body" tabIndex={0} aria-label={t('series.label')}>
        <SeriesChart
          series={drawn}
          name={nameOf(chosen)}
          format={format}
          point={at(3)}
          onPoint={(point) => onPlace({ file: 'record.json', path: ['series', chosen.index, 'points', point] })}
        />
        <SeriesKey series={drawn} />
      </section>
    </div>
  )
}
