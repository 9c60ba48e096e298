import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { Scenario } from '../../scenario/scenario'
import type { ReportPart, ReportStructure } from '../../scenario/schema/report'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import { formatDate } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatus } from '../../ui/modelStatus'
import { useFormat, useLanguage } from '../../ui/useFormat'
import { useCaveats } from '../Caveat'
import { skillVerdict } from '../facts'
import { formatFigure } from '../number'
import { partWords } from '../partWords'
import { seriesName } from '../seriesName'
import { FigureTable } from './FigureTable'
import { FitKey, SeriesKey } from './keys'
import { Learned } from './Learned'
import { LeverReport } from './LeverReport'
import { Scores } from './Scores'
import { SeriesChart } from './SeriesChart'

/** How the model did on what it was fitted to and on what was kept from it, account by account. */
export function Fit({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const { validation } = scenario
  const [account, setAccount] = useState(validation?.structures[0]?.structure ?? '')
  const report = validation?.structures.find(({ structure }) => structure === account)
  const labelOf = (id: string): string => scenario.model.structures.find((one) => one.id === id)?.label ?? id
  return (
    <section className="mdl-section" id="fit" aria-labelledby="fit-title" tabIndex={-1}>
      <h2 id="fit-title">{t('fit.title')}</h2>
      {!validation || !report ? (
        <p className="mdl-nothing">{t(modelStatus(scenario) === 'fitted' ? 'fit.noneFitted' : 'fit.none')}</p>
      ) : (
        <>
          <p className="mdl-lead">{t('fit.lead')}</p>
          <p className="mdl-aims">{t('fit.aims')}</p>
          <p className="note">
            {t('about.made', {
              date: formatDate(language, validation.made.date),
              runs: formatFigure(language, validation.made.runs),
            })}
          </p>
          <RadioGroup className="mdl-whose mdl-account-switch" value={account} onChange={setAccount}>
            <Label className="note">{t('fit.account')}</Label>
            <div className="segments">
              {validation.structures.map(({ structure }) => (
                <Radio key={structure} value={structure} className="segment">
                  {labelOf(structure)}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <FitKey />
          <AccountReport key={account} report={report} scenario={scenario} />
        </>
      )}
      {scenario.heldOut && scenario.heldOut.looks.length > 0 && (
        <details className="mdl-why">
          <summary>
            {t('fit.looks')} ({scenario.heldOut.looks.length})
          </summary>
          <ul className="mdl-looks">
            {scenario.heldOut.looks.map(({ date, what }) => (
              <li key={`${date} ${what}`}>
                <b>{formatDate(language, date)}</b> {what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function AccountReport({ report, scenario }: { report: ReportStructure; scenario: Scenario }) {
  const { t } = useTranslation(['model', 'mechanisms', 'common'])
  const foot = useCaveats()
  const format = useFormat(scenario.play.clock)
  return (
    <>
      <h3>{t('fit.fitted')}</h3>
      <PartWords set="fitted" part={report.fitted} />
      <ChartFrame title={t('fit.fitted')} foot={foot}>
        <FigureTable scenario={scenario} part={report.fitted} format={format} caption={t('fit.fitted')} />
      </ChartFrame>
      <h3>{t('fit.heldOut')}</h3>
      <p>{t('fit.heldOutLead')}</p>
      <PartWords set="heldOut" part={report.heldOut} />
      <ChartFrame title={t('fit.heldOut')} foot={foot}>
        <FigureTable scenario={scenario} part={report.heldOut} format={format} caption={t('fit.heldOut')} />
      </ChartFrame>
      {report.series.length > 0 && (
        <>
          <h3>{t('fit.series.title')}</h3>
          <p className="mdl-lead">{t('fit.series.lead')}</p>
          <SeriesKey />
          <ul className="mdl-series">
            {report.series.map((series) => (
              <li key={series.id}>
                <h4>
                  {seriesName(t, scenario, series.id)} <span className="tag">{t(`fit.series.set.${series.set}`)}</span>
                </h4>
                <ChartFrame title={seriesName(t, scenario, series.id)} foot={foot}>
                  <SeriesChart series={series} name={seriesName(t, scenario, series.id)} format={format} />
                </ChartFrame>
                <SeriesWords series={series} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Scores report={report} />
      <Learned scenario={scenario} report={report} />
      <LeverReport scenario={scenario} />
    </>
  )
}

function PartWords({ set, part }: { set: 'fitted' | 'heldOut'; part: ReportPart }) {
  const { t } = useTranslation('model')
  const { count, rest } = partWords(t, useLanguage(), set, part)
  return (
    <p className="mdl-part">
      <b>{count}</b>. {rest}
    </p>
  )
}

function SeriesWords({ series: { persistence, line, crpsSkill } }: { series: ReportStructure['series'][number] }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const figure = (value: number): string => formatFigure(language, value)
  if (persistence === null && line === null) return <p className="note">{t('fit.series.noScore')}</p>
  const errors = [
    ...(persistence === null ? [] : [t('fit.series.error.persistence', { times: figure(persistence) })]),
    ...(line === null ? [] : [t('fit.series.error.line', { times: figure(line) })]),
  ]
  return (
    <p className="note">
      {errors.join(', ')}. {t('fit.series.error.how')}{' '}
      {crpsSkill !== null &&
        t('fit.series.crps', { crps: figure(crpsSkill), verdict: t(`fit.series.skill.${skillVerdict(crpsSkill)}`) })}
    </p>
  )
}
