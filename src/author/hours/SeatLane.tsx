import { useMemo } from 'react'
import type { Format } from '../../ui/format'
import { Lane } from './axis/Plot'
import type { HourScale } from './axis/scale'
import type { ChannelEntry, ReportEntry } from './entries'
import type { SeatName } from './useHours'

const height = 30
const middle = height / 2

/** When one seat learns of what is shown: a stroke for each report, and of the one that is chosen its way from the writing. */
export function SeatLane(props: {
  readonly seat: SeatName
  readonly scale: HourScale
  readonly format: Format
  readonly timed: readonly (ReportEntry & { readonly at: number })[]
  readonly current: (ReportEntry & { readonly at: number }) | null
  readonly channel: ChannelEntry | null
}) {
  const { seat, scale, format, timed, current, channel } = props
  const strokes = useMemo(() => {
    let path = ''
    for (const { learned } of timed) {
      for (const { seat: reader, earliest } of learned) {
        if (reader === seat.id && earliest <= scale.to) path += `M${scale.x(earliest)} ${middle - 6}v12`
      }
    }
    return path
  }, [timed, scale, seat.id])
  const readings = useMemo(() => {
    let path = ''
    if (!channel) return path
    for (let hour = 0; hour + channel.delay <= scale.to; hour += channel.everyHours) {
      path += `M${scale.x(hour)} ${middle}H${scale.x(hour + channel.delay)}v-4v8`
    }
    return path
  }, [channel, scale])
  const learned = current?.learned.find((one) => one.seat === seat.id)
  return (
    <Lane name={seat.name} height={height}>
      <svg className="hours-strokes" width={scale.width} height={height} aria-hidden="true">
        <path className="told" d={strokes} data-faint={current !== null || channel !== null || undefined} />
        {channel && <path className="reading" d={readings} />}
        {current && learned && learned.earliest <= scale.to && (
          <g className="told-now">
            <path d={`M${scale.x(current.at)} ${middle}H${scale.x(learned.earliest)}`} />
            {learned.latest > learned.earliest && (
              <path className="perhaps" d={`M${scale.x(learned.earliest)} ${middle}H${scale.x(learned.latest)}`} />
            )}
            <circle cx={scale.x(learned.earliest)} cy={middle} r={5} />
            <text x={scale.x(learned.latest) + 9} y={middle + 4}>
              {format.time(learned.earliest)}
              {learned.earliest > current.at && ` (+${learned.earliest - current.at})`}
            </text>
          </g>
        )}
      </svg>
    </Lane>
  )
}
