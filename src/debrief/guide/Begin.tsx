import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { debriefSteps, type Reflection } from '../../record/reflection'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'

const forms = ['alone', 'class'] as const

const timedPlans = (scenario: Scenario) => scenario.play.plans.filter(({ debrief }) => debrief !== null)

/** The plan by whose minutes a class looks back on a run: its own, or the first that has any. */
export function lessonPlan(scenario: Scenario, record: RunRecord): string | null {
  const timed = timedPlans(scenario)
  return (timed.find(({ id }) => id === record.plan) ?? timed[0])?.id ?? null
}

/** Before the first step: alone or with a class, and how much time there is. */
export function Begin(props: {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly isOld: boolean
  /** Whether the run is of a lesson, in which somebody else leads. */
  readonly isLed: boolean
  /** Whether the run is the room's: it is looked back on together. */
  readonly isRoom: boolean
  readonly reflection: Reflection
  readonly isBegun: boolean
  readonly onBegin: (choice: Pick<Reflection, 'form' | 'plan'>) => void
  /** Empties everything that was written, for another class or another try. */
  readonly onAnew: () => void
}) {
  const { scenario, record, isOld, isLed, isRoom, reflection, isBegun, onBegin, onAnew } = props
  const { t } = useTranslation('guide')
  const timed = timedPlans(scenario)
  const lesson = lessonPlan(scenario, record)
  const isTogether = isRoom && !isBegun
  const [form, setForm] = useState<Reflection['form']>(isTogether ? 'class' : reflection.form)
  const [isAsking, setAsking] = useState(false)
  const [plan, setPlan] = useState<string | null>(isBegun ? reflection.plan : isTogether ? lesson : null)
  return (
    <div className="gd-begin">
      <h2>{t('begin.title')}</h2>
      <p className="gd-lead">{t('begin.lead')}</p>
      {record.observed && <p className="note">{t('begin.observed')}</p>}
      {isOld && <p className="note">{t('begin.older')}</p>}
      <RadioGroup
        className="gd-forms"
        value={form}
        onChange={(value) => {
          const next = value === 'class' ? 'class' : 'alone'
          setForm(next)
          // A class has the time of its lesson; whoever is alone has all they want.
          setPlan(next === 'class' ? lesson : null)
        }}
      >
        <Label>{t('begin.form')}</Label>
        {forms
          .filter((one) => one === 'alone' || !isLed || reflection.form === 'class')
          .map((one) => (
            <Radio key={one} value={one} className="gd-form">
              <strong>{t(`begin.${one}`)}</strong>
              <span>{t(`begin.${one}Text`)}</span>
            </Radio>
          ))}
      </RadioGroup>
      <label className="gd-select">
        <span>{t('begin.plan')}</span>
        <select value={plan ?? ''} onChange={(event) => setPlan(event.target.value || null)}>
          {timed.map(({ id, name, debrief }) => (
            <option key={id} value={id}>
              {t('begin.planMinutes', { name, minutes: debrief ?? 0 })}
            </option>
          ))}
          <option value="">{t('begin.ownPace')}</option>
        </select>
      </label>
      <Button look="act" onPress={() => onBegin({ form, plan })}>
        {isBegun ? t('begin.goOn', { n: debriefSteps.indexOf(reflection.at) + 1 }) : t('begin.start')}
      </Button>
      {isBegun && (
        <p>
          <Button size="small" onPress={() => setAsking(true)}>
            {t('begin.anew')}
          </Button>
        </p>
      )}
      <Dialog
        title={t('begin.anewTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        actions={
          <>
            <Button
              onPress={() => {
                setAsking(false)
                onAnew()
              }}
            >
              {t('begin.anewGo')}
            </Button>
            <Button look="ink" onPress={() => setAsking(false)} autoFocus>
              {t('skip.stay')}
            </Button>
          </>
        }
      >
        <p>{t('begin.anewText')}</p>
      </Dialog>
    </div>
  )
}
