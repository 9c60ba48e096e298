import { useState } from 'react'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { Dialog } from '../../../ui/parts/Dialog'
import type { TableKind } from '../table/fields'
import { mostCharacters, mostRows, mostTableBytes } from '../table/grid'
import { Columns } from './Columns'
import { FaultyRows } from './FaultyRows'
import { Manners } from './Manners'
import { Preview } from './Preview'
import { type Paste, usePaste } from './usePaste'
import './paste.css'

export interface PasteDialogProps {
  readonly kind: TableKind
  /** Of points: the series they belong to. */
  readonly series: number
  readonly name: string
  readonly onClose: () => void
}

interface Done {
  readonly added: number
  readonly left: string
  readonly leftRows: number
}

/** Takes a table into the record: pasted or opened, its columns named, its faults mended or left out; one step. */
export default function PasteDialog({ kind, series, name, onClose }: PasteDialogProps) {
  const { t } = useTranslation('authorRecord')
  const paste = usePaste(kind, series)
  const [fileFault, setFileFault] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { said, grid, way, entries, total, most } = paste
  const openFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > mostTableBytes) return setFileFault(t('paste.tooLarge', { most: mostTableBytes / 1e6 }))
    try {
      paste.write(await file.text())
      setFileFault(null)
    } catch (fault) {
      setFileFault(t('paste.fileFailed', { reason: fault instanceof Error ? fault.message : String(fault) }))
    }
  }
  const commit = () => {
    const { added, left } = paste.commit()
    const lines = [grid.head, ...left.map(({ cells }) => cells)].map((cells) => cells.join('\t'))
    setDone({ added, left: lines.join('\n'), leftRows: left.length })
  }
  const title = t(`paste.title.${kind}`, { name })
  if (done) {
    return (
      <Dialog title={title} isOpen onClose={onClose} actions={<Button onPress={onClose}>{t('paste.close')}</Button>}>
        <p role="status">{t('paste.done', { count: done.added })}</p>
        {done.leftRows > 0 && (
          <label className="paste-text">
            {t('paste.doneLeft', { count: done.leftRows })}
            <textarea className="field-input" rows={6} readOnly value={done.left} />
          </label>
        )}
      </Dialog>
    )
  }
  return (
    <Dialog
      title={title}
      isOpen
      size="page"
      onClose={onClose}
      actions={
        <>
          <Waiting paste={paste} />
          <Button onPress={onClose}>{t('paste.cancel')}</Button>
          <Button look="act" isDisabled={!paste.isReady} onPress={commit}>
            {t(way === 'append' ? 'paste.add' : 'paste.put', { count: entries.length })}
          </Button>
        </>
      }
    >
      <div className="paste">
        <p className="note">{t('paste.intro')}</p>
        <label className="paste-text">
          {t('paste.text')}
          <textarea
            className="field-input"
            rows={said.text === '' ? 9 : 4}
            wrap="off"
            spellCheck={false}
            value={said.text}
            onPaste={(event) => {
              // Before it stands in the field, which would hold the page up.
              if (event.clipboardData.getData('text').length <= mostCharacters) return setFileFault(null)
              event.preventDefault()
              setFileFault(t('paste.tooMuch', { most: mostCharacters / 1e6 }))
            }}
            onChange={(event) => paste.write(event.target.value)}
          />
        </label>
        <label className="paste-file">
          {t('paste.file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => openFile(event.target.files?.[0])}
          />
        </label>
        {fileFault !== null && <p role="alert">{fileFault}</p>}
        {paste.fault !== null && <p role="alert">{t('paste.noReader', { reason: paste.fault })}</p>}
        {paste.isReading && said.text !== '' && <p className="note">{t('paste.reading')}</p>}
        {said.text.length > mostCharacters && <p role="alert">{t('paste.tooLong')}</p>}
        {grid.isTooLong && <p role="alert">{t('paste.longTable', { n: mostRows(kind), most })}</p>}
        {grid.head.length > 0 && !grid.isTooLong && (
          <>
            <p role="status">
              {t('paste.read', { count: grid.rows.length })}
              {grid.openQuote !== null && ` ${t('paste.quote', { row: grid.openQuote })}`}
            </p>
            <Manners paste={paste} />
            <Columns kind={kind} paste={paste} />
            <FaultyRows kind={kind} paste={paste} />
            <Preview kind={kind} paste={paste} />
            {paste.there > 0 && (
              <fieldset className="paste-how">
                <legend>{t('paste.how')}</legend>
                {(['append', 'replace'] as const).map((one) => (
                  <label key={one}>
                    <input type="radio" name="paste-how" checked={way === one} onChange={() => paste.setWay(one)} />
                    {t(`paste.${one}`, { n: paste.there })}
                  </label>
                ))}
              </fieldset>
            )}
            {total > most && <p role="alert">{t('paste.tooMany', { most, n: total })}</p>}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** What stands between the table and the record: said beside the button that waits for it. */
function Waiting({ paste }: { paste: Paste }) {
  const { t } = useTranslation('authorRecord')
  const { needed, asksDecimals, asksOrder, faulty, total, most, grid, mayEdit } = paste
  if (grid.rows.length === 0) return null
  const words = [
    !mayEdit && t('paste.wait.other'),
    needed.length > 0 && t('paste.wait.needed'),
    asksDecimals && t('paste.wait.decimals'),
    asksOrder && t('paste.wait.order'),
    faulty.length > 0 && t('paste.wait.faults', { count: faulty.length }),
    total > most && t('paste.wait.tooMany'),
  ]
  return (
    <p className="paste-wait" role="status">
      {words.filter(Boolean).join(' ')}
    </p>
  )
}
