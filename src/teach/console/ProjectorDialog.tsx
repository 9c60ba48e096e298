import { useCallback, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { classFaultWords } from '../faultWords'
import { useJoinAddress } from '../joinAddress'
import type { Answer } from '../link/http'
import { useLink } from '../link/useLink'
import { QrCode } from '../QrCode'
import { useConsole } from './context'
import { keptProjectorToken, newProjectorToken } from './projectorPass'

export interface ProjectorDialogProps {
  /** Address of the projector's window, from `#` on. */
  readonly address: string
  readonly onClose: () => void
}

/** A link that shows this class to the room from another device, and a new one in its place. */
export function ProjectorDialog({ address, onClose }: ProjectorDialogProps) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, say } = useConsole()
  const { address: reached } = useJoinAddress(base, session)
  const [key, setKey] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const field = useId()
  const { title } = view.lesson
  const take = useCallback(
    async (asked: Promise<Answer<{ readonly token: string }>>) => {
      const answer = await asked
      setFault(answer.ok ? null : classFaultWords(t, answer.fault))
      if (answer.ok) setKey(answer.value.token)
      return answer.ok
    },
    [t],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, as the dialog opens
  useEffect(() => {
    void take(keptProjectorToken({ base, session, token, title }))
  }, [base, session, token])
  const renew = useCallback(
    () => take(newProjectorToken({ base, session, token, title })),
    [take, base, session, token, title],
  )
  // A key that another browser of the teacher has replaced lets nobody in: a link with it is not handed out.
  const tried = useLink(base, key, 'projector')
  const isSpent = tried?.ended === 'refused'
  useEffect(() => {
    if (isSpent) void renew()
  }, [isSpent, renew])
  const link = key === null || isSpent ? null : `${reached}${address}/${key}`
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
          </div>
        </div>
      )}
      <div className="tch-row">
        <Button
          onPress={async () => {
            if (!(await renew())) return
            setTold(null)
            say(t('beam.made'))
          }}
        >
          {t('beam.renew')}
        </Button>
        <span className="note">{t('beam.renewHelp')}</span>
      </div>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
