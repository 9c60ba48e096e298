import { useState } from 'react'
import type { DebriefStep } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { Stage } from './board'
import type { StepTime } from './timing'
import { canBoard } from './useBoard'
import { useStopwatch } from './useStopwatch'

/** For whoever leads: time, what to say, what the class sees, what to take care of, and the projector's window. */
export function TeacherNotes(props: {
  readonly step: DebriefStep
  readonly time: StepTime | undefined
  readonly stage: Stage
  readonly onStage: (over: Partial<Stage>) => void
  readonly isFollowed: boolean
  readonly boardAddress: string
}) {
  const { step, time, stage, onStage, isFollowed, boardAddress } = props
  const { t } = useTranslation('guide')
  const watch = useStopwatch(step)
  const [blocked, setBlocked] = useState(false)
  const minutes = time?.minutes ?? null
  return (
    <aside className="gd-teacher" aria-label={t('teacher.label')}>
      <h2>{t('teacher.label')}</h2>
      <section>
        <h3>{t('teacher.clock')}</h3>
        <p className="gd-clock">
          {minutes
            ? t('teacher.clockOf', { passed: watch.minutes, minutes: minutes.to - minutes.from })
            : t('teacher.clockOpen', { passed: watch.minutes })}
          <Button look="quiet" size="small" onPress={watch.toggle}>
            {t(watch.running ? 'teacher.pause' : 'teacher.run')}
          </Button>
        </p>
        {minutes && <p className="note">{t('rail.ofPlan', { from: minutes.from, to: minutes.to })}</p>}
      </section>
      <section>
        <h3>{t('teacher.say')}</h3>
        <ul className="gd-say">
          {t(`steps.${step}.say`)
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </section>
      <section>
        <h3>{t('teacher.care')}</h3>
        <p>{t(`steps.${step}.care`)}</p>
      </section>
      <section>
        <h3>{t('teacher.board')}</h3>
        <p>{t(`steps.${step}.board`)}</p>
        <p className="note" role="status">
          {t(!canBoard() ? 'board.tooOld' : isFollowed ? 'teacher.follows' : 'teacher.none')}
        </p>
        {canBoard() && (
          <>
            <Button
              size="small"
              onPress={() => setBlocked(window.open(boardAddress, 'board', 'popup,width=1280,height=720') === null)}
            >
              {t('teacher.open')}
            </Button>
            <p className="note">{blocked ? t('teacher.blocked', { address: boardAddress }) : t('teacher.openHelp')}</p>
          </>
        )}
        {step === 'happened' && isFollowed && (
          <Button size="small" aria-pressed={stage.replay} onPress={() => onStage({ replay: !stage.replay })}>
            {t(stage.replay ? 'teacher.replayOff' : 'teacher.replayOn')}
          </Button>
        )}
        {step === 'alternatives' && isFollowed && (
          <Button
            size="small"
            aria-pressed={stage.authors}
            isDisabled={stage.turnings === null}
            onPress={() => onStage({ authors: !stage.authors })}
          >
            {t(stage.authors ? 'teacher.replayOff' : 'teacher.authorsOn')}
          </Button>
        )}
      </section>
    </aside>
  )
}
