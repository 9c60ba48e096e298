import type { TeamCard } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { StatusMark } from '../StatusMark'
import { useConsole } from './context'
import type { Asked } from './Dialogs'
import { whereWords } from './words'

/** Teams that do nothing or are gone, and lines that students reported, each with what can be done. */
export function NeedsYou({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, send, say, seatName } = useConsole()
  const isPlay = view.lesson.phase.name === 'window' || view.lesson.phase.name === 'brief'
  const rows = isPlay ? view.teams.filter(({ status }) => status === 'idle' || status === 'disconnected') : []
  const { reports } = view
  const whereOf = (where: TeamCard['key'] | string): string => {
    if (typeof where !== 'string') return whereWords(t, seatName, where)
    const talk = view.talks.find(({ id }) => id === where)
    return talk ? talk.seats.map(seatName).join(', ') : t('talk.title')
  }
  return (
    <section className="tch-panel" aria-labelledby="needs-title">
      <h2 id="needs-title">{t('needs.title')}</h2>
      {rows.length + reports.length === 0 && <p className="note">{t('needs.none')}</p>}
      <ul className="tch-needs">
        {reports.map(({ line, where }) => (
          <li key={line.id}>
            <StatusMark status="idle" />
            <What who={line.nick} words={t('needs.reported', { where: whereOf(where) })} />
            <Button size="small" aria-label={t('needs.readOf')} onPress={() => onAsk({ what: 'talks' })}>
              {t('needs.read')}
            </Button>
          </li>
        ))}
        {rows.map(({ key, name, status }) => (
          <li key={`${key.world}-${key.seat}`}>
            <StatusMark status={status} />
            <What
              who={name}
              words={t(status === 'idle' ? 'needs.idle' : 'needs.disconnected', {
                where: whereWords(t, seatName, key),
              })}
            />
            {status === 'idle' ? (
              <Button
                size="small"
                aria-label={t('needs.nudgeOf', { team: name })}
                onPress={async () => {
                  if (await send({ type: 'nudge', team: key })) say(t('needs.nudged', { team: name }))
                }}
              >
                {t('needs.nudge')}
              </Button>
            ) : (
              <Button
                size="small"
                aria-label={t('needs.policyOf', { team: name })}
                onPress={() => void send({ type: 'give-seat', team: key, by: 'policy' })}
              >
                {t('needs.policy')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who it is, and under it what is the matter and where. */
function What({ who, words }: { who: string; words: string }) {
  return (
    <span className="tch-need">
      <strong>{who}</strong> <span className="note">{words}</span>
    </span>
  )
}
