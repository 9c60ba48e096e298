import { useId, useState } from 'react'
import { limits } from '../../classroom/limits'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import type { Ask } from './parts'

/** Takes another nickname. */
export function Rename({ nick, ask }: { nick: string; ask: Ask }) {
  const { t } = useTranslation(['classSeat', 'common'])
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const field = useId()
  const help = useId()
  const form = useId()
  const take = async () => {
    setPending(true)
    const words = await ask({ type: 'rename', nick: text.trim() })
    setPending(false)
    setProblem(words)
    if (words === null) setOpen(false)
  }
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          setText(nick)
          setProblem(null)
          setOpen(true)
        }}
      >
        {t('lobby.rename')}
      </Button>
      <Dialog
        title={t('lobby.renameTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common:cancel')}</Button>
            <Button look="ink" type="submit" form={form} isPending={isPending}>
              {t('lobby.renameGo')}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="stu-form"
          onSubmit={(event) => {
            event.preventDefault()
            void take()
          }}
        >
          <label className="stu-form-label" htmlFor={field}>
            {t('lobby.renameLabel')}
          </label>
          <input
            id={field}
            className="stu-field"
            autoComplete="off"
            maxLength={limits.name}
            value={text}
            aria-describedby={help}
            onChange={(event) => {
              setText(event.target.value)
              setProblem(null)
            }}
          />
          <p id={help} className="note">
            {t('lobby.renameHelp', { count: limits.name })}
          </p>
          <p className="foot-warning" role="status">
            {problem}
          </p>
        </form>
      </Dialog>
    </>
  )
}
