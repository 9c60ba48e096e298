import { useMemo } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { withoutTitle } from '../../ui/markdown/citations'
import { Markdown } from '../../ui/markdown/Markdown'
import { Page } from '../../ui/parts/Page'
import { Tag } from '../../ui/parts/Tag'
import { sourcesById } from '../../ui/sources'
import { textOf } from '../../ui/texts'
import { useLanguage } from '../../ui/useFormat'
import { StudyTimeline } from './StudyTimeline'
import './study.css'

/** The case without a role: the text of the study, and the record by day with its sources. */
export function StudyScreen({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const findings = textOf(scenario, language, 'findings')
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  return (
    <Page
      title={t('record.title')}
      foot={
        <a className="button button-plain button-normal" href="#/">
          {t('common:back')}
        </a>
      }
    >
      <div className="study">
        <article className="study-text">
          <p className="eyebrow">
            {t('record.title')} {scenario.manifest.invented && <Tag kind="invented" />}
          </p>
          <h1>{scenario.manifest.title}</h1>
          <p className="lead">{scenario.manifest.subtitle}</p>
          <p className="study-note">{scenario.manifest.contentNote}</p>
          <Markdown text={withoutTitle(textOf(scenario, language, 'case-study'))} headingLevel={1} sources={sources} />
          {findings && <Markdown text={findings} headingLevel={2} sources={sources} />}
        </article>
        <section className="study-record" aria-labelledby="study-timeline">
          <h2 id="study-timeline">{t('record.timeline')}</h2>
          <p className="note">{t('record.timelineHelp')}</p>
          <p>
            <a href={`#/s/${scenario.manifest.id}/record`}>{t('record.whole')}</a>
          </p>
          <StudyTimeline events={scenario.record.timeline} sources={sources} />
        </section>
      </div>
    </Page>
  )
}
