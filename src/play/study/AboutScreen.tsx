import { useMemo } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Markdown } from '../../ui/markdown/Markdown'
import { Page } from '../../ui/parts/Page'
import { sourcesById } from '../../ui/sources'
import { textOf } from '../../ui/texts'
import { useLanguage } from '../../ui/useFormat'
import './study.css'

/** The full note on the content, what the record and the model rest on, licence and credits. */
export function AboutScreen({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const texts = ['content-note', 'sources-note', 'model']
    .map((name) => textOf(scenario, language, name))
    .filter(Boolean)
  return (
    <Page
      title={t('about.title')}
      width="reading"
      foot={
        <a className="button button-plain button-normal" href="#/">
          {t('common:back')}
        </a>
      }
    >
      <div className="about">
        <h1>{t('about.title')}</h1>
        <p>
          <a href={`#/s/${scenario.manifest.id}/record?back=about`}>{t('record.whole')}</a>
        </p>
        {texts.map((text) => (
          <Markdown key={text} text={text} headingLevel={2} sources={sources} />
        ))}
        <section className="prose">
          <h2>{t('about.licence')}</h2>
          <p>{scenario.manifest.licence}</p>
          <ul>
            {scenario.manifest.credits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
