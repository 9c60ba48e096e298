import { useTranslation } from 'react-i18next'
import type { Format } from '../../ui/format'
import { modelStatus, modelStatusText } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { Caveat } from '../Caveat'
import { rangeWords, valueWords } from '../outcomes/words'
import type { ComparisonReport } from '../report'
import type { Draws } from '../reruns/useDraws'
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
  const { t: tCommon } = useTranslation('common')
  const { tolls, scenario } = report
  const { established } = tolls
  return (
    <section className="cmp-tolls" id="tolls" aria-labelledby="tolls-title" tabIndex={-1}>
      <h2 id="tolls-title">{t('tolls.title')}</h2>
      <p className="note">{t('tolls.note')}</p>
      <TollChart
        tolls={tolls}
        reruns={report.reruns}
        draws={draws}
        format={format}
        end={scenario.play.clock.ticks + scenario.play.clock.tailTicks}
      />
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
      <div className="cmp-status">
        <Caveat />
        <Button look="plain" size="small" className="cmp-model" onPress={onModel}>
          {t('model.change')}
        </Button>
        <p className="note">
          <b>{t(`status.${modelStatus(scenario)}`)}</b> {modelStatusText(tCommon, scenario)}
        </p>
      </div>
    </section>
  )
}
