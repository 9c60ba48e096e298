import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { useStable } from '../../ui/useStable'
import { type Link, opensLater, type PresenceFrame } from '../link/link'
import { type KeptPass, openPasses } from '../link/passes'
import type { Ask } from './parts'
import { refusalWords } from './refusalWords'
import { type RoleSheetState, roleSheetIn, roleSheetOf } from './roleSheet'

/** This browser's pass to a lesson; null where it has none, undefined while it is looked for. */
export function usePass(session: string): { pass: KeptPass | null | undefined; isKept: boolean } {
  const [found, setFound] = useState<{ session: string; pass: KeptPass | null; isKept: boolean } | null>(null)
  useEffect(() => {
    let isGone = false
    void openPasses().then(async (passes) => {
      const pass = await passes.get(session, 'member').catch(() => null)
      if (!isGone) setFound({ session, pass, isKept: passes.kept })
    })
    return () => {
      isGone = true
    }
  }, [session])
  if (found?.session !== session) return { pass: undefined, isKept: true }
  return { pass: found.pass, isKept: found.isKept }
}

/**
 * Keeps a lesson's title beside its pass, for the list of lessons, and whether a role sheet is owed; lets a pass go that opens nothing
 * any more. One for which there is no room now, or the lobby is locked, may open a seat later.
 */
export function useKeptPass(pass: KeptPass | null | undefined, link: Link<'member'> | null): RoleSheetOwed {
  const lesson = link?.view?.lesson
  const title = lesson?.title
  const isOver = link?.state === 'ended'
  const [shown, setShown] = useState<{ readonly pass: KeptPass; readonly roleSheet: RoleSheetState } | null>(null)
  const before = pass ? (shown?.pass === pass ? shown.roleSheet : roleSheetOf(pass)) : 'unseen'
  const roleSheet = lesson ? roleSheetIn(before, lesson.phase) : before
  if (pass && (shown?.pass !== pass || shown.roleSheet !== roleSheet)) setShown({ pass, roleSheet })
  useEffect(() => {
    if (!pass || title === undefined || isOver) return
    void openPasses()
      .then((passes) => passes.put({ ...pass, title, roleSheet, when: Date.now() }))
      .catch(() => undefined)
  }, [pass, title, roleSheet, isOver])
  const isSpent = isOver && !opensLater(link?.ended ?? null)
  useEffect(() => {
    if (!pass || !isSpent) return
    void openPasses()
      .then((passes) => passes.remove(pass.session, 'member'))
      .catch(() => undefined)
  }, [pass, isSpent])
  const onRead = useCallback(() => setShown((one) => one && { ...one, roleSheet: 'done' }), [])
  return { isOwed: roleSheet === 'owed', onRead }
}

export interface RoleSheetOwed {
  readonly isOwed: boolean
  readonly onRead: () => void
}

/** Asks over a link, with the answer in words. */
export function useAsk(link: Link<'member'> | null): Ask {
  const { t } = useTranslation(['classSeat', 'play'])
  return useStable<[Parameters<Ask>[0]], Promise<string | null>>(async (command) => {
    if (!link) return t('fault.unreachable')
    return refusalWords(t, await link.command(command))
  })
}

/** Least time between two frames that say what somebody writes on, in milliseconds. */
const draftEvery = 3_000

/** Tells the classroom what somebody writes on, at most so often, the last state always. */
export function useDraftFrames(link: Link<'member'> | null): (draft: PresenceFrame['draft']) => void {
  const latest = useRef<PresenceFrame['draft']>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = useStable(() => {
    timer.current = undefined
    sentAt.current = performance.now()
    link?.presence({ draft: latest.current })
  })
  return useCallback(
    (draft) => {
      latest.current = draft
      if (timer.current !== undefined) return
      const wait = Math.max(0, sentAt.current + draftEvery - performance.now())
      timer.current = setTimeout(send, wait)
    },
    [send],
  )
}
