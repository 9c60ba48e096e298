import { type ReactNode, type RefObject, useMemo } from 'react'
import type { Clock } from '../../../scenario/schema/play'
import type { Format } from '../../../ui/format'
import { daypartBands, daysOf, type HourScale } from './scale'

export interface PlotProps {
  readonly label: string
  readonly scale: HourScale
  readonly clock: Clock
  readonly format: Format
  readonly dayparts: readonly { readonly word: string; readonly from: number; readonly to: number }[]
  /** Hours at which a lesson plan lets decide. */
  readonly windows: readonly number[]
  /** The hour that is looked at; null where none is. */
  readonly cursor: number | null
  readonly onCursor: (hour: number) => void
  readonly scroller: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** Hours of the scenario from left to right, with its days, parts of the day and windows; lanes are its children. */
export function Plot(props: PlotProps) {
  const { label, scale, clock, format, dayparts, windows, cursor, onCursor, scroller, children } = props
  const days = useMemo(() => daysOf(clock, scale.from, scale.to), [clock, scale.from, scale.to])
  const parts = useMemo(
    () => (scale.step >= 6 ? daypartBands(clock, dayparts, scale.from, scale.to) : []),
    [clock, dayparts, scale],
  )
  const every = Math.max(1, Math.ceil(34 / (24 * scale.step)))
  const isWide = scale.step * 24 > 84
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut of the pointer; the hour has its own control
    <section
      className="hours-scroll"
      data-narrow={scale.left < 40 || undefined}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      aria-label={label}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button')) return
        const box = event.currentTarget.getBoundingClientRect()
        onCursor(scale.hourAt(event.clientX - box.left + event.currentTarget.scrollLeft))
      }}
    >
      <div className="hours-plot" style={{ width: scale.width, ['--names' as string]: `${scale.left - 8}px` }}>
        <div className="hours-head" aria-hidden="true">
          {days.map(({ name, from, to, day }, index) => (
            <span
              key={name}
              className="hours-day"
              data-even={index % 2 === 0 || undefined}
              style={{ left: scale.x(from), width: (to - from) * scale.step }}
            >
              {index % every === 0 && (to - from) * scale.step > 16 && (
                <span className="hours-day-name">
                  {isWide ? format.day(from) : index === 0 || day === 1 ? `${day}.` : day}
                </span>
              )}
            </span>
          ))}
          {scale.step >= 9 && <HourTicks scale={scale} format={format} every={scale.step >= 36 ? 2 : 6} />}
        </div>
        {parts.length > 0 && (
          <div className="hours-parts" aria-hidden="true">
            {parts.map(({ name, from, to }) => (
              <span key={`${name} ${from}`} style={{ left: scale.x(from), width: (to - from) * scale.step }}>
                {(to - from) * scale.step > 12 + name.length * 6 && name}
              </span>
            ))}
          </div>
        )}
        <div className="hours-ground" aria-hidden="true">
          {days.map(({ name, from, to }, index) => (
            <i
              key={name}
              data-even={index % 2 === 0 || undefined}
              style={{ left: scale.x(from), width: (to - from) * scale.step }}
            />
          ))}
          {windows.map((hour) => (
            <b key={hour} style={{ left: scale.x(hour) }} />
          ))}
        </div>
        {children}
        {cursor !== null && <div className="hours-cursor" style={{ left: scale.x(cursor) }} aria-hidden="true" />}
      </div>
    </section>
  )
}

function HourTicks({ scale, format, every }: { scale: HourScale; format: Format; every: number }) {
  const hours: number[] = []
  for (let hour = Math.ceil(scale.from); hour <= scale.to; hour++) {
    const { hourOfDay } = format.local(hour)
    if (hourOfDay % every === 0 && hourOfDay !== 0) hours.push(hour)
  }
  return hours.map((hour) => (
    <span key={hour} className="hours-tick" style={{ left: scale.x(hour) }}>
      {format.time(hour).slice(0, 2)}
    </span>
  ))
}

/** One line of the axis with its name at the left edge. */
export function Lane(props: {
  readonly name: string
  readonly height: number
  readonly isStrong?: boolean
  readonly children?: ReactNode
}) {
  const { name, height, isStrong, children } = props
  return (
    <div className="hours-lane" style={{ ['--lane' as string]: `${height}px` }} data-strong={isStrong || undefined}>
      <span className="hours-lane-name" title={name}>
        {name}
      </span>
      {children}
    </div>
  )
}
