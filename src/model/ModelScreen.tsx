import { useEffect, useMemo } from 'react'
import type { RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import { mechanisms as mechanismTexts } from '../ui/i18n/en/mechanisms'
import { model as modelTexts } from '../ui/i18n/en/model'
import { addTexts } from '../ui/i18n/late'
import { useTranslation } from '../ui/i18n/translation'
import { Button } from '../ui/parts/Button'
import { SkipLink, useTitle } from '../ui/parts/Page'
import { goToSection, SectionNav } from '../ui/parts/SectionNav'
import { ThemeMenu } from '../ui/parts/ThemeMenu'
import { Wordmark } from '../ui/parts/Wordmark'
import { sourcesById } from '../ui/sources'
import { usePrintOpen } from '../ui/usePrintOpen'
import { parameterFacts, playedStructure } from './facts'
import { About } from './sections/About'
import { Fit } from './sections/Fit'
import { Limits } from './sections/Limits'
import { Policies } from './sections/Policies'
import { Rules } from './sections/Rules'
import { TryIt } from './try/TryIt'
import type { StartTrial } from './try/useTrial'
import './model.css'

addTexts('model', modelTexts)
addTexts('mechanisms', mechanismTexts)

const sections = ['about', 'try', 'rules', 'fit', 'limits', 'policies'] as const

export interface ModelScreenProps {
  readonly scenario: Scenario
  /** Where the reader came from, and goes back to. */
  readonly from: 'start' | 'run' | 'compare'
  /** Part that the page opens on; null for its top. */
  readonly at: 'try' | null
  /** The run the reader came from, once it is over; its decisions can be put on trial too. */
  readonly record: RunRecord | null
  readonly startTrial: StartTrial
  readonly onBack: () => void
}

/** The glass box: what the model is, its assumptions on trial, every rule, how well it did, what it cannot know. */
export function ModelScreen({ scenario, from, at, record, startTrial, onBack }: ModelScreenProps) {
  const { t } = useTranslation(['model', 'common'])
  const facts = useMemo(() => parameterFacts(scenario, playedStructure(scenario)?.id ?? null), [scenario])
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const title = t('titleOf', { title: scenario.manifest.title })
  useTitle(`${title} · ${t('common:product')}`)
  usePrintOpen('.mdl')
  useEffect(() => {
    if (!at) return
    // After the new page has been scrolled to its top.
    const frame = requestAnimationFrame(() => goToSection(at))
    return () => cancelAnimationFrame(frame)
  }, [at])
  return (
    <div className="mdl charted">
      <SkipLink />
      <header className="mdl-head">
        {from === 'start' && <Wordmark />}
        <p className="mdl-where">{title}</p>
        <SectionNav label={t('nav.label')} sections={sections.map((id) => ({ id, name: t(`nav.${id}`) }))} />
        <ThemeMenu />
        <Button look="plain" size="small" onPress={onBack}>
          {t(`back.${from}`)}
        </Button>
      </header>
      <main id="content" tabIndex={-1}>
        <About scenario={scenario} />
        <TryIt scenario={scenario} facts={facts} record={record} startTrial={startTrial} />
        <Rules scenario={scenario} facts={facts} sources={sources} />
        <Fit scenario={scenario} />
        <Limits scenario={scenario} facts={facts} sources={sources} />
        <Policies scenario={scenario} />
      </main>
    </div>
  )
}
