import type { ReportStructure } from '../../scenario/schema/report'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { type FigureResult, type ScoreVerdict, scoreVerdict } from '../facts'
import { formatFigure } from '../number'
import { scoresOf } from '../scores'
import { ResultMark } from './marks'

const marks: Readonly<Record<ScoreVerdict, FigureResult>> = {
  better: 'narrow',
  near: 'narrow',
  even: 'wide',
  worse: 'missed',
  far: 'missed',
}

/** Scores with what they mean and whether they are any good; one that was not computed says why. */
export function Scores({ report }: { report: ReportStructure }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  return (
    <>
      <h3>{t('fit.scores.title')}</h3>
      <dl className="mdl-scores">
        {scoresOf(report).map(({ key, value, why, kind, help }) => {
          const verdict = kind === null ? null : scoreVerdict(kind, value)
          return (
            <div key={key}>
              <dt>{t(`fit.scores.${key}`)}</dt>
              <dd>
                {value !== null ? (
                  <b>{formatFigure(language, value)}</b>
                ) : (
                  <i>{why ? t('fit.scores.noneWhy', { why }) : t('fit.scores.none')}</i>
                )}
                {verdict && (
                  <span className="mdl-result">
                    <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                      <ResultMark x={7} y={7} result={marks[verdict]} />
                    </svg>
                    <span>{t(`fit.scores.verdict.${verdict}`)}</span>
                  </span>
                )}
                <span className="note">{t(`fit.scores.${help}`)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
