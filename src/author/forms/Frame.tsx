import type { ReactNode } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import type { FieldWords } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { fieldId, useFaults, useForm } from './context'

export interface FrameProps {
  readonly file: string
  readonly path: DataPath
  readonly words: FieldWords
  /** Takes the value away; absent where it must stay. */
  readonly onClear?: (() => void) | undefined
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A field of a form: label, control, unit, and what the check says of it. Its help is told while it has the focus. */
export function Frame({ file, path, words, onClear, isWide = false, children }: FrameProps) {
  const { t } = useTranslation('author')
  const { onHelp } = useForm()
  const id = fieldId(file, path)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus is, of whatever control is inside
    <div
      className={`form-field ${isWide ? 'form-wide' : ''}`}
      data-field={id}
      onFocus={(event) => {
        event.stopPropagation()
        onHelp(words.help === '' ? null : { label: words.label, text: words.help })
      }}
    >
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {words.label}
        </label>
        {words.unit && <span className="field-unit">{words.unit}</span>}
        {onClear && (
          <Button
            className="field-clear"
            look="quiet"
            size="small"
            aria-label={t('form.clear', { label: words.label })}
            onPress={onClear}
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
      {children}
      <Faults file={file} path={path} />
    </div>
  )
}

/** What the check says of a place, with what mends it. */
export function Faults({ file, path }: { readonly file: string; readonly path: DataPath }) {
  const faults = useFaults(file, path)
  const { session } = useForm()
  if (faults.length === 0) return null
  return (
    <ul className="field-faults" id={`${fieldId(file, path)}:faults`} aria-live="polite">
      {faults.map(({ code, reason, severity, mend }) => (
        <li key={`${code} ${reason}`} data-severity={severity}>
          <FaultMark severity={severity} />
          <span>{reason}</span>
          {mend && (
            <Button size="small" onPress={() => session.edit(mend.edits)}>
              {mend.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How much a problem weighs, by shape first: full, half, ring. */
export function FaultMark({ severity }: { readonly severity: string }) {
  const { t } = useTranslation('author')
  const words = t(`severity.${severity as 'blocks' | 'unpublishable' | 'warns' | 'hints'}`)
  return (
    <svg className={`fault-mark fault-${severity}`} viewBox="0 0 12 12" role="img" aria-label={words}>
      <title>{words}</title>
      <circle cx="6" cy="6" r="4.6" />
      {severity !== 'hints' && (
        <path d={severity === 'warns' ? 'M6 1.4a4.6 4.6 0 0 0 0 9.2z' : 'M6 1.4a4.6 4.6 0 1 0 .01 0z'} />
      )}
    </svg>
  )
}
