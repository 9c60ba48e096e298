import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { codeWords, joinLink, plainAddress, useJoinAddress } from '../joinAddress'
import { QrCode } from '../QrCode'
import { useConsole } from './context'

/** How students come in, as it stays on the page while they play. */
export function JoinPanel({ onOpen, onStudents }: { onOpen: () => void; onStudents: () => void }) {
  const { t } = useTranslation('teach')
  const { base, session, view, send } = useConsole()
  const { address } = useJoinAddress(base, session)
  const { code, locked } = view.lesson
  const link = code === null ? null : joinLink(address, code)
  return (
    <section className="tch-join" aria-labelledby="join-title">
      {link !== null && <QrCode text={link} label={t('join.qr', { address: link })} />}
      <div className="tch-join-words">
        <h2 id="join-title">{t('join.title')}</h2>
        {code === null ? <p>{t('join.none')}</p> : <p className="tch-code">{codeWords(code)}</p>}
        <p className="note">{t(locked ? 'join.locked' : 'join.open')}</p>
        <Button look="quiet" className="tch-link" onPress={onOpen}>
          {code === null ? t('join.newCodeOpen') : t('join.atAddress', { address: plainAddress(address) })}
        </Button>
        <Button look="quiet" className="tch-link" onPress={() => void send({ type: 'lock-lobby', locked: !locked })}>
          {t(locked ? 'lobby.unlock' : 'lobby.lock')}
        </Button>
        {view.letGo.length > 0 && (
          <Button look="quiet" className="tch-link" onPress={onStudents}>
            {t('join.letGo', { count: view.letGo.length })}
          </Button>
        )}
      </div>
    </section>
  )
}
