import { memo } from 'react'
import type { Words } from '../../ui/mapWords'
import { remPixels, textWidth } from '../../ui/textWidth'
import { fitLabels, type TimelineScale } from './timelineScale'

export interface TimelineDatesProps {
  readonly scale: TimelineScale
  readonly endHour: number
  readonly width: number
  readonly words: Words
}

/** Dates over the strip, each at its midnight; those that would touch are left out, the days with room first. */
export const TimelineDates = memo(function TimelineDates({ scale, endHour, width, words }: TimelineDatesProps) {
  const { format } = words
  const rem = remPixels()
  const font = `${rem * 0.78125}px 'Source Sans 3'`
  const first = format.local(0)
  const days: { readonly hour: number; readonly text: string; readonly short: string }[] = []
  for (let hour = 24 - first.hourOfDay; hour <= endHour; hour += 24) {
    days.push({ hour, text: format.day(hour), short: String(format.local(hour).day) })
  }
  const place = (hour: number, text: string) => {
    const wide = textWidth(text, font)
    const x = Math.max(0, Math.min(width - wide, scale.at(hour) * width - wide / 2))
    return { x, width: wide }
  }
  const gap = rem
  const long = fitLabels(
    days.map((day) => ({ key: String(day.hour), ...place(day.hour, day.text) })),
    gap,
  )
  const allLong = long.size === days.length
  const kept = allLong
    ? long
    : fitLabels(
        days.map((day, index) => ({ key: String(day.hour), ...place(day.hour, index < 4 ? day.text : day.short) })),
        gap,
      )
  return (
    <div className="timeline-dates" aria-hidden="true">
      {width > 0 &&
        days.map((day, index) => {
          if (!kept.has(String(day.hour))) return null
          const text = allLong || index < 4 ? day.text : day.short
          return (
            <span key={day.hour}>
              <span className="timeline-date" style={{ left: place(day.hour, text).x }}>
                {text}
              </span>
              <i className="timeline-tick" style={{ left: `${scale.at(day.hour) * 100}%` }} />
            </span>
          )
        })}
    </div>
  )
})
