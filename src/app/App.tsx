import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { localeOf } from '../ui/i18n/resources'
import { useLanguage } from '../ui/useFormat'
import { Boundary } from './Boundary'
import type { Composition } from './composition'
import type { ShownFault } from './fault'
import { createJourney } from './journey/journey'
import { PlainFault } from './PlainFault'
import { RunRoute } from './routes/RunRoute'
import { ScenarioRoute } from './routes/ScenarioRoute'
import { StartRoute } from './routes/StartRoute'
import { useRoute } from './useRoute'

/** Comes with the first fault, as most visits have none. */
const FaultDialog = lazy(() =>
  import('./FaultDialog').then(
    ({ FaultDialog }) => ({ default: FaultDialog }),
    () => ({ default: PlainFault }),
  ),
)

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
      <Boundary>
        {route.page === 'start' ? (
          <StartRoute composition={composition} journey={journey} onFault={setFault} />
        ) : 'run' in route ? (
          <RunRoute key={route.run} route={route} composition={composition} journey={journey} onFault={setFault} />
        ) : (
          <ScenarioRoute route={route} composition={composition} journey={journey} onFault={setFault} />
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
