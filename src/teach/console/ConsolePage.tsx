import { useEffect } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { teach } from '../../ui/i18n/en/teach'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import '../../ui/i18n/playTexts'
import { Page } from '../../ui/parts/Page'
import { openPasses } from '../link/passes'
import { useLink } from '../link/useLink'
import { usePass } from '../usePass'
import { useScenario } from '../useScenario'
import { ConsoleScreen } from './ConsoleScreen'

addTexts('teach', teach)

export interface ConsolePageProps {
  readonly base: string
  readonly session: string
  readonly loadScenario: (id: string) => Promise<Scenario | null>
  /** Addresses of the pages that belong to the class, from `#` on. */
  readonly addresses: Readonly<Record<'begin' | 'projector' | 'debrief' | 'work', string>>
  /** The class is deleted. */
  readonly onGone: () => void
}

/** The teacher's page: finds this browser's key to the class, connects, and shows the console once the class has come. */
export function ConsolePage(props: ConsolePageProps) {
  const { base, session, loadScenario, addresses } = props
  const { t } = useTranslation(['teach', 'common'])
  const pass = usePass(session, 'teacher')
  const link = useLink(base, pass?.token ?? null, 'teacher')
  const view = link?.view ?? null
  const scenario = useScenario(view?.lesson.scenario ?? null, loadScenario)
  const title = view?.lesson.title
  useEffect(() => {
    if (!pass || title === undefined) return
    void openPasses()
      .then((passes) => passes.put({ ...pass, title, when: Date.now() }))
      .catch(() => undefined)
  }, [pass, title])
  const ended = pass === null ? 'none' : link?.ended
  if (ended) {
    return (
      <Page title={t('common:error.title')} width="reading">
        <div className="tch-ended">
          <h1>{t('common:error.title')}</h1>
          <p className="lead">{t(`ended.${ended}`)}</p>
          <p>
            <a href={addresses.begin}>{t('ended.back')}</a>
          </p>
        </div>
      </Page>
    )
  }
  if (!pass || !link || !view || !scenario) {
    return (
      <main className="loading" aria-busy="true">
        <p>{t('common:loading')}</p>
      </main>
    )
  }
  return <ConsoleScreen {...props} token={pass.token} link={link} view={view} scenario={scenario} />
}
