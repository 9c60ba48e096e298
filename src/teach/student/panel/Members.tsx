import type { TeamView } from '../../../classroom/views'
import { useTranslation } from '../../../ui/i18n/translation'

/** The team's name and its members, each with whether they are there. */
export function Members({ team }: { team: TeamView }) {
  const { t } = useTranslation('classSeat')
  return (
    <div className="stu-members">
      <h2 className="stu-panel-title">{t('panel.title', { team: team.name })}</h2>
      <ul aria-label={t('panel.members')}>
        {team.members.map(({ nick, here, me }) => (
          <li key={nick} className="stu-member" data-here={here || undefined}>
            <span className="stu-here" aria-hidden="true" />
            {nick}
            {me && <span className="note">({t('lobby.me')})</span>}
            {!here && !me && <span className="note">{t('lobby.away')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
