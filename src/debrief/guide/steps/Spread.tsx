import { type ReactNode, useMemo, useState } from 'react'
import { compareWithRecord } from '../../../analysis/compare'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { ForecastMark, RunMark } from '../../../ui/charts/marks'
import { useTranslation } from '../../../ui/i18n/translation'
import { modelStatus } from '../../../ui/modelStatus'
import { Button } from '../../../ui/parts/Button'
import { Caveat, useCaveats } from '../../Caveat'
import { drawAsked } from '../../reruns/drawAsked'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'
import { namePath, questionPath, whoseOf } from '../whose'
import { SpreadChart } from './SpreadChart'

/** Draws to look at one by one before all of them are shown. */
const singlesFirst = 5

/** Step 4: the same decisions run again; single draws first, then all. The record is not shown here. */
export function Spread({ look, writing, stage, onStage, format, again, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, record, session } = look
  const whose = whoseOf(record, look.reader)
  const result = again?.reruns.state === 'done' ? again.reruns.result : null
  const rows = useMemo(() => {
    if (!session || !result) return []
    const asked = new Set(scenario.play.forecast.map(({ outcome }) => outcome))
    return compareWithRecord(scenario.record, session.result.outcomes, result.outcomes).filter(
      ({ id, spread }) => spread !== null && asked.has(id),
    )
  }, [scenario, session, result])
  const { draw } = stage
  const isFitted = modelStatus(scenario) === 'fitted'
  const foot = useCaveats()
  // Kept by this step alone: whoever comes back to it has seen them.
  const [seen, setSeen] = useState(draw === null ? singlesFirst : 1)
  const step = (next: number | null): void => {
    setSeen((before) => (next === null ? singlesFirst : before + 1))
    onStage({ draw: next })
  }
  if (!again) return <p>{t('begin.older')}</p>
  const { reruns } = again
  if (reruns.state === 'running') {
    return (
      <div className="gd-running">
        <label>
          <span>{t('steps.spread.running', { done: format.number(reruns.done), of: format.number(reruns.of) })}</span>
          <progress value={reruns.done} max={reruns.of} />
        </label>
        {!isBoard && <Button onPress={again.cancel}>{t('steps.spread.cancel')}</Button>}
      </div>
    )
  }
  if (!result) {
    return (
      <div className="gd-running">
        <p role="status">{t(reruns.state === 'failed' ? 'steps.spread.failed' : 'steps.spread.stopped')}</p>
        {!isBoard && <Button onPress={again.again}>{t('steps.spread.again')}</Button>}
      </div>
    )
  }
  const of = result.runs
  const asked = drawAsked(record.seed, of)
  return (
    <>
      {!isBoard && <p className="gd-lead">{t(isFitted ? 'steps.spread.lead' : 'steps.spread.leadLuck')}</p>}
      <div className="gd-draws">
        <p className="gd-draw" role="status">
          {draw === null ? t('steps.spread.all') : t('steps.spread.draw', { n: draw + 1, of })}
        </p>
        {!isBoard &&
          (draw === null ? (
            <Button onPress={() => step(0)}>{t('steps.spread.single')}</Button>
          ) : (
            <>
              <Button onPress={() => step((draw + 1) % of)}>{t('steps.spread.next')}</Button>
              <Button isDisabled={seen < singlesFirst} onPress={() => step(null)}>
                {t('steps.spread.all')}
              </Button>
              {seen + 1 < singlesFirst && <span className="note">{t('steps.spread.seeAll', { n: singlesFirst })}</span>}
            </>
          ))}
      </div>
      <ChartFrame title={t(namePath('spread', whose))} foot={foot}>
        <ul className="gd-key note">
          <li>
            <Sample>
              <RunMark x={8} y={8} />
            </Sample>
            {t('steps.spread.ring')}
          </li>
          <li>
            <Sample>
              <g className="mark-model">
                <circle cx={8} cy={8} r={3} />
              </g>
            </Sample>
            {t(draw === null ? 'steps.spread.dots' : 'steps.spread.oneDot')}
          </li>
          {record.forecast.length > 0 && (
            <li>
              <Sample>
                <ForecastMark y={8} low={1} best={8} high={15} />
              </Sample>
              {t('steps.spread.expected')}
            </li>
          )}
        </ul>
        <ul className="gd-rows charted">
          {rows.map(({ id, outcome, run, spread }) => (
            <li key={id}>
              <h3>
                {outcome.label} <span className="note">{outcome.unit}</span>
              </h3>
              {spread && (
                <SpreadChart
                  label={outcome.label}
                  spread={spread}
                  run={run}
                  forecast={record.forecast.find((one) => one.outcome === id) ?? null}
                  draw={draw}
                  format={format}
                />
              )}
            </li>
          ))}
        </ul>
      </ChartFrame>
      {isFitted && <p className="note">{t('steps.spread.values')}</p>}
      <Caveat />
      {!isBoard && (
        <>
          <Answer
            question={t(questionPath('draw', whose), { n: asked + 1 })}
            text={answerOf(writing.reflection, 'draw')}
            onText={(text) => writing.answer('draw', text)}
          />
          <Button size="small" className="gd-need" onPress={() => step(asked)}>
            {t('steps.spread.showDraw', { n: asked + 1 })}
          </Button>
        </>
      )}
    </>
  )
}

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      {children}
    </svg>
  )
}
