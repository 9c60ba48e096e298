import { useCallback } from 'react'
import type { AlternativesSetup } from '../../analysis/turnings'
import { useTranslation } from '../../ui/i18n/translation'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { LookBackHead } from '../lookBack/LookBackHead'
import type { LookBackProps } from '../lookBack/lookBack'
import { ChoiceView } from './ChoiceView'
import { Turnings } from './Turnings'

/** Choice and luck: one decision under its options, and the turnings that the authors list. */
export function ChoiceScreen(props: LookBackProps) {
  const { scenario, record, debrief, editing, view, onView, onPage, onFault } = props
  const { t } = useTranslation(['choice', 'common'])
  const format = useFormat(scenario.play.clock)
  useTitle(`${t('title')} · ${t('common:product')}`)
  const start = useCallback((setup: AlternativesSetup) => debrief.alternatives(setup), [debrief])
  return (
    <div className="cho-page charted">
      <LookBackHead page="choice" onPage={onPage} />
      <main id="content" tabIndex={-1}>
        <ChoiceView
          scenario={scenario}
          record={record}
          debrief={debrief}
          tree={editing.tree}
          view={view}
          onView={onView}
          onFault={onFault}
        />
        <Turnings scenario={scenario} start={start} format={format} />
      </main>
    </div>
  )
}
