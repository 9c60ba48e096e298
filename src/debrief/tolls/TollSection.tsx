import { ChartFrame } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useCaveats } from '../Caveat'
import { rangeWords, valueWords } from '../outcomes/words'
import type { ComparisonReport } from '../report'
import type { Draws } from '../reruns/useDraws'
import { ModelNote } from './ModelNote'
import { TollChart } from './TollChart'
import { TollTable } from './TollTable'

/** Announced and actual deaths: never one series. */
export function TollSection({
  report,
  draws,
  format,
  onModel,
}: {
  report: ComparisonReport
  draws: Draws | null
  format: Format
  onModel: () => void
}) {
  const { t } = useTranslation(['compare', 'common'])
  const { tolls, scenario } = report
  const caveats = useCaveats()
  const { established } = tolls
  return (
    <section className="cmp-tolls" id="tolls" aria-labelledby="tolls-title" tabIndex={-1}>
      <h2 id="tolls-title">{t('tolls.title')}</h2>
      <p className="note">{t('tolls.note')}</p>
      <ChartFrame title={t('tolls.title')} foot={[t('tolls.note'), ...caveats]}>
        <TollChart
          tolls={tolls}
          reruns={report.reruns}
          draws={draws}
          format={format}
          end={scenario.play.clock.ticks + scenario.play.clock.tailTicks}
        />
      </ChartFrame>
      {established && (
        <p className="note cmp-established">
          {established.range
            ? t('tolls.established', {
                value: valueWords(established.value, format, t),
                range: rangeWords(established.range[0], established.range[1], format),
              })
            : t('tolls.establishedOnly', { value: valueWords(established.value, format, t) })}
        </p>
      )}
      <TollTable report={report} format={format} />
      <ModelNote scenario={scenario} onModel={onModel} />
    </section>
  )
}
