import { useMemo } from 'react'
import type { Scenario } from '../../../scenario/scenario'
import { useTranslation } from '../../../ui/i18n/translation'
import { Markdown } from '../../../ui/markdown/Markdown'
import { sourcesById } from '../../../ui/sources'
import { useLanguage } from '../../../ui/useFormat'
import { textOf } from '../../reading/Texts'

/** What inquiries found afterwards, failure to protect and possible complicity among it (rule C10). */
export function Findings({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('guide')
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const text = textOf(scenario, useLanguage(), 'findings')
  if (!text) return null
  return (
    <details className="gd-findings">
      <summary>{t('steps.record.findings')}</summary>
      <Markdown text={text} headingLevel={3} sources={sources} />
    </details>
  )
}
