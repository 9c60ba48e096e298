import { useId } from 'react'
import type { Clock } from '../../scenario/schema/play'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Crowds } from '../hours/axis/Crowds'
import { MarkButton } from '../hours/axis/MarkButton'
import { Lane, Plot } from '../hours/axis/Plot'
import { stack } from '../hours/axis/stack'
import type { useAxis } from '../hours/axis/useAxis'
import { useDayparts } from '../hours/useHours'
import type { TimelineEntry } from './entries'
import { entryWords, whenWords } from './timelineWords'

export interface TimelinePlotProps {
  readonly axis: ReturnType<typeof useAxis>
  readonly clock: Clock
  readonly format: Format
  /** Kinds of events with their words: a lane each. */
  readonly kinds: readonly (readonly [string, string])[]
  /** Entries within the hours, in the order of time. */
  readonly entries: readonly TimelineEntry[]
  readonly chosen: number | null
  readonly windows: readonly number[]
  readonly cursor: number | null
  readonly onCursor: (hour: number) => void
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onStep: (index: number, by: 1 | -1) => void
}

const rowHeight = 24
const mostRows = 3
/** Pixels of an hour from which on marks have their words beside them. */
const titled = 16

/** Entries of the timeline, a lane for each kind: a bar as long as the hour is in doubt. */
export function TimelinePlot(props: TimelinePlotProps) {
  const { axis, clock, format, kinds, entries, chosen, onSelect, onOpen, onStep } = props
  const { t } = useTranslation('authorRecord')
  const helpId = useId()
  const dayparts = useDayparts()
  const { scale } = axis
  const hasTitles = scale.step >= titled
  const used = kinds.filter(([kind]) => entries.some((one) => one.kind === kind))
  const tabStop = entries.some(({ index }) => index === chosen) ? chosen : (entries[0]?.index ?? null)
  const lengthOf = ({ from, to }: TimelineEntry): number => ((to ?? 0) - (from ?? 0)) * scale.step
  return (
    <Plot
      label={t('timeline.label')}
      scale={scale}
      clock={clock}
      format={format}
      dayparts={dayparts}
      windows={props.windows}
      cursor={props.cursor}
      onCursor={props.onCursor}
      scroller={axis.scroller}
    >
      <p className="sr-only" id={helpId}>
        {t('timeline.help')}
      </p>
      {used.map(([kind, word]) => {
        const own = entries.filter((one) => one.kind === kind)
        const { placed, crowds, rows } = stack(
          own.map((one) => ({
            key: String(one.index),
            x: scale.x(one.from ?? 0),
            width: Math.max(hasTitles ? 180 : 20, lengthOf(one) + 20),
            isFirst: one.index === chosen || one.index === tabStop,
          })),
          mostRows,
        )
        return (
          <Lane key={kind} name={word} height={Math.max(1, rows) * rowHeight + (crowds.length > 0 ? 28 : 6)}>
            {placed.map(({ key, row }) => {
              const one = own.find(({ index }) => String(index) === key)
              if (!one) return null
              const title = one.title || t('timeline.unnamed')
              return (
                <MarkButton
                  key={key}
                  mark={key}
                  name={t('timeline.entry', {
                    title,
                    when: whenWords(one, format, t),
                    sources: entryWords(one, t),
                    disputed: '',
                  })}
                  scale={scale}
                  hour={one.from ?? 0}
                  top={2 + row * rowHeight}
                  height={rowHeight}
                  width={Math.max(hasTitles ? 176 : 18, lengthOf(one) + 18)}
                  kind={one.sources >= 2 ? 'two' : one.sources === 1 ? 'one' : 'none'}
                  isCurrent={one.index === chosen}
                  isTabStop={one.index === tabStop}
                  describedBy={helpId}
                  hourWords={format.dayTime}
                  onSelect={() => onSelect(one.index)}
                  onOpen={() => onOpen(one.index)}
                  onStep={(by) => onStep(one.index, by)}
                  onLeave={() => {}}
                >
                  {lengthOf(one) > 0 && (
                    <span className="mark-length" aria-hidden="true" style={{ width: lengthOf(one) }} />
                  )}
                  {one.disputes > 0 && (
                    <span className="mark-disputed" aria-hidden="true">
                      ≠
                    </span>
                  )}
                  {hasTitles && <span className="mark-title">{title}</span>}
                </MarkButton>
              )
            })}
            <Crowds
              crowds={crowds}
              axis={axis}
              top={2 + mostRows * rowHeight}
              label={(count) => t('timeline.more', { count })}
            />
          </Lane>
        )
      })}
    </Plot>
  )
}
