import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { localeOf } from '../ui/i18n/resources'
import { useLanguage } from '../ui/useFormat'
import { Boundary } from './Boundary'
import type { Composition } from './composition'
import type { ShownFault } from './fault'
import { createJourney } from './journey/journey'
import { Loading } from './Loading'
import { PlainFault } from './PlainFault'
import { isClassroom } from './routes'
import { StartRoute } from './routes/StartRoute'
import { RunRoute, ScenarioRoute } from './screens'
import { useRoute } from './useRoute'

/** Comes with the first fault, as most visits have none. */
const FaultDialog = lazy(() =>
  import('./FaultDialog').then(
    ({ FaultDialog }) => ({ default: FaultDialog }),
    () => ({ default: PlainFault }),
  ),
)

const AuthorRoute = lazy(async () => ({ default: (await import('./routes/AuthorRoute')).AuthorRoute }))
const ClassroomRoute = lazy(async () => ({ default: (await import('./routes/ClassroomRoute')).ClassroomRoute }))
const OpenRoute = lazy(async () => ({ default: (await import('./routes/OpenRoute')).OpenRoute }))

/** The whole page: what the address names, and one dialog for what went wrong. */
export function App({ composition }: { composition: Composition }) {
  const route = useRoute()
  const language = useLanguage()
  const [fault, setFault] = useState<ShownFault | null>(null)
  const [hadFault, setHadFault] = useState(false)
  if (fault && !hadFault) setHadFault(true)
  const [journey] = useState(() => createJourney(composition))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [route.page])
  return (
    <I18nProvider locale={localeOf[language]}>
      <Boundary at={route.page}>
        {route.page === 'start' ? (
          <StartRoute composition={composition} journey={journey} onFault={setFault} />
        ) : route.page === 'open' ? (
          <Suspense fallback={<Loading />}>
            <OpenRoute
              key={route.data}
              data={route.data}
              composition={composition}
              journey={journey}
              onFault={setFault}
            />
          </Suspense>
        ) : isClassroom(route) ? (
          <Suspense fallback={<Loading />}>
            <ClassroomRoute route={route} composition={composition} journey={journey} onFault={setFault} />
          </Suspense>
        ) : route.page === 'author' || route.page === 'author-draft' ? (
          <Suspense fallback={<Loading />}>
            <AuthorRoute route={route} composition={composition} journey={journey} onFault={setFault} />
          </Suspense>
        ) : 'run' in route ? (
          <Suspense fallback={<Loading />}>
            <RunRoute key={route.run} route={route} composition={composition} journey={journey} onFault={setFault} />
          </Suspense>
        ) : (
          <Suspense fallback={<Loading />}>
            <ScenarioRoute route={route} composition={composition} journey={journey} onFault={setFault} />
          </Suspense>
        )}
      </Boundary>
      {hadFault && (
        <Suspense>
          <FaultDialog shown={fault} onClose={() => setFault(null)} />
        </Suspense>
      )}
    </I18nProvider>
  )
}
