import { useTranslation } from 'react-i18next'
import type { ReportStructure } from '../../scenario/schema/report'
import { useLanguage } from '../../ui/useFormat'
import { formatFigure } from '../number'

/** Scores with what they mean; one that was not computed says why. */
export function Scores({ report }: { report: ReportStructure }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const rows = [
    ['ard', report.ard, 'ard', 'ardHelp'],
    ['masePersistence', report.mase.persistence, 'mase', 'maseHelp'],
    ['maseLine', report.mase.line, 'mase', 'maseHelp'],
    ['crpsSkill', report.crpsSkill, 'crpsSkill', 'crpsHelp'],
    ['peakErrorDays', report.peakErrorDays, 'peakErrorDays', 'peakHelp'],
  ] as const
  return (
    <>
      <h3>{t('fit.scores.title')}</h3>
      <dl className="mdl-scores">
        {rows.map(([key, value, why, help]) => (
          <div key={key}>
            <dt>{t(`fit.scores.${key}`)}</dt>
            <dd>
              {value !== null ? (
                <b>{formatFigure(language, value)}</b>
              ) : (
                <i>
                  {report.why[why] || report.why[key]
                    ? t('fit.scores.noneWhy', { why: report.why[why] ?? report.why[key] })
                    : t('fit.scores.none')}
                </i>
              )}
              <span className="note"> {t(`fit.scores.${help}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
