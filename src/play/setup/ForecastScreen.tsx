import { useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Forecast } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Page } from '../../ui/parts/Page'
import { ForecastQuestion } from './ForecastQuestion'
import { type Draft, emptyDraft, isComplete } from './forecastValues'
import './setup.css'

export interface ForecastScreenProps {
  readonly scenario: Scenario
  readonly isBeginning: boolean
  readonly onBack: () => void
  readonly onLocked: (forecast: readonly Forecast[]) => void
}

/** What the player expects, said and locked before the first hour. */
export function ForecastScreen({ scenario, isBeginning, onBack, onLocked }: ForecastScreenProps) {
  const { t } = useTranslation(['start', 'common'])
  const questions = scenario.play.forecast
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => questions.map(() => emptyDraft))
  const [missing, setMissing] = useState(false)

  const lock = () => {
    const forecast: Forecast[] = []
    for (const [index, draft] of drafts.entries()) {
      if (!isComplete(draft)) return setMissing(true)
      forecast.push({ outcome: questions[index].outcome, low: draft[0], best: draft[1], high: draft[2] })
    }
    onLocked(forecast)
  }

  return (
    <Page
      title={t('forecast.title')}
      width="reading"
      foot={
        <>
          <Button onPress={onBack} isDisabled={isBeginning}>
            {t('common:back')}
          </Button>
          <span className={missing ? 'foot-warning' : 'note'} role="status">
            {missing ? t('forecast.missing', { count: questions.length }) : t('forecast.locked')}
          </span>
          <Button look="act" onPress={lock} isPending={isBeginning}>
            {t(isBeginning ? 'forecast.locking' : 'forecast.lock')}
          </Button>
        </>
      }
    >
      <div className="forecast">
        <p className="eyebrow">{t('setup.step', { n: 3, of: 3 })}</p>
        <h1>{t('forecast.title')}</h1>
        <p className="lead">{t('forecast.intro')}</p>
        <p className="note">{t('forecast.help')}</p>
        {questions.map((question, index) => (
          <ForecastQuestion
            key={question.outcome}
            question={question.question}
            max={question.max}
            step={question.step}
            draft={drafts[index]}
            onChange={(draft) => {
              setMissing(false)
              setDrafts((before) => before.map((one, at) => (at === index ? draft : one)))
            }}
          />
        ))}
      </div>
    </Page>
  )
}
