import { useId, useMemo } from 'react'
import type { Clock } from '../../scenario/schema/play'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Crowds } from './axis/Crowds'
import { MarkButton } from './axis/MarkButton'
import { Lane, Plot } from './axis/Plot'
import { stack } from './axis/stack'
import type { useAxis } from './axis/useAxis'
import type { ChannelEntry, ReportEntry } from './entries'
import { SeatLane } from './SeatLane'
import type { SeatName, useDayparts } from './useHours'
import { learnsWords, titleOf } from './words'

/** What can be done with a report, on the axis and in the lists. */
export interface ReportActs {
  readonly select: (index: number, list?: 'reports' | 'channels') => void
  readonly open: (index: number) => void
  readonly step: (index: number, by: 1 | -1) => void
  readonly drop: (index: number, hour: number) => void
  readonly nudge: (index: number, by: number) => void
  readonly leave: () => void
}

export interface Shared {
  readonly clock: Clock
  readonly format: Format
  readonly seats: readonly SeatName[]
  /** Those that are asked for. */
  readonly reports: readonly ReportEntry[]
  /** Of these, those with a set hour, in the order of time. */
  readonly timed: readonly (ReportEntry & { readonly at: number })[]
  readonly selected: number | null
  readonly acts: ReportActs
}

export interface ReportPlotProps extends Shared {
  readonly axis: ReturnType<typeof useAxis>
  readonly dayparts: ReturnType<typeof useDayparts>
  readonly windows: readonly number[]
  readonly cursor: number
  readonly onCursor: (hour: number) => void
  readonly seatShown: string
  readonly channel: ChannelEntry | null
}

/** Rows of marks that there is room for beside the lanes of seats; what finds none is counted. */
const rowsIn = (height: number, lanes: number): number =>
  Math.min(8, Math.max(2, Math.floor((height - 90 - lanes * 30) / rowHeight)))
/** Pixels of an hour from which on marks have their titles beside them. */
const titled = 10
const rowHeight = 24

/** The axis: above, when reports are written; below, for each seat, when it learns of them. */
export function ReportPlot(props: ReportPlotProps) {
  const { axis, clock, format, seats, timed, selected, acts, seatShown, channel } = props
  const { t } = useTranslation('authorHours')
  const helpId = useId()
  const { scale } = axis
  const lanes = seats.filter(({ id }) => seatShown === '' || id === seatShown)
  const mostRows = rowsIn(axis.height, lanes.length)
  const hasTitles = scale.step >= titled
  const byKey = useMemo(() => new Map(timed.map((report) => [String(report.index), report])), [timed])
  const { placed, crowds, rows } = useMemo(
    () =>
      stack(
        timed.map(({ index, at, title }) => ({
          key: String(index),
          x: scale.x(Math.min(scale.to, at)),
          width: hasTitles ? 30 + Math.min(170, title.length * 6.4) : 18,
          isFirst: index === selected,
        })),
        mostRows,
      ),
    [timed, scale, hasTitles, selected, mostRows],
  )
  const order = new Map(timed.map(({ index }, at) => [String(index), at]))
  const drawn = [...placed].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
  const tabStop = drawn.some(({ key }) => key === String(selected)) ? String(selected) : drawn[0]?.key
  const current = timed.find(({ index }) => index === selected) ?? null
  return (
    <Plot
      label={t('axis')}
      scale={scale}
      clock={clock}
      format={format}
      dayparts={props.dayparts}
      windows={props.windows}
      cursor={props.cursor}
      onCursor={props.onCursor}
      scroller={axis.scroller}
    >
      <p className="sr-only" id={helpId}>
        {t('help')}
      </p>
      <Lane
        name={t('written')}
        height={Math.max(2, rows) * rowHeight + (crowds.length > 0 ? rowHeight : 0) + 10}
        isStrong
      >
        {drawn.map(({ key, row }) => {
          const report = byKey.get(key)
          if (!report) return null
          const { index, at, urgency } = report
          const title = titleOf(report, t)
          return (
            <MarkButton
              key={key}
              mark={key}
              name={t('reportName', {
                title,
                when: format.dayTime(at),
                learns: learnsWords(report, seats, clock, format, t),
              })}
              scale={scale}
              hour={Math.min(scale.to, at)}
              top={4 + row * rowHeight}
              height={rowHeight}
              width={hasTitles ? 28 + Math.min(170, title.length * 6.4) : 18}
              kind={urgency}
              isCurrent={index === selected}
              isTabStop={key === tabStop}
              describedBy={helpId}
              hourWords={format.dayTime}
              onSelect={() => acts.select(index)}
              onOpen={() => acts.open(index)}
              onDrop={(hour) => acts.drop(index, hour)}
              onNudge={(by) => acts.nudge(index, by)}
              onStep={(by) => acts.step(index, by)}
              onLeave={acts.leave}
            >
              {hasTitles && <span className="mark-title">{title}</span>}
            </MarkButton>
          )
        })}
        <Crowds crowds={crowds} axis={axis} top={6 + mostRows * rowHeight} label={(count) => t('more', { count })} />
      </Lane>
      {lanes.map((seat) => (
        <SeatLane
          key={seat.id}
          seat={seat}
          scale={scale}
          format={format}
          timed={timed}
          current={current}
          channel={channel?.seat === seat.id ? channel : null}
        />
      ))}
    </Plot>
  )
}
