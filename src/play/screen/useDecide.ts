import { useCallback, useMemo, useState } from 'react'
import type { Words } from '../../ui/mapWords'
import type { Turn } from '../turn/useTurn'
import type { DecideFootProps } from './DecideFoot'
import { headingOf, liveChoice } from './decideWords'
import { type Choice, choiceKey, commandOf, leastReason, lockedNow } from './decisionModel'
import { reasonOf, useDraft } from './useDraft'

export interface Decide {
  readonly choice: Choice | null
  readonly reason: string
  /** Something to know of a reason that is written there already. */
  readonly reasonNote?: string | null
  readonly foot: DecideFootProps
  readonly canDecide: boolean
  readonly heading: string
  readonly hint: string
  choose(choice: Choice | null): void
  setReason(reason: string): void
  withdraw(option: string): void
}

export interface DecideOptions {
  readonly turn: Turn
  readonly words: Words
  /** Hour at which the player last waited on purpose, from the record of a resumed run. */
  readonly waitedAt: number | null
  /** Name of the run, for what is written and not yet locked. */
  readonly draftKey: string
}

/** What the player is about to lock, why, and what the one accent button does with it. */
export function useDecide({ turn, words, waitedAt, draftKey }: DecideOptions): Decide {
  const { t, format } = words
  const { game, phase, refusal } = turn
  const { view } = game
  const [draft, changeDraft] = useDraft(draftKey)
  const { choice } = draft
  const [warning, setWarning] = useState<string | null>(null)
  const [waited, setWaited] = useState(waitedAt)

  const observed = game.observed === true
  const isWindow = phase === 'window' || phase === 'busy'
  const canDecide = isWindow && !observed
  const live = liveChoice(choice, canDecide, view)
  const reason = reasonOf(draft, live)
  const locked = lockedNow(view)
  const hasWaited = waited === view.hour
  const when = format.dayTime(game.stopsAt)

  const choose = useCallback(
    (next: Choice | null) => {
      setWarning(null)
      changeDraft((before) => ({ ...before, choice: next }))
    },
    [changeDraft],
  )
  const setReason = useCallback(
    (next: string) => {
      if (!live) return
      setWarning(null)
      changeDraft((before) => ({ ...before, reasons: { ...before.reasons, [choiceKey(live)]: next } }))
    },
    [live, changeDraft],
  )
  const withdraw = useCallback(
    (option: string) => turn.send({ type: 'unstand', seat: view.seat, option }),
    [turn, view.seat],
  )

  const foot = useMemo((): DecideFootProps => {
    const pass = { label: t('decide.pass'), onPress: turn.close, isPending: phase === 'busy' }
    if (!isWindow) return { act: null, other: null, line: '', warning: null }
    if (observed) return { act: pass, other: null, line: t('decide.passTo', { when }), warning: null }
    const said = [locked > 0 && t('decide.locked', { count: locked }), hasWaited && t('decide.waitedLocked')].filter(
      (part) => part !== false,
    )
    const hasDecided = said.length > 0
    const refused =
      refusal &&
      t('decide.refused', {
        why: refusal.why ? t(`why.${refusal.why.key}`, { words: refusal.why.words }) : t(`refusal.${refusal.code}`),
      })
    if (!live && hasDecided) return { act: pass, other: null, line: said.join(' · '), warning: warning ?? refused }
    const closed =
      live?.kind === 'option' && view.decisions.find((one) => one.option === live.option)?.status === 'unavailable'
    const lock = () => {
      if (!live) return setWarning(t('decide.choose'))
      if (reason.trim().length < leastReason) return setWarning(t('decide.reasonShort'))
      turn.send(commandOf(live, view, reason.trim(), game.stopsAt))
      if (live.kind === 'wait') setWaited(view.hour)
      changeDraft((before) => ({ choice: null, reasons: { ...before.reasons, [choiceKey(live)]: '' } }))
      setWarning(null)
    }
    return {
      act: {
        label: t(live?.kind === 'wait' ? 'decide.lockWait' : closed ? 'decide.lockStanding' : 'decide.lock'),
        onPress: lock,
        isPending: phase === 'busy',
      },
      other: hasDecided ? { label: t('decide.pass'), onPress: turn.close } : null,
      line: hasDecided ? said.join(' · ') : t('decide.waitingCounts'),
      warning: warning ?? refused,
    }
  }, [
    t,
    turn,
    phase,
    isWindow,
    observed,
    when,
    locked,
    hasWaited,
    refusal,
    live,
    warning,
    view,
    reason,
    game.stopsAt,
    changeDraft,
  ])

  const isLast = game.nextWindow === null && game.openWindow === null
  const open = headingOf(words, game)
  const heading = isWindow ? open.heading : t('decide.between')
  const hint = isWindow
    ? observed
      ? when
      : open.hint
    : game.over
      ? t('header.ended')
      : isLast
        ? t('decide.betweenEnd', { when })
        : t('decide.betweenHelp', { when })
  return { choice: live, reason, foot, canDecide, heading, hint, choose, setReason, withdraw }
}
