import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { LineSummary } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import type { Replay } from './useReplay'

/** The hours of the run, with a tick for each decision: those of the seat above the line, all others below it. */
export function Scrubber(props: { replay: Replay; summary: LineSummary; marked: readonly number[]; format: Format }) {
  const { replay, summary, marked, format } = props
  const { t } = useTranslation('replay')
  const { end, decisions } = summary
  const at = (hour: number): string => `${(100 * hour) / end}%`
  const days = Array.from({ length: end + 1 }, (_, hour) => hour).filter(
    (hour) => format.local(hour).hourOfDay === 0 && hour > 0,
  )
  return (
    <Slider
      className="rpl-scrubber"
      value={replay.moment.hour}
      minValue={0}
      maxValue={end}
      step={1}
      onChange={(hour) => replay.go({ hour, given: null })}
    >
      <div className="rpl-scrubber-words">
        <Label className="sr-only">{t('hour.label')}</Label>
        <SliderOutput className="rpl-when">{() => format.dateTime(replay.moment.hour)}</SliderOutput>
      </div>
      <SliderTrack className="rpl-track">
        <svg className="rpl-ticks" role="img" aria-label={t('hour.marks')}>
          {days.map((hour) => (
            <line key={hour} className="rpl-day" x1={at(hour)} x2={at(hour)} y1="0%" y2="100%" />
          ))}
          {decisions.map(({ option, hour, seats }) => {
            const isOwn = seats.includes(replay.seat)
            return (
              <line
                key={`${option} ${hour}`}
                className={isOwn ? 'rpl-own' : 'rpl-other'}
                x1={at(hour)}
                x2={at(hour)}
                y1={isOwn ? '8%' : '58%'}
                y2={isOwn ? '42%' : '92%'}
              />
            )
          })}
          {marked.map((hour) => (
            <circle key={hour} className="rpl-mark" cx={at(hour)} cy="50%" r={3} />
          ))}
        </svg>
        <SliderThumb className="hour-thumb rpl-thumb" aria-valuetext={format.dateTime(replay.moment.hour)} />
      </SliderTrack>
    </Slider>
  )
}
