import { useEffect, useId, useMemo, useReducer, useState } from 'react'
import { isBlank, isSameWork, tidyWork } from '../../classroom/decide/handIn'
import type { Work } from '../../classroom/events'
import { limits } from '../../classroom/limits'
import { classSeat } from '../../ui/i18n/en/classSeat'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useLanguage } from '../../ui/useFormat'
import { openPasses } from '../link/passes'
import { letterOf } from '../parts'
import { refusalWords } from '../student/refusalWords'
import { type Desk, deskOf, type LessonHere, type LessonLink } from './lessonLink'
import { type HandInState, stateWords } from './stateWords'
import { whenWords } from './when'
import './handIn.css'

addTexts('classSeat', classSeat)

export interface HandInProps {
  readonly here: LessonHere
  /** The room's, handed in by the teacher's page on one device. */
  readonly isRoom: boolean
  /** World whose run is looked back on. */
  readonly world: number
  /** As it is written now. */
  readonly written: Work
}

/** Gives the teacher what was written in a debrief, and says whether the teacher has it. */
export function HandIn({ here, isRoom, world, written }: HandInProps) {
  const { t } = useTranslation('classSeat')
  const id = useId()
  return (
    <section className="hin" aria-labelledby={id}>
      <h3 id={id}>{t('handIn.title')}</h3>
      {here === 'none' ? (
        <p className="note">{t(isRoom ? 'handIn.roomGone' : 'handIn.noSeat')}</p>
      ) : here === 'opening' ? (
        <p className="note">{t('handIn.opening')}</p>
      ) : (
        <AtDesk lesson={here} world={world} written={written} />
      )}
    </section>
  )
}

function AtDesk({ lesson, world, written }: Pick<HandInProps, 'world' | 'written'> & { readonly lesson: LessonLink }) {
  const { t } = useTranslation(['classSeat', 'play'])
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => lesson.link.onView(changed), [lesson])
  const [problem, setProblem] = useState<string | null>(null)
  /** Acknowledged, before the view that tells of it has come. */
  const [taken, setTaken] = useState<Desk['handedIn']>(null)
  const work = useMemo(() => tidyWork(written), [written])
  const isKept = useOutlasts()
  const desk = deskOf(lesson, world)
  const at = desk?.handedIn?.at
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the classroom tells counts from then on
  useEffect(() => setTaken(null), [at])
  if (!desk) return <p className="note">{t('handIn.opening')}</p>
  if (desk.elsewhere !== null) {
    return <p className="note">{t('handIn.elsewhere', { world: letterOf(world), own: letterOf(desk.elsewhere) })}</p>
  }
  const handedIn = taken ?? desk.handedIn
  const isOpen = desk.phase === 'debrief' || desk.phase === 'exit'
  const isSame = handedIn !== null && handedIn.world === world && isSameWork(handedIn.work, work)
  const cannot = isSame || isBlank(work) || tooLong(work).length > 0 || desk.isWaiting
  const long = tooLong(work).map((text) => t(`handIn.text.${text}`))
  const send = async () => {
    setProblem(null)
    const ack = await desk.send({ type: 'hand-in', world, work })
    const isFull = !ack.ok && 'refusal' in ack && ack.refusal.code === 'full'
    setProblem(isFull ? t('handIn.full', { most: limits.handIns }) : refusalWords(t, ack))
    if (ack.ok) setTaken({ at: Date.now(), world, work })
  }
  return (
    <>
      {isOpen && (
        <p>
          {desk.nick === null
            ? t('handIn.room')
            : t(work.trial ? 'handIn.whatBoth' : 'handIn.what', { nick: desk.nick })}
        </p>
      )}
      <State desk={desk} world={world} handedIn={handedIn} isSame={isSame} isBlank={isBlank(work)} isKept={isKept} />
      {long.length > 0 && (
        <p className="foot-warning">{t('handIn.long', { what: long.join(', '), most: limits.work })}</p>
      )}
      {problem && (
        <p className="foot-warning" role="alert">
          {t('handIn.failed', { why: problem })}
        </p>
      )}
      {isOpen && (
        <Button
          look={isSame ? 'plain' : 'ink'}
          // It stays under the focus of whoever has just pressed it.
          aria-disabled={cannot}
          onPress={() => {
            if (!cannot) void send()
          }}
        >
          {t(handedIn ? 'handIn.again' : 'handIn.go')}
        </Button>
      )}
    </>
  )
}

/** Whether the teacher has it, in one line. */
function State(state: HandInState) {
  const { desk, handedIn, isSame } = state
  const { t } = useTranslation('classSeat')
  const language = useLanguage()
  const { key, ...words } = stateWords(state)
  const isDone = isSame && !desk.isWaiting
  return (
    <p className={isDone ? 'hin-state hin-done' : 'hin-state'} role="status">
      {isDone && <Icon name="decide" />}
      {t(key, { ...words, time: handedIn ? whenWords(language, handedIn.at) : '' })}
    </p>
  )
}

/** Texts that are longer than what is taken. */
function tooLong({ ticket, trial }: Work): (keyof Work['ticket'] | 'conclusion' | 'challenge')[] {
  const texts = { ...ticket, conclusion: trial?.conclusion ?? '', challenge: trial?.challenge ?? '' }
  return (['claim', 'evidence', 'doubt', 'conclusion', 'challenge'] as const).filter(
    (name) => texts[name].length > limits.work,
  )
}

/** Whether what waits to be sent outlasts the page. */
function useOutlasts(): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    void openPasses().then(({ kept }) => setKept(kept))
  }, [])
  return isKept
}
