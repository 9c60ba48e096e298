import { useCallback, useEffect, useState } from 'react'
import type { LessonView, TeamView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { useKept } from '../../ui/useKept'
import { useStable } from '../../ui/useStable'
import type { DecideFootProps } from '../screen/DecideFoot'
import { headingOf, liveChoice } from '../screen/decideWords'
import { type Choice, choiceKey, leastReason, lockedNow } from '../screen/decisionModel'
import type { Decide } from '../screen/useDecide'
import { reasonOf, useDraft } from '../screen/useDraft'
import type { Turn } from '../turn/useTurn'
import { isReady, isSameOrder, orderOf, othersHere, wordCount } from './teamOrders'
import type { Giving } from './useGiving'

/** What somebody writes on: the option, null for waiting, and how many words. Never the text. */
export type DraftNow = { readonly option: string | null; readonly words: number } | null

export interface TeamDecideOptions {
  readonly turn: Turn
  readonly words: Words
  readonly lesson: LessonView
  readonly team: TeamView
  readonly giving: Giving
  /** Name under which what is written outlasts a refresh. */
  readonly draftKey: string
  readonly onDraft: (draft: DraftNow) => void
  /** Whether this member may write no reason for now. */
  readonly isMuted: boolean
}

/** `canAct`: whether what others propose can be agreed to and given, which needs no word of one's own. */
export interface TeamDecide extends Decide {
  readonly canAct: boolean
}

/** Windows in which reasons were written, by choice. */
type Written = Readonly<Record<string, number>>

function readWritten(value: unknown): Written | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

/** What a member is about to propose, why, and what the foot of the decisions does with it. */
export function useTeamDecide(options: TeamDecideOptions): TeamDecide {
  const { turn, words, lesson, team, giving, draftKey, onDraft, isMuted } = options
  const { t: tPlay } = words
  const { t } = useTranslation('classPlay')
  const { game } = turn
  const { view } = game
  const [draft, changeDraft] = useDraft(draftKey)
  const [written, changeWritten] = useKept<Written>(`class.written.${draftKey}`, readWritten, {})
  const [warning, setWarning] = useState<string | null>(null)

  const canAct = team.by === 'team' && !team.submitted && !view.over
  const canDecide = canAct && !isMuted
  const live = liveChoice(draft.choice, canDecide, view)
  const reason = reasonOf(draft, live)
  const isAlone = othersHere(team) === 0
  const { problem, clear } = giving
  // Hours may pass while somebody writes: what they wrote stays, and they are told of when it is.
  const { phase } = lesson
  const open = phase.name === 'window' ? phase.window : null
  const from = live ? written[choiceKey(live)] : undefined
  const isOlder = reason.trim() !== '' && from !== undefined && open !== null && from !== open
  const reasonNote = isOlder ? t('writtenIn', { n: from + 1 }) : null

  const count = live ? wordCount(reason) : 0
  const option = live?.kind === 'option' ? live.option : null
  const writes = live !== null
  useEffect(() => onDraft(writes ? { option, words: count } : null), [writes, option, count, onDraft])

  const quiet = useCallback(() => {
    setWarning(null)
    clear()
  }, [clear])
  const choose = useCallback(
    (next: Choice | null) => {
      quiet()
      changeDraft((before) => ({ ...before, choice: next }))
    },
    [quiet, changeDraft],
  )
  const setReason = useCallback(
    (next: string) => {
      if (!live) return
      quiet()
      if (open !== null) changeWritten((before) => ({ ...before, [choiceKey(live)]: open }))
      changeDraft((before) => ({ ...before, reasons: { ...before.reasons, [choiceKey(live)]: next } }))
    },
    [live, quiet, changeDraft, open, changeWritten],
  )
  const withdraw = useStable((of: string) => void giving.propose({ type: 'unstand', option: of }))
  const propose = useStable(async () => {
    if (!live) return setWarning(t('chooseFirst'))
    if (reason.trim().length < leastReason) return setWarning(tPlay('decide.reasonShort'))
    const order = orderOf(live, view, reason.trim(), game.stopsAt)
    if (!isAlone && team.proposals.some((one) => isSameOrder(one.order, order))) return setWarning(t('already'))
    setWarning(null)
    // What was written is let go only once the classroom has it.
    if (await giving.propose(order)) {
      changeDraft((before) => ({ choice: null, reasons: { ...before.reasons, [choiceKey(live)]: '' } }))
    }
  })
  const submit = useStable((done: boolean) => void giving.act({ type: 'submit', done }))

  const hasReady = team.proposals.some(isReady)
  const locked = lockedNow(view)
  const said = [
    locked > 0 && tPlay('decide.locked', { count: locked }),
    team.waited === true && tPlay('decide.waitedLocked'),
  ].filter((part) => part !== false)
  const stands = hasReady
    ? t('proposals.ready')
    : team.proposals.length > 0
      ? t('proposed')
      : isAlone
        ? tPlay('decide.waitingCounts')
        : t('waiting')
  const foot = ((): DecideFootProps => {
    const told = warning ?? problem
    if (team.by === 'policy') return { act: null, other: null, line: t('policy'), warning: null }
    if (lesson.clock.paused)
      return { act: null, other: null, line: t(lesson.clock.held ? 'held' : 'paused'), warning: problem }
    if (team.submitted) {
      return {
        act: null,
        other: { label: t('undo'), onPress: () => submit(false) },
        line: t('submitted'),
        warning: problem,
      }
    }
    const done = { label: t('done'), onPress: () => submit(true) }
    if (isMuted) {
      const hint = t(isAlone ? 'mutedAlone' : 'muted')
      return { act: null, other: said.length > 0 ? done : null, line: hint, warning: problem }
    }
    if (!live && said.length > 0 && !hasReady) {
      return { act: { ...done, isPending: giving.isBusy }, other: null, line: said.join(' · '), warning: told }
    }
    const isClosed =
      live?.kind === 'option' && view.decisions.find((one) => one.option === live.option)?.status === 'unavailable'
    const lock = live?.kind === 'wait' ? t('lockWait') : isClosed ? t('lockStanding') : t('lock')
    return {
      // A proposal that can be given has the screen's one filled button.
      act:
        !live && hasReady
          ? null
          : { label: isAlone ? lock : t('propose'), onPress: () => void propose(), isPending: giving.isBusy },
      other: said.length > 0 ? done : null,
      line: said.length > 0 ? said.join(' · ') : stands,
      warning: told,
    }
  })()
  const { heading, hint: help } = headingOf(words, game)
  const hint = isMuted ? '' : help
  return { choice: live, reason, reasonNote, foot, canDecide, canAct, heading, hint, choose, setReason, withdraw }
}
