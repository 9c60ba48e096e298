import { lazy, Suspense, useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Forecast } from '../../session/api'
import type { SessionFault } from '../../session/fault'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { DraftFrame } from '../draft/DraftFrame'
import { faultOf, located, type ShownFault } from '../fault'
import { type Journey, newSeed } from '../journey/journey'
import { Loading } from '../Loading'
import type { Route } from '../routes'
import { goTo, replaceRoute, replaceView } from '../useRoute'
import { ModelRoute } from './ModelRoute'
import { RecordRoute } from './RecordRoute'

const SeatScreen = lazy(async () => ({ default: (await import('../../play/setup/SeatScreen')).SeatScreen }))
const RoleScreen = lazy(async () => ({ default: (await import('../../play/setup/RoleScreen')).RoleScreen }))
const ForecastScreen = lazy(async () => ({ default: (await import('../../play/setup/ForecastScreen')).ForecastScreen }))
const AboutScreen = lazy(async () => ({ default: (await import('../../play/study/AboutScreen')).AboutScreen }))
const StudyScreen = lazy(async () => ({ default: (await import('../../play/study/StudyScreen')).StudyScreen }))

export interface ScenarioRouteProps {
  readonly route: Extract<Route, { scenario: string }>
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** An address may name a seat or plan that the scenario does not have: mistyped, or from another version. */
function wrongChoice(scenario: Scenario, route: ScenarioRouteProps['route']): SessionFault | null {
  if (route.page !== 'role' && route.page !== 'forecast') return null
  const { seats, plans } = scenario.play
  if (!seats.some((seat) => seat.id === route.seat)) return { code: 'no-seat', seat: route.seat.slice(0, 80) }
  if (!plans.some((plan) => plan.id === route.plan)) return { code: 'no-plan', plan: route.plan.slice(0, 80) }
  return null
}

/** Pages of one scenario before the first hour. */
export function ScenarioRoute({ route, composition, journey, onFault }: ScenarioRouteProps) {
  const { t } = useTranslation(['common', 'start'])
  const [scenario, setScenario] = useState<Scenario | null>(null)
  const [isBeginning, setBeginning] = useState(false)
  const id = route.scenario

  useEffect(() => {
    let left = false
    const failed = (fault: ShownFault) => {
      if (left) return
      onFault(fault)
      goTo({ page: 'start' })
    }
    composition.fetchScenario(id).then(
      (loaded) => {
        if (left) return
        if (loaded.ok) setScenario(loaded.scenario)
        else failed({ title: t('error.scenario'), faults: loaded.faults })
      },
      (error: unknown) => failed(faultOf(t('error.scenario'), error)),
    )
    return () => {
      left = true
    }
  }, [composition, id, onFault, t])

  const wrong = scenario && wrongChoice(scenario, route)
  const wrongName = wrong && JSON.stringify(wrong)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each wrong name
  useEffect(() => {
    if (!wrong) return
    onFault({ title: t('error.title'), faults: [located(wrong)] })
    replaceRoute({ page: 'seat', scenario: id, observed: false })
  }, [wrongName, id, onFault, t])

  if (!scenario || wrong) return <Loading />

  const begin = async (forecast: readonly Forecast[]) => {
    if (route.page !== 'forecast' || isBeginning) return
    setBeginning(true)
    try {
      const run = await journey.begin(scenario, {
        seat: route.seat,
        plan: route.plan,
        policy: route.policy,
        seed: route.seed ?? newSeed(),
        forecast,
        ...(route.observed ? { observed: true } : {}),
      })
      replaceRoute({ page: 'run', run: run.id })
    } catch (error) {
      setBeginning(false)
      onFault(faultOf(t('error.title'), error))
    }
  }

  return (
    <DraftFrame scenario={scenario}>
      <Suspense fallback={<Loading />}>
        {route.page === 'about' && <AboutScreen scenario={scenario} />}
        {route.page === 'study' && <StudyScreen scenario={scenario} />}
        {route.page === 'record' && (
          <RecordRoute
            scenario={scenario}
            from={route.back}
            view={route.view}
            onView={(view) => replaceView({ ...route, view })}
            onBack={() => goTo({ page: route.back, scenario: id })}
          />
        )}
        {route.page === 'model' && (
          <ModelRoute
            scenario={scenario}
            from="start"
            at={null}
            record={null}
            composition={composition}
            onBack={() => goTo({ page: 'start' })}
            onFault={onFault}
          />
        )}
        {route.page === 'seat' && (
          <SeatScreen
            key={String(route.observed)}
            scenario={scenario}
            observed={route.observed}
            onChosen={(choice) => goTo({ page: 'role', scenario: id, observed: route.observed, seed: null, ...choice })}
          />
        )}
        {route.page === 'role' && (
          <RoleScreen
            scenario={scenario}
            seat={route.seat}
            plan={route.plan}
            observed={route.observed}
            onBack={() => goTo({ page: 'seat', scenario: id, observed: route.observed })}
            onReady={() => goTo({ ...route, page: 'forecast' })}
          />
        )}
        {route.page === 'forecast' && (
          <ForecastScreen
            scenario={scenario}
            isBeginning={isBeginning}
            onBack={() => goTo({ ...route, page: 'role' })}
            onLocked={(forecast) => void begin(forecast)}
          />
        )}
      </Suspense>
    </DraftFrame>
  )
}
