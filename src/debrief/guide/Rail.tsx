import type { DebriefStep, Reflection } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { isReachable, stateOf } from './progress'
import type { StepTime } from './timing'
import { namePath, type Whose } from './whose'

/** The nine steps: which is open, done, left out or homework, and how long each takes. */
export function Rail(props: {
  readonly reflection: Reflection
  readonly times: readonly StepTime[]
  readonly onStep: (step: DebriefStep) => void
  /** Whether the run is of a lesson. */
  readonly isLed: boolean
  readonly whose: Whose
  /** Chooses form and time anew. */
  readonly onChoose: () => void
}) {
  const { reflection, times, isLed, whose, onStep, onChoose } = props
  const { t } = useTranslation('guide')
  return (
    <nav className="gd-rail" aria-label={t('rail.label')}>
      <ol>
        {times.map((time, index) => {
          const { step, minutes } = time
          const state = stateOf(reflection, time)
          const isHere = step === reflection.at
          return (
            <li key={step} data-state={state}>
              <button
                type="button"
                aria-current={isHere ? 'step' : undefined}
                disabled={!isReachable(reflection, times, time, isLed)}
                onClick={() => onStep(step)}
              >
                <span className="gd-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="gd-name">{t(namePath(step, whose))}</span>
                <span className="note gd-state">
                  {[
                    isHere ? t('rail.here') : state === 'open' ? '' : t(`rail.${state}`),
                    minutes ? t('rail.short', { n: minutes.to - minutes.from }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <Button look="quiet" size="small" className="gd-choose" onPress={onChoose}>
        {t('rail.choose')}
      </Button>
    </nav>
  )
}
