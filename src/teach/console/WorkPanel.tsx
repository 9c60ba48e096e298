import { classWork } from '../../ui/i18n/en/classWork'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { handedInBy } from './cardWords'
import { useConsole } from './context'

addTexts('classWork', classWork)

/** After play: how many have handed in, and the way to what they wrote. */
export function WorkPanel({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('classWork')
  const { view } = useConsole()
  const isRoom = view.lesson.mode === 'one-device'
  const students = [...view.teams.flatMap(({ members }) => members), ...view.observers]
  const done = handedInBy(view.handedIn, students)
  const isRoomDone = view.handedIn.some(({ member }) => member === null)
  return (
    <section className="tch-panel" aria-labelledby="work-title">
      <h2 id="work-title">{t('panel')}</h2>
      <p>{isRoom ? t(isRoomDone ? 'roomDone' : 'roomOpen') : t('counted', { done, count: students.length })}</p>
      {isRoom && !isRoomDone && view.lesson.phase.name !== 'ended' && <p className="note">{t('roomHelp')}</p>}
      <Button onPress={onOpen}>{t('open')}</Button>
    </section>
  )
}
