import { lazy, Suspense, useEffect, useState } from 'react'
import type { DraftStore } from '../../author/store/store'
import type { TrialSetting } from '../../author/trial/setting'
import type { BuiltIn } from '../../author/workspace/WorkspaceScreen'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { keepPlace, placeKept } from '../draft/place'
import { faultOf, type ShownFault } from '../fault'
import { type Journey, newSeed } from '../journey/journey'
import { Loading } from '../Loading'
import type { Route } from '../routes'
import { goTo, replaceRoute } from '../useRoute'

const WorkspaceScreen = lazy(async () => ({
  default: (await import('../../author/workspace/WorkspaceScreen')).WorkspaceScreen,
}))
const EditorScreen = lazy(async () => ({ default: (await import('../../author/editor/EditorScreen')).EditorScreen }))

export interface AuthorRouteProps {
  readonly route: Extract<Route, { page: 'author' | 'author-draft' }>
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** Writing scenarios: the workspace, and one scenario in the editor. */
export function AuthorRoute({ route, composition, journey, onFault }: AuthorRouteProps) {
  const { t } = useTranslation('common')
  const [store, setStore] = useState<DraftStore | null>(null)
  const [entries, setEntries] = useState<readonly BuiltIn[]>([])
  useEffect(() => {
    composition.drafts().then(setStore, (error: unknown) => onFault(faultOf(t('error.title'), error)))
    builtIn(composition).then(setEntries, (error: unknown) => onFault(faultOf(t('error.scenario'), error)))
  }, [composition, onFault, t])
  // An address without a part leads to where its author was last.
  const isPlaced = route.page === 'author' || route.part !== ''
  useEffect(() => {
    if (route.page !== 'author-draft') return
    if (route.part !== '') return keepPlace(route.draft, route.part, route.view)
    replaceRoute({ ...route, ...(placeKept(route.draft) ?? { part: 'overview', view: '' }) })
  }, [route])
  const begin = async (draft: string, setting: TrialSetting) => {
    try {
      const loaded = await composition.fetchScenario(draft)
      if (!loaded.ok) return onFault({ title: t('error.scenario'), faults: loaded.faults })
      const run = await journey.begin(loaded.scenario, { ...setting, seed: newSeed(), forecast: [] })
      void dropOldTrials(composition, draft, run.id)
      goTo({ page: 'run', run: run.id })
    } catch (error) {
      onFault(faultOf(t('error.scenario'), error))
    }
  }
  if (!store || !isPlaced) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      {route.page === 'author' ? (
        <WorkspaceScreen
          store={store}
          builtIn={entries}
          loadBuiltIn={composition.fetchPackage}
          onOpen={(draft) => goTo({ page: 'author-draft', draft, part: '', view: '' })}
          onFault={(title, error) => onFault(faultOf(title, error))}
        />
      ) : (
        <EditorScreen
          key={route.draft}
          store={store}
          draft={route.draft}
          part={route.part}
          view={route.view}
          onGo={(part, view, isNew) => (isNew ? goTo : replaceRoute)({ ...route, part, view })}
          onLeave={() => goTo({ page: 'author' })}
          onTry={(setting) => begin(route.draft, setting)}
          onFirstPage={() => goTo({ page: 'seat', scenario: route.draft, observed: false })}
          onFault={(title, error) => onFault(faultOf(title, error))}
        />
      )}
    </Suspense>
  )
}

/** How many trials of a draft are kept: a refresh finds the last, and nobody has to clear up. */
const trialsKept = 3

async function dropOldTrials(composition: Composition, draft: string, latest: string): Promise<void> {
  const runs = await composition.runs()
  const trials = (await runs.list()).filter(({ id, record }) => record.scenario === draft && id !== latest)
  for (const { id } of trials.slice(trialsKept - 1)) await runs.remove(id)
}

async function builtIn(composition: Composition): Promise<readonly BuiltIn[]> {
  const [played, templates] = await Promise.all([composition.listScenarios(), composition.listTemplates()])
  return [
    ...played.map((entry) => ({ ...entry, shelf: 'play' as const })),
    ...templates.map((entry) => ({ ...entry, shelf: 'template' as const })),
  ]
}
