import { useTranslation } from '../../ui/i18n/translation'
import { leftOn, useNow } from '../link/clock'
import { type Part, partsOf } from '../parts'
import { useConsole } from './context'
import { partName } from './words'

/** Above this many parts only the present one has its name in the strip; the others have it as their title. */
const mostNamed = 9
/** Width of parts that are not timed, in minutes. */
const untimed = 8

/** The plan of the lesson: parts as wide as their time, the present one filled by what has passed of it. */
export function PlanStrip() {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { plan, view, at, format } = useConsole()
  const now = useNow()
  const { phase, clock } = view.lesson
  const parts = partsOf(plan, phase)
  const left = leftOn(clock, at, now)
  const isShort = parts.length > mostNamed
  const nameOf = (part: Part): string => {
    const name = partName(t, format, plan.windows, part.phase)
    const minutes = part.phase.name === 'window' || part.minutes === null ? null : format.number(part.minutes)
    return minutes === null ? name : t('part.timed', { name, minutes })
  }
  return (
    <ol className="tch-strip" aria-label={t('part.plan')} data-short={isShort || undefined}>
      {parts.map((part) => {
        const isNow = part.state === 'now'
        const full = (part.minutes ?? 0) * 60_000
        const passed = isNow && left !== null && full > 0 ? Math.min(1, Math.max(0, 1 - left / full)) : 0
        const name = nameOf(part)
        return (
          <li
            key={part.phase.name === 'window' ? `window-${part.phase.window}` : part.phase.name}
            className={`tch-part tch-part-${part.state}`}
            aria-current={isNow ? 'step' : undefined}
            style={{ flexGrow: isShort && isNow ? untimed : isShort ? 1 : (part.minutes ?? untimed) }}
            title={isShort ? name : undefined}
          >
            {isNow && <span className="tch-part-passed" style={{ width: `${passed * 100}%` }} aria-hidden="true" />}
            <span className={isShort && !isNow ? 'sr-only' : 'tch-part-name'}>{name}</span>
            <span className="sr-only">, {t(`part.${part.state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
