import { useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { Button } from '../../ui/parts/Button'
import { classFaultWords } from '../faultWords'
import { useConsole } from './context'
import { newProjectorToken, type ProjectorClass, projectorTokenHere } from './projectorPass'

/**
 * Opens the projector's window, with a token of its own that sees no name and no text of a student. A class has one such token: where
 * another browser has it, it is asked first whether that window is to end.
 */
export function ProjectorButton({ address }: { address: string }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, tell } = useConsole()
  const [isAsking, setAsking] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const open = async (tokenOf: (of: ProjectorClass) => ReturnType<typeof projectorTokenHere>) => {
    // Opened within the press, as a browser lets no page open a window by itself later.
    const opened = window.open('', `projector-${session}`)
    setAsking(true)
    const answer = await tokenOf({ base, session, token, title: view.lesson.title })
    setAsking(false)
    if (!answer.ok) {
      opened?.close()
      if (answer.fault.code === 'taken') setTaken(true)
      else tell(classFaultWords(t, answer.fault))
      return
    }
    const goal = new URL(address, base).href
    if (opened) opened.location.href = goal
    else tell(t('projectorBlocked', { address: goal }))
  }
  return (
    <>
      <Button isDisabled={isAsking} onPress={() => void open(projectorTokenHere)}>
        {t('projector')}
      </Button>
      <AskDialog
        title={t('ask.projector')}
        go={t('ask.projectorGo')}
        stay={t('ask.projectorStay')}
        isOpen={isTaken}
        onStay={() => setTaken(false)}
        onGo={() => {
          setTaken(false)
          void open(newProjectorToken)
        }}
      >
        <p>{t('ask.projectorText')}</p>
        <p className="note">{t('ask.projectorBoth')}</p>
      </AskDialog>
    </>
  )
}
