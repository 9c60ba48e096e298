import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { TeamView } from '../../classroom/views'
import type { Forecast } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { Around } from './around'
import { ForecastShown } from './ForecastShown'
import type { StudentPageProps } from './parts'
import { StudentPage } from './StudentPage'

export interface BriefProps extends Omit<StudentPageProps, 'onOther'> {
  readonly around: Around
  readonly team: TeamView
  readonly draftKey: string
}

const tabs = ['role', 'forecast'] as const

/** The briefing: the role sheet, and the forecast that one member locks for the team. */
export function Brief({ around, scenario, parts, ask, team, draftKey }: BriefProps) {
  const { t } = useTranslation('classSeat')
  const [tab, setTab] = useState<(typeof tabs)[number]>('role')
  const [isLocking, setLocking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { RoleSheet, Forecast: ForecastPart } = parts
  const lock = async (forecast: readonly Forecast[]) => {
    setLocking(true)
    setProblem(await ask({ type: 'forecast', forecast }))
    setLocking(false)
  }
  return (
    <StudentPage around={around}>
      <Tabs
        className="stu-brief"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(tabs.find((one) => one === key) ?? 'role')}
      >
        <TabList className="stu-tabs" aria-label={t('brief.tabs')}>
          {tabs.map((one) => (
            <Tab key={one} id={one} className="stu-tab">
              {t(`brief.${one}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="role" className="stu-tab-panel">
          <RoleSheet scenario={scenario} seat={team.key.seat} plan={around.view.lesson.plan} observed={false} />
          {team.forecast === null && (
            <p className="stu-go">
              <Button look="act" onPress={() => setTab('forecast')}>
                {t('brief.next')}
              </Button>
            </p>
          )}
        </TabPanel>
        <TabPanel id="forecast" className="stu-tab-panel">
          {team.forecast ? (
            <div className="stu-locked">
              <h1>{t('brief.locked')}</h1>
              <p className="lead">{t('brief.lockedText')}</p>
              <ForecastShown scenario={scenario} forecast={team.forecast} />
              <p className="note">{t('brief.wait')}</p>
            </div>
          ) : (
            <div className="stu-locked">
              <h1>{t('brief.forecastTitle')}</h1>
              <p className="lead">{t('brief.forecastText')}</p>
              <ForecastPart
                scenario={scenario}
                draftKey={`class.forecast.${draftKey}`}
                lockWords={t(isLocking ? 'brief.locking' : 'brief.lock')}
                isLocking={isLocking}
                problem={problem}
                onLocked={(forecast) => void lock(forecast)}
              />
            </div>
          )}
        </TabPanel>
      </Tabs>
    </StudentPage>
  )
}
