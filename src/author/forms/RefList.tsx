import type { DataPath } from '../../scenario/draft/draft'
import type { FieldWords, Named } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { fieldId, useFaults, useForm, useValue, useWriter } from './context'
import { Faults } from './Frame'
import { keptNames } from './names'
import { RefInput } from './RefInput'

export interface RefListProps {
  readonly file: string
  readonly path: DataPath
  readonly kind: Named
  readonly words: FieldWords
}

/** A list of names: each with a button that takes it out, and a field that adds one. */
export function RefList({ file, path, kind, words }: RefListProps) {
  const { t } = useTranslation('author')
  const { session } = useForm()
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  const list = Array.isArray(value) ? (value as readonly unknown[]) : []
  // A list that may not be empty begins with a name that is not written yet.
  const gap = list.indexOf('')
  const names = keptNames(session.standing().draft, kind, file, path)
  const add = (id: string) => {
    if (id === '' || list.includes(id)) return
    if (gap >= 0) session.edit([{ do: 'set', file, path: [...path, gap], value: id }])
    else if (Array.isArray(value)) writer.edit([{ do: 'insert', file, path: [...path, list.length], value: id }])
    else writer.set([id])
  }
  return (
    <div className="ref-tags">
      {list.map(
        (id, index) =>
          index !== gap && (
            <span key={String(id)} className="ref-tag" data-field={fieldId(file, [...path, index])}>
              <span className="ref-words" title={String(id)}>
                {names.find((name) => name.id === id)?.label ?? String(id)}
              </span>
              <Button
                look="quiet"
                size="small"
                className="ref-out"
                aria-label={t('form.takeOut', { name: String(id) })}
                onPress={() => writer.edit([{ do: 'remove', file, path: [...path, index] }])}
              >
                <Icon name="close" />
              </Button>
              <TagFaults file={file} path={[...path, index]} />
            </span>
          ),
      )}
      <span className="ref-more" data-field={gap < 0 ? undefined : fieldId(file, [...path, gap])}>
        <RefInput
          key={gap < 0 ? list.length : -1}
          file={file}
          path={path}
          kind={kind}
          id={fieldId(file, path)}
          label={t('form.addTo', { label: words.label })}
          placeholder={t('form.addTo', { label: words.label })}
          value=""
          onValue={add}
          rest={{ 'aria-label': t('form.addTo', { label: words.label }) }}
        />
      </span>
      {gap >= 0 && <TagFaults file={file} path={[...path, gap]} />}
    </div>
  )
}

function TagFaults({ file, path }: { readonly file: string; readonly path: DataPath }) {
  return useFaults(file, path).length > 0 ? <Faults file={file} path={path} /> : null
}
