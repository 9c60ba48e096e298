import { useEffect, useState } from 'react'
import type { LineId } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import type { LookBackProps, SharedLink } from '../lookBack/lookBack'

/** The ways to give a line to somebody else: the run's file, or a link that carries it. */
export function ShareDialog(props: {
  readonly onFile: () => void
  /** Null where no link can bring the run back. */
  readonly onLink: LookBackProps['onLink']
  readonly line: LineId
  readonly name: string
  readonly format: Format
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onFault: (error: unknown) => void
}) {
  const { onFile, onLink, line, name, format, isOpen, onClose, onFault } = props
  const { t } = useTranslation('whatIf')
  const [link, setLink] = useState<SharedLink | null>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link of another line, or of an earlier opening, is not shown
  useEffect(() => {
    setLink(null)
    setCopied(null)
  }, [line, isOpen])
  const copy = async (address: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // Plain HTTP on a local address has no clipboard.
      setCopied(false)
    }
  }
  return (
    <Dialog title={t('share.title')} isOpen={isOpen} onClose={onClose}>
      <p>
        <b>{name}</b>
      </p>
      <p>{t('share.lead')}</p>
      <p>
        <Button onPress={onFile}>{t('share.file')}</Button>
      </p>
      <p className="note">{t('share.fileHelp')}</p>
      {onLink && (
        <>
          <p>
            <Button onPress={() => void onLink(line).then(setLink, onFault)}>{t('share.link')}</Button>
          </p>
          <p className="note">{t('share.linkHelp')}</p>
        </>
      )}
      {link && !link.ok && (
        <p className="wi-fault" role="alert">
          {t('share.tooLong', { characters: format.number(link.characters), most: format.number(link.most) })}
        </p>
      )}
      {link?.ok && link.address !== undefined && (
        <>
          <label className="wi-field">
            <span className="note">
              {t('share.address')} · {t('share.characters', { characters: format.number(link.address.length) })}
            </span>
            <input
              type="text"
              className="wi-address"
              readOnly
              value={link.address}
              onFocus={(event) => event.target.select()}
            />
          </label>
          <p>
            <Button size="small" onPress={() => void copy(link.address ?? '')}>
              {t('share.copy')}
            </Button>{' '}
            <span role="status">{copied === null ? '' : t(copied ? 'share.copied' : 'share.notCopied')}</span>
          </p>
        </>
      )}
    </Dialog>
  )
}
