import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useForm } from '../forms/context'
import type { PlanEntry } from './useHours'
import { lessonTime } from './windows'

/** What each lesson plan takes of its class time: start, windows, talk, and what is over or to spare. */
export function LessonTimes({ plans, nameOf }: { plans: readonly PlanEntry[]; nameOf: (plan: PlanEntry) => string }) {
  const { t } = useTranslation('authorHours')
  const { session } = useForm()
  return (
    <div className="lesson-times">
      {plans.map((plan) => {
        const time = lessonTime(plan)
        if (!time) {
          return (
            <p key={plan.index} className="lesson-time">
              <strong>{nameOf(plan)}</strong> <span className="note">{t('plans.ownPace')}</span>
            </p>
          )
        }
        const { brief, windows, debrief, needed, minutes, fitting } = time
        const whole = Math.max(needed, minutes)
        const share = (part: number): string => `${(100 * part) / whole}%`
        const each = plan.windowMinutes ?? 0
        return (
          <div key={plan.index} className="lesson-time">
            <strong>{nameOf(plan)}</strong>
            <div className="lesson-bar" aria-hidden="true">
              <i data-of="brief" style={{ width: share(brief) }} />
              <i data-of="windows" style={{ width: share(windows) }} />
              <i data-of="debrief" style={{ width: share(debrief) }} />
              <b style={{ left: share(minutes) }} />
            </div>
            <p className="note">
              {t('plans.parts', { brief, windows: plan.windows.length, each, debrief, needed, minutes })}{' '}
              <strong>
                {needed > minutes
                  ? t('plans.over', { over: needed - minutes })
                  : needed < minutes
                    ? t('plans.spare', { spare: minutes - needed })
                    : t('plans.exact')}
              </strong>{' '}
              {fitting !== null && fitting !== each && needed !== minutes && (
                <Button
                  size="small"
                  onPress={() =>
                    session.edit([
                      { do: 'set', file: 'play.json', path: ['plans', plan.index, 'windowMinutes'], value: fitting },
                    ])
                  }
                >
                  {t('plans.fit', { each: fitting })}
                </Button>
              )}
            </p>
          </div>
        )
      })}
    </div>
  )
}
