import { useEffect, useId, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { classFaultWords } from '../faultWords'
import { isOnlyHere, useJoinAddress } from '../joinAddress'
import { useLink } from '../link/useLink'
import { QrCode } from '../QrCode'
import { useConsole } from './context'
import {
  firstProjectorToken,
  keptProjectorToken,
  newProjectorToken,
  type ProjectorKey,
  standingOf,
} from './projectorPass'

export interface ProjectorDialogProps {
  /** Address of the projector's window, from `#` on. */
  readonly address: string
  readonly onClose: () => void
}

/** A link that shows this class to the room from another device, where it is valid; and, on a press, a new one. */
export function ProjectorDialog({ address, onClose }: ProjectorDialogProps) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, say } = useConsole()
  const { address: reached } = useJoinAddress(base, session)
  const [key, setKey] = useState<ProjectorKey | null | undefined>(undefined)
  /** Another browser has the one that is valid. */
  const [isTaken, setTaken] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const field = useId()
  useEffect(() => {
    let isGone = false
    void keptProjectorToken(session).then((kept) => {
      if (!isGone) setKey(kept === null ? null : { token: kept, isNew: false })
    })
    return () => {
      isGone = true
    }
  }, [session])
  // A token that another browser of the teacher has replaced lets nobody in: a kept one is tried before its link is handed out.
  const tried = useLink(base, key?.token ?? null, 'projector')
  const standing = standingOf(key, tried)
  const link = key && standing === 'valid' ? `${reached}${address}/${key.token}` : null
  // What ends another's is pressed under a word that says so: beside a link of this browser, or once another's was told of.
  const isRenewed = link !== null || isTaken
  const make = async () => {
    setMaking(true)
    const of = { base, session, token, title: view.lesson.title }
    const answer = await (isRenewed ? newProjectorToken(of) : firstProjectorToken(of))
    setMaking(false)
    const isOthers = !answer.ok && answer.fault.code === 'taken'
    setTaken(isOthers)
    setFault(answer.ok ? null : isOthers ? t('beam.taken') : classFaultWords(t, answer.fault))
    if (!answer.ok) return
    setKey({ token: answer.value.token, isNew: true })
    setTold(null)
    say(t('beam.made'))
  }
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(t('beam.copied'))
    } catch {
      // Plain HTTP on a local address has no clipboard.
      setTold(t('beam.notCopied'))
    }
  }
  return (
    <Dialog title={t('beam.title')} isOpen onClose={onClose} size="page">
      <p>{t('beam.text')}</p>
      <p className="note">{t('beam.onlyHere')}</p>
      {link !== null && (
        <div className="tch-join-large">
          <QrCode text={link} label={t('beam.qr')} />
          <div className="tch-field">
            <label htmlFor={field}>{t('beam.link')}</label>
            <input id={field} type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
            <p className="tch-row">
              <Button size="small" onPress={() => void copy(link)}>
                {t('beam.copy')}
              </Button>{' '}
              <span role="status" className="note">
                {told}
              </span>
            </p>
            <p className="note">{t('beam.secret')}</p>
            {isOnlyHere(reached) && <p className="tch-only-here">{t('join.onlyHere')}</p>}
          </div>
        </div>
      )}
      <div className="tch-row">
        <Button isPending={isMaking || standing === 'undecided'} onPress={() => void make()}>
          {t(isRenewed ? 'beam.renew' : 'beam.make')}
        </Button>
        {link !== null && <span className="note">{t('beam.renewHelp')}</span>}
      </div>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
