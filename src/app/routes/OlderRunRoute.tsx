import { lazy, Suspense, useCallback, useEffect } from 'react'
import type { LookBackGoal } from '../../debrief/lookBack/lookBack'
import type { Additions } from '../../record/additions'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import { Loading } from '../Loading'
import { lookBackRoute, type Route } from '../routes'
import { goTo, replaceRoute, replaceView } from '../useRoute'
import { ModelRoute } from './ModelRoute'
import { RecordRoute } from './RecordRoute'

const LookBackRoute = lazy(async () => ({ default: (await import('./LookBackRoute')).LookBackRoute }))

/** A finished run of other rules: it can be looked back on from its events, and neither played nor compared. */
export function OlderRunRoute(props: {
  readonly route: Extract<Route, { run: string }>
  readonly record: RunRecord
  readonly scenario: Scenario
  readonly composition: Composition
  readonly onRecord: (record: RunRecord) => void
  readonly onFault: (fault: ShownFault) => void
}) {
  const { route, record, scenario, composition, onRecord, onFault } = props
  const { t } = useTranslation('common')
  const { page, run } = route
  const show = (goal: LookBackGoal, view = '') => goTo(lookBackRoute(run, goal === 'compare' ? 'replay' : goal, view))
  useEffect(() => {
    if (page === 'run' || page === 'compare') replaceRoute(lookBackRoute(run, 'replay'))
  }, [page, run])
  const keep = useCallback(
    async (next: RunRecord, change: Partial<Additions>) => {
      onRecord(next)
      await (await composition.runs()).add(run, next, change)
    },
    [composition, run, onRecord],
  )
  const exportRun = useCallback(async () => {
    try {
      download(await composition.writeRunFile(record))
    } catch (error) {
      onFault(faultOf(t('error.title'), error))
    }
  }, [composition, record, onFault, t])
  const back = () => goTo(lookBackRoute(run, 'replay'))
  switch (route.page) {
    case 'look-back':
      return (
        <Suspense fallback={<Loading />}>
          <LookBackRoute
            run={run}
            page={route.at}
            view={route.view}
            scenario={scenario}
            record={record}
            session={null}
            composition={composition}
            onKeep={keep}
            onView={(view) => replaceView({ ...route, view })}
            onPage={show}
            onFile={() => void exportRun()}
            onLeave={() => goTo({ page: 'start' })}
            onRefused={() => goTo({ page: 'start' })}
            onFault={onFault}
          />
        </Suspense>
      )
    case 'run-record':
      return (
        <RecordRoute
          scenario={scenario}
          from="compare"
          view={route.view}
          onView={(view) => replaceView({ ...route, view })}
          onBack={back}
          onHour={(hour) => show('replay', `hour=${hour}`)}
        />
      )
    case 'run-model':
      return (
        <ModelRoute
          scenario={scenario}
          from="compare"
          at={route.at}
          record={null}
          composition={composition}
          onBack={back}
          onFault={onFault}
        />
      )
    default:
      return <Loading />
  }
}
