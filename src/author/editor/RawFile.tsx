import { useSyncExternalStore } from 'react'
import { draftFile } from '../../scenario/draft/files'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useLanguage } from '../../ui/useFormat'
import { useFaults, useForm } from '../forms/context'

/** A longer text would hold the page up in a field. */
const mostShown = 1_000_000

/** A file as the text it is: damaged data, mended by hand, or a file that nothing reads. */
export function RawFile({ file }: { readonly file: string }) {
  const { t } = useTranslation('author')
  const language = useLanguage()
  const { session } = useForm()
  const content = useSyncExternalStore(session.subscribe, () => session.standing().draft[file])
  const faults = useFaults(file, [])
  if (content?.kind !== 'text') return null
  const isData = file.endsWith('.json')
  const isShown = content.text.length <= mostShown
  const readAsData = () => {
    const read = draftFile(file, content.text)
    if (read.kind === 'data') session.edit([{ do: 'write', file, content: read }])
    session.leaveField()
  }
  return (
    <div className="raw-file">
      <p>{t(isData ? (isShown ? 'raw.damaged' : 'raw.damagedLong') : 'raw.notRead', { file })}</p>
      <ul className="field-faults">
        {faults.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>{reason}</li>
        ))}
      </ul>
      {isShown ? (
        <textarea
          className="field-input raw-text"
          aria-label={file}
          rows={20}
          spellCheck={false}
          value={content.text}
          onChange={(event) =>
            session.edit([{ do: 'write', file, content: { kind: 'text', text: event.target.value } }], `raw:${file}`)
          }
          onBlur={readAsData}
        />
      ) : (
        <p>{t('raw.tooLong', { characters: content.text.length.toLocaleString(language) })}</p>
      )}
      <p className="open-ways">
        {isData && isShown && <Button onPress={readAsData}>{t('raw.read')}</Button>}
        <Button onPress={() => session.edit([{ do: 'delete', file }])}>{t('raw.remove')}</Button>
      </p>
    </div>
  )
}
