import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'

const takes = 'application/json,.json,.gz,application/gzip'
const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/**
 * Takes a run file by a button or by dropping it. What is wrong with a file is said in a dialog of the app. Made of the
 * browser's own parts: the widget library's would be a tenth of the first page.
 */
export function ImportRun({ onImport }: { onImport: (file: File) => void }) {
  const { t } = useTranslation('start')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <section
      className="import"
      aria-label={t('import.title')}
      data-drop-target={isOver || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const file = event.dataTransfer.files.item(0)
        if (!file) return
        event.preventDefault()
        onImport(file)
      }}
    >
      <div>
        <h3>{t('import.title')}</h3>
        <p className="note">{t('import.text')}</p>
      </div>
      <input
        ref={input}
        type="file"
        accept={takes}
        hidden
        onChange={(event) => {
          const file = event.target.files?.item(0)
          // Emptied, so that the same file can be chosen again.
          event.target.value = ''
          if (file) onImport(file)
        }}
      />
      <button type="button" className="button button-plain button-small" onClick={() => input.current?.click()}>
        <Icon name="import" />
        {t('import.choose')}
      </button>
      <span className="note">{t('import.drop')}</span>
    </section>
  )
}
