import { useId } from 'react'
import { limits } from '../../../classroom/limits'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { readText, useKept } from '../../../ui/useKept'

export interface LineFormProps {
  /** Name under which a half-written line outlasts a refresh. */
  readonly draftKey: string
  readonly label: string
  /** Who hears what is written here. */
  readonly heard: string
  readonly problem: string | null
  readonly isMuted: boolean
  /** Resolves with whether the classroom took it. */
  readonly onSend: (text: string) => Promise<boolean>
}

/** One line to write. Enter sends, Shift and Enter begins another row. */
export function LineForm({ draftKey, label, heard, problem, isMuted, onSend }: LineFormProps) {
  const { t } = useTranslation('classSeat')
  const field = useId()
  const heardBy = useId()
  const [text, change] = useKept(draftKey, readText, '')
  const send = async () => {
    const line = text.trim()
    if (line === '') return
    change(() => '')
    // What was refused is there to be mended, unless something else is being written by now.
    if (!(await onSend(line))) change((now) => (now === '' ? line : now))
  }
  if (isMuted) return <p className="note stu-muted">{t('panel.muted')}</p>
  return (
    <form
      className="stu-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label className="stu-form-label" htmlFor={field}>
        {label}
      </label>
      <p id={heardBy} className="note stu-heard">
        {heard}
      </p>
      <textarea
        id={field}
        className="stu-field"
        rows={2}
        aria-describedby={heardBy}
        maxLength={limits.line}
        value={text}
        onChange={(event) => {
          const { value } = event.target
          change(() => value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <p className="foot-warning" role="status">
        {problem}
      </p>
      <Button type="submit" size="small">
        {t('panel.send')}
      </Button>
    </form>
  )
}
