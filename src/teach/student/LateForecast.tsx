import { useState } from 'react'
import type { TeamView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import type { Ask, StudentParts } from './parts'

export interface LateForecastProps {
  readonly scenario: Scenario
  readonly team: TeamView
  readonly draftKey: string
  readonly ask: Ask
  readonly Forecast: StudentParts['Forecast']
}

/** A team that came too late for the briefing can still lock its forecast in the first window. */
export function LateForecast({ scenario, team, draftKey, ask, Forecast }: LateForecastProps) {
  const { t } = useTranslation('classSeat')
  const [isOpen, setOpen] = useState(false)
  const [isLocking, setLocking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (team.forecast !== null || team.by === 'policy') return null
  return (
    <>
      <p className="stu-notice">
        <Icon name="figures" />
        <span>{t('brief.late')}</span>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('brief.forecast')}
        </Button>
      </p>
      <Dialog title={t('brief.forecastTitle')} size="page" isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('brief.forecastText')}</p>
        <Forecast
          scenario={scenario}
          draftKey={`class.forecast.${draftKey}`}
          lockWords={t(isLocking ? 'brief.locking' : 'brief.lock')}
          isLocking={isLocking}
          problem={problem}
          onLocked={(forecast) => {
            setLocking(true)
            void ask({ type: 'forecast', forecast }).then((words) => {
              setLocking(false)
              setProblem(words)
            })
          }}
        />
      </Dialog>
    </>
  )
}
