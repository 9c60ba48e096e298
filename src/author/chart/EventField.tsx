import { useId } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from '../forms/context'
import type { ChartEvent, EventKind } from './events'

const kinds: readonly EventKind[] = ['ordered', 'in-force', 'refused', 'signal', 'model', 'unsent']

interface EventFieldProps {
  readonly events: readonly ChartEvent[]
  readonly value: string
  readonly onValue: (id: string) => void
}

/** Chooses what fires a transition, by kind. */
export function EventField({ events, value, onValue }: EventFieldProps) {
  const { t } = useTranslation('authorChart')
  const { onHelp } = useForm()
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus is
    <div
      className="form-field event-field"
      onFocus={(event) => {
        event.stopPropagation()
        onHelp({ label: t('way.event'), text: t('way.eventHelp') })
      }}
    >
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {t('way.event')}
        </label>
      </div>
      <select
        id={id}
        className="field-input"
        value={value}
        aria-description={t('way.eventHelp')}
        onChange={(event) => onValue(event.target.value)}
      >
        {kinds.map((kind) => {
          const own = events.filter((event) => event.kind === kind)
          if (own.length === 0) return null
          return (
            <optgroup key={kind} label={t(`event.${kind}`)}>
              {own.map((event) => (
                <option key={event.id} value={event.id}>
                  {event.label}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
    </div>
  )
}
