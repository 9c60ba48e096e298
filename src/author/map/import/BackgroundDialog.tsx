import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../../../ui/parts/Button'
import { Dialog } from '../../../ui/parts/Dialog'
import { useForm, useMayEdit } from '../../forms/context'
import { draftMapOf } from '../draftMap'
import { groundOfDraft } from '../ground/background'
import { useMapWords } from '../words'
import { dropBackground, hasRoomForCredit, mostCredits, takeBackground } from './edits'
import { GroupTable } from './GroupTable'
import { PickFiles } from './PickFiles'
import { Preview } from './Preview'
import { Result } from './Result'
import { backgroundOf } from './take'
import { useImport } from './useImport'
import './import.css'

/** Credit and licence together make one line of the credits. */
const mostWords = 190

export interface BackgroundDialogProps {
  readonly onClose: () => void
}

/** Takes a background for the map from GeoJSON files, with the licence under which it may be shown; or takes it away. */
export function BackgroundDialog({ onClose }: BackgroundDialogProps) {
  const { t } = useMapWords()
  const { session } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const spots = useMemo(() => draftMapOf(draft).spots.filter(({ isOffMap }) => !isOffMap), [draft])
  const mayEdit = useMayEdit()
  const doing = useImport(spots)
  const { files, result, groups } = doing
  const [credit, setCredit] = useState<string | null>(null)
  const [licence, setLicence] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const words = {
    credit: credit ?? files.map((file) => file.credit).find((one) => one !== '') ?? '',
    licence: licence ?? files.map((file) => file.licence).find((one) => one !== '') ?? '',
  }
  const ground = groundOfDraft(draft)
  const features = result && typeof result === 'object' && 'features' in result ? result.features : null
  const background = useMemo(
    () => (features && features.length > 0 ? backgroundOf(features, words.credit.trim(), words.licence.trim()) : null),
    [features, words.credit, words.licence],
  )
  const isReady = background !== null && background.credit !== '' && background.licence !== ''
  const isFull = !hasRoomForCredit(draft)
  const take = () => {
    setAsked(true)
    if (!background || !isReady) {
      const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[required]') ?? [])]
      return fields.find(({ value }) => value.trim() === '')?.focus()
    }
    session.edit(takeBackground(draft, background))
    onClose()
  }
  const drop = () => {
    session.edit(dropBackground(draft))
    onClose()
  }
  const now =
    ground.is === 'own'
      ? t('import.nowOwn', { count: ground.background.features.length, credit: ground.background.credit })
      : ground.is === 'built'
        ? t('import.nowBuilt', { map: ground.map })
        : t(ground.is === 'broken' ? 'import.nowBroken' : 'import.nowNone')
  const field = (name: 'credit' | 'licence', set: (value: string) => void) => {
    const isMissing = isAsked && words[name].trim() === ''
    return (
      <div className="import-field">
        <label>
          <span>{t(`import.${name}`)}</span>
          <input
            className="field-input"
            required
            maxLength={mostWords}
            aria-invalid={isMissing || undefined}
            aria-describedby={`import-${name}`}
            value={words[name]}
            onChange={(event) => set(event.target.value)}
          />
        </label>
        <p id={`import-${name}`} className="note">
          {isMissing && <strong>{t('import.missing')} </strong>}
          {t(`import.${name}Help`)}
        </p>
      </div>
    )
  }
  return (
    <Dialog
      title={t('import.title')}
      size="page"
      isOpen
      onClose={onClose}
      actions={
        <>
          {!mayEdit && <span role="status">{t('import.other')}</span>}
          {ground.is !== 'none' && (
            <Button isDisabled={!mayEdit} onPress={drop}>
              {t('import.drop')}
            </Button>
          )}
          <Button onPress={onClose}>{t('import.leave')}</Button>
          {files.length > 0 && (
            <Button look="ink" isDisabled={background === null || !mayEdit || isFull} onPress={take}>
              {t(ground.is === 'none' ? 'import.take' : 'import.replace')}
            </Button>
          )}
        </>
      }
    >
      <div className="map-import" ref={form}>
        <p>{now}</p>
        {isFull && <p role="alert">{t('import.creditsFull', { most: mostCredits })}</p>}
        <PickFiles doing={doing} />
        {files.length > 0 && (
          <>
            <GroupTable doing={doing} />
            <Result doing={doing} spots={spots} />
            {background && groups.length > 0 && <Preview background={background} spots={spots} />}
            <fieldset className="import-words">
              <legend>{t('import.words')}</legend>
              {field('credit', setCredit)}
              {field('licence', setLicence)}
            </fieldset>
          </>
        )}
      </div>
    </Dialog>
  )
}
