import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'

/** Takes a run file by a button or by dropping it. What is wrong with a file is said in a dialog of the app. */
export function ImportRun({ onImport }: { onImport: (file: File) => void }) {
  const { t } = useTranslation('start')
  return (
    <DropZone
      className="import"
      aria-label={t('import.title')}
      onDrop={async (event) => {
        const item = event.items.find((one) => one.kind === 'file')
        if (item?.kind === 'file') onImport(await item.getFile())
      }}
    >
      <div>
        <h3>{t('import.title')}</h3>
        <p className="note">{t('import.text')}</p>
      </div>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json', '.gz', 'application/gzip']}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) onImport(file)
        }}
      >
        <Button size="small">
          <Icon name="import" />
          {t('import.choose')}
        </Button>
      </FileTrigger>
      <span className="note">{t('import.drop')}</span>
    </DropZone>
  )
}
