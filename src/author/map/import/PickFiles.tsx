import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../../ui/parts/Button'
import { Icon } from '../../../ui/parts/Icon'
import { useMapWords } from '../words'
import { useFaultSentence } from './faultWords'
import { importLimits } from './geojson'
import type { Import } from './useImport'

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes GeoJSON files, by a button or by dropping them, and tells what is wrong with those that are not taken. */
export function PickFiles({ doing }: { readonly doing: Import }) {
  const { t } = useMapWords()
  const sentence = useFaultSentence()
  const input = useRef<HTMLInputElement>(null)
  const pick = useRef<HTMLButtonElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <section
      className="open-files"
      aria-label={t('import.pick')}
      data-drop-target={isOver || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        void doing.read([...event.dataTransfer.files])
      }}
    >
      <p className="note">{t('import.pickText', { most: importLimits.characters / 1e6 })}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".geojson,.json,application/geo+json,application/json"
        data-takes="geojson"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void doing.read(files)
        }}
      />
      <div className="open-ways">
        <Button ref={pick} size="small" isDisabled={doing.isReading} onPress={() => input.current?.click()}>
          <Icon name="import" />
          {t(doing.isReading ? 'import.reading' : 'import.pick')}
        </Button>
        <span className="note">{t('import.dropHere')}</span>
      </div>
      <div role="alert">
        <ul className="import-faults">
          {doing.faults.map(({ name, fault }) => (
            <li key={name}>
              <strong>{name}</strong> {sentence(fault)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="import-files">
        {doing.files.map(({ name, features }) => (
          <li key={name}>
            {t('import.file', { name, count: features.length })}
            <Button
              look="quiet"
              size="small"
              aria-label={t('import.leaveOutFile', { name })}
              onPress={() => {
                doing.leaveOut(name)
                pick.current?.focus()
              }}
            >
              {t('import.leaveOut')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
