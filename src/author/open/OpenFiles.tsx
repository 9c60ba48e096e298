import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { type OpenedPackage, openPackage } from './openPackage'
import { type Chosen, chosenFiles, droppedFiles } from './readFiles'

export interface OpenFilesProps {
  readonly isBusy: boolean
  /** What came of a file; not where the page was left meanwhile. */
  readonly onOpened: (read: OpenedPackage, kind: Chosen['kind']) => void
  /** A file that the browser could not read. */
  readonly onFault: (error: unknown) => void
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes a .zip or a folder, by buttons or by dropping it. */
export function OpenFiles({ isBusy: isOtherwiseBusy, onOpened, onFault }: OpenFilesProps) {
  const { t } = useTranslation('author')
  const file = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [isOpening, setOpening] = useState(false)
  /** Something was dropped while another one was opened, which goes on. */
  const [isLeft, setLeft] = useState(false)
  const isBusy = isOtherwiseBusy || isOpening
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const take = async (reading: Promise<Chosen | null>) => {
    setOpening(true)
    setLeft(false)
    try {
      const chosen = await reading
      const read = chosen && (await openPackage(chosen))
      if (read && isHere.current) onOpened(read, chosen.kind)
    } catch (error) {
      if (isHere.current) onFault(error)
    }
    setOpening(false)
  }
  const taken = (input: HTMLInputElement) => {
    void take(chosenFiles([...(input.files ?? [])]))
    // Emptied, so that the same one can be chosen again.
    input.value = ''
  }
  return (
    <section
      className="open-files"
      aria-label={t('workspace.openFile')}
      data-drop-target={isOver || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        if (isBusy) setLeft(true)
        else void take(droppedFiles(event.dataTransfer))
      }}
    >
      <p className="note">{t('workspace.openText')}</p>
      <input
        ref={file}
        type="file"
        accept=".zip,application/zip"
        hidden
        data-takes="file"
        onChange={(event) => taken(event.target)}
      />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        data-takes="folder"
        onChange={(event) => taken(event.target)}
      />
      <div className="open-ways">
        <Button size="small" isDisabled={isBusy} onPress={() => file.current?.click()}>
          <Icon name="import" />
          {t(isBusy ? 'workspace.opening' : 'workspace.openFile')}
        </Button>
        <Button size="small" isDisabled={isBusy} onPress={() => folder.current?.click()}>
          {t('workspace.openFolder')}
        </Button>
        <span className="note">{t('workspace.drop')}</span>
      </div>
      <p className="foot-warning" role="status">
        {isLeft && t('workspace.dropLeft')}
      </p>
    </section>
  )
}
