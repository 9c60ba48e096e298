import { useTranslation } from '../../../ui/i18n/translation'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'
import { questionPath, whoseOf } from '../whose'

/** Step 2: the forecast that was locked at the start, before anything is revealed. */
export function Memory({ look, writing, format, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, record, reader } = look
  const rows = scenario.play.forecast.flatMap(({ outcome, question }) => {
    const locked = record.forecast.find((one) => one.outcome === outcome)
    return locked ? [{ question, ...locked }] : []
  })
  const seat = scenario.play.seats.find(({ id }) => id === record.seat)?.name ?? ''
  const whose = whoseOf(record, reader)
  const lead = whose.forecast ? t('steps.memory.lead') : t('steps.memory.leadOfOthers', { seat })
  return (
    <>
      <p className="gd-lead">{rows.length > 0 ? lead : t('steps.memory.leadNone')}</p>
      {rows.length > 0 ? (
        <ul className="gd-forecast">
          {rows.map(({ outcome, question, low, best, high }) => (
            <li key={outcome}>
              <h3>{question}</h3>
              <dl>
                {(
                  [
                    ['low', low],
                    ['best', best],
                    ['high', high],
                  ] as const
                ).map(([part, value]) => (
                  <div key={part} className={`gd-forecast-${part}`}>
                    <dt>{t(`steps.memory.${part}`)}</dt>
                    <dd>{format.number(value)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      ) : (
        <ul className="gd-questions">
          {scenario.play.forecast.map(({ outcome, question }) => (
            <li key={outcome}>{question}</li>
          ))}
        </ul>
      )}
      {!isBoard && (
        <Answer
          question={t(questionPath('expected', whose))}
          text={answerOf(writing.reflection, 'expected')}
          onText={(text) => writing.answer('expected', text)}
        />
      )}
    </>
  )
}
