import { useState } from 'react'
import type { TeamKey } from '../../classroom/events'
import type { TeacherLine } from '../../classroom/views'
import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { useLanguage } from '../../ui/useFormat'
import { letterOf } from '../parts'
import { useConsole } from './context'
import { whereWords } from './words'

/** Private talks between seats as the teacher reads them, and lines that students reported. */
export function TalksDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, ask, seatName } = useConsole()
  const [fault, setFault] = useState<string | null>(null)
  const muted = new Map(view.teams.flatMap(({ members }) => members.map((one) => [one.member, one.muted] as const)))
  const tell = async (command: Parameters<typeof ask>[0]) => setFault(await ask(command))
  const whereOf = (where: TeamKey | string): string => {
    if (typeof where !== 'string') return t('talk.inTeam', { where: whereWords(t, seatName, where) })
    const talk = view.talks.find(({ id }) => id === where)
    return talk ? between(talk.seats, talk.world) : ''
  }
  const between = (seats: readonly string[], world: number): string =>
    t('talk.between', { seats: seats.map(seatName).join(', '), letter: letterOf(world) })
  const acts = (line: TeacherLine, isReport: boolean) => {
    const { nick, member } = line
    const isMuted = muted.get(member)
    return (
      <span className="tch-acts">
        <Button
          size="small"
          aria-label={t(line.hidden ? 'talk.showOf' : 'talk.hideOf', { nick })}
          onPress={() => void tell({ type: 'hide-line', line: line.id, hidden: !line.hidden })}
        >
          {t(line.hidden ? 'talk.show' : 'talk.hide')}
        </Button>
        {isMuted !== undefined && (
          <Button
            size="small"
            aria-label={t(isMuted ? 'talk.unmuteOf' : 'talk.muteOf', { nick })}
            onPress={() => void tell({ type: 'mute', member, muted: !isMuted })}
          >
            {t(isMuted ? 'talk.unmute' : 'talk.mute')}
          </Button>
        )}
        {isReport && (
          <Button
            size="small"
            aria-label={t('talk.settleOf', { nick })}
            onPress={() => void tell({ type: 'settle-report', line: line.id })}
          >
            {t('talk.settle')}
          </Button>
        )}
      </span>
    )
  }
  return (
    <Dialog title={t('talk.title')} isOpen onClose={onClose} size="page">
      <p className="note">{t('talk.told')}</p>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      {view.reports.length > 0 && (
        <section className="tch-talk">
          <h3>{t('talk.reported')}</h3>
          <ul>
            {view.reports.map(({ line, where, by }) => (
              <Line key={line.id} line={line} note={`${whereOf(where)}, ${t('talk.reportedBy', { by })}`}>
                {acts(line, true)}
              </Line>
            ))}
          </ul>
        </section>
      )}
      {view.talks.length === 0 && <p>{t('talk.none')}</p>}
      {view.talks.map((talk) => (
        <section key={talk.id} className="tch-talk">
          <h3>{between(talk.seats, talk.world)}</h3>
          {talk.lines.length === 0 && <p className="note">{t('talk.empty')}</p>}
          <ul>
            {talk.lines.map((line) => (
              <Line key={line.id} line={line} note={seatName(line.seat)}>
                {acts(line, false)}
              </Line>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}

function Line({ line, note, children }: { line: TeacherLine; note: string; children: React.ReactNode }) {
  const { t } = useTranslation('teach')
  const language = useLanguage()
  return (
    <li className="tch-line">
      <div>
        <p className="note">
          <strong>{line.nick}</strong> · {note} · {formatWallTime(language, new Date(line.at))}
          {line.hidden && ` · ${t('talk.hidden')}`}
        </p>
        <p className={line.hidden ? 'tch-line-hidden' : undefined}>{line.text}</p>
      </div>
      {children}
    </li>
  )
}
