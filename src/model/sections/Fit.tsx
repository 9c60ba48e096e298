import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../scenario/scenario'
import type { ReportPart, ReportStructure } from '../../scenario/schema/report'
import { formatDate } from '../../ui/format'
import { useFormat, useLanguage } from '../../ui/useFormat'
import { Caveat } from '../Caveat'
import { formatFigure } from '../number'
import { FigureTable } from './FigureTable'
import { FitKey, SeriesKey } from './keys'
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
        <p className="mdl-nothing">{t('fit.none')}</p>
      ) : (
        <>
          <p className="mdl-lead">{t('fit.lead')}</p>
          <p className="note">
            {t('about.made', {
              date: formatDate(language, validation.made.date),
              runs: formatFigure(language, validation.made.runs),
            })}
            {validation.recovery &&
              ` ${t('fit.recovery', {
                sets: validation.recovery.sets,
                share: formatFigure(language, Math.round(validation.recovery.inside90 * 100)),
              })}`}
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
  const { t } = useTranslation('model')
  const format = useFormat(scenario.play.clock)
  const runs = scenario.validation?.made.runs ?? 0
  return (
    <>
      <h3>{t('fit.fitted')}</h3>
      <PartWords part={report.fitted} />
      <FigureTable part={report.fitted} format={format} caption={t('fit.fitted')} />
      <h3>{t('fit.heldOut')}</h3>
      <p>{t('fit.heldOutLead')}</p>
      <PartWords part={report.heldOut} />
      <FigureTable part={report.heldOut} format={format} caption={t('fit.heldOut')} />
      {report.series.length > 0 && (
        <>
          <h3>{t('fit.series.title')}</h3>
          <p className="mdl-lead">{t('fit.series.lead')}</p>
          <SeriesKey />
          <ul className="mdl-series">
            {report.series.map((series) => (
              <li key={series.id}>
                <h4>
                  {titleOf(scenario, series.id)} <span className="tag">{t(`fit.series.set.${series.set}`)}</span>
                </h4>
                <SeriesChart series={series} format={format} />
                <SeriesWords series={series} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Scores report={report} />
      {report.levers.length > 0 && <LeverReport scenario={scenario} runs={runs} />}
      <Caveat />
    </>
  )
}

/** A series by its title in the record; its id with spaces where the record has no series of that id. */
function titleOf(scenario: Scenario, id: string): string {
  const words = id.replaceAll(/[_-]/g, ' ')
  return (
    scenario.record.series.find((one) => one.id === id)?.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  )
}

function PartWords({ part }: { part: ReportPart }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  return (
    <p className="mdl-part">
      <b>{t('fit.count90', { inside: part.inside90, of: part.of, half: part.inside50 })}</b>
      {'. '}
      {t('fit.met', { count: part.met })}
      {part.meanWidth !== null &&
        ` ${t('fit.width', { width: formatFigure(language, Number(part.meanWidth.toPrecision(2))) })}`}
    </p>
  )
}

function SeriesWords({ series }: { series: ReportStructure['series'][number] }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const score = (value: number | null): string =>
    value === null ? t('fit.series.noScore') : formatFigure(language, value)
  return (
    <p className="note">
      {t('fit.series.scores', { persistence: score(series.persistence), line: score(series.line) })}{' '}
      {series.crpsSkill !== null && t('fit.series.crps', { crps: score(series.crpsSkill) })}
    </p>
  )
}
