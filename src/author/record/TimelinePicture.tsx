import { useEffect, useMemo, useRef, useState } from 'react'
import { fieldWords } from '../../scenario/fields/index'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { authorRecord } from '../../ui/i18n/en/authorRecord'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { useFormat } from '../../ui/useFormat'
import type { PictureProps } from '../editor/picture'
import { useValue } from '../forms/context'
import { daysOf } from '../hours/axis/scale'
import { useAxis } from '../hours/axis/useAxis'
import { ZoomBar } from '../hours/axis/ZoomBar'
import { clockOr, useClock, usePlans } from '../hours/useHours'
import { timelineEntries } from './entries'
import { PasteButton } from './PasteButton'
import { TimelinePlot } from './TimelinePlot'
import { entryWords, whenWords } from './timelineWords'
import '../hours/axis/axis.css'
import '../hours/hours.css'
import './record.css'

addTexts('authorRecord', authorRecord)
addTexts('authorHours', authorHours)

/** The timeline of the record on the hours of the scenario: how sure each hour is, its sources, and who disputes it. */
export default function TimelinePicture({ place, onPlace, onJump }: PictureProps) {
  const { t } = useTranslation('authorRecord')
  const clock = clockOr(useClock())
  const format = useFormat(clock)
  const plans = usePlans()
  const list = useValue('record.json', ['timeline'])
  const all = useMemo(() => timelineEntries(list), [list])
  const to = clock.ticks + clock.tailTicks
  const axis = useAxis(0, to)
  const [cursor, setCursor] = useState<number | null>(null)
  const days = useMemo(() => daysOf(clock, 0, to), [clock, to])
  const root = useRef<HTMLDivElement>(null)
  const toFocus = useRef<number | null>(null)
  const found = place?.path[0] === 'timeline' ? place.path[1] : null
  const chosen = all.find(({ index }) => index === found) ?? null
  const isInside = (from: number | null): from is number => from !== null && from >= 0 && from <= to
  const inside = all.filter(({ from }) => isInside(from)).sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another entry is chosen, or it is moved
  useEffect(() => {
    const { from } = chosen ?? { from: null }
    if (isInside(from)) axis.reveal(from)
    root.current?.querySelector('.hours-row[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.index, chosen?.from])
  useEffect(() => {
    if (toFocus.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-mark="${toFocus.current}"]`)?.focus()
    toFocus.current = null
  })
  const go = (index: number) => onPlace({ file: 'record.json', path: ['timeline', index] })
  const kinds = Object.entries(fieldWords('event', 'kind')?.choices ?? {})
  return (
    <div className="hours-picture" ref={root}>
      <div className="hours-main">
        <div className="hours-tools">
          <ZoomBar
            zoom={axis.zoom}
            most={axis.most}
            days={days.map((day) => ({ name: format.day(day.from), from: day.from }))}
            onZoom={(zoom) => axis.zoomTo(zoom)}
            onDay={(hour) => axis.zoomTo(axis.most, hour + 12)}
          />
          <ul className="rec-legend note">
            {(['two', 'one', 'none', 'disputed'] as const).map((one) => (
              <li key={one}>
                <span className="legend-mark" data-sources={one} aria-hidden="true">
                  {one === 'disputed' && '≠'}
                </span>
                {t(`timeline.key.${one}`)}
              </li>
            ))}
          </ul>
          <PasteButton kind="timeline" series={0} name="" />
        </div>
        <TimelinePlot
          axis={axis}
          clock={clock}
          format={format}
          kinds={kinds}
          entries={inside}
          chosen={chosen?.index ?? null}
          windows={plans[0]?.windows.map(({ hour }) => hour) ?? []}
          cursor={cursor}
          onCursor={setCursor}
          onSelect={go}
          onOpen={(index) => onJump({ file: 'record.json', path: ['timeline', index, 'summary'] })}
          onStep={(index, by) => {
            const next = inside[inside.findIndex((one) => one.index === index) + by]
            if (!next) return
            toFocus.current = next.index
            go(next.index)
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="hours-side hours-words" tabIndex={0} aria-label={t('timeline.list')}>
        {all.length === 0 && <p className="note">{t('none')}</p>}
        <ol className="hours-order">
          {[...all].sort(byTime).map((one) => (
            <li key={one.index}>
              <button
                type="button"
                className="hours-row"
                aria-current={one.index === chosen?.index || undefined}
                onClick={() => go(one.index)}
              >
                <span className="row-when">{whenWords(one, format, t)}</span>
                <span>
                  <span className="rec-summary">{one.title || t('timeline.unnamed')}</span>
                  <span className="note row-learns">{entryWords(one, t)}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function byTime(a: { date: string; from: number | null }, b: { date: string; from: number | null }): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return (a.from ?? 0) - (b.from ?? 0)
}
