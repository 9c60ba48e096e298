import { memo, useMemo, useRef } from 'react'
import type { GameSnapshot } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { useSize } from '../../ui/useSize'
import type { Setting } from './screenTypes'
import { TimelineAhead } from './TimelineAhead'
import { TimelineDates } from './TimelineDates'
import { type Step, timelineScale } from './timelineScale'

export interface TimelineProps {
  readonly setting: Setting
  readonly game: GameSnapshot
  readonly words: Words
}

export type StepState = 'past' | 'present' | 'next' | 'future'

function stateOf(step: Step, game: GameSnapshot): StepState {
  if (game.over || step.to <= game.view.hour) return 'past'
  if (step.window === null) return game.view.hour < step.to ? 'next' : 'past'
  if (step.window === game.openWindow) return 'present'
  return step.from <= game.view.hour ? 'next' : 'future'
}

/** Days, windows, where the run stands, own decisions as dots, and what everybody knows lies ahead. */
export function Timeline({ setting, game, words }: TimelineProps) {
  const { t } = useTranslation('play')
  const line = useRef<HTMLDivElement>(null)
  const { width } = useSize(line)
  const hours = useMemo(() => setting.plan.windows.map((one) => one.hour), [setting])
  const scale = useMemo(() => timelineScale(hours, setting.endHour), [hours, setting.endHour])
  const { format } = words
  const { view } = game
  const own = view.taken.filter((one) => one.by !== 'policy' || game.observed)
  const ownIn = (step: Step) => own.filter((one) => one.hour >= step.from && one.hour < step.to).length
  return (
    <section className="timeline" aria-label={t('landmarks.timeline')}>
      <span className="timeline-month" aria-hidden="true">
        {format.month(view.hour)}
      </span>
      <span className="timeline-word timeline-windows" aria-hidden="true">
        {t('timeline.windows')}
      </span>
      <span className="timeline-word timeline-ahead" aria-hidden="true">
        {t('timeline.ahead')}
      </span>
      <div className="timeline-line" ref={line}>
        <TimelineDates scale={scale} endHour={setting.endHour} width={width} words={words} />
        <ol className="timeline-steps">
          {scale.steps.map((step) => {
            const count = ownIn(step)
            const state = stateOf(step, game)
            const passed =
              state === 'next' && step.to > step.from
                ? Math.max(0, Math.min(1, (view.hour - step.from) / (step.to - step.from)))
                : 0
            const total = hours.length
            return <TimelineStep key={step.from} {...{ step, state, passed, count, total, words }} />
          })}
        </ol>
        <TimelineAhead scale={scale} game={game} width={width} words={words} />
      </div>
    </section>
  )
}

interface TimelineStepProps {
  readonly step: Step
  readonly state: StepState
  /** How much of it lies behind, 0 to 1. */
  readonly passed: number
  /** Own decisions in it. */
  readonly count: number
  readonly total: number
  readonly words: Words
}

const TimelineStep = memo(function TimelineStep({ step, state, passed, count, total, words }: TimelineStepProps) {
  const { t, format } = words
  const span = { from: format.dayTime(step.from), to: format.dayTime(step.to) }
  return (
    <li
      className={`step step-${state} ${step.window === null ? 'step-lead' : ''}`}
      style={{ left: `${step.left * 100}%`, width: `${step.width * 100}%` }}
      aria-current={state === 'present' ? 'step' : undefined}
    >
      {passed > 0 && <span className="step-passed" style={{ width: `${passed * 100}%` }} />}
      {count > 0 && (
        <span className="step-dots" aria-hidden="true">
          {'●'.repeat(Math.min(count, 3))}
        </span>
      )}
      <span className="sr-only">
        {step.window === null ? t('timeline.leadIn') : t('timeline.summary', { n: step.window + 1, total, ...span })}
        {`, ${t(`timeline.state.${state}`)}`}
        {count > 0 && `, ${t('timeline.decisions', { count })}`}
      </span>
    </li>
  )
})
