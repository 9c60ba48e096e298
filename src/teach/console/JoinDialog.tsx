import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { classFaultWords } from '../faultWords'
import { Choice, Field } from '../form/Field'
import { codeWords, isOnlyHere, joinLink, plainAddress, readAddress, useJoinAddress } from '../joinAddress'
import { newCode } from '../link/http'
import { QrCode } from '../QrCode'
import { useConsole } from './context'

const own = '(own)'

/** The code and its QR code in large, the address that stands in it, and a new code. */
export function JoinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, say } = useConsole()
  const { addresses, address, choose } = useJoinAddress(base, session)
  const [isOwn, setOwn] = useState(false)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { code } = view.lesson
  const isListed = addresses.includes(address)
  const readTyped = readAddress(typed)
  const renew = async () => {
    const answer = await newCode(base, session, token)
    setFault(answer.ok ? null : classFaultWords(t, answer.fault))
    if (answer.ok) say(t('join.made', { code: answer.value.code }))
  }
  return (
    <Dialog title={t('join.change')} isOpen onClose={onClose} size="page">
      <div className="tch-join-large">
        {code !== null && (
          <QrCode text={joinLink(address, code)} label={t('join.qr', { address: joinLink(address, code) })} />
        )}
        <div>
          <p>{t('join.go')}</p>
          <p className="tch-join-address">{plainAddress(address)}</p>
          {code === null ? <p>{t('join.none')}</p> : <p className="tch-code">{codeWords(code)}</p>}
        </div>
      </div>
      <Choice
        legend={t('join.address')}
        name="address"
        value={isOwn || !isListed ? own : address}
        options={[
          ...addresses.map((one) => ({ value: one, label: plainAddress(one) })),
          { value: own, label: !isOwn && !isListed ? plainAddress(address) : t('join.addressOwn') },
        ]}
        onChange={(value) => {
          setOwn(value === own)
          if (value !== own) choose(value)
        }}
      />
      <p className="note">{t('join.addressHelp')}</p>
      {isOnlyHere(address) && <p className="tch-only-here">{t('join.onlyHere')}</p>}
      {isOwn && (
        <>
          <Field label={t('join.addressOwn')}>
            {(field) => (
              <input
                {...field}
                type="url"
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value)
                  const read = readAddress(target.value)
                  if (read) choose(read)
                }}
              />
            )}
          </Field>
          {typed !== '' && readTyped === null && <p className="foot-warning">{t('join.addressBad')}</p>}
        </>
      )}
      <div className="tch-row">
        <Button onPress={() => void renew()}>{t('join.newCode')}</Button>
        <span className="note">{t('join.newCodeHelp')}</span>
      </div>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
