import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { Around } from './around'
import { OtherWay } from './OtherWay'
import type { StudentPageProps } from './parts'
import { Rename } from './Rename'
import { StudentPage } from './StudentPage'

/** Before the lesson begins: one's nickname, the team, and what can be read meanwhile. */
export function Lobby({ around, scenario, parts, ask, onOther }: StudentPageProps & { readonly around: Around }) {
  const { t } = useTranslation('classSeat')
  const { view } = around
  const { me, team, lesson } = view
  const [isAsking, setAsking] = useState(false)
  const { RoleSheet } = parts
  const seat = team && scenario.play.seats.find(({ id }) => id === team.key.seat)
  return (
    <StudentPage around={around}>
      <div className="stu-lobby">
        <header className="stu-top">
          <h1>{t('lobby.title')}</h1>
          <p className="lead">{team ? t('lobby.text') : t('lobby.observer')}</p>
          <dl className="stu-facts">
            {team && seat && (
              <div>
                <dt>{t('lobby.team')}</dt>
                <dd>
                  <strong className="stu-where">{t('lobby.teamOf', { team: team.name, seat: seat.name })}</strong>
                </dd>
              </div>
            )}
            <div>
              <dt>{t('lobby.you')}</dt>
              <dd>
                <strong className="stu-nick">{me.nick}</strong> <Rename nick={me.nick} ask={ask} />
              </dd>
              <dd className="note">{t('lobby.youHelp')}</dd>
            </div>
          </dl>
        </header>
        <section className="stu-note">
          <h2>{t('lobby.note')}</h2>
          <p>{scenario.manifest.contentNote}</p>
          <p className="stu-note-ways">
            <a href={`#/s/${scenario.manifest.id}/about`} target="_blank" rel="noreferrer">
              {t('lobby.noteMore')}
            </a>
            <Button size="small" onPress={() => setAsking(true)}>
              {t('lobby.other')}
            </Button>
          </p>
        </section>
        <section className="stu-read" aria-label={t('lobby.read')}>
          <RoleSheet
            scenario={scenario}
            seat={seat?.id ?? scenario.play.seats[0].id}
            plan={lesson.plan}
            observed={!seat}
          />
        </section>
      </div>
      <OtherWay isOpen={isAsking} onGo={onOther} onStay={() => setAsking(false)} />
    </StudentPage>
  )
}
