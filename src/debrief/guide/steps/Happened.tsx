import { useMemo } from 'react'
import { namesOf } from '../../../scenario/names'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { answerTo, useAsked, useSummary } from '../../lookBack/useAsked'
import { Answer } from '../Answer'
import { decidedAt, momentsOf } from '../moments'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'
import { questionPath, whoseOf } from '../whose'
import { GapList } from './GapList'
import { Unread } from './Unread'

/** Step 3: a moment and a seat; what it decided, what it did not know, and messages that were not read. */
export function Happened({ look, writing, stage, onStage, format, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario, record, debrief, onPage, onFault } = look
  const moments = useMemo(() => momentsOf(scenario, record), [scenario, record])
  const whose = whoseOf(record, look.reader)
  const { hour, seat } = stage
  const name = scenario.play.seats.find(({ id }) => id === seat)?.name ?? seat
  const summary = useSummary(debrief, null, onFault)
  const key = JSON.stringify([hour, seat])
  const asked = useAsked(
    debrief,
    key,
    async (run) => (await run.gaps(null, { hour, given: null }, seat)) ?? ('unknown' as const),
    onFault,
  )
  const gaps = answerTo(asked, key)
  const names = namesOf(scenario)
  const decided = summary ? decidedAt(summary.decisions, moments, hour, seat) : []
  return (
    <>
      {!isBoard && <p className="gd-lead">{t('steps.happened.lead')}</p>}
      {isBoard ? (
        <p className="gd-aloud">
          {format.dateTime(hour)} · {name}
        </p>
      ) : (
        <div className="gd-choices">
          <label>
            <span>{t('steps.happened.moment')}</span>
            <select value={hour} onChange={(event) => onStage({ hour: Number(event.target.value) })}>
              {moments.map((at) => (
                <option key={at} value={at}>
                  {t('steps.happened.window', { when: format.dayTime(at) })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('steps.happened.seat')}</span>
            <select value={seat} onChange={(event) => onStage({ seat: event.target.value })}>
              {scenario.play.seats.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <Button onPress={() => onPage('replay', `hour=${hour}&seat=${seat}`)}>{t('steps.happened.replay')}</Button>
        </div>
      )}
      <div className="gd-two">
        <section className="gd-part" aria-labelledby="gd-decided">
          <h3 id="gd-decided">{t('steps.happened.own')}</h3>
          {decided.length === 0 ? (
            <p>{t('steps.happened.ownNone')}</p>
          ) : (
            <ul className="gd-list">
              {decided.map(({ option, hour: at, by, reason }) => (
                <li key={`${option} ${at}`}>
                  <span className="note">{format.dayTime(at)}</span>
                  <strong>{names.option(option)}</strong>
                  {by !== 'policy' && !isBoard && (
                    <span>{reason ? t('steps.happened.reason', { reason }) : t('steps.happened.noReason')}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="gd-part" aria-labelledby="gd-gaps" aria-busy={gaps === null}>
          <h3 id="gd-gaps">{t('steps.happened.knew', { seat: name })}</h3>
          {gaps === 'unknown' && <p>{t('steps.happened.notKnown')}</p>}
          {gaps && gaps !== 'unknown' && <GapList scenario={scenario} gaps={gaps} format={format} isBoard={isBoard} />}
        </section>
      </div>
      {!isBoard && (
        <>
          <Unread look={look} format={format} />
          {(['knew', 'late'] as const).map((id) => (
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
