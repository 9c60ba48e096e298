import { useMemo } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { Outcomes } from '../../outcomes/Outcomes'
import { makeReport } from '../../report'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'
import { questionPath, whoseOf } from '../whose'
import { Findings } from './Findings'

const done = { stage: 'spread', at: 0, of: 1, playing: false, mayPlay: false } as const
const still = { ...done, next: () => {}, togglePlay: () => {}, showSpread: () => {}, showDraws: () => {} }

/** Step 5: the outcomes of the run beside what is documented, with ranges, sources and who disputes them. */
export function TheRecord({ look, writing, format, again, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, record, session, onPage } = look
  const whose = whoseOf(record, look.reader)
  const result = again?.reruns.state === 'done' ? again.reruns.result : null
  const report = useMemo(
    () => session && makeReport(scenario, record, session.result, result),
    [scenario, record, session, result],
  )
  return (
    <>
      {!isBoard && <p className="gd-lead">{t('steps.record.lead')}</p>}
      {report && (
        <div className="compare charted gd-outcomes">
          <Outcomes report={report} draws={result ? still : null} format={format} controls={null} accounts={null} />
        </div>
      )}
      {!isBoard && (
        <>
          <Findings scenario={scenario} />
          <ul className="gd-ways">
            <li>
              <Button onPress={() => onPage('compare')}>{t('steps.record.compare')}</Button>
            </li>
            <li>
              <Button onPress={() => onPage('record')}>{t('steps.record.timeline')}</Button>
            </li>
          </ul>
          {(['beside', 'documented'] as const).map((id) => (
            <Answer
              key={id}
              question={t(questionPath(id, whose))}
              text={answerOf(writing.reflection, id)}
              onText={(text) => writing.answer(id, text)}
            />
          ))}
        </>
      )}
    </>
  )
}
