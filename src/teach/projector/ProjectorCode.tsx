import type { ProjectorView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { codeWords, joinLink, plainAddress, useJoinAddress } from '../joinAddress'
import { QrCode } from '../QrCode'

interface CodeProps {
  readonly base: string
  readonly session: string
  readonly view: ProjectorView
}

/** Address, code and QR code while the lobby is the part of the lesson. */
export function Lobby({ base, session, view }: CodeProps) {
  const { t } = useTranslation('teachProjector')
  const { address } = useJoinAddress(base, session)
  const { code, locked } = view.lesson
  const link = code === null || locked ? null : joinLink(address, code)
  return (
    <section className="tcp-lobby">
      <div>
        {link === null || code === null ? (
          <h1>{t(locked ? 'noCode' : 'codeOver')}</h1>
        ) : (
          <>
            <h1 className="tcp-label">{t('join')}</h1>
            <p className="tcp-address">{plainAddress(address)}</p>
            <p className="tcp-label">{t('code')}</p>
            <p className="tcp-code">{codeWords(code)}</p>
          </>
        )}
        <p className="tcp-joined" role="status">
          {view.students === 0 ? t('nobody') : t('joined', { count: view.students })}
        </p>
      </div>
      {link !== null && <QrCode text={link} label={link} />}
      <p className="tcp-content">{t(link !== null ? 'content' : locked ? 'noCodeText' : 'codeOverText')}</p>
    </section>
  )
}

/** The way in, small, for those who come late: for as long as it is open. A code may have run out since an earlier lesson. */
export function CodeInPlay({ base, session, view }: CodeProps) {
  const { t } = useTranslation('teachProjector')
  const { address } = useJoinAddress(base, session)
  const { code, locked, mode, phase } = view.lesson
  const isPlay = phase.name === 'brief' || phase.name === 'window'
  if (!isPlay || mode !== 'teams' || locked) return null
  if (code === null) return <p>{t('codeOverSmall')}</p>
  return <p>{t('joinSmall', { address: plainAddress(address), code: codeWords(code) })}</p>
}
