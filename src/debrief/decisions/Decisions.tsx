import { useMemo, useState } from 'react'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { ComparisonReport } from '../report'
import { marksOf } from './bands'
import { DecisionChart } from './DecisionChart'
import { DecisionTable } from './DecisionTable'

/** The run's decisions beside the documented ones: an axis of hours, and the same as a table. */
export function Decisions(props: {
  report: ComparisonReport
  format: Format
  /** Opens the record as a timeline, with all that is documented beside these decisions. */
  onRecord: () => void
}) {
  const { report, format, onRecord } = props
  const { t } = useTranslation('compare')
  const [everybody, setEverybody] = useState(report.actor === null)
  const shown = useMemo(
    () => report.decisions.filter((decision) => everybody || decision.actor === report.actor),
    [report, everybody],
  )
  const undated = shown.filter(({ documented }) => documented?.chosen && documented.from === null).length
  return (
    <section className="cmp-decisions" id="decisions" aria-labelledby="decisions-title" tabIndex={-1}>
      <div className="cmp-section-head">
        <h2 id="decisions-title">{t('decisions.title')}</h2>
        <div className="cmp-decisions-ways">
          {report.actor !== null && (
            <Button look="plain" size="small" aria-pressed={everybody} onPress={() => setEverybody(!everybody)}>
              {everybody ? t('decisions.onlyOwn') : t('decisions.everybody')}
            </Button>
          )}
          <Button look="plain" size="small" onPress={onRecord}>
            {t('decisions.wholeRecord')}
          </Button>
        </div>
      </div>
      <ChartFrame title={t('decisions.title')} foot={[t('decisions.note')]}>
        <DecisionChart
          marks={marksOf(shown, report.actor)}
          waits={report.waits.map(({ hour }) => hour)}
          end={report.scenario.play.clock.ticks}
          runName={report.seatName ?? t('decisions.run')}
          format={format}
        />
      </ChartFrame>
      <p className="note">
        {t('decisions.note')}
        {report.waits.length > 0 && ` ${t('decisions.waits', { count: report.waits.length })}`}
        {undated > 0 && ` ${t('decisions.undatedCount', { count: undated })}`}
      </p>
      <h3>{t('decisions.tableTitle')}</h3>
      <DecisionTable
        decisions={shown}
        sources={report.sources}
        format={format}
        withActor={everybody && report.actor !== null}
      />
    </section>
  )
}
