import type { Scenario } from '../../scenario/scenario'
import type { ReportFigure, ReportPart } from '../../scenario/schema/report'
import { RecordMark } from '../../ui/charts/marks'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { figureName, neverHour, neverShare, resultOf, tooWide, verdictOf } from '../facts'
import { formatCount, formatFigure, roundTimes } from '../number'
import { EnsembleMark, ResultMark } from './marks'

const width = 260
const height = 34
const inset = 10

/** Dated figures of the record beside the ensemble: a picture, and the same in numbers and words in each row. */
export function FigureTable(props: { scenario: Scenario; part: ReportPart; format: Format; caption: string }) {
  const { scenario, part, format, caption } = props
  const { t } = useTranslation('model')
  if (part.figures.length === 0) return <p className="note">{t('fit.noFigures')}</p>
  return (
    <table className="mdl-table mdl-figures">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fit.figure')}</th>
          <td aria-hidden="true" />
          <th scope="col">{t('fit.record')}</th>
          <th scope="col">{t('fit.modelColumn')}</th>
          <th scope="col">{t('fit.result')}</th>
        </tr>
      </thead>
      <tbody>
        {part.figures.map((figure) => (
          <Row key={figure.id} figure={figure} never={neverHour(scenario, figure)} format={format} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ figure, never, format }: { figure: ReportFigure; never: number | null; format: Format }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const value = (one: number): string =>
    !figure.time ? formatCount(language, one) : one === never ? t('fit.never') : format.dayTime(Math.round(one))
  const neverIn = neverShare(figure, never)
  const dash = figure.time ? ' – ' : '–\u200b'
  const range = (low: number, high: number): string =>
    value(low) === value(high) ? value(low) : `${value(low)}${dash}${value(high)}`
  return (
    <tr data-result={resultOf(figure)}>
      <th scope="row">
        {figureName(figure)}
        {!figure.time && (
          <span className="note mdl-when">
            {figure.hour === null ? t('fit.endOfRun') : format.dayTime(figure.hour)}
          </span>
        )}
      </th>
      <td className="mdl-picture">
        <FigurePicture figure={figure} never={never} />
      </td>
      <td data-column={t('fit.record')}>
        <b>{value(figure.value)}</b>
        {figure.low !== figure.high && <span className="note"> ({range(figure.low, figure.high)})</span>}
      </td>
      <td data-column={t('fit.modelColumn')} className="mdl-model-figure">
        {value(figure.median)} <span className="note">({range(figure.p5, figure.p95)})</span>
        {neverIn > 0 && <span className="note mdl-when">{t('fit.neverShare', { share: neverIn })}</span>}
      </td>
      <td>
        <Result figure={figure} />
      </td>
    </tr>
  )
}

function Result({ figure }: { figure: ReportFigure }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const result = resultOf(figure)
  const wide = tooWide(figure)
  return (
    <>
      <span className="mdl-result">
        <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          <ResultMark x={7} y={7} result={result} />
        </svg>
        <span>{t(`fit.verdict.${verdictOf(figure)}`)}</span>
      </span>
      {wide !== null && (
        <span className="note mdl-wide">
          {t(result === 'missed' ? 'fit.wideMissed' : 'fit.wide', { times: formatFigure(language, roundTimes(wide)) })}
        </span>
      )}
    </>
  )
}

/**
 * The record's bracket above, the ensemble's intervals below, on one scale: from nothing for counts, close by for times.
 * Where something never came in some runs, the interval runs off the picture, with an arrow.
 */
function FigurePicture({ figure, never }: { figure: ReportFigure; never: number | null }) {
  const { value, low, high, p5, p25, median, p75, p95, time } = figure
  const ends = [value, low, high, p5, p25, median, p75, p95].filter((one) => one !== never)
  const pad = (Math.max(...ends) - Math.min(...ends)) * 0.1 + (time ? 2 : 0)
  const from = time ? Math.min(...ends) - pad : Math.min(0, ...ends)
  const to = Math.max(...ends) + pad || 1
  const off = never === 0 ? 0 : width
  const x = (one: number): number =>
    figure.time && one === never ? off : inset + ((one - from) / (to - from)) * (width - 2 * inset)
  return (
    <div className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <path
          className="grid"
          d={`M${inset} ${height - 1}H${width - inset}${time ? '' : `M${inset} 2V${height - 1}`}`}
        />
        <RecordMark y={9} range={low === high ? null : [x(low), x(high)]} main={x(value)} />
        <EnsembleMark y={24} ends={[x(p5), x(p25), x(median), x(p75), x(p95)]} />
        {neverShare(figure, never) > 0 && (
          <path className="beyond" d={never === 0 ? 'M6 20l-5 4l5 4' : `M${width - 6} 20l5 4l-5 4`} />
        )}
      </svg>
    </div>
  )
}
