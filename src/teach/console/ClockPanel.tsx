import { teamPlays } from '../../classroom/teamPlays'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { clockText, isLastMinute, leftOn, serverTime, useNow } from '../link/clock'
import { useConsole } from './context'
import type { Asked } from './Dialogs'
import { savedWords } from './words'

const extension = 2

/** The time of this part of the lesson, and what the teacher does with it. */
export function ClockPanel({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, at, plan, send, say } = useConsole()
  const { phase, clock, worlds } = view.lesson
  const now = useNow()
  const left = leftOn(clock, at, now)
  const total = plan.windows.length
  const isWindow = phase.name === 'window'
  const isOver = phase.name === 'ended'
  const waiting = view.teams.filter(({ status }) => status === 'thinking' || status === 'idle')
  const noForecast = view.teams.filter(({ status, forecast }) => !forecast && teamPlays(status))
  const close = () => {
    if (waiting.length > 0) onAsk({ what: 'close', teams: waiting, window: isWindow ? phase.window : 0 })
    else void send({ type: 'close-window' })
  }
  const stateWords = clock.held ? 'clock.held' : clock.paused ? 'clock.paused' : null
  const next = phase.name === 'brief' ? 'first' : phase.name === 'debrief' ? 'exit' : 'ended'
  return (
    <section className="tch-panel tch-clock-panel" aria-labelledby="clock-title">
      <div className="tch-panel-head">
        <h2 id="clock-title">
          {isWindow
            ? t('clock.window', { n: phase.window + 1, total })
            : t(phase.name === 'exit' ? 'part.exitLong' : `part.${phase.name}`)}
        </h2>
        <span className="note">{t('clock.worlds', { count: worlds })}</span>
      </div>
      {!isOver && (
        <p
          className="tch-clock"
          data-paused={clock.paused || undefined}
          data-last={isLastMinute(clock, left) || undefined}
        >
          {left === null ? (
            <span className="tch-clock-none">{t(stateWords ?? 'clock.none')}</span>
          ) : (
            <>
              <span aria-hidden="true">{clockText(left)}</span>
              <span className="sr-only">{t('clock.left', { time: clockText(left) })}</span>
              {(stateWords || left === 0) && <span className="tch-clock-state">{t(stateWords ?? 'clock.over')}</span>}
            </>
          )}
        </p>
      )}
      {clock.held && <p className="note">{t('clock.heldHelp')}</p>}
      {!isOver && (
        <div className="tch-buttons">
          <Button look="ink" onPress={() => void send({ type: clock.paused ? 'resume' : 'pause' })}>
            {clock.held && isWindow
              ? t('clock.open', { n: phase.window + 1 })
              : t(clock.paused ? 'clock.resume' : 'clock.pause')}
          </Button>
          <Button
            isDisabled={left === null}
            onPress={async () => {
              if (await send({ type: 'extend', minutes: extension })) say(t('clock.extend', { count: extension }))
            }}
          >
            {t('clock.extend', { count: extension })}
          </Button>
          {(isWindow || phase.name === 'debrief') && (
            <Button
              isDisabled={view.back === null}
              onPress={() => view.back !== null && onAsk({ what: 'back', window: view.back })}
            >
              {t('clock.back')}
            </Button>
          )}
          {isWindow ? (
            <Button isDisabled={clock.held} onPress={close}>
              {t('clock.close')}
            </Button>
          ) : (
            <Button
              className={phase.name === 'debrief' ? '' : 'tch-wide'}
              onPress={() => {
                if (next === 'ended') onAsk({ what: 'end' })
                else if (next === 'first' && view.lesson.mode === 'teams' && noForecast.length > 0) {
                  onAsk({ what: 'first', teams: noForecast })
                } else void send({ type: 'next' })
              }}
            >
              {t(`clock.next.${next}`)}
            </Button>
          )}
        </div>
      )}
      {!isOver && <p className="note">{savedWords(t, serverTime(clock, at, now) - view.savedAt)}</p>}
      {isWindow && phase.window + 1 < total && (
        <Button look="quiet" className="tch-link" onPress={() => onAsk({ what: 'to-debrief' })}>
          {t('clock.toDebrief')}
        </Button>
      )}
    </section>
  )
}
