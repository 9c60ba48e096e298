import { type ReactNode, useId } from 'react'
import './form.css'

/** What ties a field to its label and help. */
interface FieldProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
}

/** A label, one of the browser's own fields, and a line of help. */
export function Field(props: { label: string; help?: string; children: (field: FieldProps) => ReactNode }) {
  const { label, help, children } = props
  const id = useId()
  const helpId = `${id}-help`
  return (
    <div className="tch-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={helpId} className="note">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': help ? helpId : undefined })}
    </div>
  )
}

/** One of a few, each with a line that says what it means. */
export function Choice<V extends string>(props: {
  legend: string
  name: string
  value: V | ''
  options: readonly { readonly value: V; readonly label: string; readonly help?: string }[]
  onChange: (value: V) => void
}) {
  const { legend, name, value, options, onChange } = props
  const id = useId()
  return (
    <fieldset className="tch-field tch-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={`${id}-${name}`}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help && <span className="note tch-choice-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
