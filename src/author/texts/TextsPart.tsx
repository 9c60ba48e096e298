import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { ListDetail, type Row } from '../editor/ListDetail'
import { type Place, toMend } from '../editor/parts'
import { useForm } from '../forms/context'
import { fileOfText, languagesOf, textAt, textNameOf, textNames, textOfFile } from './languages'
import type { TextView } from './TextColumn'
import { TextColumns } from './TextColumns'

const TextsTools = lazy(() => import('./TextsTools'))

export interface TextsPartProps {
  readonly place: Place | null
  readonly onPlace: (place: Place) => void
  readonly onJump: (place: Place) => void
}

/** Texts by name, one field for each language; those that must be there are listed before they are written. */
export function TextsPart({ place, onPlace, onJump }: TextsPartProps) {
  const { t } = useTranslation('author')
  const { session, checker } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const newField = useRef<HTMLInputElement>(null)
  const [newName, setNewName] = useState('')
  const [isRefused, setRefused] = useState(false)
  const [view, setView] = useState<TextView>('write')
  const languages = languagesOf(draft)
  const names = textNames(draft)
  const rows = names.map(
    (name): Row => ({
      key: name,
      name,
      note: languages
        .filter((language) => textAt(draft, language, name) === null)
        .map((language) => t('texts.missing', { language }))
        .join(', '),
      problems: toMend(problems).filter(({ file }) => textOfFile(file)?.name === name).length,
    }),
  )
  const selected = textOfFile(place?.file ?? '')?.name ?? null
  const choose = (name: string | null) =>
    onPlace({ file: name === null ? 'texts/' : fileOfText(languages[0], name), path: [] })
  const add = () => {
    const name = textNameOf(newName)
    setRefused(name === '' && newName.trim() !== '')
    if (name === '') return newField.current?.focus()
    const file = fileOfText(languages[0], name)
    if (!Object.hasOwn(draft, file)) session.edit([{ do: 'write', file, content: { kind: 'text', text: '' } }])
    setNewName('')
    setView('write')
    // It is written next.
    onJump({ file, path: [] })
  }
  const remove = () => {
    session.edit(written.map((file) => ({ do: 'delete', file }) as const))
    // One that must be there stays in the list; else the next one is shown.
    const at = names.indexOf(selected ?? '')
    const left = textNames(session.standing().draft)
    const next = [selected, names[at + 1], names[at - 1]].find((name) => name != null && left.includes(name)) ?? null
    choose(next)
    const row = next === null ? null : document.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)
    ;(row ?? newField.current)?.focus()
  }
  const files = selected === null ? [] : languages.map((language) => fileOfText(language, selected))
  const written = files.filter((file) => Object.hasOwn(draft, file))
  return (
    <>
      <Suspense fallback={null}>
        <TextsTools onPlace={onJump} />
      </Suspense>
      <ListDetail
        label={t('part.texts')}
        rows={rows}
        selected={selected !== null && names.includes(selected) ? selected : null}
        onSelect={choose}
        addLabel=""
        onRemove={written.length === 0 ? undefined : remove}
      >
        {selected !== null && (
          <TextColumns name={selected} languages={languages} draft={draft} view={view} onView={setView} />
        )}
      </ListDetail>
      <p className="record-add">
        <input
          ref={newField}
          className="field-input"
          aria-label={t('texts.newName')}
          placeholder={t('texts.newName')}
          aria-invalid={isRefused || undefined}
          value={newName}
          onChange={(event) => setNewName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button size="small" onPress={add}>
          {t('texts.add')}
        </Button>
        {isRefused && <span role="alert">{t('texts.refused')}</span>}
      </p>
    </>
  )
}
