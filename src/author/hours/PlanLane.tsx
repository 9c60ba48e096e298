import { useTranslation } from '../../ui/i18n/translation'
import { MarkButton } from './axis/MarkButton'
import { Lane } from './axis/Plot'
import type { HourScale } from './axis/scale'
import { stack } from './axis/stack'
import type { PlanEntry } from './useHours'

export interface PlanLaneProps {
  readonly plan: PlanEntry
  readonly name: string
  readonly scale: HourScale
  readonly isChosen: boolean
  /** Index of the window that is chosen; -1 for none. */
  readonly window: number
  readonly describedBy: string
  readonly hourWords: (hour: number) => string
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onDrop: (index: number, hour: number) => void
  readonly onNudge: (index: number, hour: number, by: number) => void
  readonly onStep: (index: number) => void
  readonly onRemove: (index: number, hour: number) => void
  readonly onLeave: () => void
}

const size = 24
const mostRows = 5

/** Windows of one plan, numbered in their order; where they stand close they take several rows. */
export function PlanLane(props: PlanLaneProps) {
  const { plan, name, scale, isChosen, window, describedBy, hourWords } = props
  const { t } = useTranslation('authorHours')
  const held = (hour: number): number => Math.min(scale.to, Math.max(scale.from, hour))
  const { placed, rows } = stack(
    plan.windows.map(({ index, hour }) => ({ key: String(index), x: scale.x(held(hour)), width: size + 2 })),
    mostRows,
  )
  const rowOf = new Map(placed.map(({ key, row }) => [key, row]))
  const stop = isChosen && plan.windows.some(({ index }) => index === window) ? window : plan.windows[0]?.index
  return (
    <Lane name={name} height={Math.max(1, rows) * (size + 2) + 12} isStrong={isChosen}>
      {plan.windows.map(({ index, hour, label }, n) => (
        <MarkButton
          key={index}
          mark={`${plan.index}/${index}`}
          name={t('plans.window', { n: n + 1, plan: name, when: hourWords(hour), label: label ? `: ${label}` : '' })}
          scale={scale}
          hour={held(hour)}
          top={6 + (rowOf.get(String(index)) ?? 0) * (size + 2)}
          height={size}
          width={size}
          kind="window"
          isCurrent={isChosen && index === window}
          isTabStop={index === stop}
          describedBy={describedBy}
          hourWords={hourWords}
          onSelect={() => props.onSelect(index)}
          onOpen={() => props.onOpen(index)}
          onDrop={(next) => props.onDrop(index, next)}
          onNudge={(by) => props.onNudge(index, hour, by)}
          onStep={(by) => plan.windows[n + by] && props.onStep(plan.windows[n + by].index)}
          onRemove={() => props.onRemove(index, hour)}
          onLeave={props.onLeave}
        >
          <span className="window-number" aria-hidden="true">
            {n + 1}
          </span>
        </MarkButton>
      ))}
    </Lane>
  )
}
