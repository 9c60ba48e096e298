import { useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Forecast } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { ForecastQuestion } from '../setup/ForecastQuestion'
import { useForecast } from '../setup/useForecast'
import '../setup/setup.css'
import './team.css'

export interface TeamForecastProps {
  readonly scenario: Scenario
  /** Name under which what is filled in outlasts a refresh. */
  readonly draftKey: string
  readonly lockWords: string
  readonly isLocking: boolean
  /** Why it was not locked. */
  readonly problem: string | null
  readonly onLocked: (forecast: readonly Forecast[]) => void
}

/** The forecast that one member locks for the team. */
export function TeamForecast(props: TeamForecastProps) {
  const { scenario, draftKey, lockWords, isLocking, problem, onLocked } = props
  const { t } = useTranslation('start')
  const questions = scenario.play.forecast
  const { drafts, set, forecast } = useForecast(questions, draftKey)
  const [missing, setMissing] = useState(false)
  const warning = problem ?? (missing ? t('forecast.missing', { count: questions.length }) : null)
  return (
    <div className="forecast">
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
            set(index, draft)
          }}
        />
      ))}
      <p className="tm-lock">
        <span className={warning ? 'foot-warning' : 'note'} role="status">
          {warning}
        </span>
        <Button
          look="act"
          isPending={isLocking}
          onPress={() => (forecast === null ? setMissing(true) : onLocked(forecast))}
        >
          {lockWords}
        </Button>
      </p>
    </div>
  )
}
