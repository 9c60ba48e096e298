import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import type { StartEntry } from '../catalogue'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { Loading } from '../Loading'
import { lookBackRoute, type Route, routeAddress } from '../routes'
import { goTo, replaceRoute } from '../useRoute'
import { openWorldRun } from './classRun'

const BeginScreen = lazy(async () => ({ default: (await import('../../teach/begin/BeginScreen')).BeginScreen }))
const ConsolePage = lazy(async () => ({ default: (await import('../../teach/console/ConsolePage')).ConsolePage }))
const ProjectorPage = lazy(async () => ({
  default: (await import('../../teach/projector/ProjectorPage')).ProjectorPage,
}))
const WorkPage = lazy(async () => ({ default: (await import('../../teach/grading/WorkPage')).WorkPage }))
const WorldsPage = lazy(async () => ({ default: (await import('../../teach/debrief/WorldsPage')).WorldsPage }))

export interface ClassRouteProps {
  readonly route: Extract<Route, { page: `class${'' | '-lead' | '-projector' | '-debrief' | '-work'}` }>
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** Leading a class. */
export function ClassRoute({ route, composition, journey, onFault }: ClassRouteProps) {
  const { t } = useTranslation('common')
  const { base } = composition
  const loadScenario = useCallback(
    async (id: string): Promise<Scenario | null> => {
      try {
        const loaded = await composition.fetchScenario(id)
        if (loaded.ok) return loaded.scenario
        onFault({ title: t('error.scenario'), faults: loaded.faults })
      } catch (error) {
        onFault(faultOf(t('error.scenario'), error))
      }
      return null
    },
    [composition, onFault, t],
  )
  const openRun = async (record: unknown, world: number, isRoom: boolean): Promise<void> => {
    const title = t('error.title')
    if (isRoom && route.page === 'class-debrief') {
      const of = { session: route.session, world, kind: 'room' } as const
      return openWorldRun({ composition, journey, title, onFault }, record, of)
    }
    try {
      const file = new File([JSON.stringify(record)], 'world.json', { type: 'application/json' })
      const read = await composition.readRunFile(file)
      if (!read.ok) return onFault({ title, faults: read.faults })
      goTo(lookBackRoute(await journey.take(read.record), 'debrief'))
    } catch (error) {
      onFault(faultOf(title, error))
    }
  }
  if (route.page === 'class') {
    return <Begin composition={composition} loadScenario={loadScenario} onFault={onFault} />
  }
  const { session } = route
  return (
    <Suspense fallback={<Loading />}>
      {route.page === 'class-lead' ? (
        <ConsolePage
          key={session}
          base={base}
          session={session}
          loadScenario={loadScenario}
          addresses={{
            begin: '#/class',
            projector: routeAddress({ page: 'class-projector', session, token: null }),
            debrief: routeAddress({ page: 'class-debrief', session }),
            work: routeAddress({ page: 'class-work', session }),
          }}
          onGone={() => goTo({ page: 'class' })}
        />
      ) : route.page === 'class-projector' ? (
        <ProjectorPage
          key={session}
          base={base}
          session={session}
          given={route.token}
          onTaken={() => replaceRoute({ page: 'class-projector', session, token: null })}
          loadScenario={loadScenario}
        />
      ) : route.page === 'class-work' ? (
        <WorkPage
          key={session}
          base={base}
          session={session}
          loadScenario={loadScenario}
          back={routeAddress({ page: 'class-lead', session })}
        />
      ) : (
        <WorldsPage
          key={session}
          base={base}
          session={session}
          loadScenario={loadScenario}
          readRun={composition.readRunFile}
          openDebrief={composition.openDebrief}
          back={routeAddress({ page: 'class-lead', session })}
          onOpen={openRun}
        />
      )}
    </Suspense>
  )
}

function Begin(
  props: Pick<ClassRouteProps, 'composition' | 'onFault'> & { loadScenario: (id: string) => Promise<Scenario | null> },
) {
  const { composition, loadScenario, onFault } = props
  const { t } = useTranslation('common')
  const [entries, setEntries] = useState<readonly StartEntry[] | null>(null)
  useEffect(() => {
    composition.listScenarios().then(setEntries, (error: unknown) => {
      setEntries([])
      onFault(faultOf(t('error.scenario'), error))
    })
  }, [composition, onFault, t])
  if (!entries) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <BeginScreen
        base={composition.base}
        entries={entries}
        loadScenario={loadScenario}
        onOpen={(session) => goTo({ page: 'class-lead', session })}
      />
    </Suspense>
  )
}
