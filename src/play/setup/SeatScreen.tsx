import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatusText } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import './setup.css'

export interface SeatChoice {
  readonly seat: string
  readonly plan: string
  readonly policy: 'record' | 'adaptive'
}

export interface SeatScreenProps {
  readonly scenario: Scenario
  readonly observed: boolean
  readonly onChosen: (choice: SeatChoice) => void
}

const policies = ['record', 'adaptive'] as const

/** Seat, plan and what the other seats do. */
export function SeatScreen({ scenario, observed, onChosen }: SeatScreenProps) {
  const { t } = useTranslation(['start', 'common'])
  const { t: tCommon } = useTranslation('common')
  const { seats, plans } = scenario.play
  const [seat, setSeat] = useState(seats[0].id)
  const [plan, setPlan] = useState(plans[0].id)
  const [policy, setPolicy] = useState<'record' | 'adaptive'>('record')
  return (
    <Page
      title={t(observed ? 'setup.titleObserve' : 'setup.title')}
      foot={
        <>
          <a className="button button-plain button-normal" href="#/">
            {t('common:back')}
          </a>
          <span className="note">{t('setup.step', { n: 1, of: 3 })}</span>
          <Button look="act" onPress={() => onChosen({ seat, plan, policy })}>
            {t('setup.go')}
          </Button>
        </>
      }
    >
      <div className="setup">
        <div>
          <h1>{t(observed ? 'setup.titleObserve' : 'setup.title')}</h1>
          <p className="note">{t('setup.seatsHelp')}</p>
        </div>
        <RadioGroup className="choice" value={seat} onChange={setSeat}>
          <Label className="sr-only">{t('setup.seats')}</Label>
          <div className="choice-cards choice-seats">
            {seats.map((one) => (
              <Radio key={one.id} value={one.id} className="choice-card">
                <span className="choice-mark" aria-hidden="true" />
                <span className="choice-kind">{t(`setup.kind.${one.kind}`)}</span>
                <strong className="choice-name">{one.name}</strong>
                <span className="choice-text">{one.mandate}</span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className="setup-pair">
          <RadioGroup className="choice" value={plan} onChange={setPlan}>
            <Label className="choice-label">{t('setup.plan')}</Label>
            <p className="note">{t('setup.planHelp')}</p>
            <div className="choice-cards">
              {plans.map((one) => (
                <Radio key={one.id} value={one.id} className="choice-card">
                  <span className="choice-mark" aria-hidden="true" />
                  <strong className="choice-name">{one.name}</strong>
                  <PlanLine plan={one} />
                  <span className="choice-text">{one.text}</span>
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <RadioGroup
            className="choice"
            value={policy}
            onChange={(value) => setPolicy(policies.find((one) => one === value) ?? 'record')}
          >
            <Label className="choice-label">{t(observed ? 'setup.policyObserve' : 'setup.policy')}</Label>
            <p className="note">{modelStatusText(tCommon, scenario)}</p>
            <div className="choice-cards">
              <Radio value="record" className="choice-card">
                <span className="choice-mark" aria-hidden="true" />
                <strong className="choice-name">{t('setup.policyRecord')}</strong>
                <span className="choice-text">{t('setup.policyRecordHelp')}</span>
              </Radio>
              <Radio value="adaptive" className="choice-card">
                <span className="choice-mark" aria-hidden="true" />
                <strong className="choice-name">{t('setup.policyAdaptive')}</strong>
                <span className="choice-text">{t('setup.policyAdaptiveHelp')}</span>
              </Radio>
            </div>
          </RadioGroup>
        </div>
      </div>
    </Page>
  )
}

function PlanLine({ plan }: { plan: Plan }) {
  const { t } = useTranslation('start')
  return (
    <span className="choice-kind">
      {t('setup.windows', { count: plan.windows.length })} ·{' '}
      {plan.minutes === null ? t('setup.ownPace') : t('setup.minutes', { count: plan.minutes })}
    </span>
  )
}
