import { limits } from '../../classroom/limits'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { isOnlyHere, useJoinAddress } from '../joinAddress'
import { useConsole } from './context'
import type { Asked } from './Dialogs'

/** Before play: who has come, how they are spread, and the start. */
export function LobbyPanel({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('teach')
  const { base, session, view, plan, send } = useConsole()
  const { address } = useJoinAddress(base, session)
  const { lesson, teams, observers } = view
  const joined = teams.reduce((sum, { members }) => sum + members.length, 0) + observers.length
  const isAlone = lesson.mode === 'one-device'
  const begin = () => {
    if (joined === 0 && !isAlone) onAsk({ what: 'begin' })
    else void send({ type: 'next' })
  }
  return (
    <section className="tch-panel" aria-labelledby="lobby-title">
      <div className="tch-panel-head">
        <h2 id="lobby-title">{t('lobby.title')}</h2>
        {!isAlone && (
          <span className="note" role="status">
            {joined === 0 ? t('lobby.nobody') : t('lobby.joined', { count: joined })}
          </span>
        )}
      </div>
      {isAlone && <p className="note">{t('lobby.voteHelp')}</p>}
      {!isAlone && isOnlyHere(address) && <p className="tch-only-here note">{t('join.onlyHere')}</p>}
      <div className="tch-buttons">
        <Button look="act" className="tch-wide" onPress={begin}>
          {t(plan.brief === 0 ? 'clock.next.first' : 'clock.next.brief')}
        </Button>
        {!isAlone && (
          <>
            <Button isDisabled={joined === 0} onPress={() => void send({ type: 'assign' })}>
              {t('lobby.spread')}
            </Button>
            <Button isDisabled={joined < 2} onPress={() => void send({ type: 'assign', least: 2 })}>
              {t('lobby.pairs')}
            </Button>
            <Button isDisabled={lesson.worlds >= limits.worlds} onPress={() => void send({ type: 'add-world' })}>
              {t('lobby.addWorld')}
            </Button>
            <Button onPress={() => onAsk({ what: 'students' })}>{t('menu.students')}</Button>
          </>
        )}
      </div>
    </section>
  )
}
