import { useMemo, useState } from 'react'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { paper as paperTexts } from '../../ui/i18n/en/paper'
import { replay as replayTexts } from '../../ui/i18n/en/replay'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { debriefFileOf } from '../export/debriefFile'
import { useDebriefWords } from '../export/useDebriefWords'
import { LookBackHead } from '../lookBack/LookBackHead'
import type { LookBackProps } from '../lookBack/lookBack'
import { PaperSheet } from './PaperSheet'
import { usePaper } from './usePaper'
import '../debrief.css'
import './paper.css'

addTexts('compare', compareTexts)
addTexts('paper', paperTexts)
addTexts('replay', replayTexts)

/** Kept in the address, so that a print can be linked to. */
const linesIn = (view: string): boolean => new URLSearchParams(view).has('lines')

/** The debrief as it is printed: one to four pages of A4, shown as they read. */
export function PaperScreen(props: LookBackProps) {
  const { scenario, record, debrief, editing, view, onView, onPage, onFault } = props
  const { t } = useTranslation(['paper', 'common'])
  const format = useFormat(scenario.play.clock)
  const words = useDebriefWords(scenario, record)
  const data = usePaper(debrief, record, onFault)
  const [withLines, setWithLines] = useState(linesIn(view))
  const { tree } = editing
  const file = useMemo(
    () => data && debriefFileOf(scenario, { ...record, notes: tree.notes }, data.summary.outcomes, words),
    [scenario, record, tree, data, words],
  )
  useTitle(`${t('heading', { title: scenario.manifest.title })} · ${t('common:product')}`)
  return (
    <div className="ppr charted">
      <LookBackHead page="paper" onPage={onPage}>
        <label className="ppr-switch">
          <input
            type="checkbox"
            checked={withLines}
            onChange={({ target }) => {
              setWithLines(target.checked)
              onView(target.checked ? 'lines=1' : '')
            }}
          />
          {t('lines')}
        </label>
        <Button look="act" size="small" isDisabled={!file} onPress={() => window.print()}>
          <Icon name="sheet" /> {t('print')}
        </Button>
      </LookBackHead>
      <main id="content" className="ppr-main" tabIndex={-1}>
        {!data || !file ? (
          <p role="status">{t('loading')}</p>
        ) : (
          <>
            <p className="note ppr-how">{t('how')}</p>
            <PaperSheet
              scenario={scenario}
              file={file}
              unknowing={data.unknowing}
              isOld={debrief.opened.from === 'events'}
              withLines={withLines}
              format={format}
            />
          </>
        )}
      </main>
    </div>
  )
}
