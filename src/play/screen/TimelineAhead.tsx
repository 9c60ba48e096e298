import type { GameSnapshot } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { remPixels, textWidth } from '../../ui/textWidth'
import { fitLabels, type TimelineScale } from './timelineScale'

export interface TimelineAheadProps {
  readonly scale: TimelineScale
  readonly game: GameSnapshot
  readonly width: number
  readonly words: Words
}

/** Where the run stands now, and the dates ahead that this seat knows of. Labels that do not fit stay in the list. */
export function TimelineAhead({ scale, game, width, words }: TimelineAheadProps) {
  const { t } = useTranslation('play')
  const { format } = words
  const { view } = game
  const rem = remPixels()
  const font = `${rem * 0.78125}px 'Source Sans 3'`
  const now =
    game.openWindow !== null
      ? t('timeline.now', { from: format.dayTime(view.hour), to: untilWords(view.hour, nextStop(game, scale), words) })
      : t('timeline.nowAt', { when: format.dayTime(view.hour) })
  const nowX = scale.at(view.hour) * width
  const nowWidth = textWidth(now, `600 ${font}`)
  const nowLeft = Math.max(0, Math.min(width - nowWidth, nowX - nowWidth / 2))
  const marks = view.ahead.filter((mark) => mark.hour >= view.hour)
  const place = (hour: number, label: string) => {
    const x = scale.at(hour) * width
    const size = textWidth(label, font) + rem * 0.7
    // A label stands right of its mark unless it would leave the strip.
    const flips = x + size > width
    return { x: flips ? x - size : x, width: size, flips }
  }
  const kept = fitLabels(
    [
      { key: 'now', x: nowLeft, width: nowWidth },
      ...marks.map((mark) => ({ key: `${mark.hour} ${mark.label}`, ...place(mark.hour, mark.label) })),
    ],
    rem * 0.5,
    marks.map((mark) => scale.at(mark.hour) * width),
  )
  return (
    <div className="timeline-below">
      {width > 0 && (
        <>
          <i className="timeline-pointer" style={{ left: nowX }} />
          <span className="timeline-now" style={{ left: nowLeft }}>
            {now}
          </span>
        </>
      )}
      <ul>
        {marks.map((mark) => {
          const key = `${mark.hour} ${mark.label}`
          const { flips } = place(mark.hour, mark.label)
          return (
            <li
              key={key}
              className={`ahead ${flips ? 'ahead-flipped' : ''}`}
              style={{ left: `${scale.at(mark.hour) * 100}%` }}
              title={`${mark.label}, ${format.dayTime(mark.hour)}`}
            >
              <i aria-hidden="true" />
              <span className={kept.has(key) ? 'ahead-label' : 'sr-only'}>
                {mark.label}
                <span className="sr-only">{`, ${format.dayTime(mark.hour)}`}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** An hour as the end of a span: its date only when it is another than the beginning's. */
function untilWords(from: number, to: number, { format }: Words): string {
  return format.day(from) === format.day(to) ? format.time(to) : format.dayTime(to)
}

/** The hour at which the open window's time is over: the next step's beginning. */
function nextStop(game: GameSnapshot, scale: TimelineScale): number {
  const step = scale.steps.find((one) => one.window === game.openWindow)
  return step ? step.to : game.stopsAt
}
