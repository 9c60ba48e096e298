import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components/CheckboxGroup'
import { useTranslation } from '../../../ui/i18n/translation'
import { Button } from '../../../ui/parts/Button'
import { Dialog } from '../../../ui/parts/Dialog'
import { Icon } from '../../../ui/parts/Icon'
import { noTeamWords, type TalkSeat } from './heard'

export interface NewTalkProps {
  readonly seats: readonly (TalkSeat & { readonly id: string })[]
  /** Resolves with the words of why not, or null. */
  readonly onOpen: (seats: readonly string[]) => Promise<string | null>
}

/** Begins a private talk with other seats of the same world. */
export function NewTalk({ seats, onOpen }: NewTalkProps) {
  const { t } = useTranslation(['classSeat', 'common'])
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setOpen(false)
    setChosen([])
    setProblem(null)
  }
  const begin = async () => {
    const words = await onOpen(chosen)
    if (words === null) close()
    else setProblem(words)
  }
  const noTeam = noTeamWords(
    t,
    seats.filter(({ id }) => chosen.includes(id)),
  )
  if (seats.length === 0) return <p className="note stu-no-others">{t('panel.noOthers')}</p>
  return (
    <>
      <Button size="small" look="quiet" className="stu-new-talk" onPress={() => setOpen(true)}>
        <Icon name="plus" />
        {t('panel.newTalk')}
      </Button>
      <Dialog
        title={t('panel.newTalkTitle')}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t('common:cancel')}</Button>
            <Button look="ink" isDisabled={chosen.length === 0} onPress={() => void begin()}>
              {t('panel.openTalk')}
            </Button>
          </>
        }
      >
        <p>{t('panel.newTalkText')}</p>
        <CheckboxGroup className="stu-seats" value={[...chosen]} onChange={setChosen}>
          <Label className="stu-form-label">{t('panel.seats')}</Label>
          {seats.map(({ id, name, isEmpty }) => (
            <Checkbox key={id} value={id} className="stu-check">
              <span className="stu-check-mark" aria-hidden="true" />
              {isEmpty ? t('panel.noTeam', { seat: name }) : name}
            </Checkbox>
          ))}
        </CheckboxGroup>
        {noTeam !== null && <p className="note">{noTeam}</p>}
        <p className="foot-warning" role="status">
          {problem}
        </p>
      </Dialog>
    </>
  )
}
