import { longestAnswer, type Turning } from '../../../record/reflection'
import { namesOf } from '../../../scenario/names'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { choiceView } from '../../choice/address'
import { Turnings, TurningsOnBoard } from '../../choice/Turnings'
import { useSummary } from '../../lookBack/useAsked'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { blankTurning, withTurning } from '../turnings'
import { answerOf } from '../useReflection'
import { Shares } from './Shares'

const names = ['first', 'second'] as const

/** Step 6: two plausible turnings, no more, and a hundred per cent over how it might have gone. */
export function Alternatives({ look, writing, stage, onStage, format, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, debrief, onFault } = look
  const { turnings, shares } = writing.reflection
  const summary = useSummary(debrief, null, onFault)
  const labels = namesOf(scenario)
  const change = (index: number, over: Partial<Turning>): void =>
    writing.change({ turnings: withTurning(turnings, index, over) })
  const decisions = summary?.decisions ?? []
  if (isBoard && stage.authors && stage.turnings) {
    return <TurningsOnBoard scenario={scenario} start={debrief.alternatives} format={format} shown={stage.turnings} />
  }
  return (
    <>
      {!isBoard && <p className="gd-lead">{t('steps.alternatives.lead')}</p>}
      <div className="gd-two">
        {names.map((name, index) => {
          const turning = turnings[index] ?? blankTurning
          return (
            <section key={name} className="gd-part" aria-labelledby={`gd-${name}`}>
              <h3 id={`gd-${name}`}>{t(`steps.alternatives.${name}`)}</h3>
              {isBoard ? (
                <p className="gd-turning">{turning.text}</p>
              ) : (
                <>
                  <textarea
                    aria-labelledby={`gd-${name}`}
                    rows={3}
                    maxLength={longestAnswer}
                    placeholder={t('steps.alternatives.placeholder')}
                    value={turning.text}
                    onChange={(event) => change(index, { text: event.target.value })}
                  />
                  <label className="gd-select">
                    <span>{t('steps.alternatives.decision')}</span>
                    <select
                      value={keyOf(turning)}
                      onChange={(event) => {
                        const found = decisions.find((one) => keyOf(one) === event.target.value)
                        change(index, { option: found?.option ?? null, hour: found?.hour ?? null })
                      }}
                    >
                      <option value="">{t('steps.alternatives.noDecision')}</option>
                      {decisions.map((one) => (
                        <option key={keyOf(one)} value={keyOf(one)}>
                          {format.dayTime(one.hour)}: {labels.option(one.option)}
                        </option>
                      ))}
                    </select>
                  </label>
                  {turning.option !== null && turning.hour !== null && (
                    <Button
                      size="small"
                      onPress={() =>
                        look.onPage('choice', choiceView({ hour: turning.hour ?? 0, option: turning.option }))
                      }
                    >
                      {t('steps.alternatives.look')}
                    </Button>
                  )}
                </>
              )}
            </section>
          )
        })}
      </div>
      <section className="gd-part" aria-labelledby="gd-shares">
        <h3 id="gd-shares">{t('steps.alternatives.sharesTitle')}</h3>
        <p>{t('steps.alternatives.sharesLead')}</p>
        <Shares
          shares={shares}
          names={{ first: turnings[0]?.text, second: turnings[1]?.text }}
          onShares={isBoard ? null : (next) => writing.change({ shares: next })}
        />
      </section>
      {!isBoard && (
        <Answer
          question={t('questions.shares')}
          text={answerOf(writing.reflection, 'shares')}
          onText={(text) => writing.answer('shares', text)}
        />
      )}
      {!isBoard && (
        <div className="gd-turnings">
          <Turnings
            scenario={scenario}
            start={debrief.alternatives}
            format={format}
            onShown={(turnings) => onStage({ turnings })}
          />
        </div>
      )}
    </>
  )
}

function keyOf({ option, hour }: { readonly option: string | null; readonly hour: number | null }): string {
  return option === null ? '' : `${option} ${hour}`
}
