import { useId } from 'react'
import { longestAnswer } from '../../record/reflection'
import { useTranslation } from '../../ui/i18n/translation'

/** Longest answer of one line. */
const shortAnswer = 80

/** A question with a place to write. */
export function Answer(props: {
  readonly question: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows?: number
  readonly isOptional?: boolean
}) {
  const { question, text, onText, rows = 3, isOptional = false } = props
  const { t } = useTranslation('guide')
  const id = useId()
  const field = { id, value: text, 'aria-describedby': isOptional ? `${id}-note` : undefined }
  return (
    <div className="gd-answer">
      <label className="gd-question" htmlFor={id}>
        {question}
      </label>
      {isOptional && (
        <span className="note" id={`${id}-note`}>
          {t('answer.optional')}
        </span>
      )}
      {rows === 1 ? (
        <input type="text" {...field} maxLength={shortAnswer} onChange={(event) => onText(event.target.value)} />
      ) : (
        <textarea {...field} rows={rows} maxLength={longestAnswer} onChange={(event) => onText(event.target.value)} />
      )}
    </div>
  )
}
